/**
 * Moments as banks tell them: some with a time, some with a day only. A day
 * has no zone and is the same day for everybody.
 */

import type { Instant } from './clock.ts';
import { utcDay } from './day.ts';
import { type Day, localTime, type ZoneId } from './zone.ts';

export type Moment =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'instant'; readonly at: Instant };

/** The calendar day of `moment` where the customer lives. */
export function dayOf(moment: Moment, zone: ZoneId): Day {
  return moment.kind === 'day' ? moment.day : localTime(moment.at, zone).day;
}

/** The day of `moment` at Greenwich: within a day of the customer's own. */
export function greenwichDay(moment: Moment): Day {
  return moment.kind === 'day' ? moment.day : utcDay(moment.at);
}
