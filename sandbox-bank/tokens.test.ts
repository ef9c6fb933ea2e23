/** What becomes of tokens after linking: refresh, revocation, introspection, exchange. */

import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LinkOptions, linkWithoutBrowser } from './browserless-link.ts';
import { TOKEN_EXCHANGE } from './clients.ts';
import { exchangeAsSuite, suiteAuthentication } from './exchange-as-suite.ts';
import { type SandboxBank, startSandboxBank } from './start.ts';

const state = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
const BASIC = { authorization: `Basic ${btoa('alexa-simulator:alexa-simulator-sandbox-secret')}` };
const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';

const others: SandboxBank[] = [];
let bank: SandboxBank;
beforeAll(async () => {
  bank = await startSandboxBank({ port: 0, state });
});
afterAll(async () => {
  for (const one of [bank, ...others]) await one.close();
});

function link(changes: Partial<LinkOptions> = {}, origin = bank.origin) {
  return linkWithoutBrowser({
    origin,
    clientId: 'alexa-simulator',
    clientSecret: 'alexa-simulator-sandbox-secret',
    redirectUri: 'http://localhost:4700/linked',
    scopes: ['openid', 'offline_access', 'fdx:accountbasic:read', 'fdx:balances:read'],
    username: 'tom',
    password: 'sandpiper',
    ...changes,
  });
}

function exchange(subjectToken: string, parameters: Readonly<Record<string, string>> = {}) {
  return exchangeAsSuite({ origin: bank.origin, state, subjectToken, parameters });
}

