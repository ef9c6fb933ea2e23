/** Questions about spending as a surface sees them: what the bank is asked, what is told of part of it, and what is kept. */

import fc from 'fast-check';
import { CATEGORIES } from '../banking/spending/category.ts';
import { deadlineIn } from '../calendar/clock.ts';
import { addDays } from '../calendar/day.ts';
import { daysBetween } from '../calendar/zone.ts';
import type { Conversed } from '../dialog/converse.ts';
import { rememberedSession } from '../dialog/remembered-session.ts';
import type { Session } from '../dialog/session.ts';
import { INTENTS, type Slots, type Turn } from '../dialog/turn.ts';
import { type BankInMemoryOptions, bankInMemory } from '../testing/bank-in-memory.ts';
import { cashCard, checking, household, travelCard } from '../testing/household.ts';
import { SPENT } from '../testing/rows.ts';
import { account, at, digits, measure, named, position, turn } from '../testing/turn.ts';
import { createConverse } from './converse.ts';

async function conversation(
  turns: readonly Turn[],
  options: BankInMemoryOptions = { transactions: SPENT },
  milliseconds = 6000,
) {
  const bank = bankInMemory(options);
  const converse = createConverse(bank.ports);
  const replies: Conversed[] = [];
  let session: Session | undefined;
  for (const said of turns) {
    const reply = await converse(said, session, { deadline: deadlineIn(milliseconds) });
    // As a surface carries it: written and read again.
    session = rememberedSession(JSON.parse(JSON.stringify(reply.session)));
    replies.push(reply);
  }
  return { replies, asked: bank.asked, requests: bank.requests, answer: replies.at(-1)?.answer, session };
}

const SPENDING = turn('Spending');
const COUNTED = household.filter(({ class: kind }) => kind !== 'loan').map(({ id }) => id);

describe('the bank', () => {
  it('is asked once, for the accounts that count and the days of the period', async () => {
    const { requests, asked } = await conversation([SPENDING]);
    expect(asked).toStrictEqual(['token', 'accounts', 'transactions']);
    expect(requests).toStrictEqual([{ accounts: COUNTED, range: { from: '2026-10-26', to: '2026-11-23' } }]);
  });

  it('is asked for one account when one is named', async () => {
    const said = turn('Spending', { ...account('checking', 'checking'), ...named('period', 'yesterday') });
    const { requests } = await conversation([said]);
    expect(requests[0]).toMatchObject({ accounts: [checking.id] });
  });

  it('is asked once for both periods of a comparison, and for no more days than they need', async () => {
    for (const [against, from] of [
      ['previous', '2026-10-01'],
      ['usual', '2026-05-01'],
    ] as const) {
      const { requests } = await conversation([turn('CompareSpending', named('against', against))]);
      expect(requests).toHaveLength(1);
      const range = requests[0]?.range;
      expect(range && daysBetween(range.from, from as never)).toBeLessThanOrEqual(7);
      expect(range?.to).toBe(addDays('2026-11-22' as never, 1));
    }
  });

  it('is asked for 90 days when the period has nothing, and never a third time', async () => {
    const nowhere = turn('Spending', { ...at('zzyzx motors'), ...named('period', 'today') });
    const { requests } = await conversation([nowhere]);
    expect(requests).toHaveLength(2);
    expect(requests[1]?.range).toMatchObject({ from: '2026-08-19', to: '2026-11-23' });
  });

  it('is not asked for rows by whom it may not tell them', async () => {
    for (const differences of [
      { audience: 'stranger' },
      { link: { state: 'unlinked' } },
      { link: { state: 'guest' }, audience: 'stranger' },
    ] as const)
      for (const intent of INTENTS) {
        const { asked, requests } = await conversation([
          turn(intent, { ...named('period', 'today'), ...at('target') }, differences),
        ]);
        expect([asked, requests]).toStrictEqual([[], []]);
      }
  });

  it('that says an account is missing hears no sum over it', async () => {
    const { answer } = await conversation([SPENDING], { transactions: SPENT, incomplete: [cashCard.id] });
    expect(answer).toMatchObject({ kind: 'spending-gap', missing: [{ name: 'Cash Visa' }], isLate: false });
    expect(answer).toMatchObject({ read: { length: 4 } });
    expect(answer).not.toHaveProperty('totals');
  });

  it('that leaves out accounts it does not name is told so', async () => {
    const { answer } = await conversation([SPENDING], { transactions: SPENT, isIncomplete: true });
    expect(answer).toMatchObject({ kind: 'spending-gap' });
  });

  it.each(['TopSpending', 'CompareSpending'] as const)('%s is not told over a gap either', async (intent) => {
    const options = { transactions: SPENT, incomplete: [travelCard.id] };
    expect((await conversation([turn(intent)], options)).answer).toMatchObject({ kind: 'spending-gap' });
  });

  it('gives the rows it has, with the account that is missing', async () => {
    const options = { transactions: SPENT, incomplete: [travelCard.id] };
    expect((await conversation([turn('Transactions')], options)).answer).toMatchObject({
      kind: 'transactions',
      missing: [{ name: 'Travel Mastercard' }],
    });
  });

  it('is no matter for an account that is whole', async () => {
    const said = turn('Spending', account('checking', 'checking'));
    const { answer } = await conversation([said], { transactions: SPENT, incomplete: [cashCard.id] });
    expect(answer).toMatchObject({ kind: 'spending' });
  });

  it('that gives part of the rows in time is told of with that part', async () => {
    const options = { transactions: SPENT, late: [travelCard.id] };
    const { answer, session } = await conversation([SPENDING], options, 700);
    expect(answer).toMatchObject({
      kind: 'spending-gap',
      missing: [{ name: 'Travel Mastercard' }],
      isLate: true,
    });
    expect(session?.query).toMatchObject({ kind: 'spending', measure: 'total' });
  });

  it('that fails over rows is told of as ever', async () => {
    const { answer } = await conversation([SPENDING], { dataFailure: 'consent-ended' });
    expect(answer).toStrictEqual({ kind: 'consent-ended' });
  });
});

