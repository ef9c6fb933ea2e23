/**
 * Today, as the customer lives it: what a period said is counted from. Made once
 * a turn, because asking for the day in a zone is the only slow thing here.
 */

import type { Instant } from './clock.ts';
import type { Weekday } from './period.ts';
import { type Day, localTime, type ZoneId } from './zone.ts';

export interface Today {
  readonly day: Day;
  /** The first day of the customer's week. */
  readonly weekStart: Weekday;
}

export function todayIn(zone: ZoneId, now: Instant, locale: string): Today {
  return { day: localTime(now, zone).day, weekStart: weekStartOf(locale) };
}

/** Regions whose weeks begin on Sunday, among those that voice assistants speak. Unicode CLDR, weekData. */
const SUNDAY_REGIONS = new Set(['US', 'CA', 'MX', 'BR', 'IN', 'JP']);

/** By the region of a locale such as en-US; Monday where it has none, as ISO 8601 counts. */
export function weekStartOf(locale: string): Weekday {
  return SUNDAY_REGIONS.has(locale.split('-').at(-1) ?? '') ? 'sunday' : 'monday';
}
