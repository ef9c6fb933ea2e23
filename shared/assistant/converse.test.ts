/** The conversation as a surface sees it: who is answered, how exactly, in what time, and what is kept. */

import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import fc from 'fast-check';
import { AccountDataFailure } from '../banking/account-data.ts';
import { deadlineIn } from '../calendar/clock.ts';
import type { Conversed, Pace } from '../dialog/converse.ts';
import { SESSION_LIFE_MS, type Session } from '../dialog/session.ts';
import { TRACE_CHANNEL, type TraceEvent } from '../dialog/trace.ts';
import { INTENTS, type Slots, type Turn } from '../dialog/turn.ts';
import { HOUSEHOLD_EXACT_SCOPE } from '../linking/bank-tokens.ts';
import { type BankInMemoryOptions, bankInMemory } from '../testing/bank-in-memory.ts';
import { checking, household, usd } from '../testing/household.ts';
import { account, digits, later, measure, position, turn } from '../testing/turn.ts';
import { createConverse } from './converse.ts';

const CHECKING = account('checking', 'checking');
const SAVINGS = account('savings', 'savings');
const unlinked: Partial<Turn> = { link: { state: 'unlinked' } };

function inTime(milliseconds = 6000): Pace {
  return { deadline: deadlineIn(milliseconds) };
}

/** The turns said one after another, in one platform session. */
async function conversation(turns: readonly Turn[], options: BankInMemoryOptions = {}) {
  const bank = bankInMemory(options);
  const converse = createConverse(bank.ports);
  const replies: Conversed[] = [];
  for (const said of turns) replies.push(await converse(said, replies.at(-1)?.session, inTime()));
  return { replies, asked: bank.asked, answer: replies.at(-1)?.answer, session: replies.at(-1)?.session };
}

describe('a linked customer', () => {
  it('hears the balance of the account', async () => {
    const { answer, asked } = await conversation([turn('AccountBalance', CHECKING)]);
    expect(answer).toMatchObject({ balance: { primary: { level: 'exact', amount: checking.available } } });
    expect(asked).toStrictEqual(['token', 'accounts']);
  });

  it('hears rounded amounts as one of the household, unless exact ones were allowed', async () => {
    const said = [turn('AccountBalance', CHECKING, { audience: 'household' })];
    expect((await conversation(said)).answer).toMatchObject({
      balance: { primary: { level: 'rounded', amount: usd('1200.00') } },
    });
    expect((await conversation(said, { scopes: [HOUSEHOLD_EXACT_SCOPE] })).answer).toMatchObject({
      balance: { primary: { level: 'exact' } },
    });
  });
});

describe('whoever is not linked', () => {
  it.each<[string, Partial<Turn>, string]>([
    ['a customer without a link', unlinked, 'not-linked'],
    ['a guest', { link: { state: 'guest' }, audience: 'stranger' }, 'guest'],
    ['a stranger without a token', { ...unlinked, audience: 'stranger' }, 'stranger'],
    ['a stranger with a token', { audience: 'stranger' }, 'stranger'],
  ])('as %s hears so, and the bank is not asked', async (_who, differences, kind) => {
    for (const intent of ['AccountBalance', 'ListAccounts', 'TotalBalance', 'AvailableCredit'] as const) {
      const { answer, asked } = await conversation([turn(intent, {}, differences)]);
      expect(answer).toStrictEqual({ kind });
      expect(asked).toStrictEqual([]);
    }
  });

  it('is not asked for digits before being told', async () => {
    expect((await conversation([turn('ChooseAccount', digits('?'), unlinked)])).answer).toStrictEqual({
      kind: 'not-linked',
    });
  });

  it('still gets the number to call, help and a goodbye', async () => {
    for (const [intent, kind] of [
      ['LostCard', 'call-bank'],
      ['Help', 'help'],
      ['Stop', 'goodbye'],
    ] as const) {
      const { answer, asked } = await conversation([turn(intent, {}, { ...unlinked, audience: 'stranger' })]);
      expect(answer).toMatchObject({ kind });
      expect(asked).toStrictEqual([]);
    }
  });

  it('is answered after linking what was asked before it', async () => {
    const { answer } = await conversation([turn('AccountBalance', CHECKING, unlinked), turn('Repeat')]);
    expect(answer).toMatchObject({ kind: 'balance' });
  });
});

