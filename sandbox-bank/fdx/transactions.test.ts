/** Transactions, bills, availability and consents of the FDX API, over real HTTP. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setWeather, trigger } from '../control.ts';
import { suiteAuthentication } from '../exchange-as-suite.ts';
import { type FdxReader, readAsSuite } from '../read-as-suite.ts';
import { type SandboxBank, startSandboxBank } from '../start.ts';

const state = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
const CARD = '/accounts/cash-rewards-visa/transactions';
const WINDOW = 'startDate=2026-09-01&endDate=2026-10-31';

let bank: SandboxBank;
let tom: FdxReader;
beforeAll(async () => {
  bank = await startSandboxBank({ port: 0, state, now: '2026-11-22T15:00:00.000Z' });
  tom = await readAsSuite({ origin: bank.origin, state });
});
afterAll(() => bank.close());

interface Served {
  readonly transactionId: string;
  readonly status: string;
  readonly amount: number;
  readonly postedTimestamp?: string;
  readonly transactionTimestamp: string;
}

describe('GET /accounts/{accountId}/transactions', () => {
  it('gives posted rows with a positive amount, a direction and both times', async () => {
    const { status, body } = await tom.get(`${CARD}?${WINDOW}&limit=500`);
    expect(status).toBe(200);
    expect(body.transactions.length).toBeGreaterThan(20);
    for (const row of body.transactions)
      expect(row).toMatchObject({
        accountCategory: 'LOC_ACCOUNT',
        accountId: 'cash-rewards-visa',
        status: 'POSTED',
        debitCreditMemo: expect.stringMatching(/^(DEBIT|CREDIT)$/),
        transactionTimestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        postedTimestamp: expect.stringMatching(/^2026-(09|10)-\d\dT03:00:00-04:00$/),
      });
    expect(body.transactions.every(({ amount }: Served) => amount >= 0)).toBe(true);
  });

  it('gives pending rows first, and no postedTimestamp for them', async () => {
    const { body } = await tom.get('/accounts/everyday-checking/transactions');
    const rows: readonly Served[] = body.transactions;
    const [first] = rows;
    expect(first?.status).toBe('PENDING');
    const pending = rows.filter(({ status }) => status === 'PENDING');
    expect(rows.slice(0, pending.length)).toEqual(pending);
    for (const row of pending) expect(row).not.toHaveProperty('postedTimestamp');
  });

  it('gives the last seven days when no dates are given', async () => {
    const { body } = await tom.get(`${CARD}?limit=500`);
    const days = (body.transactions as readonly Served[]).flatMap(
      ({ postedTimestamp }) => postedTimestamp ?? [],
    );
    expect(days.length).toBeGreaterThan(0);
    expect(days.toSorted()[0]?.slice(0, 10) ?? '').toMatch(/^2026-11-(1[6-9]|2\d)$/);
    const asked = await tom.get(`${CARD}?limit=500&startDate=2026-11-16&endDate=2026-11-22`);
    expect(asked.body).toEqual(body);
  });

  it.each([
    ['startDate=2026-09-01', '703'],
    ['endDate=2026-09-01', '703'],
    ['startDate=2026-09-02&endDate=2026-09-01', '703'],
    ['startDate=2024-01-01&endDate=2026-09-01', '703'],
    ['startDate=2026-02-30&endDate=2026-09-01', '702'],
    ['startDate=2026-09-01T00:00:00Z&endDate=2026-09-02', '702'],
    ['limit=0', '401'],
    ['limit=many', '401'],
    ['pageKey=nonsense', '401'],
  ])('refuses %s with 400 and code %s', async (query, code) => {
    expect(await tom.get(`${CARD}?${query}`)).toMatchObject({ status: 400, body: { code } });
  });

  it('pages, by a key that holds the dates, to the same rows as one large page', async () => {
    const whole = await tom.get(`${CARD}?${WINDOW}&limit=500`);
    const rows: Served[] = [];
    let path = `${CARD}?${WINDOW}&limit=20`;
    for (let pages = 0; pages < 20; pages++) {
      const { body } = await tom.get(path);
      rows.push(...body.transactions);
      expect(body.page.totalElements).toBe(whole.body.transactions.length);
      if (body.page.nextPageKey === undefined) break;
      expect(body.links.next.href).toBe(`${CARD}?pageKey=${body.page.nextPageKey}&limit=20`);
      path = `${CARD}?pageKey=${body.page.nextPageKey}&limit=20`;
    }
    expect(rows).toEqual(whole.body.transactions);
  });

  it('gives a hundred rows to a page unless told', async () => {
    const { body } = await tom.get(`${CARD}?startDate=2025-01-01&endDate=2026-11-22`);
    expect(body.transactions).toHaveLength(100);
  });

  it('gives an empty list where there is nothing', async () => {
    const { status, body } = await tom.get(
      '/accounts/joint-savings/transactions?startDate=2026-11-22&endDate=2026-11-22',
    );
    expect({ status, rows: body.transactions }).toEqual({ status: 200, rows: [] });
  });

  it('tells nothing that only the books know to be true', async () => {
    const { text } = await tom.get(`${CARD}?startDate=2025-01-01&endDate=2026-11-22&limit=500`);
    expect(text).not.toMatch(/series|transferPair|duplicateOf|isVanishing|pendingAmount|trial/i);
  });

  it('refuses an account that was not shared, and a customer who shared no transactions', async () => {
    expect((await tom.get('/accounts/anns-checking/transactions')).body.code).toBe('701');
    const scopes = ['fdx:accountbasic:read', 'fdx:balances:read'];
    const narrow = await readAsSuite({ origin: bank.origin, state, scopes });
    expect(await narrow.get(CARD)).toMatchObject({ status: 403, body: { code: '602' } });
    expect((await narrow.get('/accounts/cash-rewards-visa')).body).not.toHaveProperty('bills');
  });
});

describe('bills', () => {
  it('stand at the card, owed ones below zero as FDX writes them', async () => {
    const { body } = await tom.get('/accounts/cash-rewards-visa');
    const [bill] = body.bills;
    expect(bill).toMatchObject({
      dueDate: expect.stringMatching(/^2026-1[12]-/),
      autoPayEnabled: expect.any(Boolean),
    });
    expect(bill.statementBalance).toBeLessThanOrEqual(0);
    expect(bill.minimumPaymentDue).toBeGreaterThanOrEqual(0);
    expect(body.scheduledPayments).toEqual(expect.any(Array));
  });

  it('stand at the loan with its next payment', async () => {
    const { body } = await tom.get('/accounts/auto-loan');
    expect(body.nextPaymentAmount).toBeGreaterThan(0);
    expect(body.bills[0].dueDate).toBe(body.nextPaymentDate);
  });
});

describe('GET /accounts', () => {
  it('pages accounts, and the key holds what was asked for', async () => {
    const first = await tom.get('/accounts?resultType=details&limit=4');
    expect(first.body.accounts).toHaveLength(4);
    const second = await tom.get(`/accounts?pageKey=${first.body.page.nextPageKey}&limit=4`);
    expect(second.body.accounts.map((one: { accountId: string }) => one.accountId)).toEqual([
      'travel-mastercard',
      'auto-loan',
    ]);
    expect(second.body.accounts[0]).toHaveProperty('currentBalance');
  });
});

describe('GET /availability', () => {
  it('answers anybody', async () => {
    const response = await fetch(`${bank.origin}/fdx/v6/availability`);
    const { availability } = (await response.json()) as { availability: readonly { status: string }[] };
    expect(availability.map(({ status }) => status)).toEqual(['ALIVE', 'ALIVE', 'ALIVE']);
  });
});

describe('/consents', () => {
  async function recipient() {
    const response = await fetch(`${bank.origin}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        ...(await suiteAuthentication(bank.origin, state)),
      }),
    });
    const { access_token: token } = (await response.json()) as { access_token: string };
    return async (path: string, method = 'GET') => {
      const headers = { authorization: `Bearer ${token}` };
      const answer = await fetch(`${bank.origin}/fdx/v6${path}`, { method, headers });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) };
    };
  }

  it('tells what was allowed, for which accounts and until when', async () => {
    const reader = await readAsSuite({ origin: bank.origin, state, accounts: ['auto-loan'] });
    const { body } = await reader.get(`/consents/${reader.consentId}`);
    expect(body).toMatchObject({
      id: reader.consentId,
      status: 'ACTIVE',
      durationType: 'TIME_BOUND',
      durationPeriod: 365,
      resources: [
        {
          resourceType: 'ACCOUNT',
          resourceId: 'auto-loan',
          dataClusters: ['ACCOUNT_BASIC', 'BALANCES', 'TRANSACTIONS', 'BILLS'],
        },
      ],
    });
    expect(Date.parse(body.expirationTime) - Date.parse(body.createdTime)).toBe(365 * 86_400_000);
  });

  it('ends on request, with every token, once', async () => {
    const reader = await readAsSuite({ origin: bank.origin, state });
    const ask = await recipient();
    const path = `/consents/${reader.consentId}`;
    expect(await ask(`${path}/revocation`)).toEqual({ status: 200, body: [] });
    expect(await ask(`${path}/revocation`, 'PUT')).toEqual({ status: 204, body: undefined });
    expect((await reader.get('/accounts')).status).toBe(401);
    expect(await ask(`${path}/revocation`, 'PUT')).toMatchObject({ status: 409, body: { code: '409' } });
    expect((await ask(path)).body.status).toBe('REVOKED');
    expect((await ask(`${path}/revocation`)).body).toMatchObject([
      { status: 'REVOKED', reason: 'USER_ACTION', initiator: 'DATA_RECIPIENT' },
    ]);
  });

  it("is closed to another consent's token, and opens no data to the suite itself", async () => {
    const other = await readAsSuite({ origin: bank.origin, state });
    expect((await tom.get(`/consents/${other.consentId}`)).status).toBe(404);
    expect((await tom.get(`/consents/${other.consentId}/revocation`, 'PUT')).status).toBe(404);
    const ask = await recipient();
    expect(await ask('/accounts')).toMatchObject({ status: 403, body: { code: '602' } });
    expect((await ask('/consents/none')).status).toBe(404);
  });

  it('is not to be had by an assistant in its own name', async () => {
    const response = await fetch(`${bank.origin}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('alexa-simulator:alexa-simulator-sandbox-secret')}` },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(response.status).toBe(400);
  });
});

describe('what happens while the bank runs', () => {
  const cents = (value: number) => Math.round(value * 100);
  const visa = async () => {
    const { body } = await tom.get('/accounts/cash-rewards-visa');
    const { body: list } = await tom.get(CARD);
    return {
      owed: cents(body.currentBalance),
      credit: cents(body.availableCredit),
      pending: (list.transactions as readonly Served[]).filter(({ status }) => status === 'PENDING').length,
      rows: list.transactions as readonly Served[],
    };
  };

  it('moves balances with the rows: a purchase, its posting, a refund', async () => {
    const before = await visa();
    expect(await trigger(bank.origin, 'tom', 'purchase', { amount: '12.34' })).toBe(
      'Tom: purchase of 12.34 USD on Cash Rewards Visa (1188), pending.',
    );
    const made = await visa();
    expect(made).toMatchObject({
      owed: before.owed,
      credit: before.credit - 1234,
      pending: before.pending + 1,
    });
    await trigger(bank.origin, 'tom', 'pending-posts', { account: 'cash-rewards-visa' });
    const booked = await visa();
    expect(booked).toMatchObject({ owed: before.owed + 1234, credit: made.credit, pending: before.pending });
    expect(booked.rows.find(({ status }) => status === 'POSTED')).toMatchObject({
      amount: 12.34,
      referenceTransactionId: made.rows[0]?.transactionId,
    });
    await trigger(bank.origin, 'tom', 'refund', { account: 'cash-rewards-visa' });
    expect(await visa()).toMatchObject({ owed: before.owed, credit: before.credit });
  });

  it('shows a joint account to both, and lets a pending row vanish', async () => {
    const ann = await readAsSuite({ origin: bank.origin, state, username: 'ann' });
    const path = '/accounts/travel-mastercard';
    const before = (await ann.get(path)).body.availableCredit;
    await trigger(bank.origin, 'tom', 'purchase', { account: 'travel-mastercard', amount: '5' });
    expect((await ann.get(path)).body.availableCredit).toBeCloseTo(before - 5, 2);
    await trigger(bank.origin, 'ann', 'pending-vanishes', { account: 'travel-mastercard' });
    expect((await ann.get(path)).body.availableCredit).toBeCloseTo(before, 2);
  });

  it('says why nothing happened', async () => {
    await expect(trigger(bank.origin, 'tom', 'purchase', { amount: 'much' })).rejects.toThrow(/12\.34/);
    await expect(trigger(bank.origin, 'tom', 'purchase', { account: 'none' })).rejects.toThrow(
      /There are: everyday/,
    );
    await expect(trigger(bank.origin, 'nobody', 'purchase')).rejects.toThrow(/There are: tom, ann/);
    await expect(setWeather('http://127.0.0.1:9', 'tom', undefined)).rejects.toThrow(/No sandbox bank runs/);
  });
});
