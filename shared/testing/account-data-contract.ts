/** What every implementation of AccountData keeps to: run beside each of them. */

import type { Account } from '../banking/account.ts';
import {
  type AccountData,
  AccountDataFailure,
  type AccountDataFailureCode,
  type TransactionRequest,
} from '../banking/account-data.ts';
import type { Transaction, TransactionPage } from '../banking/transaction.ts';
import { deadlineIn } from '../calendar/clock.ts';
import { addDays } from '../calendar/day.ts';
import { greenwichDay } from '../calendar/moment.ts';

type Made = AccountData | Promise<AccountData>;

export interface AccountDataSubject {
  /** As a customer sees it who shares exactly `expected`. */
  readonly working: () => Made;
  readonly expected: readonly Account[];
  /** Every row of these accounts in this range, in any order. */
  readonly transactions: { readonly request: TransactionRequest; readonly expected: readonly Transaction[] };
  /** As seen when the bank says that something is missing, of the accounts and of their transactions. */
  readonly incomplete?: () => Made;
  /** As seen when the bank fails in each of these ways; those that cannot happen are left out. */
  readonly failing: Partial<Record<AccountDataFailureCode, () => Made>>;
}

const PATIENCE_MS = 5_000;

export async function pagesIn(
  bank: AccountData,
  request: TransactionRequest,
  milliseconds = PATIENCE_MS,
): Promise<readonly TransactionPage[]> {
  const pages: TransactionPage[] = [];
  for await (const page of bank.transactions(request, deadlineIn(milliseconds))) pages.push(page);
  return pages;
}

function rowsOf(pages: readonly TransactionPage[]): readonly Transaction[] {
  return pages.flatMap((page) => page.transactions);
}

/** In one order, whatever order they came in. */
function inOrder(rows: readonly Transaction[]): readonly Transaction[] {
  const key = ({ accountId, made, id }: Transaction): string =>
    `${accountId} ${greenwichDay(made)} ${made.kind === 'instant' ? made.at : ''} ${id}`;
  return [...rows].sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

export function accountDataContract(name: string, subject: AccountDataSubject): void {
  describe(`${name}, as any AccountData`, () => {
    accountsContract(subject);
    transactionsContract(subject);
    narrowContract(subject);
    incompleteContract(subject);
    failureContract(subject);
  });
}

function accountsContract({ working, expected }: AccountDataSubject): void {
  it("gives the customer's accounts in the bank's order", async () => {
    const { accounts, isIncomplete } = await (await working()).accounts(deadlineIn(PATIENCE_MS));
    expect(accounts).toStrictEqual(expected);
    expect(isIncomplete).toBe(false);
  });

  it('gives the same when it is asked again', async () => {
    const bank = await working();
    const first = await bank.accounts(deadlineIn(PATIENCE_MS));
    expect(await bank.accounts(deadlineIn(PATIENCE_MS))).toStrictEqual(first);
  });
}

function transactionsContract({ working, transactions }: AccountDataSubject): void {
  const { request, expected } = transactions;
  it('gives every transaction once, and says that they are all', async () => {
    const pages = await pagesIn(await working(), request);
    expect(inOrder(rowsOf(pages))).toStrictEqual(inOrder(expected));
    expect(pages.some((page) => page.isIncomplete)).toBe(false);
  });

  it('gives at least one page of each account, and no row of another', async () => {
    const pages = await pagesIn(await working(), request);
    expect(new Set(pages.map((page) => page.accountId))).toEqual(new Set(request.accounts));
    for (const { accountId, transactions: rows } of pages)
      expect(rows.every((row) => row.accountId === accountId)).toBe(true);
  });

  it('gives the same transactions when it is asked again', async () => {
    const bank = await working();
    const first = rowsOf(await pagesIn(bank, request));
    expect(inOrder(rowsOf(await pagesIn(bank, request)))).toStrictEqual(inOrder(first));
  });
}

function narrowContract({ working, transactions }: AccountDataSubject): void {
  const { request, expected } = transactions;

  it('gives one day of them when one is asked for, and at most a day more', async () => {
    const from = greenwichDay(
      expected[0]?.posted ?? expected[0]?.made ?? { kind: 'day', day: request.range.from },
    );
    const pages = await pagesIn(await working(), { ...request, range: { from, to: addDays(from, 1) } });
    const days = rowsOf(pages).flatMap(({ made, posted }) => [made, posted ?? made].map(greenwichDay));
    expect(rowsOf(pages).map(({ amount }) => amount)).toContainEqual(expected[0]?.amount);
    expect(rowsOf(pages).length).toBeLessThan(expected.length);
    expect(days.some((day) => day >= addDays(from, -1) && day <= addDays(from, 1))).toBe(true);
  });

  it('gives nothing for no account, and nothing for no day', async () => {
    expect(await pagesIn(await working(), { ...request, accounts: [] })).toEqual([]);
    const none = { from: request.range.from, to: request.range.from };
    expect(rowsOf(await pagesIn(await working(), { ...request, range: none }))).toEqual([]);
  });

  it('tells what it can when one of the accounts is none of the customer', async () => {
    const stranger = 'an account of somebody else' as TransactionRequest['accounts'][number];
    const pages = await pagesIn(await working(), { ...request, accounts: [stranger, ...request.accounts] });
    const isIncomplete = (id: string) => pages.some((page) => page.accountId === id && page.isIncomplete);
    expect(inOrder(rowsOf(pages))).toStrictEqual(inOrder(expected));
    expect(isIncomplete(stranger)).toBe(true);
    expect(request.accounts.some(isIncomplete)).toBe(false);
    const alone = pagesIn(await working(), { ...request, accounts: [stranger] });
    await expect(alone).rejects.toMatchObject({ name: 'AccountDataFailure', code: 'no-such-account' });
  });

  it('can be left after the first page', async () => {
    const bank = await working();
    for await (const _ of bank.transactions(request, deadlineIn(PATIENCE_MS))) break;
    expect(inOrder(rowsOf(await pagesIn(bank, request)))).toStrictEqual(inOrder(expected));
  });
}

function incompleteContract({ incomplete, transactions }: AccountDataSubject): void {
  if (incomplete === undefined) return;
  it('says when something is missing', async () => {
    expect(await (await incomplete()).accounts(deadlineIn(PATIENCE_MS))).toHaveProperty('isIncomplete', true);
    const pages = await pagesIn(await incomplete(), transactions.request);
    expect(pages.some((page) => page.isIncomplete)).toBe(true);
  });
}

function failureContract({ failing, transactions }: AccountDataSubject): void {
  const codes = Object.keys(failing) as AccountDataFailureCode[];
  if (codes.length === 0) return;
  describe.each(codes)('failing with %s', (code) => {
    it.each<[string, (bank: AccountData) => Promise<unknown>]>([
      ['accounts', (bank) => bank.accounts(deadlineIn(300))],
      ['transactions', (bank) => pagesIn(bank, transactions.request, 300)],
    ])('does so for %s, in time', async (_, asked) => {
      const bank = await failing[code]?.();
      const started = performance.now();
      const failure = bank === undefined ? undefined : await asked(bank).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(AccountDataFailure);
      expect(failure).toHaveProperty('code', code);
      expect(performance.now() - started).toBeLessThan(1_000);
    });
  });
}
