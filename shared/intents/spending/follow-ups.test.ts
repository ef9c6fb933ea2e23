/** Follow-ups: each replaces exactly the dimension it names, over every question that there is. */

import fc from 'fast-check';
import { CATEGORIES } from '../../banking/spending/category.ts';
import { PERIOD_IDS, type PeriodId } from '../../calendar/period-id.ts';
import {
  type AccountRef,
  type MerchantRef,
  type Query,
  SPENDING_MEASURES,
  type SpendingQuery,
} from '../../dialog/query.ts';
import type { Slots, Turn } from '../../dialog/turn.ts';
import { BANK } from '../../testing/bank-in-memory.ts';
import { decisions } from '../../testing/decided.ts';
import { SPENT } from '../../testing/rows.ts';
import { account, at, named, position, turn } from '../../testing/turn.ts';
import { resolve } from '../intents.ts';
import { NOTHING } from '../resolution.ts';
import { impliedPeriod, measuredBy } from './dimensions.ts';

const anyPeriod = fc.constantFrom(
  ...PERIOD_IDS.filter((id) => id !== 'since-payday'),
) as fc.Arbitrary<PeriodId>;
const anyQuery: fc.Arbitrary<SpendingQuery> = fc
  .record(
    {
      kind: fc.constant('spending' as const),
      measure: fc.constantFrom(...SPENDING_MEASURES),
      flow: fc.constantFrom('out' as const, 'in' as const),
      account: fc.constant({ ref: 'an-account' as AccountRef }),
      merchant: fc.constant({ ref: 'a-merchant' as MerchantRef }),
      category: fc.constantFrom(...CATEGORIES),
      period: anyPeriod,
      limit: fc.integer({ min: 1, max: 10 }),
      start: fc.nat(30),
    },
    { requiredKeys: ['kind', 'measure', 'flow', 'start'] },
  )
  .map((query) => query as SpendingQuery);

/** What is asked of the bank when `said` follows on `query`, or on how it was reached. */
function followed(query: SpendingQuery, said: Turn, isExplained = false): Query | undefined {
  const before: Query = isExplained ? { kind: 'explain', of: query } : query;
  const resolution = resolve(said, { ...NOTHING, query: before }, BANK);
  return resolution.kind === 'asked' ? resolution.query : undefined;
}

/** The dimensions in which two questions differ; merchant and category are one. */
function changed(before: SpendingQuery, after: Query | undefined): readonly string[] {
  if (after?.kind !== 'spending') return ['everything'];
  const keys = ['measure', 'flow', 'account', 'merchant', 'category', 'period', 'limit'] as const;
  const differing = keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  return [...new Set(differing.map((key) => (key === 'merchant' || key === 'category' ? 'what for' : key)))];
}

const REFINEMENTS: readonly (readonly [string, (period: PeriodId) => Turn])[] = [
  ['period', (period) => turn('Refine', named('period', period))],
  ['what for', () => turn('Refine', named('category', 'groceries'))],
  ['what for', () => turn('Refine', at('somewhere'))],
  ['account', () => turn('ChooseAccount', account('visa', 'credit-card'))],
  ['limit', (period) => turn('Refine', { ...named('period', period), ...named('count', '7') })],
];

