/**
 * Recurring bills, subscriptions and incomes, found while pages arrive: by how
 * often and how much, never by who it is.
 *
 * Rows of merchants are kept until the end, for any of them may be of a series;
 * movements between own accounts, fees, interest, cheques and cash are not.
 */

import type { Day } from '../../calendar/zone.ts';
import { type CurrencyCode, money } from '../../money/money.ts';
import type { Merchant } from '../merchants/merchant.ts';
import type { Category } from '../spending/category.ts';
import { dayAt, dayNumber } from '../spending/day-numbers.ts';
import { type Movement, pairsOf } from '../spending/pairs.ts';
import type { ReadPage, ReadRow, RowReader } from '../spending/row-reader.ts';
import type { Flow } from '../spending/spending-summary.ts';
import { changesOf, isFixed } from './changes.ts';
import { nextDay } from './next-day.ts';
import type { Occurrence } from './occurrence.ts';
import type { Recurring } from './recurring-charge.ts';
import { type Series, seriesAmong } from './series.ts';

export interface RecurringCharges {
  readonly add: (page: ReadPage) => void;
  /** The largest first; what has stopped stands last. @param today where the customer lives */
  readonly found: (today: Day) => readonly Recurring[];
}

interface Group {
  readonly flow: Flow;
  readonly merchant: Merchant;
  readonly category: Category;
  readonly currency: CurrencyCode;
  readonly rows: Occurrence[];
}

export function recurringCharges(reader: Pick<RowReader, 'resolved'>): RecurringCharges {
  const rows: ReadRow[] = [];
  const movements: Movement[] = [];
  return {
    add: (page) => {
      for (const row of page.rows) {
        if (row.movement !== undefined) movements.push(row.movement);
        if (mayRecur(row)) rows.push(row);
      }
    },
    found: (today) => {
      const paired = new Set(pairsOf(movements).flatMap(({ debit, credit }) => [debit, credit]));
      const groups = groupsOf(
        rows.filter(({ movement }) => movement === undefined || !paired.has(movement)),
        reader,
      );
      return groups
        .flatMap((group) =>
          seriesAmong(group.rows).map((series) => recurringOf(group, series, dayNumber(today))),
        )
        .sort(byWeight);
    },
  };
}

/** Of somebody by name, and neither given back nor the bank's own. */
function mayRecur({ effect, print, transaction: { kind } }: ReadRow): boolean {
  if (effect === 'own' || effect === 'refund' || print.name === '') return false;
  return kind !== 'interest' && kind !== 'dividend' && kind !== 'fee';
}

function groupsOf(rows: readonly ReadRow[], reader: Pick<RowReader, 'resolved'>): readonly Group[] {
  const [groups, resolved] = [new Map<string, Group>(), reader.resolved()];
  for (const row of rows) {
    const known = resolved.get(row.print);
    if (known === undefined) continue;
    const { transaction, accountId, currency, day, minor } = row;
    const flow: Flow = row.effect === 'income' ? 'in' : 'out';
    const key = `${flow} ${currency} ${known.merchant.key}`;
    const category = row.category ?? known.category;
    const group = groups.get(key) ?? { flow, merchant: known.merchant, category, currency, rows: [] };
    group.rows.push({ id: transaction.id, accountId, day, minor });
    groups.set(key, group);
  }
  return [...groups.values()];
}

function recurringOf(
  { flow, merchant, category, currency }: Group,
  series: Series,
  today: number,
): Recurring {
  const { rows, rhythm } = series;
  const last = rows.at(-1) ?? { accountId: '', day: 0, minor: 0 };
  const { day, isOver } = nextDay(rows, rhythm, today);
  const changes = changesOf(rows, currency);
  const fixed = isFixed(rows);
  const expected = fixed ? last.minor : middleOf(rows.slice(-3).map(({ minor }) => minor));
  return {
    flow,
    merchant,
    category,
    interval: rhythm.interval,
    isFixed: fixed,
    accountId: last.accountId as Recurring['accountId'],
    lastAmount: money(last.minor, currency),
    lastDay: dayAt(last.day),
    ...(isOver ? {} : { next: { day: dayAt(day), amount: money(expected, currency) } }),
    changes: isOver ? [{ kind: 'stopped', last: dayAt(last.day) }, ...changes] : changes,
    transactions: rows.map(({ id }) => id),
  };
}

function middleOf(amounts: readonly number[]): number {
  return [...amounts].sort((a, b) => a - b)[Math.floor(amounts.length / 2)] ?? 0;
}

function byWeight(a: Recurring, b: Recurring): number {
  const over = Number(a.next === undefined) - Number(b.next === undefined);
  return over || b.lastAmount.minor - a.lastAmount.minor || (a.merchant.key < b.merchant.key ? -1 : 1);
}
