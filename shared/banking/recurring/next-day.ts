/** When a series is next due, and whether it is over. */

import { addMonths, dayOfMonth, firstOf, monthOf, yearOf } from '../../calendar/calendar-units.ts';
import { addDays } from '../../calendar/day.ts';
import type { Day } from '../../calendar/zone.ts';
import { dayAt, dayNumber } from '../spending/day-numbers.ts';
import type { Occurrence } from './occurrence.ts';
import type { Interval } from './recurring-charge.ts';
import type { Rhythm } from './rhythm.ts';

/** Nobody is late by more than this share of the interval and a long weekend. */
const LATE_SHARE = 0.35;
const LATE_DAYS = 5;
const MONTHS: Readonly<Partial<Record<Interval, number>>> = { monthly: 1, quarterly: 3, yearly: 12 };
/** Further from the usual date than this, a charge was booked in the month before or after. */
const HALF_A_MONTH = 15;

export interface NextDay {
  /** Whole days since 1970-01-01; some days ago where it is late. */
  readonly day: number;
  readonly isOver: boolean;
}

/** @param rows the oldest first, at least one */
export function nextDay(rows: readonly Occurrence[], { interval, period }: Rhythm, today: number): NextDay {
  const last = rows.at(-1)?.day ?? today;
  const months = MONTHS[interval];
  const day = months === undefined ? last + Math.round(period) : monthsLater(rows, dayAt(last), months);
  return { day, isOver: today > day + period * LATE_SHARE + LATE_DAYS };
}

/** On the day of the month on which it is mostly due. */
function monthsLater(rows: readonly Occurrence[], last: Day, months: number): number {
  const dates = rows.slice(-12).map(({ day }) => dayOfMonth(dayAt(day)));
  const usual = dates.sort((a, b) => a - b)[Math.floor(dates.length / 2)] ?? 1;
  const off = dayOfMonth(last) - usual;
  const turn = Math.abs(off) > HALF_A_MONTH ? Math.sign(off) : 0;
  const first = firstOf(yearOf(last), monthOf(last) + months + turn);
  const end = addDays(addMonths(first, 1), -1);
  return dayNumber(addDays(first, Math.min(usual, dayOfMonth(end)) - 1));
}
