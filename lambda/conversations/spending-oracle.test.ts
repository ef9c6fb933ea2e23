/**
 * Random questions of random customers: the spoken total is the truth's.
 *
 * The same at every run. Merchants are those that a customer paid at least
 * three times by card: of a check or a transfer the bank's text may not tell
 * whom it paid. The truth calls what Sam's mother sends, and the taxes that Gus
 * pays, transfers; so those two are asked about merchants only.
 */

import fc from 'fast-check';
import { linkAsCustomer } from '../../simulator/link-as-customer.ts';
import { asDue, exact, heardAmounts } from './heard-amounts.ts';
import { refusals } from './perform.ts';
import { SURFACES } from './script.ts';
import { spent } from './spending-due.ts';
import { type Asked, type SpendingTruth, spendingTruth } from './spending-truth.ts';
import { openStage, type Stage } from './stage.ts';

const QUESTIONS = 64;
const SEED = 20_261_122;

const PERIODS: readonly (readonly [said: string, days: Asked])[] = [
  ['last month', { from: '2026-10-01', last: '2026-10-31' }],
  ['this month', { from: '2026-11-01' }],
  ['this year', { from: '2026-01-01' }],
  ['last year', { from: '2025-01-01', last: '2025-12-31' }],
  ['last week', { from: '2026-11-15', last: '2026-11-21' }],
  ['last quarter', { from: '2026-07-01', last: '2026-09-30' }],
  ['this quarter', { from: '2026-10-01' }],
  ['last weekend', { from: '2026-11-14', last: '2026-11-15' }],
  ['in the last 10 days', { from: '2026-11-13' }],
  ['in the last 30 days', { from: '2026-10-24' }],
  ['in the last 90 days', { from: '2026-08-25' }],
  ['in february', { from: '2026-02-01', last: '2026-02-28' }],
  ['in march', { from: '2026-03-01', last: '2026-03-31' }],
  ['in july', { from: '2026-07-01', last: '2026-07-31' }],
  ['in december', { from: '2025-12-01', last: '2025-12-31' }],
  ['in 2025', { from: '2025-01-01', last: '2025-12-31' }],
];

interface Customer {
  readonly username: string;
  readonly isAskedInAll: boolean;
  readonly accounts: readonly (readonly [said: string, id: string])[];
}

const CUSTOMERS: readonly Customer[] = [
  {
    username: 'tom',
    isAskedInAll: true,
    accounts: [
      ['checking', 'everyday-checking'],
      ['cash rewards visa', 'cash-rewards-visa'],
      ['travel mastercard', 'travel-mastercard'],
    ],
  },
  {
    username: 'ann',
    isAskedInAll: true,
    accounts: [
      ['checking', 'anns-checking'],
      ['travel mastercard', 'travel-mastercard'],
    ],
  },
  { username: 'leo', isAskedInAll: true, accounts: [['checking', 'leo-checking']] },
  {
    username: 'ruth',
    isAskedInAll: true,
    accounts: [
      ['silver visa', 'ruth-visa'],
      ['silver checking', 'ruth-checking'],
    ],
  },
  { username: 'sam', isAskedInAll: false, accounts: [] },
  { username: 'gus', isAskedInAll: false, accounts: [['builder mastercard', 'gus-mastercard']] },
];

const QUESTION = fc.record({
  customer: fc.constantFrom(...CUSTOMERS),
  period: fc.constantFrom(...PERIODS),
  /** Which of the customer's merchants and accounts, wherever the list begins anew. */
  merchant: fc.option(fc.nat(999), { freq: 1 }),
  account: fc.option(fc.nat(9), { freq: 1 }),
});
type Question = typeof QUESTION extends fc.Arbitrary<infer T> ? T : never;

interface Told {
  readonly username: string;
  readonly said: string;
  readonly asked: Asked;
}

const truths = new Map(CUSTOMERS.map(({ username }) => [username, spendingTruth(username)]));

function truthOf(username: string): SpendingTruth {
  return truths.get(username) ?? spendingTruth(username);
}

function merchantsOf(username: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const { merchant, isByCard } of truthOf(username).spending())
    if (merchant !== undefined && isByCard) counts.set(merchant, (counts.get(merchant) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= 3).map(([merchant]) => merchant);
}

function told({ customer, period, merchant, account }: Question): Told {
  const { username, accounts, isAskedInAll } = customer;
  const [saidPeriod, days] = period;
  const merchants = merchantsOf(username);
  const name = merchant === null && isAskedInAll ? undefined : merchants[(merchant ?? 0) % merchants.length];
  const [saidAccount, id] = account === null ? [] : (accounts[account % accounts.length] ?? []);
  return {
    username,
    said: [
      'how much did I spend',
      ...(name === undefined ? [] : [`at ${name}`]),
      ...(saidAccount === undefined ? [] : [`on my ${saidAccount}`]),
      saidPeriod,
    ].join(' '),
    asked: {
      ...days,
      ...(name === undefined ? {} : { merchant: name }),
      ...(id === undefined ? {} : { accounts: [id] }),
    },
  };
}

/** Of those where something was spent: otherwise the nearest row is told, not a total. */
const questions = fc
  .sample(QUESTION, { seed: SEED, numRuns: QUESTIONS * 4 })
  .map(told)
  .filter(({ username, asked }) => truthOf(username).spending(asked).length > 0)
  .slice(0, QUESTIONS);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

describe.each(SURFACES)('on %s, whatever is asked', (surface) => {
  it.each(CUSTOMERS.map(({ username }) => username))(
    '%s hears what the truth adds up to',
    async (username) => {
      const assistant = stage.assistants[surface];
      await assistant.unlink();
      assistant.setSpeaker('owner');
      await linkAsCustomer(assistant, { username, password: 'sandpiper' });
      const own = questions.filter((question) => question.username === username);
      expect(own.length).toBeGreaterThan(2);
      for (const { said, asked } of own) {
        const { speech, exchanges } = await assistant.say(said);
        const heard = heardAmounts(speech);
        expect([said, ...heard]).toEqual([said, ...asDue(heard, spent(asked)(truthOf(username)))]);
        expect(refusals(exchanges)).toEqual([]);
      }
    },
  );
});

describe('the questions', () => {
  it('are many, of totals from small to large', () => {
    expect(questions).toHaveLength(QUESTIONS);
    const totals = new Set(
      questions.flatMap(({ username, asked }) => spent(asked)(truthOf(username))[0]?.forms),
    );
    expect(totals.size).toBeGreaterThan(QUESTIONS / 2);
    expect(totals).not.toContain(exact(0));
  });
});
