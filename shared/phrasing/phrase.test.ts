import fc from 'fast-check';
import { instant } from '../calendar/clock.ts';
import type { ZoneId } from '../calendar/zone.ts';
import type { AccountLabel, Answer, BalanceFacts, Listening, PrivacyLevel } from '../dialog/answer.ts';
import type { BankProfile } from '../dialog/bank-profile.ts';
import type { Reply } from '../dialog/reply.ts';
import { currencyCode, money, rounded } from '../money/money.ts';
import { ANSWERS_WITHOUT_FIGURES, answersWithFigures } from '../testing/every-answer.ts';
import { CHECKING, RAINY_DAY } from '../testing/labels.ts';
import { textOfSsml } from '../testing/ssml-reader.ts';
import { phrase } from './phrase.ts';
import { toSsml, toText } from './render.ts';
import { sanitised } from './sanitise.ts';

const BANK: BankProfile = {
  name: 'Sandpiper Bank',
  phones: { fraud: '1-800-555-0142', help: '1-800-555-0100' },
  zone: 'America/New_York' as ZoneId,
  currency: currencyCode('USD'),
  strangers: 'refuse',
};

const LAUNCHED: Listening = {
  now: instant('2026-11-22T17:30:00Z'),
  zone: BANK.zone,
  isOneShot: false,
  surface: 'alexa',
  hasScreen: true,
};

const LEVELS: readonly PrivacyLevel[] = ['exact', 'rounded', 'yes-or-no', 'withheld'];
const LISTENINGS: readonly Listening[] = (['alexa', 'google'] as const).flatMap((surface) =>
  [true, false].map((isOneShot) => ({ ...LAUNCHED, surface, isOneShot })),
);

const EVERY_ANSWER: readonly (readonly [string, Answer])[] = [
  ...LEVELS.flatMap((level) =>
    Object.entries(answersWithFigures(level)).map(([name, answer]) => [`${name}, ${level}`, answer] as const),
  ),
  ...Object.entries(ANSWERS_WITHOUT_FIGURES),
];

function isListening({ next }: Reply): boolean {
  return next.kind === 'listen' || next.kind === 'elicit' || next.kind === 'confirm';
}

function textsOf({ speech, reprompt = [], visual, card, suggestions }: Reply): readonly string[] {
  return [
    toText(speech),
    toText(reprompt),
    ...(visual === undefined ? [] : [visual.title, visual.text]),
    ...(card === undefined ? [] : [card.title, card.text]),
    ...suggestions,
  ];
}

