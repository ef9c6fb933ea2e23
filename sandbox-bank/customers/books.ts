/**
 * The bank's books of one household, day by day: what is booked, what waits,
 * and what every account then holds. Deposits are signed from the customer's
 * side; what is owed on cards and loans is positive.
 */

import { civil } from './bank-days.ts';
import type { Entry } from './entry.ts';
import type { Life } from './life.ts';
import type { AccountPlan } from './plan.ts';

interface Paid {
  readonly amount: number;
  /** Day number. */
  readonly on: number;
}

interface Statement {
  readonly balance: number;
  /** Day number. */
  readonly on: number;
}

export interface AccountBook {
  readonly balance: number;
  /** The latest. */
  readonly statement?: Statement;
  /** Since that statement. */
  readonly paidSince: number;
  readonly lastPayment?: Paid;
  readonly interestYearToDate: number;
  /** A debit was booked today. */
  readonly isDebited: boolean;
}

export interface Books {
  readonly account: (id: string) => AccountBook;
  /** Now, when it posts today; otherwise on its day. */
  readonly book: (entry: Entry) => void;
  readonly nextCheck: (accountId: string) => number;
  readonly closeStatement: (accountId: string) => void;
  /** Books what is due on `day`. */
  readonly openDay: (day: number) => void;
  /** Booked on `from` or later, in order. */
  readonly posted: () => readonly Entry[];
  readonly waiting: () => readonly Entry[];
}

type Mutable = { -readonly [key in keyof AccountBook]: AccountBook[key] } & { checks: number };

export function booksOf(life: Life, from: number): Books {
  const accounts = new Map(life.plan.accounts.map((plan) => [plan.id, { plan, book: emptyBook(plan) }]));
  const queue = new Map<number, Entry[]>();
  const posted: Entry[] = [];
  let today = Number.NEGATIVE_INFINITY;
  const of = (id: string) => {
    const found = accounts.get(id);
    if (found === undefined) throw new RangeError(`the plan names no account ${id}`);
    return found;
  };
  const post = (entry: Entry): void => {
    if (entry.truth.isVanishing === true) return;
    const { plan, book } = of(entry.accountId);
    apply(entry, plan, book);
    if (entry.posts >= from) posted.push(entry);
  };
  return {
    account: (id) => of(id).book,
    book: (entry) => {
      if (entry.posts <= today) return post(entry);
      const due = queue.get(entry.posts);
      if (due === undefined) queue.set(entry.posts, [entry]);
      else due.push(entry);
    },
    nextCheck: (id) => of(id).book.checks++,
    closeStatement: (id) => {
      const { book } = of(id);
      book.statement = { balance: book.balance, on: today };
      book.paidSince = 0;
    },
    openDay: (day) => {
      today = day;
      for (const { book } of accounts.values()) startDay(book, day);
      for (const entry of queue.get(day) ?? []) post(entry);
      queue.delete(day);
    },
    posted: () => posted,
    waiting: () => [...queue.values()].flat(),
  };
}

function emptyBook(plan: AccountPlan): Mutable {
  return { balance: plan.start, paidSince: 0, interestYearToDate: 0, isDebited: false, checks: 1001 };
}

function startDay(book: Mutable, day: number): void {
  book.isDebited = false;
  const { month, date } = civil(day);
  if (month === 1 && date === 1) book.interestYearToDate = 0;
}

function apply(entry: Entry, plan: AccountPlan, book: Mutable): void {
  const isDebit = entry.memo === 'DEBIT';
  const isDeposit = plan.category === 'DEPOSIT_ACCOUNT';
  book.balance += isDebit === isDeposit ? -entry.amount : entry.amount;
  if (isDebit) book.isDebited = true;
  else if (entry.type === 'PAYMENT') {
    book.paidSince += entry.amount;
    book.lastPayment = { amount: entry.amount, on: entry.posts };
  } else if (entry.type === 'INTEREST') book.interestYearToDate += entry.amount;
}
