/** Days moved and framed by weeks, months, quarters and years: arithmetic without a zone. */

import type { DateRange } from './date-range.ts';
import { addDays, dayFrom } from './day.ts';
import { type CalendarUnit, WEEKDAYS, type Weekday } from './period.ts';
import { type Day, daysBetween } from './zone.ts';

const SOME_SUNDAY = '1970-01-04' as Day;
const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** 1 to 31. */
export function dayOfMonth(day: Day): number {
  return Number(day.slice(8, 10));
}

export function weekdayOf(day: Day): Weekday {
  return WEEKDAYS.at(daysBetween(SOME_SUNDAY, day) % 7) ?? 'sunday';
}

/** @returns undefined when that month has no such day */
export function dayOn(year: number, month: number, day: number): Day | undefined {
  return dayFrom(`${year}-${twoDigits(month)}-${twoDigits(day)}`);
}

/** The first day of a month; months below 1 and above 12 lie in the years before and after. */
export function firstOf(year: number, month: number): Day {
  const months = year * 12 + month - 1;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${twoDigits((months % 12) + 1)}-01` as Day;
}

/** The same day of another month, or that month's last day when it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const first = firstOf(yearOf(day), monthOf(day) + count);
  const last = addDays(firstOf(yearOf(first), monthOf(first) + 1), -1);
  return addDays(first, Math.min(dayOfMonth(day), dayOfMonth(last)) - 1);
}

export function addUnits(day: Day, unit: CalendarUnit, count: number): Day {
  if (unit === 'day') return addDays(day, count);
  if (unit === 'week') return addDays(day, count * 7);
  return addMonths(day, count * MONTHS_IN[unit]);
}

/** The first day of the week, month, quarter or year that `day` is in. */
export function startOf(unit: CalendarUnit, day: Day, weekStart: Weekday): Day {
  if (unit === 'day') return day;
  if (unit === 'week') return startOfWeek(day, weekStart);
  const size = MONTHS_IN[unit];
  return firstOf(yearOf(day), monthOf(day) - ((monthOf(day) - 1) % size));
}

/** The latest `weekStart` on or before `day`. */
export function startOfWeek(day: Day, weekStart: Weekday): Day {
  const into = WEEKDAYS.indexOf(weekdayOf(day)) - WEEKDAYS.indexOf(weekStart);
  return addDays(day, into < 0 ? -into - 7 : -into);
}

/** The Monday of an ISO 8601 week: week 1 is the one with 4 January in it. */
export function isoWeekStart(year: number, week: number): Day {
  return addDays(startOfWeek(addDays(firstOf(year, 1), 3), 'monday'), (week - 1) * 7);
}

/** How many calendar months the range touches. */
export function monthsTouched({ from, to }: DateRange): number {
  const last = addDays(to, -1);
  return (yearOf(last) - yearOf(from)) * 12 + monthOf(last) - monthOf(from) + 1;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
