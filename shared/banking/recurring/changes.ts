/** What changed in a series of amounts. */

import { type CurrencyCode, money } from '../../money/money.ts';
import { dayAt } from '../spending/day-numbers.ts';
import type { Occurrence } from './occurrence.ts';
import type { RecurringChange } from './recurring-charge.ts';

/** Of all steps from one amount to the next, so many change nothing where an amount is fixed. */
const FIXED_SHARE = 0.6;
/** What a trial costs of the price, at most. */
const TRIAL_SHARE = 0.25;

/** @param rows the oldest first */
export function isFixed(rows: readonly Occurrence[]): boolean {
  const steps = rows.slice(1).filter(({ minor }, at) => minor === rows[at]?.minor).length;
  const moved = new Set(rows.map(({ minor }) => minor)).size;
  return rows.length > 2 ? steps >= (rows.length - 1) * FIXED_SHARE || moved <= 2 : moved === 1;
}

/** Steps of a fixed amount, the latest first. */
export function changesOf(rows: readonly Occurrence[], currency: CurrencyCode): readonly RecurringChange[] {
  if (!isFixed(rows)) return [];
  return rows
    .flatMap((row, at) => {
      const before = rows[at - 1];
      return before === undefined || before.minor === row.minor
        ? []
        : [stepOf(before, row, at === 1, currency)];
    })
    .reverse();
}

function stepOf(
  before: Occurrence,
  row: Occurrence,
  isFirst: boolean,
  currency: CurrencyCode,
): RecurringChange {
  const amounts = { from: money(before.minor, currency), to: money(row.minor, currency), on: dayAt(row.day) };
  if (isFirst && before.minor <= row.minor * TRIAL_SHARE) return { kind: 'became-paid', ...amounts };
  return { kind: row.minor > before.minor ? 'price-rise' : 'price-drop', ...amounts };
}
