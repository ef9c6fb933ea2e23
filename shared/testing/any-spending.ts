/** Any spending, for properties of its words: on Sunday, 22 November 2026, with names that are ordinary or hostileNames. */

import fc from 'fast-check';
import { CATEGORIES } from '../banking/spending/category.ts';
import { addDays } from '../calendar/day.ts';
import type { ResolvablePeriod } from '../calendar/period.ts';
import { isWhole, resolvePeriod } from '../calendar/resolve-period.ts';
import type { Day } from '../calendar/zone.ts';
import type {
  AccountLabel,
  Figure,
  PeriodFacts,
  SpendingAbout,
  SpendingTotal,
  TopPart,
  TransactionFacts,
} from '../dialog/answer.ts';
import { currencyCode, money, rounded } from '../money/money.ts';
import { AUTO_LOAN, CHECKING, RAINY_DAY, SAVINGS, VISA } from './labels.ts';

const USD = currencyCode('USD');
const TODAY = '2026-11-22' as Day;

export function periodOf(expression: ResolvablePeriod): PeriodFacts {
  const period = resolvePeriod(expression, { day: TODAY, weekStart: 'sunday' });
  const days = { from: period.range.from, last: addDays(period.range.to, -1) };
  return { expression, kind: period.kind, days, isSoFar: !isWhole(period), isImplied: false };
}

const date = fc
  .integer({ min: 0, max: 700 })
  .map((ago) => ({ kind: 'date', date: addDays(TODAY, -ago) }) as const);
const periods: fc.Arbitrary<PeriodFacts> = fc
  .oneof(
    date,
    fc.record({
      kind: fc.constant('calendar' as const),
      unit: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
      ago: fc.integer({ min: 0, max: 3 }),
    }),
    fc.record({
      kind: fc.constantFrom('past', 'last'),
      unit: fc.constantFrom('day', 'week', 'month', 'quarter', 'year'),
      count: fc.integer({ min: 1, max: 90 }),
    }),
    fc.record({
      kind: fc.constant('season' as const),
      season: fc.constantFrom('spring', 'summer', 'fall', 'winter'),
      year: fc.integer({ min: 2024, max: 2026 }),
    }),
    fc.record({ kind: fc.constant('between' as const), from: date, to: date }),
    fc.record({ kind: fc.constant('since' as const), start: date }),
    fc.constant({ kind: 'lately' } as const),
  )
  .map((expression) => periodOf(expression as ResolvablePeriod));

export const ordinaryNames = fc.constantFrom(
  "Trader Joe's",
  'AT&T',
  'Blue Bottle Coffee Roasters Oakland',
  'Target',
);
const accounts = fc.constantFrom<AccountLabel>(CHECKING, RAINY_DAY, SAVINGS, VISA, AUTO_LOAN);
export function anyAbout(names: fc.Arbitrary<string>): fc.Arbitrary<SpendingAbout> {
  return fc.record(
    {
      flow: fc.constantFrom('out', 'in'),
      period: periods,
      account: accounts,
      merchant: names,
      category: fc.constantFrom(...CATEGORIES),
    },
    { requiredKeys: ['flow', 'period'] },
  );
}

const cents = fc.integer({ min: -99_999_99, max: 99_999_99 });
const figures: fc.Arbitrary<Figure> = fc.oneof(
  cents.map((minor): Figure => ({ level: 'exact', amount: money(minor, USD) })),
  cents.map((minor): Figure => ({ level: 'rounded', amount: rounded(money(minor, USD)) })),
  fc.constantFrom<Figure>({ level: 'yes-or-no', sign: 'positive' }, { level: 'yes-or-no', sign: 'negative' }),
);
export const anyTotal: fc.Arbitrary<SpendingTotal> = fc.record(
  { total: figures, pending: figures, refunded: figures, count: fc.integer({ min: 1, max: 900 }) },
  { requiredKeys: ['total', 'count'] },
);

export const hostileNames = fc.oneof(
  fc.constantFrom(
    "M&M's",
    '</speak>',
    '<audio src="https://evil.example/x.mp3"/>',
    ']]>',
    '&#x0;',
    'a\u0000b',
    '\u0010digits\u000E',
    'abc\u202Edcb',
    'half \uD83D',
    '{name} # {0}',
    "'{'",
    '$& $1',
    'x'.repeat(5000),
    'x '.repeat(2500),
    '',
  ),
  fc.string({ unit: 'binary', maxLength: 80 }),
);

export const anyRow: fc.Arbitrary<TransactionFacts> = fc.record(
  {
    name: hostileNames,
    amount: figures.map((figure) =>
      'amount' in figure ? { ...figure, amount: money(Math.abs(figure.amount.minor), USD) } : figure,
    ),
    day: fc.integer({ min: 0, max: 800 }).map((ago) => addDays(TODAY, -ago)),
    isPending: fc.boolean(),
    isRefund: fc.boolean(),
    category: fc.constantFrom(...CATEGORIES),
    account: accounts,
  },
  { requiredKeys: ['amount', 'day', 'isPending', 'isRefund', 'category'] },
);
export const anyPart: fc.Arbitrary<TopPart> = fc.record(
  {
    name: hostileNames,
    category: fc.constantFrom(...CATEGORIES),
    amount: figures,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  },
  { requiredKeys: ['category', 'amount', 'share'] },
);
