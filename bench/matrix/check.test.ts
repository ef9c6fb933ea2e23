/** What counts as right and as wrong in a cell, and that the matrix is whole. */

import { customersAt, DEFAULT_SEED } from '../../sandbox-bank/customers/customers-at.ts';
import { DIALECT_NAMES } from '../../sandbox-bank/dialects/dialects.ts';
import { WEATHERS } from '../../sandbox-bank/weather/weather.ts';
import { ANSWERED_FROM } from '../../shared/dialog/turn.ts';
import type { Surface } from '../../simulator/assistant.ts';
import { checked, type Seen } from './check.ts';
import { outcomeOf } from './outcome.ts';
import { QUESTIONS } from './questions.ts';
import { CLEAR, ROWS } from './rows.ts';

const ACCOUNTS =
  customersAt(DEFAULT_SEED, '2026-11-22').find(({ username }) => username === 'tom')?.accounts ?? [];
const ANSWER = 'Your checking has 2,345 dollars and 67 cents available.';
const SLOW = 'Sandpiper Bank is taking too long to answer. Please ask again in a minute.';

function faultsOf(
  differences: Partial<Seen>,
  { rowName = 'clear', surface = 'google' as Surface, question: asked = 'balance', clear = ANSWER } = {},
): readonly string[] {
  const row = ROWS.find(({ name }) => name === rowName);
  const question = QUESTIONS.find(({ name }) => name === asked);
  if (row === undefined || question === undefined) throw new Error(`${rowName} or ${asked} is missing`);
  const seen: Seen = {
    speech: clear,
    cards: '',
    intent: question.intent,
    milliseconds: 50,
    refusals: [],
    waitingAt: [],
    ...differences,
  };
  return checked({ row, question, surface }, seen, { speech: clear, cards: '' }, ACCOUNTS).faults;
}

describe('the matrix', () => {
  it('has every dialect, every weather and every intent that reads accounts', () => {
    expect(ROWS.flatMap(({ dialects }) => dialects)).toEqual(expect.arrayContaining([...DIALECT_NAMES]));
    const weathers = new Set(ROWS.map(({ weather }) => weather?.kind));
    for (const kind of Object.keys(WEATHERS)) expect(weathers).toContain(kind);
    const intents = new Set(QUESTIONS.map(({ intent }) => intent));
    for (const [intent, from] of Object.entries(ANSWERED_FROM))
      if (from === 'accounts') expect(intents).toContain(intent);
  });

  it('begins with a clear day, and calls no two rows or questions the same', () => {
    expect(ROWS[0]).toBe(CLEAR);
    expect(new Set(ROWS.map(({ name }) => name)).size).toBe(ROWS.length);
    expect(new Set(QUESTIONS.map(({ name }) => name)).size).toBe(QUESTIONS.length);
  });
});

describe('a cell is right', () => {
  it.each<[string, Partial<Seen>, Parameters<typeof faultsOf>[1]]>([
    ['with the answer of a clear day', {}, {}],
    ['with the sentence for its weather', { speech: SLOW }, { rowName: 'slow, 30 seconds' }],
    ['with it in a conversation', { speech: `${SLOW} Anything else?` }, { rowName: 'slow, 30 seconds' }],
    [
      'with what the sent accounts come to, told as a part',
      {
        speech:
          'You have 20,195 dollars and 92 cents and owe 1,852 dollars and 52 cents, which leaves ' +
          "18,343 dollars and 40 cents. Sandpiper Bank didn't send everything, so the real total may differ.",
      },
      { rowName: 'partial', question: 'net' },
    ],
    [
      'when Alexa says meanwhile that it asks',
      { milliseconds: 4000, waitingAt: [1810] },
      { surface: 'alexa' },
    ],
  ])('%s', (_, seen, where) => {
    expect(faultsOf(seen, where)).toEqual([]);
  });
});

describe('a cell is wrong', () => {
  it.each<[string, Partial<Seen>, Parameters<typeof faultsOf>[1], RegExp]>([
    [
      'with a sentence for another weather',
      { speech: SLOW },
      { rowName: 'corrupt' },
      /^right would be unreadable$/,
    ],
    ['without any words', { speech: '' }, {}, /^right would be answer$/],
    ['with an answer that tells no figure', {}, { clear: 'Okay.' }, /^no figure is told$/],
    ['with a figure that is not true', { speech: `${ANSWER} You owe 1 cent.` }, {}, /^0\.01 is not true$/],
    ['with one on the screen', { cards: 'Checking: $9.99' }, {}, /^9\.99 is not true$/],
    [
      'with a true figure of another account',
      { speech: "Your checking has 12,800 dollars available. Sandpiper Bank didn't send everything." },
      { rowName: 'partial' },
      /^not said on a clear day/,
    ],
    [
      'with a part of a total that is not said to be one',
      { speech: 'You owe 1,852 dollars and 52 cents in all.' },
      { rowName: 'partial', question: 'net' },
      /^1852\.52 is not true$/,
    ],
    ['when it was taken for something else', { intent: 'Fallback' }, {}, /^it was taken for Fallback$/],
    ['when the platform would refuse it', { refusals: ['A1.2 prompt: nothing'] }, {}, /^A1\.2/],
    ['when it is late', { milliseconds: 8501 }, {}, /^it took 8501 ms of 8500$/],
    [
      'when Alexa says too early that it asks',
      { milliseconds: 2000, waitingAt: [1100] },
      { surface: 'alexa' },
      /^waiting was said at 1100 ms$/,
    ],
    [
      'when Alexa says nothing for long',
      { milliseconds: 3500 },
      { surface: 'alexa' },
      /^nothing was said in 3500 ms$/,
    ],
    [
      'when an hour is told of a day',
      { speech: `${ANSWER} That's as of yesterday at 7 PM.` },
      { rowName: 'days-only' },
      /^an hour is told/,
    ],
  ])('%s', (_, seen, where, fault) => {
    expect(faultsOf(seen, where)).toContainEqual(expect.stringMatching(fault));
  });
});

describe('what was told', () => {
  it('is known by whole sentences only', () => {
    expect(outcomeOf(`${SLOW} Your checking has 5 dollars.`, ANSWER)).toBe('other');
    expect(outcomeOf("Sorry, Sandpiper Bank isn't responding right now.", ANSWER)).toBe('other');
  });
});
