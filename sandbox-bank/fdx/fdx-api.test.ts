/** The FDX API as the suite meets it, over real HTTP. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LinkOptions, linkWithoutBrowser } from '../browserless-link.ts';
import { exchangeAsSuite } from '../exchange-as-suite.ts';
import { type SandboxBank, startSandboxBank } from '../start.ts';

const state = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
const NOW = '2026-11-22T15:00:00.000Z';

let bank: SandboxBank;
beforeAll(async () => {
  bank = await startSandboxBank({ port: 0, state, now: NOW });
});
afterAll(() => bank.close());

async function linked(changes: Partial<LinkOptions> = {}) {
  const { accessToken } = await linkWithoutBrowser({
    origin: bank.origin,
    clientId: 'google-simulator',
    clientSecret: 'google-simulator-sandbox-secret',
    redirectUri: 'http://127.0.0.1:4700/linked',
    scopes: ['openid', 'fdx:accountbasic:read', 'fdx:balances:read'],
    username: 'tom',
    password: 'sandpiper',
    ...changes,
  });
  const { body } = await exchangeAsSuite({ origin: bank.origin, state, subjectToken: accessToken });
  return { accessToken, bankToken: body.access_token ?? '' };
}

async function get(
  path: string,
  token?: string,
  more: Readonly<Record<string, string>> = {},
  method = 'GET',
) {
  const authorization: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` };
  const url = `${bank.origin}/fdx/v6${path}`;
  const response = await fetch(url, { method, headers: { ...authorization, ...more } });
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) };
}

const idsOf = (accounts: readonly { readonly accountId: string }[]) => accounts.map((one) => one.accountId);

describe('GET /accounts', () => {
  it('lists what Tom shares, in the order of the bank, without balances unless asked', async () => {
    const { bankToken } = await linked();
    const { status, body } = await get('/accounts', bankToken);
    expect(status).toBe(200);
    expect(body.page).toEqual({ totalElements: 6 });
    expect(body.accounts[2]).toEqual({
      accountCategory: 'DEPOSIT_ACCOUNT',
      accountId: 'joint-savings',
      accountType: 'SAVINGS',
      accountNumberDisplay: '7719',
      productName: 'Joint Savings',
      nickname: "Tom & Ann's <joint>",
      status: 'OPEN',
      currency: { currencyCode: 'USD' },
    });
    expect(JSON.stringify(body)).not.toMatch(/alance"|creditLine|availableCredit/);
  });

  it('gives balances with resultType=details, each kind of account its own', async () => {
    const { bankToken } = await linked();
    const { body } = await get('/accounts?resultType=details', bankToken);
    const [checking, , , card, , loan] = body.accounts;
    expect(checking).toMatchObject({
      balanceType: 'ASSET',
      balanceAsOf: NOW,
      currentBalance: 2410.17,
      availableBalance: 2345.67,
    });
    expect(card).toMatchObject({
      accountCategory: 'LOC_ACCOUNT',
      balanceType: 'LIABILITY',
      currentBalance: 640.12,
      creditLine: 5000,
      availableCredit: 4359.88,
    });
    expect(loan).toMatchObject({ accountCategory: 'LOAN_ACCOUNT', principalBalance: 14204.55 });
    expect(loan).not.toHaveProperty('currentBalance');
  });

  it('shows Ann her own, the joint savings and the joint card, and that she is overdrawn', async () => {
    const { bankToken } = await linked({ username: 'ann' });
    const { body } = await get('/accounts?resultType=details', bankToken);
    expect(idsOf(body.accounts)).toEqual(['anns-checking', 'joint-savings', 'travel-mastercard']);
    expect(body.accounts[0]).toMatchObject({ status: 'NEGATIVECURRENTBALANCE', currentBalance: -42.17 });
  });

  it('serves only accounts that the customer consented to', async () => {
    const { bankToken } = await linked({ accounts: ['auto-loan', 'everyday-checking'] });
    const { body } = await get('/accounts', bankToken);
    expect(idsOf(body.accounts)).toEqual(['everyday-checking', 'auto-loan']);
    for (const id of ['joint-savings', 'anns-checking', 'nothing', '%E0%A4', ''])
      expect((await get(`/accounts/${id || '%20'}`, bankToken)).body.code).toBe('701');
    const filtered = await get('/accounts?accountIds=auto-loan,joint-savings', bankToken);
    expect(filtered).toMatchObject({ status: 404, body: { code: '701' } });
  });

  it('takes a list of account ids', async () => {
    const { bankToken } = await linked();
    const { body } = await get('/accounts?accountIds=auto-loan,joint-savings', bankToken);
    expect(idsOf(body.accounts)).toEqual(['joint-savings', 'auto-loan']);
  });

  it('refuses a resultType that FDX does not have', async () => {
    const { bankToken } = await linked();
    const answer = await get('/accounts?resultType=everything', bankToken);
    expect(answer).toMatchObject({ status: 400, body: { code: '401' } });
  });
});

describe('GET /accounts/{accountId}', () => {
  it('gives one account with its balances', async () => {
    const { bankToken } = await linked();
    const { status, body } = await get('/accounts/rainy-day-savings', bankToken);
    expect(status).toBe(200);
    expect(body).toMatchObject({ nickname: 'Rainy Day', currentBalance: 12800, availableBalance: 12800 });
  });
});

describe('GET /customers/current', () => {
  it('says who it is, by id alone', async () => {
    const { bankToken } = await linked();
    expect((await get('/customers/current', bankToken)).body).toEqual({
      customerId: 'customer-tom',
      type: 'CONSUMER',
    });
  });
});

describe('the FDX API', () => {
  it("refuses the assistant's own token, an unknown one, and none, all alike", async () => {
    const { accessToken } = await linked();
    for (const token of [accessToken, 'never-issued', '', undefined]) {
      const { status, headers, body } = await get('/accounts', token);
      expect(status).toBe(401);
      expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
      expect(body).toEqual({ code: '603', message: 'Authentication required' });
    }
  });

  it('does not take a token in the URL', async () => {
    const { bankToken } = await linked();
    expect((await get(`/accounts?access_token=${bankToken}`)).status).toBe(401);
  });

  it('refuses balances that the customer did not allow', async () => {
    const { bankToken } = await linked({ scopes: ['fdx:accountbasic:read'] });
    expect((await get('/accounts', bankToken)).status).toBe(200);
    for (const path of ['/accounts?resultType=details', '/accounts/auto-loan'])
      expect(await get(path, bankToken)).toMatchObject({ status: 403, body: { code: '602' } });
  });

  it('only reads', async () => {
    const { bankToken } = await linked();
    expect(await get('/accounts', bankToken, {}, 'POST')).toMatchObject({
      status: 405,
      body: { code: '1206' },
    });
    expect((await get('/payments', bankToken)).status).toBe(404);
  });

  it("echoes the caller's interaction id, on refusals too, and makes one when there is none", async () => {
    const id = '3f0c9a58-7b52-4f0a-9a30-1c22f9a1a111';
    const header = 'x-fapi-interaction-id';
    expect((await get('/accounts', undefined, { [header]: id })).headers.get(header)).toBe(id);
    const own = (await get('/accounts', undefined, { [header]: 'not a uuid' })).headers.get(header);
    expect(own).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('answers to its own name only', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const headers = { host: 'sandpiper.example' };
      request({ port: bank.port, host: '127.0.0.1', path: '/fdx/v6/accounts', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(421);
  });
});
