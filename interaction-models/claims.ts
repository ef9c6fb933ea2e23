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
/** Values of the first slot that could be heard, whole or in part, as values of the second. */
type Meeting = (first: string, second: string) => Words;

/** What the slots stand for, put together once for many questions. */
export interface Lexicon {
  readonly values: Values;
  readonly meeting: Meeting;
  /** Of each slot, its values by their first word. */
  readonly openings: ReadonlyMap<string, ReadonlyMap<string, Words>>;
}

export function lexiconOf(slots: readonly SlotSource[]): Lexicon {
  const values: Values = new Map(slots.map(({ name, values: all }) => [`{${name}}`, wordsOf(all)]));
  const openings = new Map([...values].map(([slot, listed]) => [slot, byFirstWord(listed)]));
  return { values, meeting: meetingOf(values), openings };
}

export function claimsOf(intents: readonly IntentSource[], { values, meeting, openings }: Lexicon): Claims {
  const root = stepsOf(intents);

  function walk(step: Step, words: Words): readonly Claim[] {
    const [first, ...rest] = words;
    if (first === undefined) return step.claims;
    const same = step.next.get(first);
    return [
      ...(same === undefined ? [] : walk(same, rest)),
      ...spelled(step, first).flatMap((value) => walk(step, [...value.split(' '), ...rest])),
      ...pastSlots(step, words).flatMap(([after, left]) => walk(after, left)),
    ];
  }

  /** The values of a slot in the words asked about that could go on from here. */
  function spelled({ next }: Step, slot: string): Words {
    const byWord = openings.get(slot);
    if (byWord === undefined) return [];
    const literal = [...byWord].flatMap(([word, listed]) => (next.has(word) ? listed : []));
    const taken = [...values.keys()].filter((other) => next.has(other));
    return [...new Set([...literal, ...taken.flatMap((other) => meeting(slot, other))])];
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

/** Of a slot and itself, the values that are equal are left out: the slot stands for them. */
function meetingOf(values: Values): Meeting {
  const known = new Map<string, Words>();
  return (first, second) => {
    const key = `${first} ${second}`;
    const words = known.get(key) ?? meet(values.get(first), values.get(second), first === second);
    known.set(key, words);
    return words;
  };
}

function meet(
  first: ReadonlySet<string> = new Set(),
  second: ReadonlySet<string> = new Set(),
  isSame: boolean,
): Words {
  const beginnings = new Set([...second].flatMap((value) => startsOf(value).slice(0, -1)));
  return [...first].filter((value) => {
    const starts = startsOf(value);
    return (
      beginnings.has(value) || (isSame ? starts.slice(0, -1) : starts).some((start) => second.has(start))
    );
  });
}

/** "the", "the third", "the third quarter". */
function startsOf(value: string): Words {
  const words = value.split(' ');
  return words.map((_, index) => words.slice(0, index + 1).join(' '));
}

function byFirstWord(listed: ReadonlySet<string>): ReadonlyMap<string, Words> {
  const byWord = new Map<string, string[]>();
  for (const value of listed) {
    const word = value.split(' ', 1)[0] ?? '';
    const known = byWord.get(word);
    if (known === undefined) byWord.set(word, [value]);
    else known.push(value);
  }
  return byWord;
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
