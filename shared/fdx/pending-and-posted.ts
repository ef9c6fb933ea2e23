/**
 * Pending and posted of one purchase are one purchase: banks show both for some
 * hours, each with an id of its own.
 *
 * A pending row is taken as booked when a posted row of the same account and
 * direction refers to it (or both to the same authorisation); else when one
 * names the same merchant, was booked from a day before to a week after, and is
 * of the same amount. Only where it is known what the merchant sells may the
 * amounts differ: a tip on top (restaurants, taxis, salons), or fuel, which is
 * authorised before it is pumped. A posted row stands for one pending row only.
 * In doubt both rows stay: a purchase is rather told twice than hidden.
 */

import type { Transaction } from '../banking/transaction.ts';
import { greenwichDay, type Moment } from '../calendar/moment.ts';
import { type Day, daysBetween } from '../calendar/zone.ts';
import { compare, isUpTo } from '../money/money.ts';
import { isSameMerchant, merchantWords } from './merchant-words.ts';
import type { ReadRow } from './transaction-from-fdx.ts';

/** Restaurants, bars, fast food, taxis, salons. */
const TIPPED = new Set(['5811', '5812', '5813', '5814', '4121', '7230']);
const TIP_PERCENT = 35;
const FUEL = new Set(['5541', '5542']);
/** More pending rows than any account has; beyond them none is compared. */
const MAX_COMPARED = 300;

interface Candidate {
  readonly row: ReadRow;
  readonly words: readonly string[];
  /** Of a pending row when it was made, of a posted one when it was booked; counted from 1970. */
  readonly day: number;
}

/** The pending rows that no posted row stands for, in their order. */
export function stillPending(pending: readonly ReadRow[], posted: readonly ReadRow[]): readonly ReadRow[] {
  if (pending.length === 0) return pending;
  const waiting = pending.slice(0, MAX_COMPARED).map((row) => candidate(row, row.transaction.made));
  const free = new Set(candidatesFor(waiting, posted));
  const taken = new Set<ReadRow>();
  // Surer pairs first, so that a looser one cannot take their posted row away.
  for (const isPair of [isReferred, isEqual, isAdjusted]) {
    for (const one of waiting) {
      const other = taken.has(one.row) ? undefined : found(free, (posting) => isPair(one, posting));
      if (other === undefined) continue;
      free.delete(other);
      taken.add(one.row);
    }
  }
  return pending.filter((row) => !taken.has(row));
}

/** Posted rows from the time of the pending ones, and those that refer to something. */
function candidatesFor(waiting: readonly Candidate[], posted: readonly ReadRow[]): readonly Candidate[] {
  const since = waiting.reduce((first, { day }) => Math.min(first, day), Number.POSITIVE_INFINITY) - 1;
  const references = new Set(waiting.map(({ row }) => row.reference));
  return posted
    .map((row) => ({ row, day: countedDay(row.transaction.posted ?? row.transaction.made) }))
    .filter(
      ({ row, day }) => day >= since || row.reference !== undefined || references.has(row.transaction.id),
    )
    .map((one) => ({ ...one, words: merchantWords(one.row.transaction) }));
}

function candidate(row: ReadRow, at: Moment): Candidate {
  return { row, words: merchantWords(row.transaction), day: countedDay(at) };
}

function countedDay(moment: Moment): number {
  return daysBetween('1970-01-01' as Day, greenwichDay(moment));
}

function found<Value>(values: Iterable<Value>, isMeant: (value: Value) => boolean): Value | undefined {
  for (const value of values) if (isMeant(value)) return value;
  return undefined;
}

function isReferred({ row: pending }: Candidate, { row: posted }: Candidate): boolean {
  if (pending.transaction.direction !== posted.transaction.direction) return false;
  const isByPosted =
    posted.reference !== undefined &&
    (posted.reference === pending.reference ||
      (!pending.hasMadeId && posted.reference === pending.transaction.id));
  return isByPosted || (!posted.hasMadeId && pending.reference === posted.transaction.id);
}

/** Nothing but the amounts may still differ. */
function isAlike(pending: Candidate, posted: Candidate): boolean {
  const [one, other] = [pending.row.transaction, posted.row.transaction];
  if (one.direction !== other.direction || one.amount.currency !== other.amount.currency) return false;
  const days = posted.day - pending.day;
  return days >= -1 && days <= 7 && isSameMerchant(pending.words, posted.words);
}

function isEqual(pending: Candidate, posted: Candidate): boolean {
  const [one, other] = [pending.row.transaction.amount, posted.row.transaction.amount];
  return one.minor === other.minor && isAlike(pending, posted);
}

function isAdjusted(pending: Candidate, posted: Candidate): boolean {
  const [one, other] = [pending.row.transaction, posted.row.transaction];
  const mcc = one.mcc ?? other.mcc ?? '';
  const mayDiffer = TIPPED.has(mcc) || FUEL.has(mcc);
  if (!mayDiffer || one.direction !== 'debit' || !isAlike(pending, posted)) return false;
  return TIPPED.has(mcc) ? isUpTo(other.amount, one.amount, TIP_PERCENT) : isFuelHold(one, other);
}

/** A dollar that only asks whether the card is good, or a hold that is never less than what is pumped. */
function isFuelHold({ amount: held }: Transaction, { amount: booked }: Transaction): boolean {
  return held.minor <= 100 || compare(held, booked) >= 0;
}
