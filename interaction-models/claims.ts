/**
 * Which intents claim an utterance, by their samples and the listed slot values:
 * to find two intents that want the same words. Names that are not listed (a
 * customer's nicknames) claim nothing here.
 */

import type { Sample } from './source-file.ts';
import { type IntentSource, type SlotSource, samplesOf } from './sources.ts';

export interface Claim {
  readonly intent: string;
  readonly sample: Sample;
}

/** Of an utterance, or of a sample, whose slots then stand for each of their values. */
export type Claims = (words: string) => readonly Claim[];

/** Samples word by word; a slot is one step. */
interface Step {
  readonly next: Map<string, Step>;
  readonly claims: Claim[];
}
type Words = readonly string[];
type Values = ReadonlyMap<string, ReadonlySet<string>>;

export function claimsOf(intents: readonly IntentSource[], slots: readonly SlotSource[]): Claims {
  const root = stepsOf(intents);
  const values: Values = new Map(slots.map(({ name, values: all }) => [`{${name}}`, wordsOf(all)]));

  function walk(step: Step, words: Words): readonly Claim[] {
    const [first, ...rest] = words;
    if (first === undefined) return step.claims;
    const same = step.next.get(first);
    return [
      ...(same === undefined ? [] : walk(same, rest)),
      ...spelled(step, values.get(first)).flatMap((value) => walk(step, [...value.split(' '), ...rest])),
      ...pastSlots(step, words).flatMap(([after, left]) => walk(after, left)),
    ];
  }

  /** The values of a slot in the words asked about that could go on from here. */
  function spelled({ next }: Step, listed: ReadonlySet<string> | undefined): Words {
    if (listed === undefined) return [];
    const canTakeAny = [...values.keys()].some((slot) => next.has(slot));
    return [...listed].filter((value) => canTakeAny || next.has(value.split(' ', 1)[0] ?? ''));
  }

  /** Past a slot of a sample, when the words begin with a value of it. */
  function pastSlots({ next }: Step, words: Words): readonly (readonly [Step, Words])[] {
    return [...values].flatMap(([slot, listed]) => {
      const after = next.get(slot);
      if (after === undefined) return [];
      return endsOf(words, listed).map((end) => [after, words.slice(end)] as const);
    });
  }

  return (words) => [...new Set(walk(root, spokenWords(words)))];
}

const LONGEST_VALUE = 6;

function endsOf(words: Words, listed: ReadonlySet<string>): readonly number[] {
  return words
    .slice(0, LONGEST_VALUE)
    .map((_, index) => index + 1)
    .filter((end) => listed.has(words.slice(0, end).join(' ')));
}

function stepsOf(intents: readonly IntentSource[]): Step {
  const root: Step = { next: new Map(), claims: [] };
  for (const intent of intents)
    for (const sample of samplesOf(intent)) {
      let step = root;
      for (const word of spokenWords(sample.text)) {
        const next: Step = step.next.get(word) ?? { next: new Map(), claims: [] };
        step.next.set(word, next);
        step = next;
      }
      step.claims.push({ intent: intent.name, sample });
    }
  return root;
}

function wordsOf(values: SlotSource['values']): ReadonlySet<string> {
  return new Set(values.flatMap(({ words }) => words.map(({ text }) => spokenWords(text).join(' '))));
}

/** Lower case, no punctuation; "'s" is a word of its own, so that a slot may stand before it. */
function spokenWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/'s\b/g, " 's")
    .replace(/[^\p{L}\p{N}'{}_. -]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '');
}
