/** Sums in the making, and the rows that a list begins with. */

import { type CurrencyCode, exponentOf, money } from '../../money/money.ts';
import { dayAt } from './day-numbers.ts';
import type { ReadRow } from './row-reader.ts';
import type { Part, SpendingQuestion } from './spending-summary.ts';

/** In minor units of one currency. */
export interface Tally {
  total: number;
  pending: number;
  refunded: number;
  count: number;
  pendingCount: number;
  lastDay: number;
}

export function emptyTally(): Tally {
  return { total: 0, pending: 0, refunded: 0, count: 0, pendingCount: 0, lastDay: Number.NEGATIVE_INFINITY };
}

export function count(tally: Tally, { minor, effect, isPending, day }: ReadRow): void {
  const isRefund = effect === 'refund';
  const signed = isRefund ? -minor : minor;
  tally.total += signed;
  tally.count++;
  if (isRefund) tally.refunded += minor;
  if (isPending) {
    tally.pending += signed;
    tally.pendingCount++;
  }
  if (day > tally.lastDay) tally.lastDay = day;
}

export function merge(into: Tally, tally: Tally): void {
  into.total += tally.total;
  into.pending += tally.pending;
  into.refunded += tally.refunded;
  into.count += tally.count;
  into.pendingCount += tally.pendingCount;
  into.lastDay = Math.max(into.lastDay, tally.lastDay);
}

/** @throws RangeError when a sum is too large to be exact */
export function partOf(tally: Tally, currency: CurrencyCode): Part {
  return {
    total: money(tally.total, currency),
    pending: money(tally.pending, currency),
    refunded: money(tally.refunded, currency),
    count: tally.count,
    pendingCount: tally.pendingCount,
    lastDay: dayAt(tally.lastDay),
  };
}

type Order = NonNullable<SpendingQuestion['listing']>['order'];
export type RowOrder = (a: ReadRow, b: ReadRow) => number;

/** Of rows in one currency. A total order: no two rows are equal in it. */
export function rowOrder(order: Order): RowOrder {
  return order === 'latest' ? byTime : (a, b) => signedMinor(b) - signedMinor(a) || byTime(a, b);
}

/** Of rows in any: currencies are set side by side by their figures, for nothing else is known of them. */
export function mixedOrder(order: Order): RowOrder {
  return order === 'latest' ? byTime : (a, b) => figure(b) - figure(a) || byTime(a, b);
}

/** Refunds are smaller than anything bought. */
function signedMinor({ minor, effect }: ReadRow): number {
  return effect === 'refund' ? -minor : minor;
}

function figure(row: ReadRow): number {
  return signedMinor(row) / 10 ** exponentOf(row.currency);
}

function byTime(a: ReadRow, b: ReadRow): number {
  return b.day - a.day || b.time - a.time || byId(a, b);
}

function byId(a: ReadRow, b: ReadRow): number {
  const [one, other] = [a.transaction, b.transaction];
  if (one.id !== other.id) return one.id < other.id ? -1 : 1;
  if (one.accountId === other.accountId) return 0;
  return one.accountId < other.accountId ? -1 : 1;
}

/** Keeps `rows` sorted, and at most `limit`. */
export function keepFirst(rows: ReadRow[], row: ReadRow, order: RowOrder, limit: number): void {
  const last = rows.at(-1);
  if (rows.length >= limit && (last === undefined || order(row, last) >= 0)) return;
  let at = rows.length;
  while (at > 0 && order(row, rows[at - 1] ?? row) < 0) at--;
  rows.splice(at, 0, row);
  if (rows.length > limit) rows.pop();
}
