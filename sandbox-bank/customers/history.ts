/**
 * Lives a plan day by day from the first day of all to the opening of today,
 * so that tomorrow's history is today's and one day more.
 */

import type { Truth } from '../truth/truth.ts';
import { accountsOf } from './accounts.ts';
import { civil, dayNumber, isBusinessDay, numberOf } from './bank-days.ts';
import { bankSide } from './bank-side.ts';
import { type Books, booksOf } from './books.ts';
import { counter } from './counter.ts';
import type { BankAccount } from './customer.ts';
import { type Entry, pendingId, pendingRow, postedRow } from './entry.ts';
import { FIRST_DAY, type Life, lifeOf } from './life.ts';
import { isAway, occasions } from './occasions.ts';
import { pendingOf } from './pending.ts';
import type { Plan } from './plan.ts';
import { purchases } from './purchases.ts';
import { recurring } from './recurring.ts';
import type { Day, Row } from './row.ts';

export interface History {
  readonly accounts: ReadonlyMap<string, BankAccount>;
  readonly rows: (accountId: string) => readonly Row[];
  /** By row id. */
  readonly truths: () => ReadonlyMap<string, Truth>;
}

/** A holiday and a weekend bring a payday forward by no more. */
const AHEAD = 6;
const AWAY_SHARE = 0.15;

export function historyOf(plan: Plan, seed: number, today: Day): History {
  const last = dayNumber(today);
  const { year, month, date } = civil(last);
  // 29 February two years ago is 1 March.
  const from = numberOf(year - 2, month, date);
  const life = lifeOf(plan, seed, from);
  const books = booksOf(life, from);
  for (let day = dayNumber(FIRST_DAY); day <= last; day++) live(life, books, day, day < last);
  return written(life, books, last);
}

function live(life: Life, books: Books, day: number, isOver: boolean): void {
  for (const entry of recurring(life, day + AHEAD)) books.book(entry);
  books.openDay(day);
  if (isBusinessDay(day)) bankSide(life, books, day);
  closeStatements(life, books, day);
  if (!isOver) return;
  const share = isAway(life, day) ? AWAY_SHARE : 1;
  for (const entry of purchases(life, day, share)) books.book(entry);
  for (const entry of counter(life, day, books.nextCheck)) books.book(entry);
  for (const entry of occasions(life, day)) books.book(entry);
}

function closeStatements(life: Life, books: Books, day: number): void {
  for (const plan of life.plan.accounts)
    if (plan.category === 'LOC_ACCOUNT' && civil(day).date === plan.statementDay)
      books.closeStatement(plan.id);
}

function written(life: Life, books: Books, last: number): History {
  const posted = grouped(life, books.posted());
  const pending = grouped(life, pendingOf(life, books.waiting(), last));
  const made = new Map<string, readonly Row[]>();
  return {
    accounts: accountsOf(life, books, { posted, pending, last }),
    rows: (id) => {
      const known = made.get(id);
      if (known !== undefined) return known;
      const rows = [...(posted.get(id) ?? []).map(postedRow), ...(pending.get(id) ?? []).map(pendingRow)];
      made.set(id, rows);
      return rows;
    },
    truths: () =>
      new Map([
        ...[...posted.values()].flat().map((entry) => [entry.id, entry.truth] as const),
        ...[...pending.values()].flat().map((entry) => [pendingId(entry), entry.truth] as const),
      ]),
  };
}

function grouped(life: Life, entries: readonly Entry[]): ReadonlyMap<string, Entry[]> {
  const groups = new Map<string, Entry[]>(life.plan.accounts.map(({ id }) => [id, []]));
  for (const entry of entries) groups.get(entry.accountId)?.push(entry);
  return groups;
}