describe('a follow-up', () => {
  it.each(REFINEMENTS)('that names the %s changes nothing else', (dimension, said) => {
    fc.assert(
      fc.property(anyQuery, anyPeriod, fc.boolean(), (query, period, isExplained) => {
        const after = followed(query, said(period), isExplained);
        const others = changed(query, after).filter((one) => one !== dimension);
        expect(others).toStrictEqual(dimension === 'limit' && query.period !== period ? ['period'] : []);
        expect(after).toMatchObject({ start: 0 });
      }),
    );
  });

  it('says what it names', () => {
    const query: SpendingQuery = {
      kind: 'spending',
      measure: 'total',
      flow: 'out',
      category: 'fuel',
      start: 0,
    };
    expect(followed(query, turn('Refine', named('period', 'last-month')))).toMatchObject({
      category: 'fuel',
      period: 'last-month',
    });
    expect(followed(query, turn('Refine', at('target')))).toStrictEqual({
      kind: 'spending',
      measure: 'total',
      flow: 'out',
      merchant: { name: 'target' },
      start: 0,
    });
  });

  it('that compares, or lists what a sum is made of, is of the same days', () => {
    fc.assert(
      fc.property(anyQuery, fc.constantFrom('previous', 'usual'), (query, against) => {
        for (const said of [turn('CompareSpending', named('against', against)), turn('Details')]) {
          const after = followed(query, said);
          expect(changed(query, after).filter((one) => one !== 'measure' && one !== 'period')).toStrictEqual(
            [],
          );
          if (query.period !== undefined) expect(after).toMatchObject({ period: query.period });
        }
      }),
    );
  });

  it('keeps days that were not said, where another question means others', () => {
    const bare = { kind: 'spending', flow: 'out', start: 0 } as const;
    expect(measuredBy({ ...bare, measure: 'total' }, 'latest')).toMatchObject({ period: 'this-month' });
    expect(measuredBy({ ...bare, measure: 'latest' }, 'than-usual')).toMatchObject({
      period: 'past-30-days',
    });
    expect(measuredBy({ ...bare, measure: 'total' }, 'than-usual')).not.toHaveProperty('period');
    expect(impliedPeriod('latest')).not.toStrictEqual(impliedPeriod('total'));
  });

  it('"more" is the next page of a list, and of nothing else', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        const after = followed(query, turn('More'));
        const isList = ['latest', 'largest', 'categories', 'merchants'].includes(query.measure);
        expect(after).toStrictEqual(
          isList ? { ...query, start: query.start + (query.limit ?? 3) } : undefined,
        );
      }),
    );
  });

  it('"how did you get that?" and "repeat" ask the same again', () => {
    fc.assert(
      fc.property(anyQuery, (query) => {
        expect(followed(query, turn('Explain'))).toStrictEqual({ kind: 'explain', of: query });
        expect(followed(query, turn('Repeat'))).toStrictEqual(query);
      }),
    );
  });
});

describe('a follow-up of nothing', () => {
  const alone = (slots: Slots, intent: Turn['intent'] = 'Refine') =>
    resolve(turn(intent, slots), NOTHING, BANK);

  it('asks anew', () => {
    expect(alone(named('period', 'last-month'))).toMatchObject({
      query: { kind: 'spending', measure: 'total', flow: 'out', period: 'last-month' },
    });
    expect(alone(named('against', 'usual'), 'CompareSpending')).toMatchObject({
      query: { measure: 'than-usual' },
    });
  });

  it('that names nothing is not understood, and has no details', () => {
    expect(alone({})).toMatchObject({ answer: { kind: 'not-understood' } });
    expect(alone({}, 'Details')).toMatchObject({ answer: { kind: 'nothing-before' } });
  });

  it('after a balance asks anew, and "which ones?" is how the balance was reached', () => {
    const said = [turn('AccountBalance', account('checking', 'checking')), turn('Details')];
    expect(decisions(said).at(-1)?.answer).toMatchObject({ kind: 'balance-basis' });
    const refined = [said[0] ?? turn('Help'), turn('Refine', named('category', 'groceries'))];
    expect(decisions(refined, { transactions: SPENT }).at(-1)?.answer).toMatchObject({ kind: 'spending' });
  });
});

describe('a long conversation', () => {
  it('goes on from question to question', () => {
    const said = [
      turn('Spending', named('category', 'groceries')),
      turn('Refine', named('period', 'last-month')),
      turn('CompareSpending', named('against', 'previous')),
      turn('Explain'),
      turn('Details'),
      turn('Refine', at('target')),
      turn('ChooseAccount', account('mastercard', 'credit-card')),
      turn('ChooseAccount', position('other')),
      turn('Refine', named('category', 'transport')),
      turn('Repeat'),
    ];
    const told = decisions(said, { transactions: SPENT }).map(({ answer }) => answer);
    expect(told.map(({ kind }) => kind)).toStrictEqual([
      'spending',
      'spending',
      'comparison',
      'spending-basis',
      'transactions',
      'transactions',
      'transactions',
      'nothing-found',
      'transactions',
      'transactions',
    ]);
    expect(told.at(7)).toMatchObject({ about: { merchant: 'Target', account: { name: 'Cash Visa' } } });
    expect(told.at(-1)).toMatchObject({
      order: 'largest',
      about: {
        period: { expression: { kind: 'calendar', unit: 'month', ago: 1 } },
        category: 'transport',
        account: { name: 'Cash Visa' },
      },
    });
  });
});
