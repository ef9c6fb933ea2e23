/** Sums by account, merchant, category and currency, in the making. */

import type { Money } from '../../money/money.ts';
import type { Effect } from './nature.ts';
import type { ReadRow } from './row-reader.ts';
import type { Flow, SpendingQuestion } from './spending-summary.ts';
import type { Counted } from './summarise.ts';
import { count, emptyTally, keepFirst, rowOrder } from './tally.ts';

export interface Ledger {
  /** @param row of the range; what is of the other flow or not within the amounts is left out */
  readonly add: (row: ReadRow) => void;
  readonly cells: () => Iterable<Counted>;
}

export function ledgerFor({ flow, amounts, listing }: SpendingQuestion): Ledger {
  /** By the index of the print: few cells each, so that they are looked through and not looked up. */
  const cells: Counted[][] = [];
  const order = listing === undefined ? undefined : rowOrder(listing.order);
  const limit = listing?.limit ?? 0;

  return {
    add: (row) => {
      if (!isOf(row.effect, flow) || (amounts !== undefined && !isWithin(row.transaction.amount, amounts)))
        return;
      const cell = cellOf(cells, row);
      count(cell.tally, row);
      if (order !== undefined && limit > 0) keepFirst(cell.rows, row, order, limit);
    },
    cells: () => cells.flat(),
  };
}

function cellOf(cells: Counted[][], row: ReadRow): Counted {
  const own = cells[row.print.index];
  if (own !== undefined) for (const cell of own) if (isSameCell(cell, row)) return cell;
  const { accountId, currency, print, category } = row;
  const made = { accountId, currency, print, category, tally: emptyTally(), rows: [] };
  if (own === undefined) cells[row.print.index] = [made];
  else own.push(made);
  return made;
}

function isSameCell(cell: Counted, { accountId, currency, category }: ReadRow): boolean {
  return cell.accountId === accountId && cell.category === category && cell.currency === currency;
}

function isOf(effect: Effect, flow: Flow): boolean {
  return flow === 'in' ? effect === 'income' : effect === 'spent' || effect === 'refund';
}

type Amounts = NonNullable<SpendingQuestion['amounts']>;

function isWithin({ minor, currency }: Money, { least, most }: Amounts): boolean {
  if ((least ?? most)?.currency !== currency || (most ?? least)?.currency !== currency) return false;
  return minor >= (least?.minor ?? 0) && minor <= (most?.minor ?? Number.POSITIVE_INFINITY);
}
