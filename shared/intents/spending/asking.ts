/** A question about spending with everything that is known of it before a row is read. */

import type { Account } from '../../banking/account.ts';
import { shortestName } from '../../banking/account-label.ts';
import { usualPeriods } from '../../calendar/compare-periods.ts';
import type { DateRange } from '../../calendar/date-range.ts';
import { addDays } from '../../calendar/day.ts';
import type { ResolvablePeriod } from '../../calendar/period.ts';
import { isWhole, type Period, resolvePeriod } from '../../calendar/resolve-period.ts';
import { type Today, todayIn } from '../../calendar/today.ts';
import type { Day } from '../../calendar/zone.ts';
import type { AccountLabel, DaysTold, SpendingAbout } from '../../dialog/answer.ts';
import type { SpendingQuery } from '../../dialog/query.ts';
import type { Asked, DecisionContext } from '../resolution.ts';
import type { AccountsMeant } from './accounts-meant.ts';
import { impliedPeriod, resolvable } from './dimensions.ts';

/** What is usual is the median of so many periods. */
const USUAL_PERIODS = 6;

export interface Asking {
  readonly asked: Asked;
  readonly of: SpendingQuery;
  readonly open: readonly Account[];
  readonly meant: AccountsMeant;
  /** The bank left accounts out that it does not name. */
  readonly isListShort: boolean;
  readonly expression: ResolvablePeriod;
  readonly period: Period;
  /** The periods compared with, the latest first; none when nothing is compared. */
  readonly earlier: readonly Period[];
  readonly today: Today;
  readonly context: DecisionContext;
}

export function askingFor(
  question: Pick<Asking, 'asked' | 'of' | 'open' | 'meant' | 'isListShort' | 'context'>,
): Asking {
  const { of, context } = question;
  const today = todayIn(context.zone, context.now, context.locale);
  const expression = (of.period && resolvable(of.period)) ?? impliedPeriod(of.measure);
  const period = resolvePeriod(expression, today);
  return { ...question, expression, period, earlier: earlierThan(period, of), today };
}

function earlierThan(period: Period, { measure }: SpendingQuery): readonly Period[] {
  if (measure === 'than-usual') return usualPeriods(period, USUAL_PERIODS);
  return measure === 'than-previous' ? usualPeriods(period, 1) : [];
}

/** Banks date a row by its booking, after a weekend and a holiday at most; so far apart lie two halves of a movement. */
const BOOKED_WITHIN = 6;

/** 24 months, enough by 12 CFR 1033.211(a): days before them many banks refuse, which would look like a gap. */
const HISTORY_DAYS = 730;

/** No row before this day is asked for. */
export function oldestDay({ day }: Today): Day {
  return addDays(day, -HISTORY_DAYS);
}

/** The days to ask the bank for, so that all rows made in `ranges` are among them; none when they are too long ago. */
export function daysToRead(ranges: readonly DateRange[], today: Today): DateRange {
  const first = ranges.map((range) => range.from).reduce((a, b) => (a < b ? a : b));
  const to = addDays(
    ranges.map((range) => range.to).reduce((a, b) => (a > b ? a : b)),
    BOOKED_WITHIN,
  );
  const tomorrow = addDays(today.day, 1);
  const [from, oldest] = [addDays(first, -BOOKED_WITHIN), oldestDay(today)];
  return { from: from > oldest ? from : oldest, to: to < tomorrow ? to : tomorrow };
}

/** How far back is looked for what the period does not have. */
const LOOKED_BACK_DAYS = 90;

export function lookedBack({ today: { day } }: Asking): DateRange {
  return { from: addDays(day, 1 - LOOKED_BACK_DAYS), to: addDays(day, 1) };
}

export function daysTold({ from, to }: DateRange): DaysTold {
  return { from, last: addDays(to, -1) };
}

/** @param merchant as people say it, when one was asked for and found */
export function aboutOf({ of, meant, open, expression, period }: Asking, merchant?: string): SpendingAbout {
  const account = meant.kind === 'one' ? shortestName(meant.account, open) : undefined;
  return {
    flow: of.flow,
    period: {
      expression,
      kind: period.kind,
      days: daysTold(period.range),
      isSoFar: !isWhole(period),
      isImplied: of.period === undefined,
    },
    ...(account && { account }),
    ...(merchant !== undefined && { merchant }),
    ...(of.category && { category: of.category }),
  };
}

export function labelsOf(accounts: readonly Account[], { open }: Asking): readonly AccountLabel[] {
  return accounts.map((account) => shortestName(account, open));
}
