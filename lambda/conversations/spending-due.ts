/** The amounts that an answer about spending must tell, in their order, from the truth alone. */

import { type Due, euros, exact, roughly, rounded } from './heard-amounts.ts';
import { type Asked, type SpendingTruth, type TrueRow, total, totalsBy } from './spending-truth.ts';

export type Hears = (truth: SpendingTruth) => readonly Due[];

/** A figure is due for nothing. */
export const noAmount: Hears = () => [];

const told = (minor: number): Due => ({ forms: [exact(minor)] });
const perhaps = (due: Due): Due => ({ ...due, isOptional: true });

/** One total. What of it was given back, and what is pending, is told where it matters. */
export function spent(asked: Asked): Hears {
  return (truth) => toldOf(truth.spending(asked));
}

function toldOf(rows: readonly TrueRow[]): readonly Due[] {
  return [
    told(total(rows)),
    perhaps(told(total(rows.filter(({ amount }) => amount < 0)))),
    perhaps(told(total(rows.filter(({ isPending }) => isPending)))),
  ];
}

/** One total in dollars and another in euros. */
export function spentInTwo(asked: Asked): Hears {
  return (truth) => {
    const rows = truth.spending(asked);
    const dollars = rows.filter(({ currency }) => currency === 'USD');
    return [...toldOf(dollars), { forms: [euros(total(rows.filter(({ currency }) => currency === 'EUR')))] }];
  };
}

/** As one of the household hears it. */
export function spentRounded(asked: Asked): Hears {
  return (truth) => {
    const rows = truth.spending(asked);
    return [rounded(total(rows)), perhaps(rounded(total(rows.filter(({ amount }) => amount < 0))))];
  };
}

export function received(asked: Asked): Hears {
  return (truth) => [told(total(truth.income(asked)))];
}

/** How a total was made: it again, then the accounts that it came from. */
export function madeOf(asked: Asked): Hears {
  return (truth) => {
    const rows = truth.spending(asked);
    const byAccount = totalsBy(rows, ({ account }) => account);
    return [told(total(rows)), ...byAccount.map(([, sum]) => perhaps(roughly(sum)))];
  };
}

/** How a comparison was made: both totals. */
export function bothOf(asked: Asked, before: Asked): Hears {
  return (truth) => [told(total(truth.spending(asked))), told(total(truth.spending(before)))];
}

export function compared(asked: Asked, before: Asked): Hears {
  return (truth) => {
    const now = total(truth.spending(asked));
    return [told(now), difference(now - total(truth.spending(before)))];
  };
}

/** @param earlier an even number of periods */
export function comparedWithUsual(asked: Asked, earlier: readonly Asked[]): Hears {
  return (truth) => {
    const now = total(truth.spending(asked));
    const sums = earlier.map((one) => total(truth.spending(one))).sort((a, b) => a - b);
    const usual = ((sums[sums.length / 2 - 1] ?? 0) + (sums[sums.length / 2] ?? 0)) / 2;
    return [told(now), difference(now - usual), roughly(usual)];
  };
}

function difference(minor: number): Due {
  return roughly(minor, minor > 0 ? ' more' : ' less');
}

/** The largest groups, `from` the first that is told until before `to`. */
export function top(asked: Asked, group: (row: TrueRow) => string, from: number, to: number): Hears {
  return (truth) =>
    totalsBy(truth.spending(asked), group)
      .slice(from, to)
      .map(([, sum]) => roughly(sum));
}

export const byCategory = ({ category }: TrueRow): string => category;
export const byMerchant = ({ merchant, category }: TrueRow): string => merchant ?? category;

const later = (a: TrueRow, b: TrueRow): number => Date.parse(b.made) - Date.parse(a.made);

export function latest(asked: Asked, from: number, to: number): Hears {
  return (truth) => rowsDue(truth.spending(asked), later, from, to);
}

export function latestIncome(asked: Asked, from: number, to: number): Hears {
  return (truth) => rowsDue(truth.income(asked), later, from, to);
}

export function largest(asked: Asked, from: number, to: number): Hears {
  return (truth) => rowsDue(truth.spending(asked), (a, b) => b.amount - a.amount || later(a, b), from, to);
}

function rowsDue(
  rows: readonly TrueRow[],
  order: (a: TrueRow, b: TrueRow) => number,
  from: number,
  to: number,
): readonly Due[] {
  return [...rows]
    .sort(order)
    .slice(from, to)
    .map(({ amount }) => told(amount));
}
