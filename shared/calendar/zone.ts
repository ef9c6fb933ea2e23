/**
 * Time zones and the days that people live in.
 *
 * A `Day` is a calendar day in somebody's own zone, written YYYY-MM-DD, so days
 * compare as text.
 */

import type { Instant } from './clock.ts';

export type ZoneId = string & { readonly __brand: 'ZoneId' };
export type Day = string & { readonly __brand: 'Day' };

/** Where most customers are. Known without Intl, whose first use costs some 20 ms of a cold start. */
const USUAL: ReadonlySet<string> = new Set([
  ...['America/New_York', 'America/Detroit', 'America/Chicago', 'America/Denver', 'America/Boise'],
  ...['America/Phoenix', 'America/Los_Angeles', 'America/Anchorage', 'Pacific/Honolulu'],
]);

/** @returns undefined when `text` is no IANA time zone that this runtime knows; a bare offset is none */
export function zoneId(text: string): ZoneId | undefined {
  if (USUAL.has(text)) return text as ZoneId;
  if (!/^[A-Za-z]/.test(text)) return undefined;
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: text });
    return text as ZoneId;
  } catch {
    return undefined;
  }
}

/** A wall clock reading: hour 0-23, minute 0-59. */
export interface LocalTime {
  readonly day: Day;
  readonly hour: number;
  readonly minute: number;
}

export function localTime(at: Instant, zone: ZoneId): LocalTime {
  return wallClock(zone)(at);
}

/** For many readings: a formatter costs thirty times what a reading does. */
export function wallClock(zone: ZoneId): (at: Instant) => LocalTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  return (at) => {
    const parts = format.formatToParts(at);
    const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
    return {
      day: `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}` as Day,
      hour: Number(part('hour')),
      minute: Number(part('minute')),
    };
  };
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);
}
