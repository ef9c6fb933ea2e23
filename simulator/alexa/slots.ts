/**
 * What Alexa makes of a slot's words. A custom type accepts words that it does
 * not list (they come unresolved), yet prefers its values; the built-in types
 * read what they are made for.
 */

import { type ReadSlot, type SlotReading, UNLISTED_WORD_COST } from '../sample-match.ts';
import { said, spokenDigits, typed, type Word, withoutPossessive, words } from '../utterance.ts';
import type { AlexaModel } from './model.ts';

/** Divided by the number of values and synonyms of a type. */
const RELUCTANCE = 10_000;

type ReadType = (list: readonly Word[]) => SlotReading | undefined;

function unlisted(list: readonly Word[], reluctance: number): SlotReading {
  const heard = typed(list);
  const cost = list.length * UNLISTED_WORD_COST + reluctance;
  return { heard, value: heard, matches: [], isListed: false, cost };
}

function customType(values: NonNullable<AlexaModel['types']>[number]['values']): ReadType {
  const index = new Map<string, { readonly id: string; readonly name: string }[]>();
  for (const { id, name } of values) {
    for (const text of new Set([name.value, ...(name.synonyms ?? [])].map((one) => said(words(one))))) {
      index.set(text, [...(index.get(text) ?? []), { id: id ?? name.value, name: name.value }]);
    }
  }
  // Alexa generalises from what a type lists: a short list is nearly closed.
  const reluctance = RELUCTANCE / index.size;
  return (list) => {
    const matches = index.get(said(list)) ?? index.get(withoutPossessive(said(list)));
    if (matches === undefined) return unlisted(list, reluctance);
    const heard = typed(list);
    return { heard, value: heard, matches, isListed: true, cost: 1 };
  };
}

function digitsOfLength(length: number | undefined): ReadType {
  return (list) => {
    const digits = spokenDigits(list);
    if (digits === undefined || (length !== undefined && digits.length !== length)) return undefined;
    return { heard: typed(list), value: digits, matches: [], isListed: true, cost: 1 };
  };
}

const BUILT_IN: Readonly<Record<string, ReadType>> = {
  'AMAZON.FOUR_DIGIT_NUMBER': digitsOfLength(4),
  'AMAZON.NUMBER': digitsOfLength(undefined),
  'AMAZON.SearchQuery': (list) => unlisted(list, 0),
};

/** @throws Error when the model uses a slot type that this simulator does not play */
export function slotReader(model: AlexaModel): ReadSlot {
  const types = new Map<string, ReadType>(Object.entries(BUILT_IN));
  for (const { name, values } of model.types ?? []) types.set(name, customType(values));
  const bySlot = new Map<string, ReadType>();
  for (const intent of model.intents) {
    for (const slot of intent.slots ?? []) {
      const type = types.get(slot.type);
      if (type === undefined)
        throw new Error(`slot ${slot.name} of ${intent.name} has the type ${slot.type}, which is not played`);
      bySlot.set(`${intent.name} ${slot.name}`, type);
    }
  }
  return (intent, slot, list) => bySlot.get(`${intent} ${slot}`)?.(list);
}
