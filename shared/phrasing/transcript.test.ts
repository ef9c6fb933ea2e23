/** Every sentence of American English, reviewed as prose: a change of words is a change of this snapshot. */

import { instant } from '../calendar/clock.ts';
import type { ZoneId } from '../calendar/zone.ts';
import type { Answer, Listening, PrivacyLevel } from '../dialog/answer.ts';
import type { BankProfile } from '../dialog/bank-profile.ts';
import type { Reply } from '../dialog/reply.ts';
import { currencyCode } from '../money/money.ts';
import { ANSWERS_WITHOUT_FIGURES, answersWithFigures } from '../testing/every-answer.ts';
import { phrase, waitingSpeech } from './phrase.ts';
import { toText } from './render.ts';

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

const USUAL_QUESTION = ' Anything else? [listen]';
const USUAL_REPROMPT = "(silence) Is there anything else you'd like to know?";

function heard({ speech, reprompt, next }: Reply): readonly string[] {
  const how = next.kind === 'end' ? `end${next.isFinal ? ', for good' : ''}` : next.kind;
  return [`${toText(speech)} [${how}]`, ...(reprompt === undefined ? [] : [`(silence) ${toText(reprompt)}`])];
}

function seen({ visual, card, suggestions }: Reply): readonly string[] {
  return [
    ...(visual === undefined
      ? []
      : [`screen: ${visual.title}`, ...visual.text.split('\n').map((line) => `  ${line}`)]),
    ...(card === undefined ? [] : [`card: ${card.title} | ${card.text}`]),
    ...(suggestions.length === 0 ? [] : [`tap: ${suggestions.join(' | ')}`]),
  ];
}

/** What differs from the launched session on Alexa; the usual one-shot is the answer without its question. */
function unusual(name: string, other: readonly string[], first: readonly string[]): readonly string[] {
  const usual = first.slice(0, 1).map((line) => line.replace(USUAL_QUESTION, ' [end]'));
  return [first.join(), usual.join()].includes(other.join()) ? [] : other.map((line) => `${name}: ${line}`);
}

function scene(name: string, answer: Answer): string {
  const reply = phrase(answer, LAUNCHED, BANK);
  const first = heard(reply);
  return [
    `## ${name}`,
    ...first.filter((line) => line !== USUAL_REPROMPT),
    ...unusual('one-shot', heard(phrase(answer, { ...LAUNCHED, isOneShot: true }, BANK)), first),
    ...unusual('google', heard(phrase(answer, { ...LAUNCHED, surface: 'google' }, BANK)), first),
    ...seen(reply),
  ].join('\n');
}

function scenes(answers: Readonly<Record<string, Answer>>): string {
  return Object.entries(answers)
    .map(([name, answer]) => scene(name, answer))
    .join('\n\n');
}

describe('what is said in en-US', () => {
  it.each(['exact', 'rounded', 'yes-or-no', 'withheld'] as const satisfies readonly PrivacyLevel[])(
    'tells figures at the %s level',
    (level) => {
      expect(`\n${scenes(answersWithFigures(level))}\n`).toMatchSnapshot();
    },
  );

  it('says the rest at every level', () => {
    expect(`\n${scenes(ANSWERS_WITHOUT_FIGURES)}\n`).toMatchSnapshot();
  });

  it('says that it takes a moment', () => {
    expect(toText(waitingSpeech(BANK))).toBe("One moment, I'm asking Sandpiper Bank.");
  });
});
