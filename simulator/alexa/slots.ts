/**
 * What Alexa makes of a slot's words. A custom type accepts words that it does
 * not list (they come unresolved), yet prefers its values, all the more when they
 * are no examples of names but all there is; the built-in types read what they
 * are made for.
 */

import { type ReadSlot, type SlotReading, UNLISTED_WORD_COST } from '../sample-match.ts';
import { said, spokenDigits, typed, type Word, withoutPossessive, words } from '../utterance.ts';
import { alexaDate } from './date.ts';
import { alexaDuration } from './duration.ts';
import type { AlexaModel } from './model.ts';

/** What unlisted words cost a type that does not stand for names: it takes them when nothing else can. */
const RELUCTANCE = 10_000;

/** What Alexa knows besides the model. */
export interface Surroundings {
  /** YYYY-MM-DD, where the customer is. */
  readonly today: () => string;
  /** Types whose values are examples of names. Alexa tells them by their values; a player has to be told. */
  readonly nameTypes: readonly string[];
}

type CustomType = NonNullable<AlexaModel['types']>[number];
type ReadType = (list: readonly Word[]) => SlotReading | undefined;

function unlisted(list: readonly Word[], reluctance: number): SlotReading {
  const heard = typed(list);
  const cost = list.length * UNLISTED_WORD_COST + reluctance;
  return { heard, value: heard, matches: [], isListed: false, cost };
}

function customType({ values }: CustomType, isOfNames: boolean): ReadType {
  const index = new Map<string, { readonly id: string; readonly name: string }[]>();
  for (const { id, name } of values) {
    for (const text of new Set([name.value, ...(name.synonyms ?? [])].map((one) => said(words(one))))) {
      index.set(text, [...(index.get(text) ?? []), { id: id ?? name.value, name: name.value }]);
    }
  }
  const reluctance = isOfNames ? 0 : RELUCTANCE;
  return (list) => {
    const matches = index.get(said(list)) ?? index.get(withoutPossessive(said(list)));
    if (matches === undefined) return unlisted(list, reluctance);
    const heard = typed(list);
    return { heard, value: heard, matches, isListed: true, cost: 1 };
  };
}

/** A type of Alexa's own hands over what the words stand for, unresolved. */
function builtIn(read: (list: readonly Word[]) => string | undefined): ReadType {
  return (list) => {
    const value = read(list);
    return value === undefined
      ? undefined
      : { heard: typed(list), value, matches: [], isListed: true, cost: 1 };
  };
}

function fourDigits(list: readonly Word[]): string | undefined {
  const digits = spokenDigits(list);
  return digits?.length === 4 ? digits : undefined;
}

const builtInTypes = (today: () => string): Readonly<Record<string, ReadType>> => ({
  'AMAZON.DATE': builtIn((list) => alexaDate(list, today())),
  'AMAZON.DURATION': builtIn(alexaDuration),
  'AMAZON.FOUR_DIGIT_NUMBER': builtIn(fourDigits),
  'AMAZON.NUMBER': builtIn(spokenDigits),
  'AMAZON.SearchQuery': (list) => unlisted(list, 0),
});

/** @throws Error when the model uses a slot type that this simulator does not play */
export function slotReader(model: AlexaModel, { today, nameTypes }: Surroundings): ReadSlot {
  const types = new Map<string, ReadType>(Object.entries(builtInTypes(today)));
  for (const type of model.types ?? []) types.set(type.name, customType(type, nameTypes.includes(type.name)));
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
