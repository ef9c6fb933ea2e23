/** A date of which some of year, month and day were said, as a platform hands it over. */

import type { SinglePeriod } from './period.ts';
import { checked } from './period-from-id.ts';
import type { Day } from './zone.ts';

/** Months are 1 to 12. What was not said is absent. */
export interface DateParts {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** @returns undefined when nothing was said, a day of an unknown month in a known year, or no date of the calendar */
export function periodFromParts(parts: DateParts): SinglePeriod | undefined {
  const single = singleFromParts(parts);
  return single && checked(single);
}

function singleFromParts({ year, month, day }: DateParts): SinglePeriod | undefined {
  const inYear = year === undefined ? {} : { year };
  if (day === undefined) {
    if (month !== undefined) return { kind: 'month', month, ...inYear };
    return year === undefined ? undefined : { kind: 'year', year };
  }
  if (month === undefined) return year === undefined ? { kind: 'day-of-month', day } : undefined;
  if (year === undefined) return { kind: 'day-of-year', month, day };
  return { kind: 'date', date: [year, twoDigits(month), twoDigits(day)].join('-') as Day };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
