import fc from 'fast-check';
import { instant } from '../calendar/clock.ts';
import type { ZoneId } from '../calendar/zone.ts';
import type {
  Answer,
  Figure,
  Listening,
  SpendingAbout,
  TopPart,
  TransactionFacts,
} from '../dialog/answer.ts';
import type { BankProfile } from '../dialog/bank-profile.ts';
import { currencyCode, money } from '../money/money.ts';
import {
  anyAbout,
  anyPart,
  anyRow,
  anyTotal,
  hostileNames,
  ordinaryNames,
  periodOf,
} from '../testing/any-spending.ts';
import { CHECKING, VISA } from '../testing/labels.ts';
import { textOfSsml } from '../testing/ssml-reader.ts';
import { phrase } from './phrase.ts';
import { toSsml, toText } from './render.ts';
import { sanitised } from './sanitise.ts';

const USD = currencyCode('USD');

const BANK: BankProfile = {
  name: 'Sandpiper Bank',
  phones: { fraud: '1-800-555-0142', help: '1-800-555-0100' },
  zone: 'America/New_York' as ZoneId,
  currency: USD,
  strangers: 'refuse',
};

const ONE_SHOT: Listening = {
  now: instant('2026-11-22T17:30:00Z'),
  zone: BANK.zone,
  isOneShot: true,
  surface: 'alexa',
  hasScreen: true,
};

function said(answer: Answer): string {
  return toText(phrase(answer, ONE_SHOT, BANK).speech);
}

describe('what was spent', () => {
  it('is said in at most twenty-five words, whatever was asked for', () => {
    fc.assert(
      fc.property(anyAbout(ordinaryNames), anyTotal, (about, total) => {
        const words = said({ kind: 'spending', about, totals: [total], counted: 2 });
        expect(words.split(' ').length).toBeLessThanOrEqual(25);
      }),
      { numRuns: 500 },
    );
  });

  it('says the exact amount, the period, and whatever is pending', () => {
    fc.assert(
      fc.property(anyAbout(ordinaryNames), fc.integer({ min: 1, max: 999_999 }), (about, minor) => {
        const total: Figure = { level: 'exact', amount: money(minor, USD) };
        const pending: Figure = { level: 'exact', amount: money(Math.ceil(minor / 3), USD) };
        const words = said({ kind: 'spending', about, totals: [{ total, pending, count: 3 }], counted: 2 });
        const [dollars, part] = [Math.floor(minor / 100), minor % 100];
        if (dollars > 0) expect(words).toContain(`${dollars.toLocaleString('en-US')} dollar`);
        if (part > 0) expect(words).toContain(`${part} cent`);
        expect(words).toContain('pending');
      }),
    );
  });
});

function withNames(
  about: SpendingAbout,
  [first, ...others]: readonly [TransactionFacts, ...TransactionFacts[]],
  top: readonly TopPart[],
  names: readonly string[],
): readonly Answer[] {
  const total = { total: first.amount, count: 1 };
  const listed = { remaining: 4, isFirst: true } as const;
  return [
    { kind: 'spending', about, totals: [total], counted: 1 },
    { kind: 'transactions', about, order: 'latest', rows: [first, ...others], missing: [], ...listed },
    { kind: 'transactions', about, order: 'largest', rows: [first], missing: [], ...listed, remaining: 0 },
    { kind: 'top', about, by: 'merchant', parts: top, total: first.amount, alsoIn: [], ...listed },
    { kind: 'nothing-found', about, nearest: first },
    { kind: 'which-merchant', options: names },
    { kind: 'no-such-merchant', closest: names },
  ];
}

const answersWithNames = fc
  .tuple(
    anyAbout(hostileNames),
    fc.tuple(anyRow, anyRow, anyRow),
    fc.array(anyPart, { minLength: 1, maxLength: 3 }),
    fc.array(hostileNames, { maxLength: 3 }),
  )
  .chain(([about, some, top, names]) => fc.constantFrom(...withNames(about, some, top, names)));

