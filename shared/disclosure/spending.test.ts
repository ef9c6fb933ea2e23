/** Spending disclosed: no figure finer than the level, no merchant that was not asked for, nothing to a stranger. */

import fc from 'fast-check';
import type { Day } from '../calendar/zone.ts';
import type {
  Answer,
  Figure,
  PrivacyLevel,
  SpendingAbout,
  SpendingTotal,
  TransactionFacts,
} from '../dialog/answer.ts';
import { money } from '../money/money.ts';
import { USD } from '../testing/household.ts';
import { disclose } from './disclose.ts';

const LEVELS: readonly PrivacyLevel[] = ['exact', 'rounded', 'yes-or-no', 'withheld'];
const day = '2026-11-20' as Day;
const days = { from: '2026-11-01' as Day, last: day };
const anyFigure = fc
  .integer({ min: -1e9, max: 1e9 })
  .map((minor): Figure => ({ level: 'exact', amount: money(minor, USD) }));
const anyTotal = fc
  .tuple(anyFigure, anyFigure, anyFigure)
  .map(([total, pending, refunded]): SpendingTotal => ({ total, pending, refunded, count: 3 }));
const anyTotals = fc.array(anyTotal, { minLength: 1, maxLength: 2 });
const anyAbout = fc.option(fc.constant('A SECRET SHOP'), { nil: undefined }).map(
  (merchant): SpendingAbout => ({
    flow: 'out',
    period: {
      expression: { kind: 'calendar', unit: 'month', ago: 0 },
      kind: 'month',
      days,
      isSoFar: true,
      isImplied: false,
    },
    ...(merchant !== undefined && { merchant }),
  }),
);
const anyRow = anyFigure.map(
  (amount): TransactionFacts => ({
    name: 'A SECRET SHOP',
    amount,
    day,
    isPending: false,
    isRefund: false,
    category: 'home',
  }),
);
const label = { kind: 'checking', name: 'Everyday', by: 'kind' } as const;

const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  fc
    .tuple(anyAbout, anyTotals)
    .map(([about, totals]): Answer => ({ kind: 'spending', about, totals, counted: 2 })),
  fc.tuple(anyAbout, anyTotals, anyFigure).map(
    ([about, totals, figure]): Answer => ({
      kind: 'spending-basis',
      about,
      measure: 'than-usual',
      totals,
      accounts: [{ account: label, totals: [figure] }],
      leftOut: 1,
      compared: [{ days, total: figure }],
    }),
  ),
  fc.tuple(anyAbout, anyRow).map(
    ([about, row]): Answer => ({
      kind: 'transactions',
      about,
      order: 'latest',
      rows: [row],
      remaining: 0,
      isFirst: true,
      missing: [],
    }),
  ),
  fc.tuple(anyAbout, anyFigure, fc.double({ min: 0, max: 1, noNaN: true })).map(
    ([about, amount, share]): Answer => ({
      kind: 'top',
      about,
      by: 'merchant',
      parts: [{ name: 'A SECRET SHOP', category: 'home', amount, share }],
      total: amount,
      remaining: 0,
      isFirst: true,
      alsoIn: [],
    }),
  ),
  fc.tuple(anyAbout, anyFigure, anyFigure, anyFigure).map(
    ([about, now, before, difference]): Answer => ({
      kind: 'comparison',
      about,
      against: { kind: 'usual', periods: 6 },
      now,
      before,
      difference,
      direction: 'more',
      alsoIn: [],
    }),
  ),
  fc
    .tuple(anyAbout, anyTotals)
    .map(([about, totals]): Answer => ({ kind: 'too-little-history', about, against: 'usual', totals })),
  fc.tuple(anyAbout, anyRow).map(([about, nearest]): Answer => ({ kind: 'nothing-found', about, nearest })),
  fc.constant<Answer>({ kind: 'which-merchant', options: ['A SECRET SHOP'] }),
  fc.constant<Answer>({ kind: 'no-such-merchant', closest: ['A SECRET SHOP'] }),
  anyAbout.map(
    (about): Answer => ({ kind: 'spending-gap', about, missing: [label], read: [], isLate: false }),
  ),
);

function levelsIn(answer: Answer): readonly PrivacyLevel[] {
  const told = JSON.stringify(answer).match(/"level":"([\w-]+)"/g) ?? [];
  return told.map((level) => level.slice(9, -1) as PrivacyLevel);
}

describe('spending disclosed', () => {
  it('is untouched for the owner, and nothing for a stranger', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) => {
        expect(disclose(answer, 'exact')).toStrictEqual(answer);
        expect(disclose(answer, 'withheld')).toStrictEqual({ kind: 'stranger' });
      }),
    );
  });

  it('has no figure finer than its level, and never becomes finer again', () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom(...LEVELS), (answer, level) => {
        const told = disclose(answer, level);
        for (const one of levelsIn(told))
          expect(LEVELS.indexOf(one)).toBeGreaterThanOrEqual(LEVELS.indexOf(level));
        expect(disclose(told, level)).toStrictEqual(told);
      }),
    );
  });

  it('names no merchant to the household but the one asked for', () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom('rounded', 'yes-or-no'), (answer, level) => {
        const told = disclose(answer, level);
        if (!JSON.stringify(told).includes('"merchant":'))
          expect(JSON.stringify(told)).not.toContain('SECRET');
      }),
    );
  });

  it('tells shares too coarsely to give an amount away', () => {
    const amount: Figure = { level: 'exact', amount: money(12_345, USD) };
    const top = (share: number): Answer => ({
      kind: 'top',
      about: fc.sample(anyAbout, 1)[0] as SpendingAbout,
      by: 'category',
      parts: [{ category: 'home', amount, share }],
      total: amount,
      remaining: 0,
      isFirst: true,
      alsoIn: [],
    });
    expect(disclose(top(0.3217), 'rounded')).toMatchObject({ parts: [{ share: 0.3 }] });
  });

  it('calls equal what differs by less than is told', () => {
    const figure = (minor: number): Figure => ({ level: 'exact', amount: money(minor, USD) });
    const comparison: Answer = {
      kind: 'comparison',
      about: fc.sample(anyAbout, 1)[0] as SpendingAbout,
      against: { kind: 'previous', days },
      now: figure(10_300),
      before: figure(10_000),
      difference: figure(300),
      direction: 'more',
      alsoIn: [],
    };
    expect(disclose(comparison, 'rounded')).toMatchObject({ direction: 'same' });
    expect(disclose(comparison, 'exact')).toMatchObject({ direction: 'more' });
  });
});