describe('when the bank fails', () => {
  it.each([
    ['link-refused', { kind: 'link-ended' }],
    ['consent-ended', { kind: 'consent-ended' }],
    ['slow', { kind: 'bank-trouble', trouble: 'slow' }],
    ['down', { kind: 'bank-trouble', trouble: 'down' }],
    ['misconfigured', { kind: 'bank-trouble', trouble: 'misconfigured' }],
    ['unreadable', { kind: 'bank-trouble', trouble: 'unreadable' }],
  ] as const)('to give a token, %s, that is an answer', async (linkFailure, answer) => {
    expect((await conversation([turn('ListAccounts')], { linkFailure })).answer).toStrictEqual(answer);
  });

  it.each([
    ['consent-ended', { kind: 'consent-ended' }],
    ['token-refused', { kind: 'link-ended' }],
    ['not-allowed', { kind: 'bank-trouble', trouble: 'not-allowed' }],
    ['no-such-account', { kind: 'no-accounts' }],
    ['throttled', { kind: 'bank-trouble', trouble: 'throttled' }],
    ['slow', { kind: 'bank-trouble', trouble: 'slow' }],
    ['down', { kind: 'bank-trouble', trouble: 'down' }],
    ['unreadable', { kind: 'bank-trouble', trouble: 'unreadable' }],
  ] as const)('to give accounts, %s, that is an answer', async (dataFailure, answer) => {
    expect((await conversation([turn('ListAccounts')], { dataFailure })).answer).toStrictEqual(answer);
  });

  it('the question is kept for asking again, without the words of it', async () => {
    const said = turn('AccountBalance', { ...account('holiday', 'savings'), ...digits('1002') });
    const { session } = await conversation([said], { dataFailure: 'down' });
    expect(session?.query).toStrictEqual({ kind: 'balance', account: { kind: 'savings' } });
  });

  it('a bug of ours is no answer', async () => {
    const bug = new TypeError('a bug');
    await expect(conversation([turn('ListAccounts')], { dataFailure: bug })).rejects.toBe(bug);
    await expect(conversation([turn('ListAccounts')], { linkFailure: bug })).rejects.toBe(bug);
  });

  it('the table knows the class of a failure, not only its shape', async () => {
    const failure = new AccountDataFailure('down', 'GET accounts answered 503');
    const { answer } = await conversation([turn('ListAccounts')], { dataFailure: failure });
    expect(answer).toStrictEqual({ kind: 'bank-trouble', trouble: 'down' });
  });
});

describe('the deadline', () => {
  it('is met when the bank never answers', async () => {
    const { ports } = bankInMemory({ delay: Number.POSITIVE_INFINITY });
    const deadline = deadlineIn(500);
    const { answer, session } = await createConverse(ports)(turn('AccountBalance', CHECKING), undefined, {
      deadline,
    });
    expect(answer).toStrictEqual({ kind: 'bank-trouble', trouble: 'slow' });
    expect(deadline.remaining()).toBeGreaterThan(0);
    expect(session.query).toMatchObject({ account: { kind: 'checking' } });
  });

  it('is met when it has passed already', async () => {
    const { ports } = bankInMemory({ delay: 50 });
    const { answer } = await createConverse(ports)(turn('ListAccounts'), undefined, inTime(0));
    expect(answer).toMatchObject({ trouble: 'slow' });
  });

  it('swallows what fails after it', async () => {
    const { ports } = bankInMemory({ delay: 60, linkFailure: new TypeError('late') });
    const { answer } = await createConverse(ports)(turn('ListAccounts'), undefined, inTime(320));
    expect(answer).toMatchObject({ trouble: 'slow' });
    await new Promise((settle) => setTimeout(settle, 100));
  });
});

describe('waiting', () => {
  async function waits(delay: number, milliseconds: number, fails = false): Promise<[number, Conversed]> {
    let said = 0;
    const onWaiting = async (): Promise<void> => {
      said += 1;
      if (fails) throw new Error('the surface refused');
    };
    const converse = createConverse(bankInMemory({ delay }).ports);
    const pace = { deadline: deadlineIn(milliseconds), onWaiting };
    const conversed = await converse(turn('AccountBalance', CHECKING), undefined, pace);
    return [said, conversed];
  }

  it('is said once when the bank takes long, and the answer still comes', async () => {
    const [said, { answer }] = await waits(1100, 6000, true);
    expect(said).toBe(1);
    expect(answer).toMatchObject({ kind: 'balance' });
  });

  it('is not said when the bank is quick, or too little time is left', async () => {
    expect((await waits(10, 6000))[0]).toBe(0);
    expect((await waits(Number.POSITIVE_INFINITY, 2100))[0]).toBe(0);
  });
});

