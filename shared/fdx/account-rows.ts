/**
 * The rows of one account, each once, while its pages arrive in any order.
 *
 * Posted rows are handed on at once. Pending ones wait until all is read, for
 * the posted row of the same purchase may still come. An id that is given twice
 * is one row, the posted one before the pending one. Only where the two differ
 * in money, day or merchant are they two rows: some banks give one id to several.
 * Lists overlap by a day, and such banks give a row another id in another list:
 * what is alike in everything but its id counts as often as one list has it.
 */

import type { Transaction, TransactionId } from '../banking/transaction.ts';
import { greenwichDay } from '../calendar/moment.ts';
import { isSame } from '../money/money.ts';
import { isSameMerchant, merchantWords } from './merchant-words.ts';
import { stillPending } from './pending-and-posted.ts';
import { contentOf, madeId, type ReadRow } from './transaction-from-fdx.ts';

export interface AccountRows {
  /** @returns the rows that can be told now */
  /** @param list which of the account's lists the rows stand in; @returns those that can be told now */
  readonly add: (rows: readonly ReadRow[], list: string) => readonly Transaction[];
  /** What waited; to be asked once, after the last page. */
  readonly rest: () => readonly Transaction[];
}

export function accountRows(): AccountRows {
  const known = new Map<TransactionId, ReadRow>();
  const isElsewhere = sightings();
  return {
    add: (rows, list) => {
      const news = numbered(rows).flatMap((given) => {
        const row = isOther(known.get(given.transaction.id), given) ? renamed(given) : given;
        const before = known.get(row.transaction.id);
        const isSeen = isElsewhere(row, list);
        if (before === undefined ? isSeen : !isBooking(before, row)) return [];
        known.set(row.transaction.id, row);
        return [row.transaction];
      });
      return news.filter(({ status }) => status === 'posted');
    },
    rest: () => {
      const rows = [...known.values()];
      const waiting = rows.filter(({ transaction }) => transaction.status === 'pending');
      const posted = rows.filter(({ transaction }) => transaction.status === 'posted');
      return stillPending(waiting, posted).map(({ transaction }) => transaction);
    },
  };
}

/** Whether another list holds a row that is alike in everything but its id, as often as this list by now. */
function sightings(): (row: ReadRow, list: string) => boolean {
  const lists = new Map<string, Map<string, Set<TransactionId>>>();
  return ({ transaction, reference }, list) => {
    const content = contentOf(transaction, reference);
    const inLists = lists.get(content) ?? new Map<string, Set<TransactionId>>();
    const here = (inLists.get(list) ?? new Set()).add(transaction.id);
    lists.set(content, inLists.set(list, here));
    return [...inLists].some(([other, ids]) => other !== list && ids.size >= here.size);
  };
}

/**
 * Two rows without an id that are alike in everything are two purchases when
 * they stand on one page, and one that is told again when on two. With a
 * reference they are one in either case.
 */
function numbered(rows: readonly ReadRow[]): readonly ReadRow[] {
  const times = new Map<string, number>();
  return rows.map((row) => {
    const { transaction, hasMadeId, reference } = row;
    if (!hasMadeId || reference !== undefined) return row;
    const time = (times.get(transaction.id) ?? 0) + 1;
    times.set(transaction.id, time);
    if (time === 1) return row;
    return { ...row, transaction: { ...transaction, id: `${transaction.id}-${time}` as TransactionId } };
  });
}

function isBooking(before: ReadRow, row: ReadRow): boolean {
  return before.transaction.status === 'pending' && row.transaction.status === 'posted';
}

/** Has the id of `before` and is another row. */
function isOther(before: ReadRow | undefined, { transaction: other }: ReadRow): boolean {
  const one = before?.transaction;
  if (one?.status !== other.status) return false;
  const isSameMoney = one.direction === other.direction && isSame(one.amount, other.amount);
  const isSameDay = greenwichDay(one.made) === greenwichDay(other.made);
  if (!isSameMoney || !isSameDay) return true;
  return one.description !== other.description && !isSameMerchant(merchantWords(one), merchantWords(other));
}

/** By an id of its own, the same for the same row. */
function renamed(row: ReadRow): ReadRow {
  const { transaction } = row;
  return { ...row, transaction: { ...transaction, id: madeId(transaction, row.reference) }, hasMadeId: true };
}
