/**
 * Matches words against sample utterances: literal words as they stand, slots
 * by what their type reads. Both platforms' models are turned into these samples.
 *
 * Among several matches the one with the fewest unlisted words wins, then the
 * one with the fewest slots, then the model's own order.
 */

import { said, type Word, words } from './utterance.ts';

export type Piece =
  | { readonly kind: 'word'; readonly said: string }
  | { readonly kind: 'slot'; readonly name: string };

export interface Sample {
  readonly intent: string;
  readonly pieces: readonly Piece[];
}

/** What a slot's type makes of a run of words. `ids` has none for a value that the type does not list. */
export interface SlotReading {
  readonly heard: string;
  readonly value: string;
  /** What Google hands over, when that is no text. */
  readonly resolved?: object | number;
  readonly matches: readonly { readonly id: string; readonly name: string }[];
  readonly isListed: boolean;
  /** 1 for a listed value; more, the less the type likes these words. */
  readonly cost: number;
}

/** @returns undefined when these words are no value of the slot */
export type ReadSlot = (intent: string, slot: string, list: readonly Word[]) => SlotReading | undefined;

export interface Match {
  readonly intent: string;
  /** Of two readings the one that costs less is meant. */
  readonly cost: number;
  readonly slots: ReadonlyMap<string, SlotReading>;
}

const MAX_SLOT_WORDS = 6;
/** What a word costs that a type does not list. */
export const UNLISTED_WORD_COST = 100;

/** Words that a question or an order is made of, and no name of an account. */
const NO_NAME =
  /^(?:what|how|who|whom|when|why|where|which|is|are|am|was|do|does|did|can|could|will|would|should|tell|show|give|play|set|turn|make|send|pay|transfer|move|buy|sell|open|close|call|order|book|add|remove|i|you|he|she|it|we|they|please|hello|hi|thanks|thank)$/;

export function couldBeName(list: readonly Word[]): boolean {
  return !list.some((word) => NO_NAME.test(word.said));
}

/** `{slot}` in a sample is a slot; everything else is words. */
export function sampleOf(intent: string, text: string): Sample {
  const pieces = text.split(/(\{[^}]+\})/).flatMap((part): readonly Piece[] => {
    const slot = /^\{([^}]+)\}$/.exec(part)?.[1];
    if (slot !== undefined) return [{ kind: 'slot', name: slot }];
    // A possessive that touches a slot ("{account}'s") is left to the slot's own words.
    return words(part.replace(/^['’]s\b/, ' ')).map((word) => ({ kind: 'word', said: word.said }));
  });
  return { intent, pieces };
}

interface Found {
  readonly cost: number;
  readonly slots: ReadonlyMap<string, SlotReading>;
}

/** The cheapest way to lay the pieces over the words, or undefined when there is none. */
function laid(
  intent: string,
  pieces: readonly Piece[],
  list: readonly Word[],
  read: ReadSlot,
): Found | undefined {
  const [piece, ...rest] = pieces;
  if (piece === undefined) return list.length === 0 ? { cost: 0, slots: new Map() } : undefined;
  if (list.length < pieces.length) return undefined;
  if (piece.kind === 'slot') return laidSlot(intent, piece.name, rest, list, read);
  return piece.said === list[0]?.said ? laid(intent, rest, list.slice(1), read) : undefined;
}

function laidSlot(
  intent: string,
  slot: string,
  rest: readonly Piece[],
  list: readonly Word[],
  read: ReadSlot,
): Found | undefined {
  let best: Found | undefined;
  for (let length = 1; length <= Math.min(MAX_SLOT_WORDS, list.length - rest.length); length += 1) {
    const reading = read(intent, slot, list.slice(0, length));
    const after = reading && laid(intent, rest, list.slice(length), read);
    const cost = reading && after ? after.cost + reading.cost : Number.POSITIVE_INFINITY;
    if (reading && after && cost < (best?.cost ?? Number.POSITIVE_INFINITY))
      best = { cost, slots: new Map([[slot, reading], ...after.slots]) };
  }
  return best;
}

/** Reads each run of words once per utterance; samples ask for the same runs over and over. */
function remembered(read: ReadSlot): ReadSlot {
  const known = new Map<string, SlotReading | undefined>();
  return (intent, slot, list) => {
    const key = `${intent}\n${slot}\n${said(list)}`;
    if (!known.has(key)) known.set(key, read(intent, slot, list));
    return known.get(key);
  };
}

function bestMatch(samples: readonly Sample[], list: readonly Word[], read: ReadSlot): Match | undefined {
  const reader = remembered(read);
  let best: { readonly sample: Sample; readonly found: Found } | undefined;
  for (const sample of samples) {
    const found = laid(sample.intent, sample.pieces, list, reader);
    if (found && (best === undefined || found.cost < best.found.cost)) best = { sample, found };
    if (best?.found.cost === 0) break;
  }
  return best && { intent: best.sample.intent, ...best.found };
}

/** The best match among several readings of the same words. */
export function cheapestMatch(
  samples: readonly Sample[],
  readings: readonly (readonly Word[])[],
  read: ReadSlot,
): Match | undefined {
  return readings
    .flatMap((list) => bestMatch(samples, list, read) ?? [])
    .reduce<Match | undefined>((best, one) => (best && best.cost <= one.cost ? best : one), undefined);
}
