/**
 * How long back from today, as ISO 8601 writes durations and AMAZON.DURATION
 * tells them: P7D, P1M, P1Y6M, PT24H.
 */

import type { CalendarUnit, SinglePeriod } from './period.ts';
import { checked } from './period-from-id.ts';

const NUMBER = '(\\d{1,6}(?:[.,]\\d{1,6})?)';
const DATE_PART = `(?:${NUMBER}Y)?(?:${NUMBER}M)?(?:${NUMBER}W)?(?:${NUMBER}D)?`;
const TIME_PART = `(?:T(?:${NUMBER}H)?(?:${NUMBER}M)?(?:${NUMBER}S)?)?`;
const DURATION = new RegExp(`^P${DATE_PART}${TIME_PART}$`);

/**
 * Months and years alone stay months and years, weeks alone weeks; together with
 * days, or in fractions, a year is 365 days and a month 30. A time of day counts
 * from now, in days no finer than whole ones: 24 hours are today and yesterday.
 *
 * @returns undefined for anything else, for no time at all, and for more than a century
 */
export function periodFromDuration(value: string): SinglePeriod | undefined {
  const numbers = DURATION.exec(value)?.slice(1) ?? [];
  const [years = 0, months = 0, weeks = 0, days = 0, ...time] = numbers.map((number = '0') =>
    Number(number.replace(',', '.')),
  );
  return checked({ kind: 'past', ...backFromToday({ years, months, weeks, days, hours: hoursOf(time) }) });
}

interface Duration {
  readonly years: number;
  readonly months: number;
  readonly weeks: number;
  readonly days: number;
  readonly hours: number;
}

function backFromToday({ years, months, weeks, days, hours }: Duration): {
  readonly unit: CalendarUnit;
  readonly count: number;
} {
  const inDays = years * 365 + months * 30 + weeks * 7 + days;
  if (hours > 0) return { unit: 'day', count: Math.floor(inDays + hours / 24) + 1 };
  const inMonths = years * 12 + months;
  if (days === 0 && inMonths === 0 && Number.isInteger(weeks)) return { unit: 'week', count: weeks };
  if (days > 0 || weeks > 0 || !Number.isInteger(inMonths)) return { unit: 'day', count: Math.ceil(inDays) };
  return months === 0 && Number.isInteger(years)
    ? { unit: 'year', count: years }
    : { unit: 'month', count: inMonths };
}

function hoursOf([hours = 0, minutes = 0, seconds = 0]: readonly number[]): number {
  return hours + minutes / 60 + seconds / 3600;
}
