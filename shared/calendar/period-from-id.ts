/**
 * The text that `periodId` writes, read back strictly: what it would not have
 * written, or what is no day, week or count of the calendar, is no period.
 */

import { dayOn, isoWeekStart } from './calendar-units.ts';
import { dayFrom } from './day.ts';
import {
  CALENDAR_UNITS,
  type CalendarUnit,
  MONTHS,
  type PeriodExpression,
  SEASONS,
  type SinglePeriod,
  WEEKDAYS,
} from './period.ts';
import { periodId } from './period-id.ts';

/** At most a century. With years from 1900 on, periods compared stay in the years that days are written in. */
const LONGEST: Readonly<Record<CalendarUnit, number>> = {
  day: 36_500,
  week: 5_200,
  month: 1_200,
  quarter: 400,
  year: 100,
};

/** @returns undefined for anything that `periodId` does not write */
export function periodFromId(id: string): PeriodExpression | undefined {
  if (id === 'since-payday') return { kind: 'since-payday' };
  if (id.startsWith('since-')) {
    const start = singleFromId(id.slice('since-'.length));
    return start && { kind: 'since', start };
  }
  const [first = '', second, ...more] = id.split('..');
  const from = singleFromId(first);
  if (second === undefined || from === undefined) return from;
  const to = singleFromId(second);
  return to && more.length === 0 ? { kind: 'between', from, to } : undefined;
}

/** `periodFromId` for what is one stretch under one name. */
function singleFromId(id: string): SinglePeriod | undefined {
  for (const [form, reading] of READINGS) {
    const parts = form.exec(id);
    if (parts) return reading(...parts.slice(1));
  }
  return undefined;
}

/** @returns undefined when a number of it is out of range: the 13th month, 30 February, three centuries */
export function checked(single: SinglePeriod): SinglePeriod | undefined {
  return singleFromId(periodId(single));
}

type Reading = (first?: string, second?: string) => SinglePeriod | undefined;

const UNIT = `(${CALENDAR_UNITS.join('|')})`;
const MONTH = `(${MONTHS.join('|')})`;
const YEAR = '((?:19|[2-9]\\d)\\d\\d)';
/** 2 and more: one of a unit has an id of its own. */
const SEVERAL = '([2-9]|[1-9]\\d{1,4})';
const NUMBER = '([1-9]\\d{0,4})';

const FORMS: readonly (readonly [string, Reading])[] = [
  ['today', () => ({ kind: 'calendar', unit: 'day', ago: 0 })],
  ['yesterday', () => ({ kind: 'calendar', unit: 'day', ago: 1 })],
  ['lately', () => ({ kind: 'lately' })],
  ['this-weekend', () => ({ kind: 'weekend', which: 'this' })],
  ['last-weekend', () => ({ kind: 'weekend', which: 'last' })],
  ['this-(week|month|quarter|year)', (unit) => calendarAgo('0', unit)],
  ['last-(week|month|quarter|year)', (unit) => calendarAgo('1', unit)],
  [`${SEVERAL}-${UNIT}s-ago`, calendarAgo],
  [`last-${NUMBER}-whole-${UNIT}s`, (count, unit) => counted('last', count, unit)],
  [`past-${UNIT}`, (unit) => counted('past', '1', unit)],
  [`past-${SEVERAL}-${UNIT}s`, (count, unit) => counted('past', count, unit)],
  [`(${WEEKDAYS.join('|')})`, weekdayFrom],
  [`(${YEAR}-\\d\\d-\\d\\d)`, dateFrom],
  [`${MONTH}-([1-9]\\d?)`, dayOfYearFrom],
  ['day-([1-9]|[12]\\d|3[01])', (day) => ({ kind: 'day-of-month', day: Number(day) })],
  [MONTH, (name) => ({ kind: 'month', month: monthNumber(name) })],
  [`${YEAR}-(0[1-9]|1[0-2])`, (year, month) => ({ kind: 'month', month: Number(month), year: Number(year) })],
  [
    `(?:${YEAR}-)?q([1-4])`,
    (year, quarter) => ({ kind: 'quarter', quarter: Number(quarter), ...inYear(year) }),
  ],
  [`(?:${YEAR}-)?(${SEASONS.join('|')})`, seasonFrom],
  [YEAR, (year) => ({ kind: 'year', year: Number(year) })],
  ['((?:19|[2-9]\\d)\\d0)s', (decade) => ({ kind: 'decade', decade: Number(decade) })],
  [`${YEAR}-w(\\d\\d)`, (year, week) => isoWeek('iso-week', year, week)],
  [`${YEAR}-w(\\d\\d)-weekend`, (year, week) => isoWeek('iso-weekend', year, week)],
];
/** In no order: an id fits one form at most. */
const READINGS = FORMS.map(([form, reading]) => [new RegExp(`^${form}$`), reading] as const);

function counted(kind: 'last' | 'past', count: string | undefined, name?: string): SinglePeriod | undefined {
  const unit = unitFrom(name);
  return unit && Number(count) <= LONGEST[unit] ? { kind, unit, count: Number(count) } : undefined;
}

function calendarAgo(ago: string | undefined, name?: string): SinglePeriod | undefined {
  const unit = unitFrom(name);
  return unit && Number(ago) <= LONGEST[unit] ? { kind: 'calendar', unit, ago: Number(ago) } : undefined;
}

function unitFrom(name: string | undefined): CalendarUnit | undefined {
  return CALENDAR_UNITS.find((unit) => unit === name);
}

function weekdayFrom(name: string | undefined): SinglePeriod | undefined {
  const weekday = WEEKDAYS.find((one) => one === name);
  return weekday && { kind: 'weekday', weekday };
}

function seasonFrom(year: string | undefined, name: string | undefined): SinglePeriod | undefined {
  const season = SEASONS.find((one) => one === name);
  return season && { kind: 'season', season, ...inYear(year) };
}

function dateFrom(text = ''): SinglePeriod | undefined {
  const date = dayFrom(text);
  return date && { kind: 'date', date };
}

function dayOfYearFrom(name: string | undefined, day: string | undefined): SinglePeriod | undefined {
  const [month, number] = [monthNumber(name), Number(day)];
  return dayOn(A_LEAP_YEAR, month, number) && { kind: 'day-of-year', month, day: number };
}

const A_LEAP_YEAR = 2000;

function monthNumber(name: string | undefined): number {
  const names: readonly (string | undefined)[] = MONTHS;
  return names.indexOf(name) + 1;
}

function inYear(year: string | undefined): { readonly year?: number } {
  return year === undefined ? {} : { year: Number(year) };
}

function isoWeek(
  kind: 'iso-week' | 'iso-weekend',
  yearText?: string,
  weekText?: string,
): SinglePeriod | undefined {
  const [year, week] = [Number(yearText), Number(weekText)];
  const isInYear = week > 0 && isoWeekStart(year, week) < isoWeekStart(year + 1, 1);
  return isInYear ? { kind, year, week } : undefined;
}
