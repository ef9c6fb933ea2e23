/** The page of linked assistants, as a browser meets it. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setWeather } from '../control.ts';
import { cookieJar } from '../cookie-jar.ts';
import { readAsSuite } from '../read-as-suite.ts';
import { type SandboxBank, startSandboxBank } from '../start.ts';

const state = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
let bank: SandboxBank;
beforeAll(async () => {
  bank = await startSandboxBank({ port: 0, state });
});
afterAll(() => bank.close());

/** One browser at the page of links. */
function browser(origin = bank.origin) {
  const jar = cookieJar();
  const request = async (
    path: string,
    form?: Readonly<Record<string, string>>,
    more: Readonly<Record<string, string>> = {},
  ) => {
    const url = new URL(path, origin);
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: jar.header(url), ...more },
      ...(form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }),
    });
    jar.store(response.headers.getSetCookie());
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return {
    request,
    signIn: (username: string, password = 'sandpiper') => request('/links/sign-in', { username, password }),
    links: async () => (await request('/links')).text,
  };
}

const linkIds = (page: string) => [...page.matchAll(/name="link" value="([^"]+)"/g)].map(([, id = '']) => id);
const link = (options: Partial<Parameters<typeof readAsSuite>[0]> = {}) =>
  readAsSuite({ origin: bank.origin, state, ...options });

describe('the page of linked assistants', () => {
  it('asks for a sign-in first, and keeps it in a cookie for itself alone', async () => {
    const { links, signIn } = browser();
    expect(await links()).toContain('to see which assistants are linked');
    const { status, headers } = await signIn('tom');
    expect(status).toBe(303);
    expect(headers.get('set-cookie')).toMatch(/Path=\/links; HttpOnly; SameSite=Strict/);
    expect(await links()).toContain('<h1>Linked assistants</h1>');
  });

  it('says who, since when, until when, for which accounts, and when it was last used', async () => {
    const reader = await link({ username: 'leo' });
    const { signIn, links } = browser();
    await signIn('leo');
    const unused = await links();
    expect(unused).toContain('<h2>Google Assistant (simulator)</h2>');
    expect(unused).toContain('Simple Checking (7350)');
    expect(unused).toContain('<dt>Last used</dt><dd>Never</dd>');
    const year = new Date(Date.now() + 365 * 86_400_000).getUTCFullYear();
    expect(unused).toMatch(new RegExp(`<dt>Until</dt><dd>\\w+ \\d+, ${year}</dd>`));
    await reader.get('/accounts');
    expect(await links()).toMatch(/<dt>Last used<\/dt><dd>\w+ \d+, \d{4} at \d/);
  });

  it('unlinks one assistant, its tokens with it, and leaves the other', async () => {
    const [one, other] = [await link({ username: 'sam' }), await link({ username: 'sam' })];
    const { request, signIn, links } = browser();
    await signIn('sam');
    expect(linkIds(await links())).toHaveLength(2);
    const { text } = await request('/links/unlink', { link: one.consentId });
    expect(text).toContain('Google Assistant (simulator) is unlinked.');
    expect(linkIds(text)).toEqual([other.consentId]);
    expect((await one.get('/accounts')).status).toBe(401);
    expect((await other.get('/accounts')).status).toBe(200);
  });

  it("does not unlink somebody else's assistant, nor anything without a sign-in", async () => {
    const reader = await link();
    const ann = browser();
    await ann.signIn('ann');
    expect((await ann.request('/links/unlink', { link: reader.consentId })).text).toContain('not there');
    expect((await browser().request('/links/unlink', { link: reader.consentId })).status).toBe(303);
    expect((await reader.get('/accounts')).status).toBe(200);
  });

  it.each([
    [{ origin: 'https://elsewhere.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ origin: 'null' }],
  ])('takes no form from a page with %j', async (headers) => {
    const reader = await link();
    const { request, signIn } = browser();
    await signIn('tom');
    expect((await request('/links/unlink', { link: reader.consentId }, headers)).status).toBe(403);
    expect((await reader.get('/accounts')).status).toBe(200);
  });

  it('forgets the visit on signing out, whatever the browser keeps', async () => {
    const { request, signIn, links } = browser();
    const { headers } = await signIn('tom');
    const cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
    await request('/links/sign-out', {});
    expect(await links()).toContain('<h1>Sign in</h1>');
    const kept = await fetch(`${bank.origin}/links`, { headers: { cookie } });
    expect(await kept.text()).toContain('<h1>Sign in</h1>');
  });

  it('no longer shows a link that an assistant gave back', async () => {
    const reader = await link({ username: 'gus' });
    await fetch(`${bank.origin}/token/revocation`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('google-simulator:google-simulator-sandbox-secret')}` },
      body: new URLSearchParams({ token: reader.refreshToken }),
    });
    const { signIn, links } = browser();
    await signIn('gus');
    expect(await links()).toContain('Gus, no assistant is linked.');
  });

  it('survives a restart of the bank, signed in and linked', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
    const first = await startSandboxBank({ port: 0, state: folder });
    await readAsSuite({ origin: first.origin, state: folder });
    const { signIn } = browser(first.origin);
    const cookie = (await signIn('tom')).headers.get('set-cookie')?.split(';')[0] ?? '';
    await first.close();
    const second = await startSandboxBank({ port: 0, state: folder });
    const page = await fetch(`${second.origin}/links`, { headers: { cookie } });
    expect(linkIds(await page.text())).toHaveLength(1);
    await second.close();
  });

  it('shows no link that ended by the clock', async () => {
    await link({ username: 'ruth' });
    const { signIn, links } = browser();
    await signIn('ruth');
    expect(linkIds(await links())).toHaveLength(1);
    await setWeather(bank.origin, 'ruth', { kind: 'clock-moved', days: 366 });
    expect(linkIds(await links())).toEqual([]);
  });
});

describe('a wrong password', () => {
  it('costs time after the fourth, the right one then too, for that name only', async () => {
    const { signIn } = browser();
    for (let guess = 0; guess < 4; guess++) expect((await signIn('eva', 'wrong')).status).toBe(401);
    const { status, text } = await signIn('EVA ');
    expect(status).toBe(429);
    expect(text).toMatch(/Too many attempts\. Try again in [12] seconds?\./);
    expect((await signIn('tom')).status).toBe(303);
  });

  it('puts what was typed into the page as text', async () => {
    const { text } = await browser().signIn('<script>alert(1)</script>', 'wrong');
    expect(text).not.toContain('<script>');
  });
});
