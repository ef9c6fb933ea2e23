/** Each deviation over real HTTP, beside the standard answer that it deviates from. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setDialect } from '../control.ts';
import { type FdxReader, readAsSuite } from '../read-as-suite.ts';
import { type SandboxBank, startSandboxBank } from '../start.ts';
import { DIALECT_NAMES, type DialectName } from './dialects.ts';

const state = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
const ROWS = '/accounts/everyday-checking/transactions?startDate=2026-10-01&endDate=2026-11-22&limit=20';
const NOTHING = '/accounts/joint-savings/transactions?startDate=2026-11-22&endDate=2026-11-22';

interface Row {
  readonly [field: string]: string | number | undefined;
}

let bank: SandboxBank;
let tom: FdxReader;
let standard: readonly Row[];
beforeAll(async () => {
  bank = await startSandboxBank({ port: 0, state, now: '2026-11-22T15:00:00.000Z' });
  tom = await readAsSuite({ origin: bank.origin, state });
  standard = (await tom.get(ROWS)).body.transactions;
});
afterAll(() => bank.close());

async function rowsIn(...names: readonly DialectName[]): Promise<readonly Row[]> {
  await setDialect(bank.origin, 'tom', names);
  return (await tom.get(ROWS)).body.transactions;
}

const isPending = ({ status }: Row) => status === 'PENDING';
const isPosted = ({ status }: Row) => status === 'POSTED';

describe('the dialect', () => {
  it('repeated-rows gives the first row of a page again', async () => {
    expect(await rowsIn('repeated-rows')).toEqual([...standard, standard[0]]);
  });

  it('repeated-ids gives one id to different posted rows, and leaves the rest', async () => {
    const rows = await rowsIn('repeated-ids');
    const ids = rows.filter(isPosted).map(({ transactionId }) => transactionId);
    expect(new Set(ids).size).toBeLessThan(ids.length);
    const withoutIds = (list: readonly Row[]) => list.map(({ transactionId, ...row }) => row);
    expect(withoutIds(rows)).toEqual(withoutIds(standard));
  });

  it('pending-without-id leaves pending rows a reference only', async () => {
    const pending = (await rowsIn('pending-without-id')).filter(isPending);
    expect(pending.length).toBeGreaterThan(0);
    for (const row of pending) {
      expect(row).not.toHaveProperty('transactionId');
      expect(row).toHaveProperty('referenceTransactionId');
    }
  });

  it('posted-time-only leaves posted rows one time', async () => {
    const posted = (await rowsIn('posted-time-only')).filter(isPosted);
    for (const row of posted) {
      expect(row).not.toHaveProperty('transactionTimestamp');
      expect(row).toHaveProperty('postedTimestamp');
    }
  });

  it('signed-amounts tells the direction by the sign alone', async () => {
    const rows = await rowsIn('signed-amounts');
    const expected = standard.map(({ amount, debitCreditMemo }) =>
      debitCreditMemo === 'DEBIT' ? -Number(amount) : amount,
    );
    expect(rows.map(({ amount }) => amount)).toEqual(expected);
    expect(rows.some((row) => 'debitCreditMemo' in row)).toBe(false);
  });

  it('short-offsets writes the same moments with -0500', async () => {
    const rows = await rowsIn('short-offsets');
    rows.forEach(({ transactionTimestamp }, at) => {
      expect(transactionTimestamp).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d-0500$/);
      const moment = String(transactionTimestamp).replace(/00$/, ':00');
      expect(Date.parse(moment)).toBe(Date.parse(String(standard[at]?.['transactionTimestamp'])));
    });
  });

  it('days-only writes the bank day, on accounts too', async () => {
    const rows = await rowsIn('days-only');
    const days = standard.map(({ transactionTimestamp }) => String(transactionTimestamp).slice(0, 10));
    expect(rows.map(({ transactionTimestamp }) => transactionTimestamp)).toEqual(days);
    expect((await tom.get('/accounts/auto-loan')).body.balanceAsOf).toBe('2026-11-22');
  });

  it('string-numbers writes every figure as text, within bills too', async () => {
    const rows = await rowsIn('string-numbers');
    expect(rows.map(({ amount }) => amount)).toEqual(standard.map(({ amount }) => String(amount)));
    const { body } = await tom.get('/accounts/cash-rewards-visa');
    expect(body).toMatchObject({
      currentBalance: '640.12',
      bills: [{ minimumPaymentDue: expect.any(String) }],
    });
  });

  it('lightweight-lists gives balances for one account only', async () => {
    await setDialect(bank.origin, 'tom', ['lightweight-lists']);
    const { text } = await tom.get('/accounts?resultType=details');
    expect(text).not.toMatch(/alance"|availableCredit/);
    expect((await tom.get('/accounts/auto-loan')).body.principalBalance).toBe(14204.55);
  });

  it('no-data-as-error answers 404 with 1107 where there is nothing', async () => {
    await setDialect(bank.origin, 'tom', ['no-data-as-error']);
    expect(await tom.get(NOTHING)).toMatchObject({ status: 404, body: { code: '1107' } });
    expect((await tom.get(ROWS)).status).toBe(200);
  });

  it('numeric-codes writes error codes as numbers', async () => {
    await setDialect(bank.origin, 'tom', ['numeric-codes']);
    expect((await tom.get('/accounts/none')).body.code).toBe(701);
  });

  it('wrapped-entities names each entity by its kind', async () => {
    const rows = await rowsIn('wrapped-entities');
    expect(rows.map((row) => row['depositTransaction'])).toEqual(standard);
    const { body } = await tom.get('/accounts?resultType=details');
    const kinds = body.accounts.flatMap((account: object) => Object.keys(account));
    expect([...new Set(kinds)]).toEqual(['depositAccount', 'locAccount', 'loanAccount']);
    expect((await tom.get('/accounts/auto-loan')).body.loanAccount.principalBalance).toBe(14204.55);
  });

  it('offset-paging knows the names of FDX 4 and 5 only', async () => {
    await setDialect(bank.origin, 'tom', ['offset-paging']);
    const path = '/accounts/everyday-checking/transactions';
    const range = 'startTime=2026-10-01T00:00:00Z&endTime=2026-11-22';
    const first = await tom.get(`${path}?${range}&limit=20`);
    expect(first.body.transactions).toEqual(standard);
    const { nextOffset } = first.body.page;
    expect(first.body.page).not.toHaveProperty('nextPageKey');
    expect(first.body.links.next.href).toContain(`offset=${nextOffset}`);
    const second = await tom.get(`${path}?offset=${nextOffset}&limit=20`);
    expect(second.body.transactions[0]).not.toEqual(standard[0]);
    const ignored = await tom.get(`${path}?startDate=2026-10-01&endDate=2026-11-22&limit=500`);
    expect(ignored.body.page.totalElements).toBeLessThan(first.body.page.totalElements);
  });

  it('nested-pages puts page and links in paginatedArray', async () => {
    await setDialect(bank.origin, 'tom', ['nested-pages']);
    const { body } = await tom.get(ROWS);
    expect(Object.keys(body).toSorted()).toEqual(['paginatedArray', 'transactions']);
    expect(body.paginatedArray.page).toHaveProperty('nextPageKey');
  });
});

describe('dialects', () => {
  it('compose, as the banks of this country have them', async () => {
    const rows = await rowsIn(
      'nested-pages',
      'wrapped-entities',
      'pending-without-id',
      'string-numbers',
      'offset-paging',
    );
    const { body } = await tom.get('/accounts/everyday-checking/transactions?limit=1');
    expect(body.paginatedArray.page).toHaveProperty('nextOffset');
    expect(body.transactions[0].depositTransaction.amount).toEqual(expect.any(String));
    expect(rows.length).toBeGreaterThan(0);
  });

  it('are all heard at once without a failure', async () => {
    await setDialect(bank.origin, 'tom', DIALECT_NAMES);
    for (const path of ['/accounts?resultType=details', '/accounts/auto-loan', ROWS])
      expect((await tom.get(path)).status).toBe(200);
  });

  it('are one customer’s alone, and gone when none is named', async () => {
    const ann = await readAsSuite({ origin: bank.origin, state, username: 'ann' });
    await setDialect(bank.origin, 'tom', ['wrapped-entities']);
    expect((await ann.get('/accounts')).body.accounts[0]).toHaveProperty('accountId');
    expect(await rowsIn()).toEqual(standard);
  });

  it('that do not exist are refused with those that do', async () => {
    const names = ['esperanto'] as unknown as readonly DialectName[];
    await expect(setDialect(bank.origin, 'tom', names)).rejects.toThrow(
      /There is no dialect "esperanto"\. There are: /,
    );
  });
});