describe('the session', () => {
  const first = turn('AccountBalance', CHECKING, { speaker: 'kim' });
  const again = (differences: Partial<Turn>) => turn('Repeat', {}, { speaker: 'kim', ...differences });

  it.each<[string, Partial<Turn>, string]>([
    ['lives while the same person speaks', {}, 'balance'],
    ['lives for its time', { now: later(SESSION_LIFE_MS) }, 'balance'],
    ['is dead after it', { now: later(SESSION_LIFE_MS + 1) }, 'nothing-before'],
    ['is dead when it comes from the future', { now: later(-1) }, 'nothing-before'],
    ['is dead when another person speaks', { speaker: 'lee' }, 'nothing-before'],
    ['is dead when nobody is recognised', { audience: 'household' }, 'nothing-before'],
  ])('%s', async (_what, differences, kind) => {
    const { answer } = await conversation([first, again(differences)]);
    expect(answer).toMatchObject({ kind });
  });

  it('keeps no option of an open question for another person', async () => {
    const { answer } = await conversation([
      turn('AccountBalance', SAVINGS, { speaker: 'kim' }),
      turn('Yes', {}, { speaker: 'lee' }),
    ]);
    expect(answer).toStrictEqual({ kind: 'anything-else' });
  });

  it('stays a one-shot until it is launched', async () => {
    const isOneShot = async (turns: readonly Turn[]) => (await conversation(turns)).session?.isOneShot;
    expect(await isOneShot([turn('AccountBalance', SAVINGS, { isOneShot: true }), turn('Yes')])).toBe(true);
    expect(await isOneShot([turn('AccountBalance', SAVINGS, { isOneShot: true }), turn('Launch')])).toBe(
      false,
    );
    expect(await isOneShot([turn('Launch'), turn('ListAccounts')])).toBe(false);
  });

  const names = household.flatMap(({ nickname, productName }) => [
    productName,
    ...(nickname ? [nickname] : []),
  ]);
  const said = fc.constantFrom<Slots>(
    {},
    CHECKING,
    SAVINGS,
    ...names.map((name) => account(name)),
    ...household.flatMap(({ lastFour }) => (lastFour ? [digits(lastFour)] : [])),
    ...['1', '2', '5', 'last', 'other'].map(position),
    ...['available', 'ledger', 'owed', 'credit', 'mine', 'net'].map(measure),
    { account: { heard: 'canary words', id: 'credit-card' } },
    { account: { heard: 'canary words' }, digits: { heard: '7777' } },
  );
  const anyTurn = fc
    .tuple(
      fc.constantFrom(...INTENTS),
      said,
      fc.constantFrom<Partial<Turn>>({}, unlinked, { audience: 'household' }),
    )
    .map(([intent, slots, differences]) => turn(intent, slots, differences));
  const kept = (session: Session | undefined): string => JSON.stringify({ ...session, at: 0 });

  it('never keeps a name, digits, a figure or a word of the customer', async () => {
    const secrets = [
      ...names,
      ...household.flatMap(({ id, lastFour }) => [id, `"${lastFour}"`]),
      ...['canary', '7777', 'minor', 'amount', '120050', '1200.5'],
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyTurn, { minLength: 1, maxLength: 8 }),
        fc.constantFrom<BankInMemoryOptions>({}, { dataFailure: 'down' }, { accounts: [] }),
        async (turns, options) => {
          const { replies } = await conversation(turns, options);
          for (const { session } of replies) {
            for (const secret of secrets) expect(kept(session)).not.toContain(secret);
          }
        },
      ),
    );
  });

  it('is plain JSON, and goes on the same after a round trip', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTurn, { minLength: 1, maxLength: 6 }), async (turns) => {
        const { session } = await conversation(turns);
        expect(JSON.parse(JSON.stringify(session))).toStrictEqual(session);
      }),
    );
  });
});

describe('the trace', () => {
  it('shows the inside of a turn to whoever subscribes', async () => {
    const seen: string[] = [];
    const look = (event: unknown): void => {
      seen.push((event as TraceEvent).at);
    };
    subscribe(TRACE_CHANNEL, look);
    await conversation([turn('AccountBalance', CHECKING)]);
    unsubscribe(TRACE_CHANNEL, look);
    await conversation([turn('AccountBalance', CHECKING)]);
    expect(seen).toStrictEqual(['turn', 'query', 'decided', 'disclosed', 'reply']);
  });
});
