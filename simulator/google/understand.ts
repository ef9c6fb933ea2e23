/**
 * Google's language understanding, played on the built project: training phrases
 * and types. Only the intents that the place in the conversation listens for are
 * matched.
 */

import {
  cheapestMatch,
  couldBeName,
  type Match,
  type Piece,
  type ReadSlot,
  type Sample,
  type SlotReading,
  UNLISTED_WORD_COST,
} from '../sample-match.ts';
import { spokenDate } from '../spoken-date.ts';
import { readings, said, spokenDigits, typed, type Word, withoutPossessive, words } from '../utterance.ts';
import type { GoogleProject, GoogleType } from './project.ts';

export interface GoogleUnderstanding {
  /** What follows "talk to <name>" or "ask <name>"; undefined when the action is not called. */
  readonly invocation: (text: string) => string | undefined;
  readonly match: (text: string, intents: ReadonlySet<string>) => Match | undefined;
  /** What a "yes" or "no" to a question of Google's own is. */
  readonly confirmation: (text: string) => 'yes' | 'no' | undefined;
}

type ReadType = (list: readonly Word[]) => SlotReading | undefined;

/** `($account 'my checking' auto=true)` in a training phrase is a slot. */
function phraseOf(intent: string, text: string): Sample {
  const pieces = text.split(/(\(\$[^)]*\))/).flatMap((part): readonly Piece[] => {
    const name = /^\(\$(\w+)/.exec(part)?.[1];
    if (name !== undefined) return [{ kind: 'slot', name }];
    return words(part).map((word) => ({ kind: 'word', said: word.said }));
  });
  return { intent, pieces };
}

function freeText(list: readonly Word[]): SlotReading {
  const heard = typed(list);
  return { heard, value: heard, matches: [], isListed: false, cost: list.length * UNLISTED_WORD_COST };
}

function synonymType(synonym: NonNullable<GoogleType['synonym']>): ReadType {
  const index = new Map<string, string>();
  for (const [id, { synonyms = [] }] of Object.entries(synonym.entities))
    for (const text of [...synonyms, id]) {
      const key = said(words(text));
      if (!index.has(key)) index.set(key, id);
    }
  return (list) => {
    const id = index.get(said(list)) ?? index.get(withoutPossessive(said(list)));
    const heard = typed(list);
    if (id !== undefined) return { heard, value: id, matches: [{ id, name: id }], isListed: true, cost: 1 };
    const isName = synonym.acceptUnknownValues === true && couldBeName(list);
    return isName ? freeText(list) : undefined;
  };
}

/** "forty five days" as speech recognition writes it: "45 days". */
function withDigits(list: readonly Word[]): string {
  const digits = spokenDigits(list.slice(0, -1));
  return digits === undefined ? typed(list) : `${digits} ${list.at(-1)?.said}`;
}

function expressionType(expression: NonNullable<GoogleType['regularExpression']>): ReadType {
  const patterns = Object.values(expression.entities)
    .flatMap((entity) => entity.regularExpressions)
    .map((pattern) => new RegExp(`^(?:${pattern})$`, 'i'));
  return (list) => {
    // Speech recognition writes digits that are said one by one as one number.
    const value = [spokenDigits(list), typed(list), withDigits(list)].find(
      (text) => text !== undefined && patterns.some((pattern) => pattern.test(text)),
    );
    return value === undefined
      ? undefined
      : { heard: typed(list), value, matches: [], isListed: true, cost: 1 };
  };
}

function typeReader(type: GoogleType): ReadType {
  if (type.synonym) return synonymType(type.synonym);
  if (type.regularExpression) return expressionType(type.regularExpression);
  return freeText;
}

function resolvedAs(list: readonly Word[], resolved: object | number | undefined): SlotReading | undefined {
  if (resolved === undefined) return undefined;
  const heard = typed(list);
  return { heard, value: heard, resolved, matches: [], isListed: true, cost: 1 };
}

function spokenNumber(list: readonly Word[]): number | undefined {
  const digits = spokenDigits(list);
  return digits === undefined ? undefined : Number(digits);
}

/** Google's own types that the project may use. */
const SYSTEM_TYPES: Readonly<Record<string, ReadType>> = {
  'actions.type.Date': (list) => resolvedAs(list, spokenDate(list)),
  'actions.type.Number': (list) => resolvedAs(list, spokenNumber(list)),
};

function slotReader(project: GoogleProject): ReadSlot {
  const types = new Map([
    ...Object.entries(SYSTEM_TYPES),
    ...[...project.types].map(([name, type]) => [name, typeReader(type)] as const),
  ]);
  const bySlot = new Map<string, ReadType>();
  for (const [name, { parameters = [] }] of project.intents)
    for (const parameter of parameters) {
      const type = types.get(parameter.type.name);
      if (type === undefined)
        throw new Error(`${name}: the type ${parameter.type.name} of ${parameter.name} does not exist`);
      bySlot.set(`${name} ${parameter.name}`, type);
    }
  return (intent, slot, list) => bySlot.get(`${intent} ${slot}`)?.(list);
}

const CALLING = /^(?:(?:ok|okay|hey) google )?(?:(?:talk|speak) to |ask |open |start |launch |tell )?$/;
const CONNECTING = /^(?:for|to|about|if|and) /;

export function googleUnderstanding(project: GoogleProject): GoogleUnderstanding {
  const phrases = [...project.intents].flatMap(([name, { trainingPhrases = [] }]) =>
    trainingPhrases.map((text) => phraseOf(name, text)),
  );
  const read = slotReader(project);
  const { displayName, pronunciation = displayName } = project.settings.localizedSettings;
  const names = [displayName, pronunciation].map((name) => said(words(name)));

  return {
    invocation(text) {
      const list = said(words(text));
      for (const name of names) {
        const at = `${list} `.indexOf(`${name} `);
        if (at < 0 || !CALLING.test(list.slice(0, at))) continue;
        return list
          .slice(at + name.length)
          .trim()
          .replace(CONNECTING, '');
      }
      return undefined;
    },
    match(text, intents) {
      const listening = phrases.filter(({ intent }) => intents.has(intent));
      return cheapestMatch(listening, readings(words(text)), read);
    },
    confirmation(text) {
      const list = said(words(text));
      if (/^(?:yes|yeah|yep|sure|ok|okay|yes please|continue|of course)$/.test(list)) return 'yes';
      return /^(?:no|nope|no thanks|no thank you|cancel|stop|not now)$/.test(list) ? 'no' : undefined;
    },
  };
}
