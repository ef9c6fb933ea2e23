/**
 * Days of many moments, quickly: whole days since 1970-01-01, in one zone.
 *
 * A zone keeps its offset for weeks, so it is asked once for ten days, and
 * closer only where the offset changes within them.
 */

import type { Instant } from '../../calendar/clock.ts';
import { utcDay } from '../../calendar/day.ts';
import type { Moment } from '../../calendar/moment.ts';
import { type Day, wallClock, type ZoneId } from '../../calendar/zone.ts';

type WallClock = ReturnType<typeof wallClock>;

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** No zone has changed its offset twice within ten days for a century. */
const STEPS = [10 * DAY_MS, DAY_MS, HOUR_MS];

export function dayNumber(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY_MS;
}

export function dayAt(number: number): Day {
  return utcDay((number * DAY_MS) as Instant);
}

/** @returns the day of each moment, as `dayOf` tells it */
export function dayNumbers(zone: ZoneId): (moment: Moment) => number {
  const read = wallClock(zone);
  const offsetWithin = STEPS.map((step) => steadyOffsets(read, step));

  function numberOf(at: Instant): number {
    for (const offsetOf of offsetWithin) {
      const offset = offsetOf(at);
      if (offset !== undefined) return Math.floor((at + offset) / DAY_MS);
    }
    return dayNumber(read(at).day);
  }
  return (moment) => (moment.kind === 'day' ? dayNumber(moment.day) : numberOf(moment.at));
}

/** @returns the offset around a moment; undefined where it changes within the same step */
function steadyOffsets(read: WallClock, step: number): (at: Instant) => number | undefined {
  const offsets = new Map<number, number>();
  const steady = new Map<number, number | undefined>();

  function offsetAt(slot: number): number {
    const offset = offsets.get(slot) ?? offsetOf((slot * step) as Instant, read);
    offsets.set(slot, offset);
    return offset;
  }
  return (at) => {
    const slot = Math.floor(at / step);
    if (!steady.has(slot)) steady.set(slot, same(offsetAt(slot), offsetAt(slot + 1)));
    return steady.get(slot);
  };
}

function same(one: number, other: number): number | undefined {
  return one === other ? one : undefined;
}

/** In milliseconds east of Greenwich, to the minute. */
function offsetOf(at: Instant, read: WallClock): number {
  const { day, hour, minute } = read(at);
  const local = dayNumber(day) * DAY_MS + hour * HOUR_MS + minute * MINUTE_MS;
  return local - Math.floor(at / MINUTE_MS) * MINUTE_MS;
}
