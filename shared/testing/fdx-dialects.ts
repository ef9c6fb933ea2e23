/**
 * A small FDX bank of two accounts, and the ways in which real banks deviate
 * from the standard, each as a change of its answers: for tests of the client.
 */

import type { Account, AccountId } from '../banking/account.ts';
import type { Transaction, TransactionId } from '../banking/transaction.ts';
import { instant } from '../calendar/clock.ts';
import { greenwichDay, type Moment } from '../calendar/moment.ts';
import type { Day } from '../calendar/zone.ts';
import { card, checking } from './fdx-bank.ts';
import { USD, usd } from './household.ts';

export type Entity = Readonly<Record<string, unknown>>;
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}
/** As the bank understands it. */
export interface Question {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly cursor?: string | undefined;
}

export interface Dialect {
  readonly name: string;
  /** @returns an answer that refuses the question, when it is none of this bank's */
  readonly hears?: (query: URLSearchParams) => Question | Answer;
  /** A row of a transactions list; those before it on the page are given too. */
  readonly row?: (row: Entity, at: number, rows: readonly Entity[]) => Entity;
  /** The rows of a page. */
  readonly page?: (rows: readonly Entity[]) => readonly Entity[];
  readonly account?: (account: Entity, isAlone: boolean) => Entity;
  readonly answer?: (body: Entity, next: string | undefined) => Entity;
  readonly empty?: Answer;
  /** What this bank leaves out of a row cannot be told. */
  readonly told?: (transaction: Transaction) => Transaction;
}

const CHECKING = checking.accountId;
const CARD = card.accountId;
const PAGE_SIZE = 2;

function posted(id: string, accountId: string, at: string, more: Entity): Entity {
  const [transactionTimestamp, postedTimestamp = transactionTimestamp] = at.split(' ');
  return {
    accountId,
    transactionId: id,
    transactionTimestamp,
    postedTimestamp,
    status: 'POSTED',
    description: `SHOP ${id}`,
    debitCreditMemo: 'DEBIT',
    ...more,
  };
}

function pending(id: string, accountId: string, at: string, more: Entity): Entity {
  const { postedTimestamp: _, ...row } = posted(id, accountId, at, more);
  return { ...row, status: 'PENDING' };
}

/** Of the same day as another, so that pages and months meet within a day. */
export const ROWS: readonly Entity[] = [
  posted('c1', CHECKING, '2026-09-01T12:00:00Z', { amount: 1200, transactionType: 'CHECK', checkNumber: 77 }),
  posted('c2', CHECKING, '2026-10-01T12:00:00Z', { amount: 54.2, transactionType: 'POSDEBIT' }),
  posted('c3', CHECKING, '2026-10-01T13:00:00Z', { amount: 3.07, transactionType: 'POSDEBIT' }),
  posted('c4', CHECKING, '2026-10-15T09:30:00Z', {
    amount: 2100.5,
    debitCreditMemo: 'CREDIT',
    transactionType: 'DIRECTDEPOSIT',
  }),
  posted('c5', CHECKING, '2026-11-02T09:30:00Z', { amount: 500, transactionType: 'TRANSFER' }),
  pending('c6', CHECKING, '2026-11-21T18:04:05Z', { amount: 7.25, transactionType: 'POSDEBIT' }),
  posted('k1', CARD, '2026-11-03T19:30:00Z 2026-11-04T08:00:00Z', {
    amount: 61.15,
    transactionType: 'PURCHASE',
    category: '5812',
    subCategory: 'MCC',
    transactionPayee: { merchantName: 'Shop k1' },
  }),
  posted('k2', CARD, '2026-11-10T10:00:00Z', {
    amount: 300,
    debitCreditMemo: 'CREDIT',
    transactionType: 'PAYMENT',
  }),
];

const at = (text: string): Moment => ({ kind: 'instant', at: instant(text) });
const base = (id: string, accountId: string, made: string, dollars: string) => ({
  id: id as TransactionId,
  accountId: accountId as AccountId,
  direction: 'debit' as const,
  amount: usd(dollars),
  description: `SHOP ${id}`,
  made: at(made),
});
const booked = (id: string, accountId: string, made: string, dollars: string) => ({
  ...base(id, accountId, made, dollars),
  status: 'posted' as const,
  posted: at(made),
});