async function post(
  path: string,
  form: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = BASIC,
) {
  const response = await fetch(bank.origin + path, {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
}

function refreshed(refreshToken: string) {
  return post('/token', { grant_type: 'refresh_token', refresh_token: refreshToken });
}

async function fdxStatus(token: string | undefined): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${bank.origin}/fdx/v6/accounts`, { headers })).status;
}

const REFUSED = { status: 400, body: { error: 'invalid_grant' } };

describe('a refresh token', () => {
  it('gives a new access token each time, and itself stays good', async () => {
    const { accessToken, refreshToken } = await link();
    const [first, second] = [await refreshed(refreshToken), await refreshed(refreshToken)];
    expect([first.status, second.status]).toEqual([200, 200]);
    const tokens = new Set([accessToken, first.body.access_token, second.body.access_token]);
    expect(tokens.size).toBe(3);
    expect(second.body.refresh_token).toBe(refreshToken);
    expect((await exchange(accessToken)).status).toBe(200);
  });

  it('is refused with invalid_grant when the bank does not know it', async () => {
    expect(await refreshed('never-issued')).toMatchObject(REFUSED);
  });

  it('is refused to another client', async () => {
    const { refreshToken } = await link();
    const other = { authorization: `Basic ${btoa('google:google-sandbox-secret')}` };
    const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
    expect(await post('/token', form, other)).toMatchObject(REFUSED);
  });
});

describe('revocation', () => {
  it.each(['refreshToken', 'accessToken'] as const)(
    'of the %s ends the whole link, exchanged tokens too',
    async (which) => {
      const tokens = await link();
      const { body } = await exchange(tokens.accessToken);
      expect(await fdxStatus(body.access_token)).toBe(200);
      expect((await post('/token/revocation', { token: tokens[which] })).status).toBe(200);
      expect(await fdxStatus(body.access_token)).toBe(401);
      expect(await refreshed(tokens.refreshToken)).toMatchObject(REFUSED);
      expect(await exchange(tokens.accessToken)).toMatchObject(REFUSED);
    },
  );

  it("leaves the customer's other links alone", async () => {
    const [one, other] = [await link(), await link()];
    await post('/token/revocation', { token: one.refreshToken });
    expect((await refreshed(other.refreshToken)).status).toBe(200);
  });

  it("is refused for another client's token", async () => {
    const { accessToken, refreshToken } = await link();
    const other = { authorization: `Basic ${btoa('google:google-sandbox-secret')}` };
    expect((await post('/token/revocation', { token: refreshToken }, other)).status).toBe(400);
    expect((await exchange(accessToken)).status).toBe(200);
  });
});

describe('introspection', () => {
  it('tells the suite whose token it is, and nothing of an unknown one', async () => {
    const { accessToken } = await link();
    const asked = async (token: string) =>
      (await post('/token/introspection', { token, ...(await suiteAuthentication(bank.origin, state)) }, {}))
        .body;
    expect(await asked(accessToken)).toMatchObject({ active: true, client_id: 'alexa-simulator' });
    expect(await asked('never-issued')).toEqual({ active: false });
  });

  it("does not tell an assistant about another's token", async () => {
    const { accessToken } = await link();
    const other = { authorization: `Basic ${btoa('google:google-sandbox-secret')}` };
    expect((await post('/token/introspection', { token: accessToken }, other)).body).toEqual({
      active: false,
    });
  });
});

describe('token exchange', () => {
  it("turns an assistant's token into an opaque bank token of at most five minutes", async () => {
    const { accessToken } = await link();
    const { status, body } = await exchange(accessToken);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      issued_token_type: ACCESS_TOKEN,
      token_type: 'Bearer',
      expires_in: 300,
      scope: 'fdx:accountbasic:read fdx:balances:read',
    });
    expect(body).not.toHaveProperty('refresh_token');
    expect(body.access_token).not.toBe(accessToken);
  });

  it('says in the scope that the household may hear exact amounts, when the customer allowed it', async () => {
    const { accessToken } = await link({ householdExact: true });
    expect((await exchange(accessToken)).body.scope?.split(' ')).toContain('voice:household-exact');
  });

  it('does not let an assistant ask for that itself', async () => {
    const scopes = ['fdx:accountbasic:read', 'fdx:balances:read', 'voice:household-exact'];
    const { accessToken } = await link({ scopes });
    expect((await exchange(accessToken)).body.scope).toBe('fdx:accountbasic:read fdx:balances:read');
  });

  it('gives fewer scopes when fewer are asked for, and never more', async () => {
    const { accessToken } = await link();
    const narrow = await exchange(accessToken, { scope: 'fdx:accountbasic:read' });
    expect(narrow.body.scope).toBe('fdx:accountbasic:read');
    const wide = await exchange(accessToken, { scope: 'fdx:accountbasic:read voice:household-exact' });
    expect(wide).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
  });

  it('refuses an unknown token, a refresh token, and a token that was exchanged already', async () => {
    const { accessToken, refreshToken } = await link();
    const { body } = await exchange(accessToken);
    for (const subject of ['never-issued', refreshToken, body.access_token ?? ''])
      expect(await exchange(subject)).toMatchObject(REFUSED);
  });

  it('refuses an expired token, and gives none that outlives it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
    const brief = await startSandboxBank({ port: 0, state: folder, accessTokenSeconds: 2 });
    others.push(brief);
    const { accessToken, expiresIn } = await link({}, brief.origin);
    expect(expiresIn).toBe(2);
    const options = { origin: brief.origin, state: folder, subjectToken: accessToken };
    expect((await exchangeAsSuite(options)).body.expires_in).toBeLessThanOrEqual(2);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(await exchangeAsSuite(options)).toMatchObject(REFUSED);
  });

  it.each([
    [{ subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' }],
    [{ requested_token_type: 'urn:ietf:params:oauth:token-type:refresh_token' }],
    [{ subject_token: '' }],
  ])('refuses %j', async (parameters) => {
    const { accessToken } = await link();
    const refusal = { status: 400, body: { error: 'invalid_request' } };
    expect(await exchange(accessToken, parameters)).toMatchObject(refusal);
  });

  it('is for the suite alone', async () => {
    const { accessToken } = await link();
    const form = { grant_type: TOKEN_EXCHANGE, subject_token: accessToken, subject_token_type: ACCESS_TOKEN };
    expect((await post('/token', form)).status).toBe(400);
    expect((await post('/token', { ...form, client_id: 'bank-aloud' }, {})).status).toBe(401);
    const elsewhere = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
    const stranger = await startSandboxBank({ port: 0, state: elsewhere });
    await stranger.close();
    const forged = await exchangeAsSuite({
      origin: bank.origin,
      state: elsewhere,
      subjectToken: accessToken,
    });
    expect(forged).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
  });

  it('takes the proof of the suite once', async () => {
    const { accessToken } = await link();
    const proof = await suiteAuthentication(bank.origin, state);
    expect((await exchange(accessToken, proof)).status).toBe(200);
    expect((await exchange(accessToken, proof)).status).toBe(401);
  });

  it('does not tell why a token was refused', async () => {
    const { body } = await exchange(randomUUID());
    expect(JSON.stringify(body)).not.toMatch(/unknown|expired|revoked|found/);
  });
});
