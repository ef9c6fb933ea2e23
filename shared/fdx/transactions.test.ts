/** Transactions over FDX: what a row means, how lists are asked for, and where they are cut off. */

import { setTimeout as delay } from 'node:timers/promises';
import type { AccountId } from '../banking/account.ts';
import { deadlineIn } from '../calendar/clock.ts';
import type { Day } from '../calendar/zone.ts';
import type { Http } from '../linking/http.ts';
import { Secret } from '../linking/secret.ts';
import { pagesIn } from '../testing/account-data-contract.ts';
import { card, checking } from '../testing/fdx-bank.ts';
import { type Answer, refusal } from '../testing/fdx-dialects.ts';
import { fdxAccountData } from './fdx-account-data.ts';

const MONTH = { from: '2026-11-01' as Day, to: '2026-12-01' as Day };
const IDS = ['a-1', 'a-2'] as unknown as readonly AccountId[];

const row = (more: object = {}): Record<string, unknown> => ({
  transactionId: 't',
  transactionTimestamp: '2026-11-20T12:00:00Z',
  postedTimestamp: '2026-11-21',
  status: 'POSTED',
  description: 'A SHOP',
  debitCreditMemo: 'DEBIT',
  amount: 12.5,
  ...more,
});

function bank(answer: (path: string, query: URLSearchParams) => Answer | Promise<Answer>) {
  const state = { asked: [] as string[], running: 0, most: 0, left: 0 };
  const http: Http = async ({ url, signal }) => {
    const { pathname, searchParams } = new URL(url);
    if (pathname === '/accounts')
      return { status: 200, headers: {}, body: JSON.stringify({ accounts: [checking, card] }) };
    state.asked.push(url.replace('https://bank.example', ''));
    state.most = Math.max(state.most, ++state.running);
    const leave = (): number => state.left++;
    signal?.addEventListener('abort', leave);
    const { status, body } = await answer(pathname, searchParams);
    state.running--;
    signal?.removeEventListener('abort', leave);
    return { status, headers: {}, body: JSON.stringify(body) };
  };
  const access = { token: new Secret('t'), scopes: [] };
  return { state, data: fdxAccountData({ baseUrl: 'https://bank.example', access, http }) };
}

async function read(rows: readonly object[], of: AccountId = 'a-1' as AccountId) {
  const { data } = bank(() => ({ status: 200, body: { transactions: rows } }));
  const pages = await pagesIn(data, { accounts: [of], range: MONTH });
  return {
    rows: pages.flatMap((page) => page.transactions),
    isIncomplete: pages.some((page) => page.isIncomplete),
  };
}

describe('a row', () => {
  it.each<[object, object]>([
    [{}, { direction: 'debit', amount: { minor: 1250 }, posted: { kind: 'day', day: '2026-11-21' } }],
    [{ debitCreditMemo: 'credit' }, { direction: 'credit' }],
    [
      { debitCreditMemo: undefined, transactionType: 'ATMDEPOSIT' },
      { direction: 'credit', kind: 'deposit' },
    ],
    [
      { debitCreditMemo: undefined, amount: -12.5 },
      { direction: 'debit', amount: { minor: 1250 } },
    ],
    [{ amount: '12.50' }, { amount: { minor: 1250 } }],
    [{ amount: 1e3 }, { amount: { minor: 100_000 } }],
    [{ status: 'AUTHORIZATION' }, { status: 'pending' }],
    [{ status: 'MEMO' }, { status: 'pending' }],
    [{ status: undefined }, { status: 'posted' }],
    [{ category: '5411', subCategory: 'MCC' }, { mcc: '5411' }],
    [{ category: 742, subCategory: 'MCC' }, { mcc: '0742' }],
    [{ category: '5411' }, { mcc: '5411' }],
    [{ foreignAmount: 1200, foreignCurrency: 'JPY' }, { foreign: { minor: 1200, currency: 'JPY' } }],
    [{ transactionTimestamp: '2026-11-20T00:00:00Z' }, { made: { kind: 'day', day: '2026-11-20' } }],
    [{ transactionTimestamp: '2026-11-20T10:00:00' }, { made: { kind: 'day', day: '2026-11-20' } }],
    [
      { transactionTimestamp: '2026-11-20T10:00:00-0500' },
      { made: { kind: 'instant', at: Date.parse('2026-11-20T15:00:00Z') } },
    ],
    [{ description: undefined, memo: 'A memo' }, { description: 'A memo' }],
  ])('with %j is told with %j', async (more, told) => {
    expect(await read([row(more)])).toMatchObject({ rows: [told], isIncomplete: false });
  });

  it.each<[object]>([
    [{ debitCreditMemo: undefined }],
    [{ debitCreditMemo: 'CREDIT', amount: -1 }],
    [{ amount: undefined }],
    [{ amount: 1.234 }],
    [{ amount: '1234567890123456' }],
    [{ amount: 12345678901234.56 }],
    [{ amount: '1e3' }],
    [{ currency: { currencyCode: 'ZZZ' } }],
    [{ status: 'LATER' }],
    [{ status: 'PENDING', transactionTimestamp: undefined, postedTimestamp: undefined }],
    [{ transactionTimestamp: 'soon', postedTimestamp: undefined }],
    [{ accountId: 'another' }],
  ])('with %j cannot be told, and is missed', async (more) => {
    expect(await read([row(), row({ transactionId: 'x', ...more })])).toMatchObject({
      rows: [{ id: 't' }],
      isIncomplete: true,
    });
  });

  it('below zero on a card without a memo is known where the page shows how the bank signs', async () => {
    const signed = [
      row({ transactionId: '1', debitCreditMemo: undefined, amount: -5 }),
      row({ transactionId: '2', debitCreditMemo: undefined, amount: -9, transactionType: 'PURCHASE' }),
    ];
    expect((await read(signed.slice(0, 1), 'a-2' as AccountId)).isIncomplete).toBe(true);
    expect(await read(signed, 'a-2' as AccountId)).toMatchObject({
      rows: [{ direction: 'debit' }, { direction: 'debit' }],
      isIncomplete: false,
    });
  });

  it('for information only is no transaction, and nothing is missed', async () => {
    expect(await read([row({ debitCreditMemo: 'MEMO' })])).toEqual({ rows: [], isIncomplete: false });
  });

  it('of SIC is not told as an MCC', async () => {
    expect((await read([row({ category: '5411', subCategory: 'SIC' })])).rows[0]).not.toHaveProperty('mcc');
  });
});

