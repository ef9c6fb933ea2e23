/** A range of days, cut where calendar months begin. */

import type { DateRange } from './date-range.ts';
import { addDays } from './day.ts';
import type { Day } from './zone.ts';

/** The parts in order, none empty: together exactly `range`. @returns none when the range has no day */
export function monthsOf({ from, to }: DateRange): readonly DateRange[] {
  const parts: DateRange[] = [];
  for (let start = from; start < to; start = nextMonth(start)) {
    const end = nextMonth(start);
    parts.push({ from: start, to: end < to ? end : to });
  }
  return parts;
}

/** The first day of the month after that of `day`. */
function nextMonth(day: Day): Day {
  const inNext = addDays(`${day.slice(0, 7)}-01` as Day, 31);
  return `${inNext.slice(0, 7)}-01` as Day;
}
