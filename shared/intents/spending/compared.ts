/** A period's sum beside those of the periods before it, over the same number of days. */

import type { SpendingSummary } from '../../banking/spending/spending-summary.ts';
import { addDays } from '../../calendar/day.ts';
import type { Period } from '../../calendar/resolve-period.ts';
import { daysBetween } from '../../calendar/zone.ts';
import type { ComparedPeriod, ComparedWith } from '../../dialog/answer.ts';
import { absolute, type CurrencyCode, compare, type Money, median, negate, sum } from '../../money/money.ts';
import { exact } from '../balance-facts.ts';
import type { Decision } from '../resolution.ts';
import { daysTold } from './asking.ts';
import { spentIn, totalsOf } from './spending-facts.ts';
import type { Telling } from './told.ts';

/** What is usual takes so many periods. */
const FEWEST = 3;
/** Of a month, the bank may have no row of its first days. */
const QUIET_DAYS = 7;
const MONTH_DAYS = 28;

interface Earlier {
  readonly period: Period;
  readonly total: Money;
}

/** Those periods that lie in the bank's history, the latest first, with what was spent in each. */
function earlierTotals({ asking, summaries }: Telling): readonly Earlier[] {
  const { earliest } = summaries.now;
  const currency = currencyOf(summaries.now, summaries.earlier);
  if (earliest === undefined || currency === undefined) return [];
  return asking.earlier.flatMap((period, index) => {
    const summary = summaries.earlier[index];
    const grace = daysBetween(period.whole.from, period.whole.to) >= MONTH_DAYS ? QUIET_DAYS : 0;
    const isKept = earliest <= addDays(period.range.from, grace);
    return summary !== undefined && isKept ? [{ period, total: spentIn(summary, currency) }] : [];
  });
}

function currencyOf(now: SpendingSummary, earlier: readonly SpendingSummary[]): CurrencyCode | undefined {
  return [now, ...earlier].flatMap(({ currencies }) => currencies)[0]?.currency;
}

export function comparedPeriods(telling: Telling): readonly ComparedPeriod[] {
  return earlierTotals(telling).map(({ period, total }) => ({
    days: daysTold(period.range),
    total: exact(total),
  }));
}

function comparedWith(earlier: readonly Earlier[], { of }: Telling['asking']): ComparedWith | undefined {
  const [previous] = earlier;
  if (of.measure === 'than-usual')
    return earlier.length < FEWEST ? undefined : { kind: 'usual', periods: earlier.length };
  return previous && { kind: 'previous', days: daysTold(previous.period.range) };
}

export function compared(telling: Telling): Decision {
  const { asking, about, summaries, query } = telling;
  const earlier = earlierTotals(telling);
  const against = comparedWith(earlier, asking);
  const memory = { query, listed: [] };
  if (against === undefined) {
    const kind = asking.of.measure === 'than-usual' ? 'usual' : 'previous';
    const totals = totalsOf(summaries.now);
    const { earliest } = summaries.now;
    return {
      answer: {
        kind: 'too-little-history',
        about,
        against: kind,
        totals,
        ...(earliest && { historyFrom: earliest }),
      },
      memory,
    };
  }
  const before = median(earlier.map(({ total }) => total));
  const now = spentIn(summaries.now, before.currency);
  const difference = sum([now, negate(before)]);
  return {
    answer: {
      kind: 'comparison',
      about,
      against,
      now: exact(now),
      before: exact(before),
      difference: exact(absolute(difference)),
      direction: directionOf(compare(now, before)),
      alsoIn: summaries.now.currencies.map((one) => one.currency).filter((one) => one !== before.currency),
    },
    memory,
  };
}

function directionOf(difference: number): 'more' | 'less' | 'same' {
  if (difference === 0) return 'same';
  return difference > 0 ? 'more' : 'less';
}
