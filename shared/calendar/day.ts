/** Days counted and read: calendar days without a zone, of years 1000 to 9999. */

import type { Instant } from './clock.ts';
import type { Day } from './zone.ts';

const DAY_MS = 86_400_000;

/** @returns undefined when `text` is not YYYY-MM-DD, or no day of the calendar: 2026-02-30 is none */
export function dayFrom(text: string): Day | undefined {
  if (!/^[1-9]\d{3}-\d\d-\d\d$/.test(text)) return undefined;
  const millis = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(millis) && utcDay(millis as Instant) === text ? (text as Day) : undefined;
}

/** The calendar day at Greenwich: within a day of everybody's own. */
export function utcDay(at: Instant): Day {
  return new Date(at).toISOString().slice(0, 10) as Day;
}

/** `count` days after `day`, before it when below zero. */
export function addDays(day: Day, count: number): Day {
  return utcDay((Date.parse(`${day}T00:00:00Z`) + count * DAY_MS) as Instant);
}
