/**
 * Spending added up while pages arrive, or the money that came in.
 *
 * Purchases and fees count, refunds against them; movements between own
 * accounts do not, whichever half of them was read first. The order of pages
 * and rows changes nothing. What is kept grows with the merchants and the
 * movements of the range, not with the rows.
 */

import type { AccountId } from '../account.ts';
import type { Merchant } from '../merchants/merchant.ts';
import { dayAt, dayNumber } from './day-numbers.ts';
import { ledgerFor } from './ledger.ts';
import { ownMovements } from './own-movements.ts';
import type { ReadPage, ReadRow, RowReader } from './row-reader.ts';
import type { Narrowing, SpendingQuestion, SpendingSummary } from './spending-summary.ts';
import { type Counted, summaryOf } from './summarise.ts';

export interface Spending {
  /** @param page read by the reader that this was made with, each once */
  readonly add: (page: ReadPage) => void;
  /** Everybody whom rows that count name, for matching a spoken name. */
  readonly merchants: () => readonly Merchant[];
  /**
   * Of the pages added so far.
   *
   * @throws RangeError when a sum is too large to be exact
   */
  readonly summary: (narrowing?: Narrowing) => SpendingSummary;
}

export function spendingOf(question: SpendingQuestion, reader: Pick<RowReader, 'resolved'>): Spending {
  const [from, to] = [dayNumber(question.range.from), dayNumber(question.range.to)];
  const ledger = ledgerFor(question);
  const own = ownMovements(from, to);
  const incomplete = new Set<AccountId>();
  let earliest = Number.POSITIVE_INFINITY;

  function add(row: ReadRow): void {
    if (row.day < earliest) earliest = row.day;
    if (row.movement !== undefined) own.add(row, row.movement);
    else if (row.day >= from && row.day < to) ledger.add(row);
  }
  function counted(): {
    readonly cells: readonly Counted[];
    readonly leftOut: ReadonlyMap<AccountId, number>;
  } {
    const { counting, leftOut } = own.settled();
    const late = ledgerFor(question);
    for (const row of counting) late.add(row);
    return { cells: [...ledger.cells(), ...late.cells()], leftOut };
  }
  return {
    add: ({ accountId, rows, isIncomplete }) => {
      if (isIncomplete) incomplete.add(accountId);
      for (const row of rows) add(row);
    },
    merchants: () => {
      const resolved = reader.resolved();
      const found = counted().cells.flatMap(({ print }) => resolved.get(print)?.merchant ?? []);
      return [...new Map(found.filter(({ name }) => name !== '').map((one) => [one.key, one])).values()];
    },
    summary: (narrowing = {}) => {
      const earliestDay = Number.isFinite(earliest) ? { earliest: dayAt(earliest) } : {};
      const resolved = reader.resolved();
      return summaryOf({
        ...counted(),
        question,
        narrowing,
        resolved,
        incomplete: [...incomplete],
        ...earliestDay,
      });
    },
  };
}