describe('a list', () => {
  const one = { accounts: IDS.slice(0, 1), range: MONTH };
  const endless = (cursor: (page: number) => string, rows: (page: number) => readonly object[]) => {
    let page = 0;
    return bank(() => ({
      status: 200,
      body: { transactions: rows(page), page: { nextPageKey: cursor(page++) } },
    }));
  };
  const fresh = (page: number) => [row({ transactionId: `t${page}` })];

  it.each<[string, ReturnType<typeof endless>, number]>([
    ['names its own page', endless(() => 'k', fresh), 2],
    ...[2, 3, 4, 5].map((length): [string, ReturnType<typeof endless>, number] => [
      `goes in a circle of ${length}`,
      endless((page) => `k${page % length}`, fresh),
      length + 1,
    ]),
    ['never ends', endless((page) => `k${page}`, fresh), 20],
    [
      'brings nothing new',
      endless(
        (page) => `k${page}`,
        () => [row()],
      ),
      4,
    ],
    [
      'grows without end',
      endless(
        (page) => `k${page}`,
        (page) => Array.from({ length: 8_000 }, (_, at) => row({ transactionId: `${page}-${at}` })),
      ),
      3,
    ],
  ])('that %s is cut off, and said to be', async (_, { state, data }, calls) => {
    const pages = await pagesIn(data, one);
    expect(state.asked).toHaveLength(calls);
    expect(pages.some((page) => page.isIncomplete)).toBe(true);
  });

  it('of a long time is cut into months, at most eight at once over all accounts', async () => {
    const { state, data } = bank(async (path, query) => {
      await delay(2);
      const day = query.get('startDate') ?? '';
      return {
        status: 200,
        body: { transactions: [row({ transactionId: path + day, postedTimestamp: day })] },
      };
    });
    const range = { from: '2025-01-15' as Day, to: '2026-12-01' as Day };
    const pages = await pagesIn(data, { accounts: IDS, range });
    expect(pages.flatMap((page) => page.transactions)).toHaveLength(46);
    expect(state).toMatchObject({ most: 8, running: 0 });
    expect(state.asked[0]).toContain('startDate=2026-11-01&endDate=2026-12-01');
  });

  it('that fails among others leaves its account incomplete, and the others whole', async () => {
    const { data } = bank((path) =>
      path.includes('a-2') ? { status: 500, body: {} } : { status: 200, body: { transactions: [row()] } },
    );
    const pages = await pagesIn(data, { accounts: IDS, range: MONTH });
    expect(pages.filter((page) => page.isIncomplete).map((page) => page.accountId)).toEqual(['a-2']);
    expect(pages.flatMap((page) => page.transactions)).toHaveLength(1);
  });

  it('that is refused for the token ends the whole answer', async () => {
    const { data } = bank((path) =>
      path.includes('a-2') ? refusal(401, 603) : { status: 200, body: { transactions: [row()] } },
    );
    const asked = pagesIn(data, { accounts: IDS, range: MONTH });
    await expect(asked).rejects.toMatchObject({ code: 'token-refused' });
  });

  it('from before the bank’s history is empty, and said to be incomplete', async () => {
    const { data } = bank(() => refusal(400, 703));
    const pages = await pagesIn(data, one);
    expect(pages).toEqual([{ accountId: 'a-1', transactions: [], isIncomplete: true }]);
  });

  it('is asked for in the words that were understood before', async () => {
    const { state, data } = bank((_, query) =>
      query.has('startDate') ? refusal(400, 401) : { status: 200, body: { transactions: [row()] } },
    );
    await pagesIn(data, one);
    await pagesIn(data, one);
    expect(state.asked.map((path) => path.split('?')[1])).toEqual([
      'startDate=2026-11-01&endDate=2026-12-01&startTime=2026-11-01&endTime=2026-12-01',
      'startDate=2026-11-01&endDate=2026-12-01',
      'startTime=2026-11-01&endTime=2026-12-01',
      'startTime=2026-11-01&endTime=2026-12-01',
    ]);
  });

  it('is left, its exchange ended, when nobody waits for it', async () => {
    const { state, data } = bank(async (path) => {
      if (path.includes('a-2')) await delay(200);
      return { status: 200, body: { transactions: [row()] } };
    });
    for await (const _ of data.transactions({ accounts: IDS, range: MONTH }, deadlineIn(2_000))) break;
    expect(state.asked).toHaveLength(2);
    expect(state.left).toBe(1);
  });
});
