/** Days for the ear, from where the listener stands: "yesterday", "on Friday", "November 15th to 21st". */

import { dayOfMonth, monthOf, weekdayOf, yearOf } from '../calendar/calendar-units.ts';
import { type Day, daysBetween, localTime } from '../calendar/zone.ts';
import type { Listening } from '../dialog/answer.ts';
import { type Phrase, say } from './catalogue.ts';

/** The first and the last day, both counted. */
export interface Days {
  readonly from: Day;
  readonly last: Day;
}

/** Asked for once a reply: telling the day in a zone is slow. */
export function todayOf({ now, zone }: Listening): Day {
  return localTime(now, zone).day;
}

/** @param month 1 to 12 */
export function monthName(month: number): Phrase {
  return say('when.month', { month });
}

function withoutYear(day: Day): Phrase {
  return say('when.day', { month: monthName(monthOf(day)), day: dayOfMonth(day) });
}

function withYear(date: Phrase, day: Day): Phrase {
  return say('when.year', { date, year: String(yearOf(day)) });
}

/** "November 3rd", and the year when it is not the one `today` is in. */
export function dateOf(day: Day, today: Day): Phrase {
  const date = withoutYear(day);
  return yearOf(day) === yearOf(today) ? date : withYear(date, day);
}

/** "November 15th to 21st", "November 28th to December 4th"; a year that is not this one is said. */
export function datesOf({ from, last }: Days, today: Day): Phrase {
  if (from === last) return dateOf(from, today);
  const [first, end] = [withoutYear(from), withoutYear(last)];
  if (yearOf(from) !== yearOf(last))
    return say('when.to', { first: withYear(first, from), last: withYear(end, last) });
  const isOneMonth = monthOf(from) === monthOf(last);
  const short = isOneMonth ? say('when.ordinal', { day: dayOfMonth(last) }) : end;
  const dates = say('when.to', { first, last: short });
  return yearOf(last) === yearOf(today) ? dates : withYear(dates, last);
}

/** After so many days the same weekday has come round again, and a date is clearer. */
const DAYS_OF_A_WEEK = 7;

/** "today", "yesterday", "Friday", "November 3rd". */
export function dayName(day: Day, today: Day): Phrase {
  const ago = daysBetween(day, today);
  if (ago === 0) return say('when.this-day');
  if (ago === 1) return say('when.day-before');
  return ago > 1 && ago < DAYS_OF_A_WEEK ? say(`when.weekday.${weekdayOf(day)}`) : dateOf(day, today);
}

/** "today", "yesterday", "on Friday", "on November 3rd". */
export function onDay(day: Day, today: Day): Phrase {
  const ago = daysBetween(day, today);
  const name = dayName(day, today);
  return ago === 0 || ago === 1 ? name : say('when.on', { day: name });
}