export const TRANSACTIONS: readonly Transaction[] = [
  { ...booked('c2', CHECKING, '2026-10-01T12:00:00Z', '54.20'), kind: 'purchase' },
  { ...booked('c1', CHECKING, '2026-09-01T12:00:00Z', '1200'), kind: 'check', checkNumber: '77' },
  { ...booked('c3', CHECKING, '2026-10-01T13:00:00Z', '3.07'), kind: 'purchase' },
  {
    ...booked('c4', CHECKING, '2026-10-15T09:30:00Z', '2100.50'),
    direction: 'credit',
    kind: 'direct-deposit',
  },
  { ...booked('c5', CHECKING, '2026-11-02T09:30:00Z', '500'), kind: 'transfer' },
  { ...base('c6', CHECKING, '2026-11-21T18:04:05Z', '7.25'), status: 'pending', kind: 'purchase' },
  {
    ...booked('k1', CARD, '2026-11-03T19:30:00Z', '61.15'),
    posted: at('2026-11-04T08:00:00Z'),
    merchantName: 'Shop k1',
    mcc: '5812',
    kind: 'purchase',
  },
  { ...booked('k2', CARD, '2026-11-10T10:00:00Z', '300'), direction: 'credit', kind: 'card-payment' },
];

export const REQUEST = {
  accounts: [CHECKING, CARD] as unknown as readonly AccountId[],
  range: { from: '2026-09-01' as Day, to: '2026-11-23' as Day },
};

export const ACCOUNTS: readonly Account[] = [
  {
    class: 'deposit',
    kind: 'checking',
    id: CHECKING as AccountId,
    productName: 'Everyday Checking',
    lastFour: '4321',
    currency: USD,
    isClosed: false,
    asOf: { kind: 'instant', at: instant('2026-11-22T13:30:00Z') },
    ledger: usd('2410.17'),
    available: usd('2345.67'),
  },
  {
    class: 'credit',
    kind: 'credit-card',
    id: CARD as AccountId,
    nickname: 'The card',
    productName: 'Cash Rewards Visa',
    lastFour: '1188',
    currency: USD,
    isClosed: false,
    owed: usd('640.12'),
    creditLine: usd('5000'),
    availableCredit: usd('4359.88'),
  },
];

/** The bank's answer to a path behind its base address. */
export function answerOf(dialect: Dialect, path: string): Answer {
  const url = new URL(path, 'https://bank.invalid');
  const [, , id, list] = url.pathname.split('/');
  if (list === 'transactions') return transactionsAnswer(dialect, id ?? '', url.searchParams);
  const change = dialect.account ?? ((account: Entity): Entity => account);
  const accounts: readonly Entity[] = [checking, card];
  if (id !== undefined) {
    const one = accounts.find((account) => account['accountId'] === id);
    return one === undefined ? refusal(404, 701) : { status: 200, body: change(one, true) };
  }
  const body = { accounts: accounts.map((account) => change(account, false)) };
  return { status: 200, body: dialect.answer?.(body, undefined) ?? body };
}

function transactionsAnswer(dialect: Dialect, id: string, query: URLSearchParams): Answer {
  const question = (dialect.hears ?? hearsNew)(query);
  if ('status' in question) return question;
  const { from = '2026-11-15', to = '2026-11-22', cursor = '0' } = question;
  const all = ROWS.filter((row) => row['accountId'] === id && isWithin(row, from, to));
  if (all.length === 0 && dialect.empty !== undefined) return dialect.empty;
  const end = Number(cursor) + PAGE_SIZE;
  const change = dialect.row ?? ((row: Entity): Entity => row);
  const rows = (dialect.page ?? ((page) => page))(all.slice(Number(cursor), end)).map(change);
  const next = end < all.length ? String(end) : undefined;
  const standard = { page: next === undefined ? {} : { nextPageKey: next }, transactions: rows };
  return { status: 200, body: dialect.answer?.({ transactions: rows }, next) ?? standard };
}

/** Both days count. */
function isWithin(row: Entity, from: string, to: string): boolean {
  const day = String(row['postedTimestamp'] ?? row['transactionTimestamp']).slice(0, 10);
  return day >= from && day <= to;
}

export function refusal(status: number, code: number | string): Answer {
  return { status, body: { code, message: 'no' } };
}

function taken(query: URLSearchParams, from: string, to: string, cursor: string): Question {
  const word = (name: string): string | undefined => query.get(name) ?? undefined;
  return { from: word(from), to: word(to), cursor: word(cursor) };
}

export function hearsNew(query: URLSearchParams): Question | Answer {
  if (query.has('startDate') !== query.has('endDate')) return refusal(400, 703);
  return taken(query, 'startDate', 'endDate', 'pageKey');
}

export function hearsOld(query: URLSearchParams): Question {
  return taken(query, 'startTime', 'endTime', 'offset');
}

export function dayOnly(moment: Moment): Moment {
  return { kind: 'day', day: greenwichDay(moment) };
}
