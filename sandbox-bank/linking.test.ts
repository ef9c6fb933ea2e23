/** Linking, from the authorization request to the tokens, over real HTTP. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as oauth from 'openid-client';
import { consentWithoutBrowser, linkWithoutBrowser, type Page, visitor } from './browserless-link.ts';
import { type SandboxBank, startSandboxBank } from './start.ts';

const TOM = { username: 'tom', password: 'sandpiper' };
const SCOPE = 'openid offline_access fdx:accountbasic:read fdx:balances:read';
const LOCAL = 'http://localhost:4700/linked';

const CLIENTS = [
  ['alexa', 'https://pitangui.amazon.com/api/skill/link/M0SANDPIPER'],
  ['alexa', 'https://layla.amazon.com/api/skill/link/M0SANDPIPER'],
  ['alexa', 'https://alexa.amazon.co.jp/api/skill/link/M0SANDPIPER'],
  ['google', 'https://oauth-redirect.googleusercontent.com/r/sandpiper-aloud'],
  ['google', 'https://oauth-redirect-sandbox.googleusercontent.com/r/sandpiper-aloud'],
  ['alexa-simulator', LOCAL],
  ['google-simulator', 'http://127.0.0.1:51234/linked'],
] as const;

let bank: SandboxBank;
beforeAll(async () => {
  const state = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
  bank = await startSandboxBank({ port: 0, state, now: '2026-11-22T15:00:00Z' });
});
afterAll(() => bank.close());

function discovered(clientId: string, authentication = oauth.ClientSecretBasic) {
  const secret = `${clientId}-sandbox-secret`;
  return oauth.discovery(new URL(bank.origin), clientId, undefined, authentication(secret), {
    execute: [oauth.allowInsecureRequests],
  });
}

function authorization(changes: Readonly<Record<string, string>> = {}): URL {
  const query = { response_type: 'code', client_id: 'alexa-simulator', redirect_uri: LOCAL, scope: SCOPE };
  return new URL(`/auth?${new URLSearchParams({ ...query, state: 's', ...changes })}`, bank.origin);
}

/** One browser: the login page, then what its form is answered with. */
function browser() {
  const visit = visitor(LOCAL);
  const action = ({ url, body }: Page) => new URL(/action="([^"]+)"/.exec(body)?.[1] ?? '', url);
  return {
    open: (changes?: Readonly<Record<string, string>>) => visit(authorization(changes)),
    send: (page: Page, form: Readonly<Record<string, string>>) =>
      visit(action(page), new URLSearchParams(form)),
  };
}

async function consentPageOf(customer: Readonly<Record<string, string>>) {
  const { open, send } = browser();
  const page = await send(await open(), { ...customer, decision: 'login' });
  return { page, send: (form: Readonly<Record<string, string>>) => send(page, form) };
}

