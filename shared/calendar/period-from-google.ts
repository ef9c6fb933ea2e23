/**
 * What Google's slots resolve to, as a PeriodExpression: a date in parts
 * (actions.type.Date and DateTime; a part that was not said is absent or 0), or
 * the key of a value of our own period type.
 */

import type { PeriodExpression } from './period.ts';
import { periodFromId } from './period-from-id.ts';
import { periodFromParts } from './period-from-parts.ts';

/** Hours and minutes are left out: days are as fine as a period gets. */
export function periodFromGoogle(value: unknown): PeriodExpression | undefined {
  if (typeof value === 'string') return periodFromId(value);
  if (typeof value !== 'object' || value === null) return undefined;
  const parts: Readonly<Record<string, unknown>> = { ...value };
  return periodFromParts({
    year: numberOf(parts['year']),
    month: numberOf(parts['month']),
    day: numberOf(parts['day']),
  });
}

function numberOf(part: unknown): number | undefined {
  return typeof part === 'number' && part !== 0 ? part : undefined;
}
