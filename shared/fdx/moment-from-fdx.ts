/**
 * Times as banks write them: ISO 8601 with a time and an offset (`Z`, `-05:00`
 * or `-0500`), or a date alone.
 *
 * A time without an offset says only its day. So does midnight to the second:
 * that is how a system without times writes a date.
 */

import { instant } from '../calendar/clock.ts';
import { dayFrom } from '../calendar/day.ts';
import type { Moment } from '../calendar/moment.ts';

const WRITTEN = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
const MIDNIGHT = /^00:00(:00(\.0+)?)?$/;

/** @returns undefined for anything else, and for days that are not in the calendar */
export function momentFromFdx(written: string | undefined): Moment | undefined {
  const [, date = '', time, offset] = WRITTEN.exec(written ?? '') ?? [];
  const day = dayFrom(date);
  if (day === undefined) return undefined;
  if (time === undefined || offset === undefined || MIDNIGHT.test(time)) return { kind: 'day', day };
  try {
    return { kind: 'instant', at: instant(`${date}T${time}${wholeOffset(offset)}`) };
  } catch {
    return undefined;
  }
}

function wholeOffset(offset: string): string {
  return offset.length === 3 ? `${offset}:00` : offset.toUpperCase();
}
