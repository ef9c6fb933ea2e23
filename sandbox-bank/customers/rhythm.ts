/** When recurring things fall due, before weekends and holidays move them. */

import { type CivilDay, daysInMonth, weekday } from './bank-days.ts';
import type { Life } from './life.ts';
import type { Rhythm } from './plan.ts';

const DAYS_IN_MONTH = 30.44;

/**
 * @param on the same day as `day`: worked out once for all that may fall due
 * @param stream of chance, for irregular ones
 */
export function fallsOn(rhythm: Rhythm, day: number, on: CivilDay, life: Life, stream: number): boolean {
  switch (rhythm.kind) {
    case 'weekly':
      return weekday(day) === rhythm.weekday;
    case 'two-weeks':
      return weekday(day) === rhythm.weekday && Math.floor((day + 4) / 7) % 2 === rhythm.week;
    case 'monthly':
      return isDayOfMonth(on, rhythm.days);
    case 'nth-weekday':
      return weekday(day) === rhythm.weekday && Math.ceil(on.date / 7) === rhythm.nth;
    case 'yearly':
      return on.month === rhythm.month && on.date === Math.min(rhythm.date, daysInMonth(on.year, on.month));
    case 'irregular':
      return life.draw(stream, day).chance(rhythm.perMonth / DAYS_IN_MONTH);
    default:
      return rhythm satisfies never;
  }
}

/** A day that a month does not have is its last. */
function isDayOfMonth({ year, month, date }: CivilDay, days: readonly number[]): boolean {
  if (days.includes(date)) return true;
  return date >= 28 && date === daysInMonth(year, month) && Math.max(...days) > date;
}