describe.each(EVERY_ANSWER)('the reply to %s', (_name, answer) => {
  const replies = LISTENINGS.map((listening) => phrase(answer, listening, BANK));

  it('has a reprompt exactly when somebody listens', () => {
    for (const reply of replies) expect(reply.reprompt !== undefined).toBe(isListening(reply));
  });

  it('asks at its end when it listens, and asks nothing when it ends', () => {
    for (const reply of replies) {
      const words = toText(reply.speech);
      if (isListening(reply)) expect(words).toMatch(/\?$/);
      else expect(words).not.toContain('?');
      if (reply.reprompt !== undefined) expect(toText(reply.reprompt)).toMatch(/\?$/);
    }
  });

  it('keeps to the limits of every surface', () => {
    for (const reply of replies) {
      expect(toSsml(reply.speech).length).toBeLessThan(8000);
      expect(toText(reply.speech).split(' ').length).toBeLessThanOrEqual(75);
      expect(reply.suggestions.length).toBeLessThanOrEqual(8);
      expect(Math.max(0, ...reply.suggestions.map(({ length }) => length))).toBeLessThanOrEqual(25);
    }
  });

  it('says no placeholder, doubled space, or bare dollar sign', () => {
    for (const reply of replies) {
      for (const text of textsOf(reply)) expect(text).not.toMatch(/undefined|\[object|NaN| {2}| [.,?]|\{|\}/);
      expect(toText(reply.speech)).not.toContain('$');
    }
  });
});

describe('the microphone', () => {
  const balance = answersWithFigures('exact')['balance of checking'];

  it('goes on after an answer in a launched session and ends after a one-shot', () => {
    if (balance === undefined) throw new Error('there is no such answer');
    expect(phrase(balance, LAUNCHED, BANK).next).toEqual({ kind: 'listen' });
    expect(phrase(balance, { ...LAUNCHED, isOneShot: true }, BANK).next).toEqual({
      kind: 'end',
      isFinal: false,
    });
  });

  it('stays open for an answer also when the question was a one-shot', () => {
    const reply = phrase(
      { kind: 'which-account', options: [CHECKING, RAINY_DAY], more: false },
      { ...LAUNCHED, isOneShot: true },
      BANK,
    );
    expect(reply.next).toEqual({ kind: 'elicit', slot: 'account' });
  });

  it('closes for good after goodbye', () => {
    const reply = phrase({ kind: 'goodbye' }, LAUNCHED, BANK);
    expect(reply.next).toEqual({ kind: 'end', isFinal: true });
    expect(reply.reprompt).toBeUndefined();
  });

  it.each(['not-linked', 'link-ended', 'consent-ended', 'stranger'] as const)(
    'hands over to account linking after %s, naming the Alexa app on Alexa alone',
    (kind) => {
      const onAlexa = phrase({ kind }, LAUNCHED, BANK);
      const onGoogle = phrase({ kind }, { ...LAUNCHED, surface: 'google' }, BANK);
      expect([onAlexa.next.kind, onGoogle.next.kind]).toEqual(['link', 'link']);
      expect(toText(onAlexa.speech)).toContain('Alexa app');
      expect(toText(onGoogle.speech)).toContain('Google Account');
      expect(toText(onGoogle.speech)).not.toContain('Alexa');
    },
  );
});

const HOSTILE = [
  "M&M's",
  '</speak>',
  ']]>',
  '<audio src=x>',
  '<break time="9s"/>',
  '<!-- x -->',
  '&amp;',
  '&#x0;',
  'a\u0000b',
  '\u0010digits\u000E',
  '\u000E\u000E',
  'abc\u202Edcb',
  'piggy 🐷 bank',
  'half \uD83D',
  '{name} # {0}',
  "'{'",
  '$& $1',
  'x'.repeat(500),
  '',
];
const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', maxLength: 80 }));
const labels = fc.record({
  kind: fc.constantFrom('checking', 'savings', 'credit-card', 'auto-loan', 'other'),
  name: hostile,
  lastFour: fc.constantFrom('4321', '0007'),
  by: fc.constantFrom('kind', 'name', 'digits'),
}) as fc.Arbitrary<AccountLabel>;

function withLabel(account: AccountLabel): readonly Answer[] {
  const balance: BalanceFacts = {
    account,
    measure: 'available',
    primary: { level: 'exact', amount: money(234_567, BANK.currency) },
    isOverdrawn: false,
    isInCredit: false,
  };
  return [
    { kind: 'balance', balance },
    { kind: 'accounts', balances: [balance, balance], remaining: 2, isFirst: true, isIncomplete: true },
    { kind: 'which-account', options: [account, account, account], more: true },
    { kind: 'no-such-account', closest: [account] },
    { kind: 'no-such-figure', account, measure: 'credit' },
    { kind: 'total-basis', measure: 'mine', balances: [balance], uncounted: [account] },
    { kind: 'call-bank', about: 'fraud', phone: account.name },
  ];
}

describe('a hostile name', () => {
  it('never becomes markup, and what is heard is what is written', () => {
    fc.assert(
      fc.property(labels, hostile, (account, name) => {
        for (const answer of withLabel(account)) {
          const { speech, reprompt = [] } = phrase(answer, LAUNCHED, { ...BANK, name });
          for (const said of [speech, reprompt]) expect(textOfSsml(toSsml(said))).toBe(toText(said));
          expect(toSsml(speech).length).toBeLessThan(8000);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is said and shown as it is, less what cannot be seen', () => {
    fc.assert(
      fc.property(
        hostile.filter((name) => sanitised(name) !== '' && !/^my /i.test(sanitised(name))),
        (name) => {
          const [answer] = withLabel({ kind: 'credit-card', name, by: 'name' });
          if (answer === undefined) throw new Error('there is no answer');
          const { speech, visual } = phrase(answer, LAUNCHED, BANK);
          expect(textOfSsml(toSsml(speech))).toContain(sanitised(name));
          expect(visual?.text.startsWith(`${sanitised(name)}: `)).toBe(true);
        },
      ),
    );
  });
});

const amounts = fc.integer({ min: -999_999_999, max: 999_999_999 });
const spokenLabels = fc.constantFrom<AccountLabel>(
  CHECKING,
  RAINY_DAY,
  { kind: 'credit-card', name: 'Cash Rewards Visa', lastFour: '1188', by: 'name' },
  { kind: 'savings', name: 'Savings', lastFour: '7719', by: 'digits' },
  { kind: 'money-market', name: 'Money Market', by: 'kind' },
);

function balanceOf(account: AccountLabel, minor: number, measure: BalanceFacts['measure']): Answer {
  const amount = money(minor, BANK.currency);
  return {
    kind: 'balance',
    balance: {
      account,
      measure,
      primary: { level: 'exact', amount },
      isOverdrawn: minor < 0 && (measure === 'available' || measure === 'ledger'),
      isInCredit: false,
    },
  };
}

describe('a balance', () => {
  it('is said in at most fifteen words', () => {
    fc.assert(
      fc.property(
        spokenLabels,
        amounts,
        fc.constantFrom('available', 'ledger', 'owed', 'credit'),
        (account, minor, measure) => {
          const { speech } = phrase(
            balanceOf(account, minor, measure),
            { ...LAUNCHED, isOneShot: true },
            BANK,
          );
          expect(toText(speech).split(' ').length).toBeLessThanOrEqual(15);
        },
      ),
    );
  });

  it('is shown to the cent with its sign', () => {
    fc.assert(
      fc.property(amounts, (minor) => {
        const { visual } = phrase(balanceOf(CHECKING, minor, 'available'), LAUNCHED, BANK);
        const [row] = visual?.kind === 'balances' ? visual.rows : [];
        const expected = (minor / 100).toLocaleString('en-US', { style: 'currency', currency: 'USD' });
        expect(row?.value).toBe(expected.replace('-', '−'));
      }),
    );
  });

  it('never says a rounded amount to the cent', () => {
    fc.assert(
      fc.property(amounts, (minor) => {
        const answer = balanceOf(CHECKING, minor, 'available');
        if (answer.kind !== 'balance') throw new Error('there is no balance');
        const amount = rounded(money(minor, BANK.currency));
        const balance = { ...answer.balance, primary: { level: 'rounded', amount } as const };
        const { speech, visual } = phrase({ kind: 'balance', balance }, LAUNCHED, BANK);
        expect(toText(speech)).toMatch(/(about|less than) [\d,]+ dollars/);
        expect(`${toText(speech)} ${visual?.text}`).not.toMatch(/cent|\d\.\d/);
      }),
    );
  });
});

describe('a label by name', () => {
  it.each([
    ['Rainy Day', 'Your Rainy Day account has'],
    ['Rainy Day Savings', 'Your Rainy Day Savings has'],
    ['my vacation', 'Your vacation account has'],
    ["Ann's Checking", "Ann's Checking has"],
    ['\u0000', 'Your savings has'],
  ])('of %j begins "%s"', (name, start) => {
    const { speech } = phrase(
      balanceOf({ kind: 'savings', name, by: 'name' }, 100, 'available'),
      LAUNCHED,
      BANK,
    );
    expect(toText(speech).startsWith(start)).toBe(true);
  });
});
