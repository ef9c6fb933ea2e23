/**
 * A PeriodExpression as short text: `last-week`, `past-7-days`, `november`,
 * `2026-11-05..2026-11-20`. Interaction models use it for the ids of slot values,
 * a session to remember a period; period-from-id.ts reads it back.
 */

import {
  type CalendarUnit,
  MONTHS,
  type PeriodExpression,
  SEASONS,
  type SinglePeriod,
  WEEKDAYS,
} from './period.ts';

export type PeriodId = string & { readonly __brand: 'PeriodId' };

/** Different expressions have different ids, and `periodFromId` gives the same back. */
export function periodId(expression: PeriodExpression): PeriodId {
  switch (expression.kind) {
    case 'between':
      return `${singleId(expression.from)}..${singleId(expression.to)}` as PeriodId;
    case 'since':
      return `since-${singleId(expression.start)}` as PeriodId;
    case 'since-payday':
      return expression.kind as PeriodId;
    default:
      return singleId(expression) as PeriodId;
  }
}

function singleId(single: SinglePeriod): string {
  switch (single.kind) {
    case 'calendar':
      return calendarId(single.unit, single.ago);
    case 'last':
      return `last-${single.count}-whole-${single.unit}s`;
    case 'past':
      return single.count === 1 ? `past-${single.unit}` : `past-${single.count}-${single.unit}s`;
    case 'lately':
      return single.kind;
    case 'weekday':
      return single.weekday;
    case 'weekend':
      return `${single.which}-weekend`;
    default:
      return datedId(single);
  }
}

type Dated = Exclude<
  SinglePeriod,
  { readonly kind: 'calendar' | 'last' | 'past' | 'lately' | 'weekday' | 'weekend' }
>;

function datedId(single: Dated): string {
  switch (single.kind) {
    case 'date':
      return single.date;
    case 'day-of-year':
      return `${MONTHS[single.month - 1]}-${single.day}`;
    case 'day-of-month':
      return `day-${single.day}`;
    case 'month':
      return single.year === undefined
        ? `${MONTHS[single.month - 1]}`
        : `${single.year}-${twoDigits(single.month)}`;
    case 'quarter':
      return `${prefix(single.year)}q${single.quarter}`;
    case 'season':
      return `${prefix(single.year)}${single.season}`;
    case 'year':
      return String(single.year);
    case 'decade':
      return `${single.decade}s`;
    case 'iso-week':
      return `${single.year}-w${twoDigits(single.week)}`;
    case 'iso-weekend':
      return `${single.year}-w${twoDigits(single.week)}-weekend`;
    default:
      return single satisfies never;
  }
}

function calendarId(unit: CalendarUnit, ago: number): string {
  if (unit === 'day' && ago < 2) return ago === 0 ? 'today' : 'yesterday';
  if (ago < 2) return ago === 0 ? `this-${unit}` : `last-${unit}`;
  return `${ago}-${unit}s-ago`;
}

function prefix(year: number | undefined): string {
  return year === undefined ? '' : `${year}-`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** What is worth listing as values of a period slot; days and years come by the platforms' own date types. */
export const PERIOD_IDS = [
  'today',
  'yesterday',
  '2-days-ago',
  'this-week',
  'last-week',
  '2-weeks-ago',
  'this-month',
  'last-month',
  '2-months-ago',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
  'this-weekend',
  'last-weekend',
  'past-2-days',
  'past-3-days',
  'past-5-days',
  'past-week',
  'past-10-days',
  'past-2-weeks',
  'past-3-weeks',
  'past-month',
  'past-30-days',
  'past-60-days',
  'past-90-days',
  'past-2-months',
  'past-3-months',
  'past-6-months',
  'past-year',
  'past-2-years',
  'lately',
  'since-payday',
  ...WEEKDAYS,
  ...MONTHS,
  ...SEASONS,
  'q1',
  'q2',
  'q3',
  'q4',
] as const;
