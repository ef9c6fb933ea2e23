/** Each weather as a caller meets it, over real HTTP. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkWithoutBrowser } from '../browserless-link.ts';
import { setWeather, trigger } from '../control.ts';
import { exchangeAsSuite } from '../exchange-as-suite.ts';
import { type FdxReader, readAsSuite } from '../read-as-suite.ts';
import { type SandboxBank, startSandboxBank } from '../start.ts';
import { WEATHERS, type Weather, weatherFrom } from './weather.ts';

const state = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
const LIST = '/accounts?resultType=details';
const ROWS = '/accounts/everyday-checking/transactions?limit=5';
const BASIC = { authorization: `Basic ${btoa('google-simulator:google-simulator-sandbox-secret')}` };
const REFUSED = { status: 400, body: { error: 'invalid_grant' } };

let bank: SandboxBank;
let tom: FdxReader;
beforeAll(async () => {
  bank = await startSandboxBank({ port: 0, state, quiet: true });
  tom = await readAsSuite({ origin: bank.origin, state });
});
afterEach(() => setWeather(bank.origin, 'tom', undefined));
afterAll(() => bank.close());

const inWeather = (weather: Weather) => setWeather(bank.origin, 'tom', weather);
const exchanged = (subjectToken = tom.accessToken) =>
  exchangeAsSuite({ origin: bank.origin, state, subjectToken });

async function refreshed(refreshToken = tom.refreshToken) {
  const form = { grant_type: 'refresh_token', refresh_token: refreshToken };
  const options = { method: 'POST', headers: BASIC, body: new URLSearchParams(form) };
  const response = await fetch(`${bank.origin}/token`, options);
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function timed(read: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await read();
  return performance.now() - start;
}

describe('slow', () => {
  it('holds every answer back, at the API and at the token endpoint', async () => {
    await inWeather({ kind: 'slow', seconds: 0.4 });
    expect(await timed(() => tom.get('/accounts'))).toBeGreaterThan(390);
    expect(await timed(() => exchanged())).toBeGreaterThan(390);
  });

  it('does not hold the bank up when it closes', async () => {
    const brief = await startSandboxBank({ port: 0, state: mkdtempSync(join(tmpdir(), 'sandbox-bank-')) });
    await setWeather(brief.origin, 'tom', { kind: 'slow', seconds: 60 });
    await brief.close();
  });
});

describe('throttled', () => {
  it('answers 429 with code 1207, with Retry-After only when it is told', async () => {
    await inWeather({ kind: 'throttled' });
    const bare = await tom.get(LIST);
    expect(bare).toMatchObject({ status: 429, body: { code: '1207' } });
    expect(bare.headers.has('retry-after')).toBe(false);
    await inWeather({ kind: 'throttled', retryAfterSeconds: 7 });
    expect((await tom.get(LIST)).headers.get('retry-after')).toBe('7');
  });
});

describe('failing', () => {
  it.each([
    [500, '500'],
    [503, '503'],
    [502, undefined],
    [504, undefined],
  ] as const)('answers %i', async (status, code) => {
    await inWeather({ kind: 'failing', status });
    const answer = await tom.get(LIST);
    expect(answer.status).toBe(status);
    expect(answer.body?.code).toBe(code);
    expect((await exchanged()).status).toBe(status);
  });
});

describe('a connection that fails', () => {
  it('is reset before an answer, at the token endpoint too', async () => {
    await inWeather({ kind: 'reset' });
    await expect(tom.get(LIST)).rejects.toThrow('fetch failed');
    await expect(exchanged()).rejects.toThrow('fetch failed');
  });

  it('breaks off halfway', async () => {
    await inWeather({ kind: 'truncated' });
    const headers = { authorization: `Bearer ${tom.bankToken}` };
    const response = await fetch(`${bank.origin}/fdx/v6${LIST}`, { headers });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });

  it('drips', async () => {
    await inWeather({ kind: 'trickling', seconds: 0.5 });
    const took = await timed(async () => expect((await tom.get(LIST)).body.accounts).toHaveLength(6));
    expect(took).toBeGreaterThan(450);
  });

  it('brings what is no JSON', async () => {
    await inWeather({ kind: 'corrupt' });
    for (const path of [LIST, ROWS, '/customers/current'])
      expect(await tom.get(path)).toMatchObject({ status: 200, body: undefined });
  });
});

describe('partial', () => {
  it('answers 206 without the last account or row, and without the figures of one account', async () => {
    const rows = (await tom.get(ROWS)).body.transactions;
    await inWeather({ kind: 'partial' });
    const list = await tom.get(LIST);
    expect({ status: list.status, accounts: list.body.accounts.length }).toEqual({
      status: 206,
      accounts: 5,
    });
    expect(await tom.get(ROWS)).toMatchObject({ status: 206, body: { transactions: rows.slice(0, -1) } });
    const one = await tom.get('/accounts/auto-loan');
    expect(one.status).toBe(206);
    expect(one.body).not.toHaveProperty('principalBalance');
  });
});

describe('account-down', () => {
  it('hides the figures of the first account, and serves the others', async () => {
    await inWeather({ kind: 'account-down' });
    const { status, body } = await tom.get(LIST);
    expect(status).toBe(206);
    expect(body.accounts[0]).toMatchObject({ productName: 'Everyday Checking', error: { code: '501' } });
    expect(body.accounts[0]).not.toHaveProperty('currentBalance');
    expect(body.accounts[1]).toHaveProperty('currentBalance');
    for (const path of ['/accounts/everyday-checking', ROWS])
      expect(await tom.get(path)).toMatchObject({ status: 500, body: { code: '501' } });
    expect((await tom.get('/accounts/auto-loan')).status).toBe(200);
  });

  it('takes the account that is told, and no unknown one', async () => {
    await inWeather({ kind: 'account-down', account: 'auto-loan' });
    expect((await tom.get('/accounts/auto-loan')).status).toBe(500);
    await expect(inWeather({ kind: 'account-down', account: 'none' })).rejects.toThrow(/no such account/);
  });
});

describe('consent-revoked', () => {
  it('refuses with 602 at the API and with invalid_grant at the token endpoint, while it lasts', async () => {
    await inWeather({ kind: 'consent-revoked' });
    expect(await tom.get(LIST)).toMatchObject({ status: 403, body: { code: '602' } });
    expect(await exchanged()).toMatchObject(REFUSED);
    expect(await refreshed()).toMatchObject(REFUSED);
    await setWeather(bank.origin, 'tom', undefined);
    expect((await tom.get(LIST)).status).toBe(200);
    expect((await refreshed()).status).toBe(200);
  });
});

describe('token-expired', () => {
  it('refuses with 603 and invalid_grant, new access tokens too', async () => {
    await inWeather({ kind: 'token-expired' });
    expect(await tom.get(LIST)).toMatchObject({ status: 401, body: { code: '603' } });
    expect(await exchanged()).toMatchObject(REFUSED);
    const { status, body } = await refreshed();
    expect(status).toBe(200);
    expect(await exchanged(String(body['access_token']))).toMatchObject(REFUSED);
  });
});

describe('clock-moved', () => {
  it('ends access tokens an hour later, and a refreshed one is good', async () => {
    const reader = await readAsSuite({ origin: bank.origin, state });
    await inWeather({ kind: 'clock-moved', days: 1 });
    expect((await reader.get(LIST)).status).toBe(401);
    const { status, body } = await refreshed(reader.refreshToken);
    expect(status).toBe(200);
    expect(body['expires_in']).toBe(3600);
    expect((await exchanged(String(body['access_token']))).status).toBe(200);
  });

  it('ends the link after a year, and asks for consent again', async () => {
    const reader = await readAsSuite({ origin: bank.origin, state });
    await inWeather({ kind: 'clock-moved', days: 364 });
    expect((await refreshed(reader.refreshToken)).status).toBe(200);
    await inWeather({ kind: 'clock-moved', days: 366 });
    expect(await refreshed(reader.refreshToken)).toMatchObject(REFUSED);
    const again = await readAsSuite({ origin: bank.origin, state });
    const { body } = await again.get(LIST);
    expect(body.accounts).toHaveLength(6);
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
    expect(body.accounts[0].balanceAsOf.slice(0, 10)).toBe(day(366));
    const consent = await again.get(`/consents/${again.consentId}`);
    expect(consent.body.expirationTime.slice(0, 10)).toBe(day(366 + 365));
  });

  it('is undone when the clock is set right', async () => {
    const reader = await readAsSuite({ origin: bank.origin, state });
    await inWeather({ kind: 'clock-moved', days: 400 });
    expect((await reader.get(LIST)).status).toBe(401);
    await setWeather(bank.origin, 'tom', undefined);
    expect((await reader.get(LIST)).status).toBe(200);
  });
});

describe('an event', () => {
  it('ends access tokens for good, and refreshing brings a new one', async () => {
    const reader = await readAsSuite({ origin: bank.origin, state, username: 'leo' });
    expect(await trigger(bank.origin, 'leo', 'token-expired')).toBe('2 access tokens of Leo ended.');
    expect((await reader.get(LIST)).status).toBe(401);
    const { body } = await refreshed(reader.refreshToken);
    expect((await exchanged(String(body['access_token']))).status).toBe(200);
  });

  it('ends every link of a customer for good', async () => {
    const reader = await readAsSuite({ origin: bank.origin, state, username: 'eva' });
    expect(await trigger(bank.origin, 'eva', 'consent-revoked')).toBe('Eva unlinked 1 assistant.');
    expect((await reader.get(LIST)).status).toBe(401);
    expect(await refreshed(reader.refreshToken)).toMatchObject(REFUSED);
  });
});

describe('weather', () => {
  it('is one customer’s alone', async () => {
    const ann = await readAsSuite({ origin: bank.origin, state, username: 'ann' });
    await inWeather({ kind: 'failing', status: 503 });
    expect((await ann.get(LIST)).status).toBe(200);
  });

  it('does not keep a customer from linking', async () => {
    for (const weather of [{ kind: 'consent-revoked' }, { kind: 'throttled' }] as const) {
      await inWeather(weather);
      const { accessToken } = await linkWithoutBrowser({
        origin: bank.origin,
        clientId: 'alexa-simulator',
        clientSecret: 'alexa-simulator-sandbox-secret',
        redirectUri: 'http://localhost:4700/linked',
        scopes: ['fdx:accountbasic:read'],
        username: 'tom',
        password: 'sandpiper',
      });
      expect(accessToken).not.toBe('');
    }
  });

  it.each(Object.keys(WEATHERS))('%s needs no setting', (kind) => {
    expect(weatherFrom({ kind })).toMatchObject({ kind });
  });

  it.each([
    [{ kind: 'hail' }, /There is no weather "hail"\. There are: slow, /],
    [{ kind: 'slow', seconds: 'long' }, /seconds/],
    [{ kind: 'slow', seconds: '601' }, /0 to 600/],
    [{ kind: 'failing', status: '200' }, /500, 502, 503 or 504/],
    [{ kind: 'clock-moved', days: '1e9' }, /days/],
    [{ kind: 'reset', seconds: '4' }, /takes no seconds/],
  ])('%j is refused with a sentence', (fields, sentence) => {
    expect(weatherFrom(fields)).toMatch(sentence);
  });
});
