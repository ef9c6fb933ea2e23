/**
 * PeriodExpression: which days are meant, as it was said and not yet as dates.
 *
 * Plain values without a word of the customer's; resolve-period.ts turns one
 * into days, period-id.ts into text that a session or an interaction model keeps.
 */

import type { Day } from './zone.ts';

export const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

export const SEASONS = ['spring', 'summer', 'fall', 'winter'] as const;
export type Season = (typeof SEASONS)[number];

export const CALENDAR_UNITS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type CalendarUnit = (typeof CALENDAR_UNITS)[number];

/**
 * One stretch of days under one name. Counts are whole and at least 1; months
 * are 1 to 12, days of a month 1 to 31, years from 1900 (`checked` tells). What has no year means the latest one
 * that has begun; what has a year means that one, or, as platforms read bare
 * months and dates as coming ones, the latest that has begun when it has not.
 */
export type SinglePeriod =
  /** One calendar unit, 0 or more before the present one: today, yesterday, this week, last month. */
  | { readonly kind: 'calendar'; readonly unit: CalendarUnit; readonly ago: number }
  /** That many whole units before the present one, which is left out. */
  | { readonly kind: 'last'; readonly unit: CalendarUnit; readonly count: number }
  /** That many units up to and with today: "the past week", "the last seven days". */
  | { readonly kind: 'past'; readonly unit: CalendarUnit; readonly count: number }
  /** The last 30 days; its own kind, because the answer has to say how it was understood. */
  | { readonly kind: 'lately' }
  /** The latest such day before today: "Sunday", said on a Sunday, is a week ago. */
  | { readonly kind: 'weekday'; readonly weekday: Weekday }
  /** Saturday and Sunday. `this`: the latest that has begun; `last`: the latest that is over. */
  | { readonly kind: 'weekend'; readonly which: 'this' | 'last' }
  | { readonly kind: 'date'; readonly date: Day }
  /** "November fifth". */
  | { readonly kind: 'day-of-year'; readonly month: number; readonly day: number }
  /** "The fifth". */
  | { readonly kind: 'day-of-month'; readonly day: number }
  | { readonly kind: 'month'; readonly month: number; readonly year?: number }
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year?: number }
  /** Three whole months, as meteorologists of the north count; a winter has the year of its December. */
  | { readonly kind: 'season'; readonly season: Season; readonly year?: number }
  | { readonly kind: 'year'; readonly year: number }
  /** `decade` is its first year: 2020. */
  | { readonly kind: 'decade'; readonly decade: number }
  /** By ISO 8601, where weeks begin on Monday and a year has 52 or 53. */
  | { readonly kind: 'iso-week'; readonly year: number; readonly week: number }
  | { readonly kind: 'iso-weekend'; readonly year: number; readonly week: number };

/** What today's date is enough to turn into days. */
export type ResolvablePeriod =
  | SinglePeriod
  /** From the first day of `from` to the last day of `to`, both counted. */
  | { readonly kind: 'between'; readonly from: SinglePeriod; readonly to: SinglePeriod }
  /** From the first day of `start` up to and with today. */
  | { readonly kind: 'since'; readonly start: SinglePeriod };

/** `since-payday` needs a day that only the bank knows: see `sincePayday`. */
export type PeriodExpression = ResolvablePeriod | { readonly kind: 'since-payday' };
