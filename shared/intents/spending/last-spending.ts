/** The question about spending that a follow-up goes on from. */

import type { SpendingQuery } from '../../dialog/query.ts';
import { explained } from '../account-mention.ts';
import type { Memory } from '../resolution.ts';

/** @returns undefined when the open question, or else the last answer, was about something else */
export function lastSpending({ pending, query }: Memory): SpendingQuery | undefined {
  const last = pending?.query ?? query;
  const asked = last && explained(last);
  return asked?.kind === 'spending' ? asked : undefined;
}
