/**
 * One stretch of days under one name, whole: it has begun by today, and may
 * reach past it.
 */

import {
  addMonths,
  addUnits,
  dayOfMonth,
  firstOf,
  isoWeekStart,
  startOf,
  startOfWeek,
  yearOf,
} from './calendar-units.ts';
import type { DateRange } from './date-range.ts';
import { addDays } from './day.ts';
import { latestDayOfMonth, latestDayOfYear, latestWeekday, unrolled } from './latest-day.ts';
import { type CalendarUnit, SEASONS, type SinglePeriod } from './period.ts';
import type { Today } from './today.ts';
import { type Day, daysBetween } from './zone.ts';

/**
 * What follows what, when periods are compared: a Friday follows a Friday, a
 * weekend a weekend. `months` begin with a month and are several, or end within
 * one; `days` are any others, and follow each other directly.
 */
export type PeriodKind = CalendarUnit | 'weekday' | 'weekend' | 'season' | 'decade' | 'months' | 'days';

export interface WholePeriod {
  readonly kind: PeriodKind;
  readonly whole: DateRange;
}

export function wholePeriod(single: SinglePeriod, today: Today): WholePeriod {
  switch (single.kind) {
    case 'calendar':
      return calendarUnit(single.unit, single.ago, today);
    case 'last':
      return lastUnits(single.unit, single.count, today);
    case 'past':
      return pastUnits(single.unit, single.count, today.day);
    case 'lately':
      return pastUnits('day', 30, today.day);
    case 'iso-week':
      return calendarUnit('week', weeksAgo(single.year, single.week, today.day), today);
    case 'iso-weekend':
      return days('weekend', isoWeekendStart(single.year, single.week, today.day), 2);
    case 'weekend':
      return days('weekend', weekendStart(single.which, today.day), 2);
    case 'weekday':
      return days('weekday', latestWeekday(single.weekday, today.day), 1);
    default:
      return datedPeriod(single, today);
  }
}

/** Any days as one period. */
export function spanOf(whole: DateRange): WholePeriod {
  if (daysBetween(whole.from, whole.to) === 1) return { kind: 'day', whole };
  return { kind: dayOfMonth(whole.from) === 1 ? 'months' : 'days', whole };
}

type Dated = Exclude<
  SinglePeriod,
  {
    readonly kind:
      | 'calendar'
      | 'last'
      | 'past'
      | 'lately'
      | 'iso-week'
      | 'iso-weekend'
      | 'weekend'
      | 'weekday';
  }
>;

function datedPeriod(single: Dated, today: Today): WholePeriod {
  const { day } = today;
  switch (single.kind) {
    case 'date': {
      const ahead = daysBetween(day, single.date);
      return ahead > 0 ? wholePeriod(unrolled(single.date, ahead), today) : days('day', single.date, 1);
    }
    case 'day-of-month':
      return days('day', latestDayOfMonth(single.day, day), 1);
    case 'day-of-year':
      return days('day', latestDayOfYear(single.month, single.day, day), 1);
    case 'month':
      return months('month', 1, latestBegun(single, day));
    case 'quarter':
    case 'season':
      return months(single.kind, 3, latestBegun(single, day));
    case 'year':
      return months('year', 12, latestBegun(single, day));
    case 'decade':
      return months('decade', 120, firstOf(Math.min(single.decade, yearOf(day) - (yearOf(day) % 10)), 1));
    default:
      return single satisfies never;
  }
}

type OfYear = Extract<SinglePeriod, { readonly kind: 'month' | 'quarter' | 'season' | 'year' }>;

/** Its first day in its own year, or in the latest year in which that has come. */
function latestBegun(single: OfYear, today: Day): Day {
  const latest = yearOf(today);
  const first = firstOf(Math.min(single.year ?? latest, latest), firstMonthOf(single));
  return first > today ? addMonths(first, -12) : first;
}

/** 1 to 12. */
export function firstMonthOf(single: OfYear): number {
  switch (single.kind) {
    case 'month':
      return single.month;
    case 'quarter':
      return single.quarter * 3 - 2;
    case 'season':
      return SEASONS.indexOf(single.season) * 3 + 3;
    case 'year':
      return 1;
    default:
      return single satisfies never;
  }
}

function calendarUnit(unit: CalendarUnit, ago: number, { day, weekStart }: Today): WholePeriod {
  const from = addUnits(startOf(unit, day, weekStart), unit, -ago);
  return { kind: unit, whole: { from, to: addUnits(from, unit, 1) } };
}

function lastUnits(unit: CalendarUnit, count: number, today: Today): WholePeriod {
  if (count === 1) return calendarUnit(unit, 1, today);
  const to = startOf(unit, today.day, today.weekStart);
  const whole = { from: addUnits(to, unit, -count), to };
  return { kind: unit === 'day' || unit === 'week' ? 'days' : 'months', whole };
}

/**
 * Months back to the day after the same day of that month, or after its last
 * where it is shorter: on 31 March the past month is 1 to 31 March, as on 28
 * March it is 1 to 28 March and not one day more than a month.
 */
function pastUnits(unit: CalendarUnit, count: number, today: Day): WholePeriod {
  const from = addDays(addUnits(today, unit, -count), 1);
  return { kind: from === today ? 'day' : 'days', whole: { from, to: addDays(today, 1) } };
}

/** The latest Saturday that has come, or the latest of those whose Sunday is over. */
function weekendStart(which: 'this' | 'last', today: Day): Day {
  return startOfWeek(which === 'this' ? today : addDays(today, -2), 'saturday');
}

/**
 * How many of the customer's weeks ago an ISO week is. Platforms tell "this
 * week" and "last week" by weeks that begin on Monday; what counts is how far
 * back that is from today, so that on a Sunday the customer's new week is still
 * "this week". Next week is read as this one, later ones as those of years before.
 */
function weeksAgo(year: number, week: number, today: Day): number {
  const ago = daysBetween(isoWeekStart(year, week), startOfWeek(today, 'monday')) / 7;
  if (ago >= 0) return ago;
  return ago === -1 ? 0 : ((ago % 52) + 52) % 52;
}

/** Read like an ISO week: the coming two weekends as the latest that has begun, later ones as years before. */
function isoWeekendStart(year: number, week: number, today: Day): Day {
  const saturday = addDays(isoWeekStart(year, week), 5);
  const ahead = daysBetween(today, saturday);
  if (ahead <= 0) return saturday;
  return ahead < 14 ? weekendStart('this', today) : addDays(saturday, -364 * Math.ceil(ahead / 364));
}

function days(kind: PeriodKind, from: Day, count: number): WholePeriod {
  return { kind, whole: { from, to: addDays(from, count) } };
}

function months(kind: PeriodKind, count: number, from: Day): WholePeriod {
  return { kind, whole: { from, to: addMonths(from, count) } };
}
