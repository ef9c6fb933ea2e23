/**
 * Days named in part, or named as days to come, read as the latest that there
 * was: "Friday", "the fifth", "November fifth".
 */

import { dayOfMonth, dayOn, firstOf, monthOf, startOfWeek, weekdayOf, yearOf } from './calendar-units.ts';
import { addDays } from './day.ts';
import type { SinglePeriod, Weekday } from './period.ts';
import type { Day } from './zone.ts';

/** A bare weekday is at most this many days ahead, a bare day of the month at most that many. */
const [WEEK, MONTH] = [7, 31];

/** The 31st, asked for on 30 March, was in January; 29 February, asked for early in 1904, was in 1896. */
const [MOST_MONTHS, MOST_YEARS] = [3, 9];

/** Before `today`, never on it. */
export function latestWeekday(weekday: Weekday, today: Day): Day {
  return startOfWeek(addDays(today, -1), weekday);
}

/**
 * On `today` or before it, in the latest month that has such a day.
 *
 * @throws RangeError when `number` is not 1 to 31
 */
export function latestDayOfMonth(number: number, today: Day): Day {
  for (let ago = 0; ago < MOST_MONTHS; ago++) {
    const first = firstOf(yearOf(today), monthOf(today) - ago);
    const day = dayOn(yearOf(first), monthOf(first), number);
    if (day !== undefined && day <= today) return day;
  }
  throw new RangeError('no month has such a day');
}

/**
 * On `today` or before it, in the latest year that has such a day.
 *
 * @throws RangeError when no year has one
 */
export function latestDayOfYear(month: number, number: number, today: Day): Day {
  for (let ago = 0; ago < MOST_YEARS; ago++) {
    const day = dayOn(yearOf(today) - ago, month, number);
    if (day !== undefined && day <= today) return day;
  }
  throw new RangeError('no year has such a day');
}

/**
 * A platform tells a bare weekday, day or date as the next one, and does not say
 * which of the three it heard. What is `ahead` by at most a week is taken for a
 * weekday, by at most a month for a day of the month, else for a day of the year.
 */
export function unrolled(date: Day, ahead: number): SinglePeriod {
  if (ahead <= WEEK) return { kind: 'weekday', weekday: weekdayOf(date) };
  if (ahead <= MONTH) return { kind: 'day-of-month', day: dayOfMonth(date) };
  return { kind: 'day-of-year', month: monthOf(date), day: dayOfMonth(date) };
}
