/**
 * The bank's calendar: America/New_York, open Monday to Friday except on the
 * holidays of the Federal Reserve (one on a Sunday is kept on Monday, one on a
 * Saturday is not moved). Days are counted from 1 January 1970.
 */

import type { Day } from './row.ts';

const BANK_ZONE = 'America/New_York';

// Looked up once: where tests run, every look at a global is slow.
const { floor } = Math;
const MILLIS = 86_400_000;

export interface CivilDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  /** From 1. */
  readonly date: number;
}

/** @throws RangeError when `day` is not a day of the calendar, as YYYY-MM-DD */
export function dayNumber(day: Day): number {
  const number = Date.parse(`${day}T00:00:00Z`) / MILLIS;
  if (!Number.isInteger(number) || dayText(number) !== day)
    throw new RangeError('a day is written as YYYY-MM-DD');
  return number;
}

export function numberOf(year: number, month: number, date: number): number {
  return Date.UTC(year, month - 1, date) / MILLIS;
}

export function dayText(number: number): Day {
  const { year, month, date } = civil(number);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`;
}

/** Howard Hinnant's civil_from_days: no Date object for each of some thousand days. */
export function civil(number: number): CivilDay {
  const shifted = number + 719_468;
  const era = floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = floor(
    (ofEra - floor(ofEra / 1460) + floor(ofEra / 36_524) - floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + floor(yearOfEra / 4) - floor(yearOfEra / 100));
  const fromMarch = floor((5 * ofYear + 2) / 153);
  const date = ofYear - floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date };
}

/** Sunday is 0. */
export function weekday(number: number): number {
  return (number + 4) % 7;
}

export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Months from January of year 0: counts up by one each month. */
export function monthIndex({ year, month }: CivilDay): number {
  return year * 12 + month - 1;
}

export function isBusinessDay(number: number): boolean {
  const ofWeek = weekday(number);
  return ofWeek !== 0 && ofWeek !== 6 && !isHoliday(number);
}

/** New Year, Juneteenth, Independence, Veterans and Christmas Day: month times 100 and date. */
const FIXED_HOLIDAYS: ReadonlySet<number> = new Set([101, 619, 704, 1111, 1225]);

function isHoliday(number: number): boolean {
  const { month, date } = civil(number);
  if (FIXED_HOLIDAYS.has(month * 100 + date)) return true;
  if (weekday(number) === 1) {
    const eve = civil(number - 1);
    return FIXED_HOLIDAYS.has(eve.month * 100 + eve.date) || isMondayHoliday(month, date);
  }
  return weekday(number) === 4 && month === 11 && date >= 22 && date <= 28;
}

/** Martin Luther King, Presidents, Memorial, Labor and Columbus Day. */
function isMondayHoliday(month: number, date: number): boolean {
  switch (month) {
    case 1:
    case 2:
      return date >= 15 && date <= 21;
    case 5:
      return date >= 25;
    case 9:
      return date <= 7;
    case 10:
      return date >= 8 && date <= 14;
    default:
      return false;
  }
}

/** `number` itself when it is one. */
export function businessDayFrom(number: number): number {
  let day = number;
  while (!isBusinessDay(day)) day++;
  return day;
}

/** `number` itself when it is one. */
export function businessDayUpTo(number: number): number {
  let day = number;
  while (!isBusinessDay(day)) day--;
  return day;
}

/** The `count`th business day after `number`. */
export function businessDaysAfter(number: number, count: number): number {
  let day = number;
  for (let left = count; left > 0; left--) day = businessDayFrom(day + 1);
  return day;
}

/** ISO 8601 with the offset of the day; an hour that spring skips is told as the next. */
export function bankTime(number: number, minuteOfDay: number): string {
  const { year, month, date } = civil(number);
  const isSummer = isSummerTime(number, minuteOfDay, springForward(year), fallBack(year));
  const isSkipped = number === springForward(year) && minuteOfDay >= 120 && minuteOfDay < 180;
  const minutes = isSkipped ? minuteOfDay + 60 : minuteOfDay;
  const clock = `${two(floor(minutes / 60))}:${two(minutes % 60)}:00`;
  return `${year}-${two(month)}-${two(date)}T${clock}${isSummer ? '-04:00' : '-05:00'}`;
}

function isSummerTime(number: number, minute: number, spring: number, fall: number): boolean {
  const at = number * 1440 + minute;
  return at >= spring * 1440 + 120 && at < fall * 1440 + 120;
}

/** The second Sunday of March. */
function springForward(year: number): number {
  return sundayFrom(numberOf(year, 3, 8));
}

/** The first Sunday of November. */
function fallBack(year: number): number {
  return sundayFrom(numberOf(year, 11, 1));
}

function sundayFrom(number: number): number {
  return number + ((7 - weekday(number)) % 7);
}

/** The bank's day at that moment. */
export function bankDayAt(now: Date): Day {
  // Canadian English writes a date as ISO 8601 does.
  return new Intl.DateTimeFormat('en-CA', { timeZone: BANK_ZONE }).format(now);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