describe("a hostile merchant's name", () => {
  it('never becomes markup, hides nothing, and is never long', () => {
    fc.assert(
      fc.property(answersWithNames, (answer) => {
        const { speech, reprompt = [], visual, suggestions } = phrase(answer, ONE_SHOT, BANK);
        for (const words of [speech, reprompt]) expect(textOfSsml(toSsml(words))).toBe(toText(words));
        expect(toText(speech).length).toBeLessThan(900);
        for (const text of [visual?.title ?? '', visual?.text ?? '', ...suggestions])
          expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/u);
        for (const line of visual?.text.split('\n') ?? []) expect(line.length).toBeLessThan(300);
      }),
      { numRuns: 300 },
    );
  });
});

function countOf(visual: ReturnType<typeof phrase>['visual']): number {
  return visual === undefined ? 0 : visual.text.split('\n').length;
}

describe('a list', () => {
  it('tells every row it is given and no other, heard and seen', () => {
    fc.assert(
      fc.property(
        anyAbout(ordinaryNames),
        fc.array(anyRow, { minLength: 2, maxLength: 10 }),
        (about, some) => {
          const answer: Answer = {
            kind: 'transactions',
            about,
            order: 'latest',
            rows: some,
            remaining: 0,
            isFirst: false,
            missing: [],
          };
          const { speech, visual } = phrase(answer, ONE_SHOT, BANK);
          expect(speech.filter(({ kind }) => kind === 'sentence')).toHaveLength(some.length);
          expect(countOf(visual)).toBe(some.length);
        },
      ),
    );
  });

  it('says which rows are pending', () => {
    fc.assert(
      fc.property(anyAbout(ordinaryNames), anyRow, anyRow, (about, one, two) => {
        const words = said({
          kind: 'transactions',
          about,
          order: 'latest',
          rows: [
            { ...one, name: 'Target' },
            { ...two, name: 'Target' },
          ],
          remaining: 0,
          isFirst: true,
          missing: [],
        });
        const count = [one, two].filter(({ isPending }) => isPending).length;
        expect(words.match(/; pending\./g) ?? []).toHaveLength(count);
      }),
    );
  });

  it('asks for more exactly when there is more', () => {
    fc.assert(
      fc.property(
        anyAbout(ordinaryNames),
        anyPart,
        fc.integer({ min: 0, max: 3 }),
        (about, part, remaining) => {
          const answer: Answer = {
            kind: 'top',
            about,
            by: 'category',
            parts: [part],
            total: part.amount,
            remaining,
            isFirst: true,
            alsoIn: [],
          };
          const { next, suggestions } = phrase(answer, ONE_SHOT, BANK);
          expect(next.kind).toBe(remaining === 0 ? 'end' : 'listen');
          expect(suggestions.includes('More')).toBe(remaining > 0);
        },
      ),
    );
  });
});

describe('bars', () => {
  it('are as long as what they show, the longest one whole', () => {
    const part = (category: TopPart['category'], minor: number, share: number): TopPart => ({
      category,
      amount: { level: 'exact', amount: money(minor, USD) },
      share,
    });
    const about: SpendingAbout = {
      flow: 'out',
      period: periodOf({ kind: 'calendar', unit: 'month', ago: 0 }),
    };
    const { visual } = phrase(
      {
        kind: 'top',
        about,
        by: 'category',
        parts: [part('groceries', 6000, 0.6), part('dining', 3000, 0.3), part('fuel', -500, -0.05)],
        total: { level: 'exact', amount: money(10_000, USD) },
        remaining: 0,
        isFirst: true,
        alsoIn: [],
      },
      ONE_SHOT,
      BANK,
    );
    if (visual?.kind !== 'bars') throw new Error('there are no bars');
    expect(visual.bars.map(({ share }) => share)).toEqual([1, 0.5, 0]);
    expect(visual.text).toBe('Groceries: $60.00\nEating out: $30.00\nGas: −$5.00');
  });
});

describe('a gap', () => {
  it('is named, and no amount is told over it', () => {
    const about: SpendingAbout = { flow: 'out', period: periodOf({ kind: 'lately' }) };
    const words = said({ kind: 'spending-gap', about, missing: [VISA], read: [CHECKING], isLate: false });
    expect(words).toContain(sanitised(VISA.name));
    expect(words).not.toMatch(/\d/);
  });
});