describe('linking', () => {
  it.each(CLIENTS)('gives %s tokens, sent back to %s, with PKCE', async (clientId, redirectUri) => {
    const config = await discovered(clientId);
    const verifier = oauth.randomPKCECodeVerifier();
    const state = oauth.randomState();
    const request = oauth.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: SCOPE,
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
    });
    const back = await consentWithoutBrowser(request, TOM);
    expect(back.href.startsWith(`${redirectUri}?`)).toBe(true);
    const tokens = await oauth.authorizationCodeGrant(config, back, {
      pkceCodeVerifier: verifier,
      expectedState: state,
    });
    expect(tokens.expires_in).toBe(3600);
    expect(tokens.refresh_token).toEqual(expect.any(String));
    expect(tokens.claims()?.sub).toBe('customer-tom');
    expect(tokens.access_token.split('.')).toHaveLength(1);
  });

  it.each([
    ['in the header', oauth.ClientSecretBasic],
    ['in the body', oauth.ClientSecretPost],
  ])(
    'needs neither PKCE nor offline_access nor openid, and takes the secret %s',
    async (_, authentication) => {
      const config = await discovered('google', authentication);
      const redirect_uri = 'https://oauth-redirect.googleusercontent.com/r/sandpiper-aloud';
      const request = oauth.buildAuthorizationUrl(config, { redirect_uri, scope: 'fdx:accountbasic:read' });
      const back = await consentWithoutBrowser(request, TOM);
      const tokens = await oauth.authorizationCodeGrant(config, back);
      expect(tokens.refresh_token).toEqual(expect.any(String));
    },
  );

  it('refuses a code without the verifier that its challenge asks for', async () => {
    const config = await discovered('alexa-simulator');
    const code_challenge = await oauth.calculatePKCECodeChallenge(oauth.randomPKCECodeVerifier());
    const parameters = { redirect_uri: LOCAL, scope: SCOPE, code_challenge, code_challenge_method: 'S256' };
    const back = await consentWithoutBrowser(oauth.buildAuthorizationUrl(config, parameters), TOM);
    await expect(oauth.authorizationCodeGrant(config, back)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('echoes the state as it came', async () => {
    const state = `A2S${'x'.repeat(900)}-_.~ +/=&%25"<ü>`;
    const back = await consentWithoutBrowser(authorization({ state }), TOM);
    expect(back.searchParams.get('state')).toBe(state);
  });

  it.each([
    ['https://pitangui.amazon.com.example/api/skill/link/M0SANDPIPER'],
    ['http://localhost:4700/elsewhere'],
    ['http://localhost.example:4700/linked'],
    ['https://oauth-redirect.googleusercontent.com/r/sandpiper-aloud'],
  ])('does not send anybody to %s, which is not registered', async (redirect_uri) => {
    const response = await fetch(authorization({ redirect_uri }), { redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(response.headers.get('location')).toBeNull();
    expect(await response.text()).toContain('This link cannot go on');
  });

  it('takes a code once; the second use ends the link', async () => {
    const config = await discovered('alexa-simulator');
    const back = await consentWithoutBrowser(authorization(), TOM);
    const checks = { expectedState: 's' };
    const tokens = await oauth.authorizationCodeGrant(config, back, checks);
    await expect(oauth.authorizationCodeGrant(config, back, checks)).rejects.toMatchObject({
      error: 'invalid_grant',
    });
    await expect(oauth.refreshTokenGrant(config, tokens.refresh_token ?? '')).rejects.toMatchObject({
      error: 'invalid_grant',
    });
  });

  it('asks who is there each time, in a browser that has linked before', async () => {
    const { open, send } = browser();
    const consent = await send(await open(), { ...TOM, decision: 'login' });
    await send(consent, { decision: 'allow', amounts: 'mine', account: 'auto-loan' });
    expect((await open()).body).toContain('name="password"');
  });

  it('lets two tabs of one browser link two customers', async () => {
    const { open, send } = browser();
    const [one, other] = [await open(), await open()];
    await send(one, { ...TOM, decision: 'login' });
    const consent = await send(other, { username: 'ann', password: 'sandpiper', decision: 'login' });
    expect(consent.body).toContain('Ann&#39;s Checking');
  });
});

describe('the login page', () => {
  it('says that a password is wrong, keeps the username, and escapes it', async () => {
    const { open, send } = browser();
    const page = await send(await open(), { username: '"><b>tom', password: 'no', decision: 'login' });
    expect(page.body).toContain('Wrong username or password.');
    expect(page.body).toContain('value="&quot;&gt;&lt;b&gt;tom"');
    expect(page.body).not.toContain('<b>');
  });

  it.each([{ username: 'nobody', password: '' }, { username: 'tom', password: '' }, {}])(
    'lets nobody in with %j',
    async (form) => {
      const { open, send } = browser();
      const page = await send(await open(), { ...form, decision: 'login' });
      expect(page.body).toContain('name="password"');
    },
  );

  it('tells the assistant when the customer cancels', async () => {
    const { open, send } = browser();
    const { url } = await send(await open(), { decision: 'cancel' });
    expect(url.searchParams.get('error')).toBe('access_denied');
    expect(url.searchParams.get('state')).toBe('s');
  });

  it('is closed to a browser that did not begin the link', async () => {
    const { url } = await browser().open();
    const response = await fetch(url);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('This link cannot go on');
  });

  it('runs nothing, stands in no frame, is kept nowhere, and may lead back to the assistant', async () => {
    const response = await fetch(authorization(), { redirect: 'manual' });
    const cookie = response.headers.getSetCookie().map((one) => one.split(';')[0]);
    const at = new URL(response.headers.get('location') ?? '', bank.origin);
    const { headers } = await fetch(at, { headers: { cookie: cookie.join('; ') } });
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' http://localhost:4700;");
    expect(policy).not.toContain('unsafe-inline');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});

describe('the consent page', () => {
  it('says what is shared, with whom, until when and for which accounts', async () => {
    const { page } = await consentPageOf(TOM);
    expect(page.body).toContain('Share with Alexa (simulator)?');
    expect(page.body).toContain('November 22, 2027');
    expect(page.body).toContain('Balances, what you owe, and available credit');
    expect(page.body.match(/name="account" value="[^"]+" checked/g)).toHaveLength(6);
    expect(page.body).toContain('https://sandpiper.example/terms');
  });

  it("escapes the nickname of Tom & Ann's <joint> savings", async () => {
    const { page } = await consentPageOf(TOM);
    expect(page.body).toContain('Tom &amp; Ann&#39;s &lt;joint&gt;');
    expect(page.body).not.toContain('<joint>');
  });

  it('wants at least one account, and keeps what was chosen about amounts', async () => {
    const { send } = await consentPageOf(TOM);
    const page = await send({ decision: 'allow', amounts: 'household' });
    expect(page.body).toContain('Choose at least one account.');
    expect(page.body).toContain('value="household" checked');
  });

  it("does not share an account that is somebody else's", async () => {
    const { send } = await consentPageOf(TOM);
    const page = await send({ decision: 'allow', amounts: 'mine', account: 'anns-checking' });
    expect(page.body).toContain('Choose at least one account.');
  });

  it('shares nothing when the customer cancels', async () => {
    const { send } = await consentPageOf(TOM);
    const { url } = await send({ decision: 'cancel', account: 'auto-loan' });
    expect(url.searchParams.get('error')).toBe('access_denied');
  });

  it('says what went wrong to a tool that links without a browser', async () => {
    const options = {
      ...{ origin: bank.origin, clientId: 'alexa-simulator', clientSecret: 'alexa-simulator-sandbox-secret' },
      ...{ redirectUri: LOCAL, scopes: SCOPE.split(' '), username: 'tom' },
    };
    await expect(linkWithoutBrowser({ ...options, password: 'wrong' })).rejects.toThrow('Wrong username');
    await expect(linkWithoutBrowser({ ...options, password: 'sandpiper', accounts: [] })).rejects.toThrow(
      'Choose at least one',
    );
  });
});
