/**
 * A period for the ear, as an adverb: "last week", "so far this month", "in the
 * last 30 days". Its dates stand apart, since they are said only where the words
 * leave them open.
 *
 * Platforms send "this week" and "last month" as numbered weeks and months, so
 * the words go by where the days lie as much as by how they were asked for.
 */

import { monthOf, yearOf } from '../calendar/calendar-units.ts';
import type { CalendarUnit, SinglePeriod } from '../calendar/period.ts';
import { type Day, daysBetween } from '../calendar/zone.ts';
import type { PeriodFacts } from '../dialog/answer.ts';
import { listOf, type Phrase, say } from './catalogue.ts';
import { dateOf, datesOf, dayName, monthName, onDay } from './dates.ts';

export interface PeriodWords {
  readonly words: Phrase;
  /** "November 15th to 21st". Absent where the words are as clear. */
  readonly dates?: Phrase;
}

type LongUnit = Exclude<CalendarUnit, 'day'>;

const SEASON_BY_MONTH = { 3: 'spring', 6: 'summer', 9: 'fall', 12: 'winter' } as const;

function present(unit: LongUnit | 'season', { isSoFar, days }: PeriodFacts): Phrase {
  const pace = isSoFar ? 'running' : 'other';
  return unit === 'season'
    ? say('period.this-season', { pace, season: seasonOf(days.from) })
    : say('period.this', { pace, unit });
}

function seasonOf(first: Day): Phrase {
  const months: Readonly<Record<number, 'spring' | 'summer' | 'fall' | 'winter'>> = SEASON_BY_MONTH;
  return say(`period.season-name.${months[monthOf(first)] ?? 'winter'}`);
}

function week(ago: number, period: PeriodFacts, today: Day): PeriodWords {
  const { days } = period;
  if (ago > 0) return { words: say('period.ago', { unit: 'week', count: ago }), dates: datesOf(days, today) };
  const words = present('week', period);
  return days.from === today
    ? { words }
    : { words, dates: say('period.since', { day: dayName(days.from, today) }) };
}

/** How many weeks back a week is that ended on `last`, a day to come when it is this one. */
function weeksBack(last: Day, today: Day): number {
  return Math.max(0, Math.ceil(daysBetween(last, today) / 7));
}

function calendar(unit: CalendarUnit, ago: number, period: PeriodFacts, today: Day): PeriodWords {
  if (unit === 'day') return { words: onDay(period.days.from, today) };
  if (unit === 'week') return week(ago, period, today);
  if (ago === 0) return { words: present(unit, period) };
  const words = say('period.ago', { unit, count: ago });
  const isPlain = ago === 1 && unit !== 'quarter';
  return isPlain ? { words } : { words, dates: datesOf(period.days, today) };
}

function weekend({ days }: PeriodFacts, today: Day): PeriodWords {
  const ago = daysBetween(days.last, today);
  if (ago <= 0) return { words: say('period.this-weekend') };
  const dates = listOf([dateOf(days.from, today), dateOf(days.last, today)], 'and');
  return ago <= 7
    ? { words: say('period.weekend'), dates }
    : { words: say('period.weekend-of', { day: dateOf(days.from, today) }) };
}

function month(period: PeriodFacts, today: Day): PeriodWords {
  const { from } = period.days;
  if (period.isSoFar) return { words: present('month', period) };
  const name = monthName(monthOf(from));
  if (yearOf(from) === yearOf(today)) return { words: say('period.month', { month: name }) };
  return { words: say('period.month-of', { month: name, year: String(yearOf(from)) }) };
}

function quarter(period: PeriodFacts, today: Day): PeriodWords {
  if (period.isSoFar) return { words: present('quarter', period) };
  const nth = Math.ceil(monthOf(period.days.from) / 3);
  return { words: say('period.quarter', { nth }), dates: datesOf(period.days, today) };
}

function season(period: PeriodFacts, today: Day): PeriodWords {
  if (period.isSoFar) return { words: present('season', period) };
  const words = say('period.season', { season: seasonOf(period.days.from) });
  return { words, dates: datesOf(period.days, today) };
}

function year(period: PeriodFacts): PeriodWords {
  if (period.isSoFar) return { words: present('year', period) };
  return { words: say('period.year', { year: String(yearOf(period.days.from)) }) };
}

function past(unit: CalendarUnit, count: number): PeriodWords {
  return { words: say('period.past', { unit, count }) };
}

function lastUnits(unit: CalendarUnit, count: number, period: PeriodFacts, today: Day): PeriodWords {
  if (count === 1) return calendar(unit, 1, period, today);
  return { words: say('period.last', { unit, count: String(count) }), dates: datesOf(period.days, today) };
}

function single(expression: SinglePeriod, period: PeriodFacts, today: Day): PeriodWords {
  switch (expression.kind) {
    case 'calendar':
      return calendar(expression.unit, expression.ago, period, today);
    case 'last':
      return lastUnits(expression.unit, expression.count, period, today);
    case 'past':
      return past(expression.unit, expression.count);
    case 'lately':
      return past('day', 30);
    case 'weekend':
    case 'iso-weekend':
      return weekend(period, today);
    case 'iso-week':
      return week(weeksBack(period.days.last, today), period, today);
    case 'weekday':
    case 'date':
    case 'day-of-year':
    case 'day-of-month':
      return { words: onDay(period.days.from, today) };
    default:
      return dated(expression.kind, period, today);
  }
}

type DatedKind = Extract<SinglePeriod['kind'], 'month' | 'quarter' | 'season' | 'year' | 'decade'>;

function dated(kind: DatedKind, period: PeriodFacts, today: Day): PeriodWords {
  switch (kind) {
    case 'month':
      return month(period, today);
    case 'quarter':
      return quarter(period, today);
    case 'season':
      return season(period, today);
    case 'year':
      return year(period);
    case 'decade':
      return { words: say('period.decade', { decade: String(yearOf(period.days.from)) }) };
    default:
      return kind satisfies never;
  }
}

function between({ days }: PeriodFacts, today: Day): Phrase {
  return days.from === days.last
    ? onDay(days.from, today)
    : say('period.between', { dates: datesOf(days, today) });
}

export function periodWords(period: PeriodFacts, today: Day): PeriodWords {
  const { expression, days } = period;
  switch (expression.kind) {
    case 'between':
      return { words: between(period, today) };
    case 'since':
      return { words: say('period.since', { day: dayName(days.from, today) }) };
    default:
      return single(expression, period, today);
  }
}
