/**
 * From one period to another, both counted: "between the first and the
 * fifteenth", "from June to August".
 */

import { firstOf } from './calendar-units.ts';
import type { DateRange } from './date-range.ts';
import { addDays } from './day.ts';
import { unrolled } from './latest-day.ts';
import type { SinglePeriod } from './period.ts';
import type { Today } from './today.ts';
import { firstMonthOf, wholePeriod } from './whole-period.ts';
import { type Day, daysBetween } from './zone.ts';

/**
 * The end is read first, then the start as the latest before it: said on the
 * tenth, "the first to the fifteenth" is last month. Where the start cannot be
 * another one, ends the wrong way round are turned round.
 */
export function daysFromTo(from: SinglePeriod, to: SinglePeriod, today: Today): DateRange {
  const [start, end] = readTogether(from, to, today.day);
  const last = wholePeriod(end, today).whole;
  const first = wholePeriod(start, today).whole;
  if (first.from < last.to || hasCome(start, today.day)) return covering(first, last);
  return covering(wholePeriod(start, { ...today, day: addDays(last.to, -1) }).whole, last);
}

/**
 * Platforms tell bare days and months as coming ones. An end that has not come
 * is today when the start has; two dates to come are of one kind, both weekdays
 * or both days of a month, by the farther of them.
 */
function readTogether(
  from: SinglePeriod,
  to: SinglePeriod,
  today: Day,
): readonly [SinglePeriod, SinglePeriod] {
  if (hasCome(from, today) && hasCome(to, today) === false) return [from, { kind: 'date', date: today }];
  if (from.kind !== 'date' || to.kind !== 'date' || from.date <= today || to.date <= today) return [from, to];
  const ahead = daysBetween(today, from.date > to.date ? from.date : to.date);
  return [unrolled(from.date, ahead), unrolled(to.date, ahead)];
}

/** @returns undefined for what was named in part only, and means the latest of several */
function hasCome(single: SinglePeriod, today: Day): boolean | undefined {
  switch (single.kind) {
    case 'weekday':
    case 'day-of-month':
    case 'day-of-year':
      return undefined;
    case 'date':
      return single.date <= today;
    case 'month':
    case 'quarter':
    case 'season':
    case 'year':
      return single.year === undefined ? undefined : firstOf(single.year, firstMonthOf(single)) <= today;
    default:
      return true;
  }
}

function covering(one: DateRange, other: DateRange): DateRange {
  return {
    from: one.from < other.from ? one.from : other.from,
    to: one.to > other.to ? one.to : other.to,
  };
}
