/**
 * The periods before a period, for "more than last month?" and "than usual?":
 * as far into each as this one has come.
 */

import { addMonths, dayOfMonth, monthsTouched } from './calendar-units.ts';
import type { DateRange } from './date-range.ts';
import { addDays } from './day.ts';
import type { Period } from './resolve-period.ts';
import { daysBetween } from './zone.ts';

/** The one directly before: see `usualPeriods`. */
export function previousPeriod(period: Period): Period {
  return earlier(period, 1);
}

/**
 * The last `count` such periods before this one, the latest first: whole ones of
 * a whole one, a Friday's Fridays. Of a period that is still running `range` is
 * as many days from the start of each, or all of it where it is shorter: on 22
 * November the first 22 days of October, on 30 March all of February. Where
 * accounts began later than `range.from`, the caller leaves them out.
 */
export function usualPeriods(period: Period, count: number): readonly Period[] {
  return Array.from({ length: count }, (_, at) => earlier(period, at + 1));
}

function earlier(period: Period, steps: number): Period {
  const whole = movedBack(period, steps);
  const counted = addDays(whole.from, daysBetween(period.range.from, period.range.to));
  const isRunning = period.range.to < period.whole.to;
  return {
    kind: period.kind,
    range: { from: whole.from, to: isRunning && counted < whole.to ? counted : whole.to },
    whole,
  };
}

/**
 * Whole months move to whole months. A range that begins with a month and ends
 * within one ("between the first and the fifteenth") keeps its number of days,
 * up to the start of the one after it.
 */
function movedBack(period: Period, steps: number): DateRange {
  const { from, to } = period.whole;
  const step = stepOf(period);
  if ('days' in step) return { from: addDays(from, -steps * step.days), to: addDays(to, -steps * step.days) };
  const start = addMonths(from, -steps * step.months);
  if (dayOfMonth(to) === 1) return { from: start, to: addMonths(to, -steps * step.months) };
  const end = addDays(start, daysBetween(from, to));
  const next = addMonths(start, step.months);
  return { from: start, to: end < next ? end : next };
}

type Step = { readonly days: number } | { readonly months: number };

function stepOf({ kind, whole }: Period): Step {
  switch (kind) {
    case 'day':
      return { days: 1 };
    case 'week':
    case 'weekday':
    case 'weekend':
      return { days: 7 };
    case 'month':
      return { months: 1 };
    case 'quarter':
    case 'season':
      return { months: 3 };
    case 'year':
      return { months: 12 };
    case 'decade':
      return { months: 120 };
    case 'months':
      return { months: monthsTouched(whole) };
    case 'days':
      return { days: daysBetween(whole.from, whole.to) };
    default:
      return kind satisfies never;
  }
}
