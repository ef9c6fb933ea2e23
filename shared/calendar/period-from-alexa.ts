/**
 * What Alexa's AMAZON.DATE and AMAZON.DURATION resolve to, as a PeriodExpression.
 *
 * Dates as in Amazon's slot type reference: days, weeks and weekends by ISO 8601,
 * months and years with or without XX for what was not said, decades, seasons,
 * quarters, and PRESENT_REF for "now". Durations are those of ISO 8601.
 */

import type { Season, SinglePeriod } from './period.ts';
import { checked } from './period-from-id.ts';
import { periodFromParts } from './period-from-parts.ts';

const CALENDAR_DATE = /^(\d{4}|X{4})(?:-(\d\d|XX))?(?:-(\d\d|XX))?$/;
const WEEK = /^(\d{4})-W(\d\d)(-WE)?$/;
const QUARTER = /^(\d{4}|X{4})-Q([1-4])$/;
const SEASON = /^(\d{4}|X{4})-(SP|SU|FA|WI)$/;
const DECADE = /^(\d{3})X$/;

const SEASON_NAMES: Readonly<Record<string, Season>> = {
  SP: 'spring',
  SU: 'summer',
  FA: 'fall',
  WI: 'winter',
};

/**
 * Weeks keep their ISO number here; `resolvePeriod` reads them as the customer's.
 *
 * @returns undefined for anything else, such as the "?" of a slot that was not understood
 */
export function periodFromAlexaDate(value: string): SinglePeriod | undefined {
  if (value === 'PRESENT_REF') return { kind: 'calendar', unit: 'day', ago: 0 };
  const date = CALENDAR_DATE.exec(value);
  if (date) {
    const [year, month, day] = date.slice(1).map(numberOf);
    return periodFromParts({ year, month, day });
  }
  const single = weekFrom(value) ?? quarterFrom(value) ?? seasonFrom(value) ?? decadeFrom(value);
  return single && checked(single);
}

function weekFrom(value: string): SinglePeriod | undefined {
  const [, year, week, weekend] = WEEK.exec(value) ?? [];
  if (week === undefined) return undefined;
  return { kind: weekend ? 'iso-weekend' : 'iso-week', year: Number(year), week: Number(week) };
}

function quarterFrom(value: string): SinglePeriod | undefined {
  const [, year, quarter] = QUARTER.exec(value) ?? [];
  return quarter === undefined ? undefined : { kind: 'quarter', quarter: Number(quarter), ...inYear(year) };
}

function seasonFrom(value: string): SinglePeriod | undefined {
  const [, year, name = ''] = SEASON.exec(value) ?? [];
  const season = SEASON_NAMES[name];
  return season && { kind: 'season', season, ...inYear(year) };
}

function decadeFrom(value: string): SinglePeriod | undefined {
  const [, decade] = DECADE.exec(value) ?? [];
  return decade === undefined ? undefined : { kind: 'decade', decade: Number(decade) * 10 };
}

function inYear(text: string | undefined): { readonly year?: number } {
  const year = numberOf(text);
  return year === undefined ? {} : { year };
}

/** @returns undefined for XX, and for what is not there */
function numberOf(text: string | undefined): number | undefined {
  return text === undefined || text.startsWith('X') ? undefined : Number(text);
}
