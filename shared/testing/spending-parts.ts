/** What examples of spending are made of: periods as told on Sunday, 22 November 2026, sums and rows. */

import type { ResolvablePeriod } from '../calendar/period.ts';
import type { PeriodKind } from '../calendar/whole-period.ts';
import type { Day } from '../calendar/zone.ts';
import type {
  Answer,
  PeriodFacts,
  PrivacyLevel,
  SpendingAbout,
  SpendingTotal,
  TransactionFacts,
} from '../dialog/answer.ts';
import { figureAt } from './figure-at.ts';

export type Named = Readonly<Record<string, Answer>>;

/** @param days "first last" */
function period(
  expression: ResolvablePeriod,
  kind: PeriodKind,
  days: string,
  differences: Partial<PeriodFacts> = {},
): PeriodFacts {
  const [from, last = from] = days.split(' ') as Day[];
  if (from === undefined || last === undefined) throw new Error('a period has days');
  return { expression, kind, days: { from, last }, isSoFar: false, isImplied: false, ...differences };
}

export const THIS_MONTH = period(
  { kind: 'calendar', unit: 'month', ago: 0 },
  'month',
  '2026-11-01 2026-11-22',
  {
    isSoFar: true,
  },
);
export const LAST_MONTH = period(
  { kind: 'calendar', unit: 'month', ago: 1 },
  'month',
  '2026-10-01 2026-10-31',
);
export const LAST_WEEK = period({ kind: 'calendar', unit: 'week', ago: 1 }, 'week', '2026-11-15 2026-11-21');
export const LATELY = period({ kind: 'lately' }, 'days', '2026-10-24 2026-11-22');
export const YESTERDAY = period({ kind: 'calendar', unit: 'day', ago: 1 }, 'day', '2026-11-21');
export const TODAY = period({ kind: 'calendar', unit: 'day', ago: 0 }, 'day', '2026-11-22');
export const SUMMER = period({ kind: 'season', season: 'summer' }, 'season', '2026-06-01 2026-08-31');
export const TWO_YEARS = period({ kind: 'past', unit: 'year', count: 2 }, 'days', '2024-11-23 2026-11-22');
export const NOT_SAID = { ...LATELY, isImplied: true };

export function about(told: PeriodFacts, differences: Partial<SpendingAbout> = {}): SpendingAbout {
  return { flow: 'out', period: told, ...differences };
}

export const GROCERIES = about(LAST_WEEK, { category: 'groceries' });

/** Figures as one level tells them. */
export function sumsAt(level: PrivacyLevel) {
  return (
    total: string,
    differences: { readonly pending?: string; readonly refunded?: string; readonly currency?: string } = {},
  ): SpendingTotal => {
    const { pending, refunded, currency } = differences;
    return {
      total: figureAt(level, total, currency),
      ...(pending === undefined ? {} : { pending: figureAt(level, pending, currency) }),
      ...(refunded === undefined ? {} : { refunded: figureAt(level, refunded, currency) }),
      count: 12,
    };
  };
}

export function rowAt(level: PrivacyLevel) {
  return (name: string, amount: string, day: string, differences: Partial<TransactionFacts> = {}) => ({
    name,
    amount: figureAt(level, amount),
    day: day as Day,
    isPending: false,
    isRefund: false,
    category: 'coffee' as const,
    ...differences,
  });
}
