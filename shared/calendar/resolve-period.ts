/**
 * A period said becomes days: half-open, where the customer lives, never empty
 * and never past today. What has not begun yet is read as the latest that has,
 * because nobody has spent anything in days to come.
 */

import type { DateRange } from './date-range.ts';
import { addDays } from './day.ts';
import { daysFromTo } from './days-from-to.ts';
import type { ResolvablePeriod } from './period.ts';
import type { Today } from './today.ts';
import { type PeriodKind, spanOf, type WholePeriod, wholePeriod } from './whole-period.ts';
import type { Day } from './zone.ts';

export interface Period {
  /** Says how it is spoken of, and what it is compared with. */
  readonly kind: PeriodKind;
  /** The days that count: of a period that is still running, those up to and with today. */
  readonly range: DateRange;
  /** The days that were meant, past today too: all of November. */
  readonly whole: DateRange;
}

/** No day of it is still to come. Today counts as come: its purchases so far are all there is of it. */
export function isWhole({ range, whole }: Period): boolean {
  return range.to === whole.to;
}

export function resolvePeriod(expression: ResolvablePeriod, today: Today): Period {
  switch (expression.kind) {
    case 'between':
      return upTo(today.day, spanOf(daysFromTo(expression.from, expression.to, today)));
    case 'since':
      return since(wholePeriod(expression.start, today).whole.from, today.day);
    default:
      return upTo(today.day, wholePeriod(expression, today));
  }
}

/** `payday` is the day on which income last came, and counts; one to come counts as today. */
export function sincePayday(payday: Day, today: Today): Period {
  return since(payday < today.day ? payday : today.day, today.day);
}

/**
 * Exactly these days, whenever they are resolved: how a session remembers days
 * that were reached by comparing. They have all come, and there is one at least.
 */
export function exactDays({ from, to }: DateRange): ResolvablePeriod {
  const last = addDays(to, -1);
  if (from === last) return { kind: 'date', date: from };
  return { kind: 'between', from: { kind: 'date', date: from }, to: { kind: 'date', date: last } };
}

function since(from: Day, today: Day): Period {
  return upTo(today, spanOf({ from, to: addDays(today, 1) }));
}

function upTo(today: Day, { kind, whole }: WholePeriod): Period {
  const tomorrow = addDays(today, 1);
  return { kind, range: { from: whole.from, to: whole.to < tomorrow ? whole.to : tomorrow }, whole };
}