describe('a failure', () => {
  it('forgets what it cannot ask again without the words', async () => {
    const failing: BankInMemoryOptions = { dataFailure: 'down' };
    expect((await conversation([turn('Spending', at('target'))], failing)).session?.query).toBeUndefined();
    expect((await conversation([turn('Spending', account('zed'))], failing)).session?.query).toBeUndefined();
    expect((await conversation([SPENDING], failing)).session?.query).toMatchObject({ kind: 'spending' });
  });
});

describe('a household', () => {
  it('hears rounded sums, and the names of merchants only when asked about them', async () => {
    const said = (intent: Turn['intent'], slots: Slots = {}) =>
      turn(intent, slots, { audience: 'household' });
    const list = (await conversation([said('Transactions')])).answer;
    expect(JSON.stringify(list)).not.toMatch(/Target|Safeway|Uber|exact/);
    const asked = (await conversation([said('Spending', at('target'))])).answer;
    expect(asked).toMatchObject({ about: { merchant: 'Target' }, totals: [{ total: { level: 'rounded' } }] });
  });
});

describe('a household that guesses', () => {
  it('is offered no merchant, not even by its place', async () => {
    const said = (intent: Turn['intent'], slots: Slots = {}) =>
      turn(intent, slots, { audience: 'household' });
    for (const answer of [said('Yes'), said('ChooseAccount', position('1')), said('Repeat')]) {
      const { replies } = await conversation([said('Spending', at('zzyzx motors')), answer]);
      expect(replies[0]?.answer).toStrictEqual({ kind: 'no-such-merchant', closest: [] });
      expect(JSON.stringify(replies[1]?.answer)).not.toMatch(/Target|Safeway|Uber/);
    }
  });
});

describe('the session', () => {
  const anySlots: fc.Arbitrary<Slots> = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          at('target'),
          at('safe way'),
          at('uber'),
          at('nowhere at all'),
          account('visa', 'credit-card'),
          account('holiday', 'savings'),
          account('amex'),
          digits('2001'),
          measure('owed'),
        ),
        fc.constantFrom('last-month', 'this-year', 'yesterday', '2026-10').map((id) => named('period', id)),
        fc.constantFrom(...CATEGORIES).map((id) => named('category', id)),
        fc.constantFrom('1', '2', 'last', 'other').map(position),
        fc.constantFrom('2', '40').map((id) => named('count', id)),
        fc.constantFrom('largest', 'latest').map((id) => named('order', id)),
        fc.constantFrom('category', 'merchant').map((id) => named('grouping', id)),
        fc.constantFrom('previous', 'usual').map((id) => named('against', id)),
      ),
      { maxLength: 3 },
    )
    .map((slots) => Object.assign({}, ...slots));
  const anyTurns = fc.array(
    fc.tuple(fc.constantFrom(...INTENTS), anySlots).map(([intent, slots]) => turn(intent, slots)),
    { minLength: 1, maxLength: 8 },
  );
  const WORDS = /target|safe|uber|nowhere|visa|holiday|amex|acme|payroll|2001|1001|checking"|mastercard/i;

  it('keeps no name, no figure and no word of a merchant, whatever is said', async () => {
    await fc.assert(
      fc.asyncProperty(anyTurns, async (turns) => {
        const { replies } = await conversation(turns);
        for (const { session } of replies) {
          const kept = JSON.stringify({ ...session, at: 0, speaker: '', listed: [] }).replace(
            /"ref":"[\w-]+"|"merchants":\[[^\]]*\]|"(?:intent|told)":"\w+"/g,
            '',
          );
          expect(kept).not.toMatch(WORDS);
          expect(kept).not.toMatch(/minor|amount|\d{4,}(?!-)/);
          expect(kept).not.toMatch(/"(?:name|lastFour|heard)"/);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('comes back as it was written, and means the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyTurns, async (turns) => {
        const { replies } = await conversation(turns);
        for (const { session } of replies)
          expect(rememberedSession(JSON.parse(JSON.stringify(session)))).toStrictEqual(session);
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('remembers a merchant without its name, and finds it again', async () => {
    const said = [turn('Spending', at('target')), turn('Refine', named('period', 'last-month'))];
    const { answer, session } = await conversation(said);
    expect(answer).toMatchObject({ kind: 'spending', about: { merchant: 'Target' } });
    expect(session?.query).toMatchObject({ merchant: { ref: expect.stringMatching(/^[\w-]{12,}$/) } });
  });

  it('of another speaker remembers nothing', async () => {
    const said = [turn('Spending', at('target')), turn('Details', {}, { speaker: 'somebody else' })];
    expect((await conversation(said)).answer).toStrictEqual({ kind: 'nothing-before' });
  });
});
