/**
 * The customer's own merchants that a spoken name means: by its words, its
 * spelling and its sound.
 */

import { likeness, wordsOf } from '../words.ts';
import type { Merchant } from './merchant.ts';
import { soundOf } from './sound.ts';

export type MerchantMatch =
  | { readonly kind: 'one'; readonly merchant: Merchant }
  /** Each of them may be meant: the likeliest first, at most three. */
  | { readonly kind: 'several'; readonly merchants: readonly Merchant[] }
  /** None of them is: the closest first, at most three; empty when there are no merchants. */
  | { readonly kind: 'none'; readonly closest: readonly Merchant[] };

/** From here on it is that merchant. */
const SURE = 0.82;
/** As likely as the first one. */
const NEAR = 0.06;
const MAX_OFFERED = 3;
const MAX_SPOKEN = 80;
/** Somebody says less than the whole name ("Copper Pot"), or more ("Target store"). */
const PART_OF_NAME = 0.92;
const PART_OF_SPOKEN = 0.86;
const SAME_SOUND = 0.9;
const MIN_START = 5;

/** @param merchants each once, with a name */
export function matchMerchant(spoken: string, merchants: readonly Merchant[]): MerchantMatch {
  const said = heard(spoken.slice(0, MAX_SPOKEN));
  const ranked = merchants
    .map((merchant) => ({ merchant, score: said.joined === '' ? 0 : closeness(said, heard(merchant.name)) }))
    .sort((a, b) => b.score - a.score || (a.merchant.key < b.merchant.key ? -1 : 1));
  const [best] = ranked;
  if (best === undefined || best.score < SURE)
    return { kind: 'none', closest: ranked.slice(0, MAX_OFFERED).map(({ merchant }) => merchant) };
  const alike =
    best.score === 1 ? [best] : ranked.filter(({ score }) => score >= SURE && score > best.score - NEAR);
  if (alike.length === 1) return { kind: 'one', merchant: best.merchant };
  return { kind: 'several', merchants: alike.slice(0, MAX_OFFERED).map(({ merchant }) => merchant) };
}

interface Heard {
  readonly words: readonly string[];
  readonly joined: string;
  readonly sounds: readonly string[];
  readonly sound: string;
}

const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

function heard(name: string): Heard {
  const plain = name
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll('+', ' plus ')
    // Letters that are spelt: "c v s".
    .replace(/(?<!\p{L})(\p{L})[ .]+(?=\p{L}(?!\p{L}))/gu, '$1');
  const words = wordsOf(plain).map((word) => (NUMBERS.includes(word) ? String(NUMBERS.indexOf(word)) : word));
  const joined = words.join('');
  return { words, joined, sounds: words.map(soundOf), sound: soundOf(joined) };
}

/** 1 for the same name, 0 for nothing in common. */
function closeness(said: Heard, name: Heard): number {
  if (said.joined === name.joined) return 1;
  return Math.max(
    isPart(said.words, name.words) || isPart(said.sounds, name.sounds) ? PART_OF_NAME : 0,
    isPart(name.words, said.words) || startsWith(said, name) ? PART_OF_SPOKEN : 0,
    said.sound.length > 2 && said.sound === name.sound ? SAME_SOUND : 0,
    likeness(said.joined, name.joined),
    bySound(said, name),
  );
}

/** Spelling and sound together: neither alone tells short names apart. */
function bySound(said: Heard, name: Heard): number {
  return (likeness(said.joined, name.joined) + likeness(said.sound, name.sound)) / 2;
}

/** "Bluebottle coffee". */
function startsWith(said: Heard, name: Heard): boolean {
  return name.joined.length >= MIN_START && said.joined.startsWith(name.joined);
}

/** All of `some`, in their order and next to each other. */
function isPart(some: readonly string[], all: readonly string[]): boolean {
  if (some.length === 0 || some.length >= all.length || some.join('').length < 3) return false;
  return all.some((_, at) => some.every((word, n) => word !== '' && all[at + n] === word));
}
