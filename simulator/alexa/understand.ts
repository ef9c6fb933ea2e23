/**
 * Alexa's language understanding, played on the built model: what is said after
 * the wake word becomes a launch, an intent with slots, or leaving.
 *
 * A sample that is only a slot takes unlisted words while a session is open and
 * they could be a name; that keeps whole sentences for AMAZON.FallbackIntent.
 */

import {
  cheapestMatch,
  couldBeName,
  type Match,
  type ReadSlot,
  type Sample,
  sampleOf,
} from '../sample-match.ts';
import { readings, said, type Word, words } from '../utterance.ts';
import type { AlexaModel } from './model.ts';
import { type Surroundings, slotReader } from './slots.ts';

export type Understood =
  | { readonly kind: 'launch' }
  | { readonly kind: 'intent'; readonly match: Match }
  /** "exit" and "quit" never reach the skill as an intent. */
  | { readonly kind: 'leave' };

export interface Understanding {
  /** `startsSession`: there is no session; words without an invocation are taken as "ask <bank>" of them. */
  readonly understand: (text: string, startsSession: boolean) => Understood;
  /** Names of the slots of an intent, in the model's order. */
  readonly slotsOf: (intent: string) => readonly { readonly name: string; readonly type: string }[];
}

/** Well-known utterances of the built-in intents; the model's own samples extend them. */
const BUILT_IN_UTTERANCES: Readonly<Record<string, readonly string[]>> = {
  'AMAZON.StopIntent': ['stop', 'off', 'shut up', 'stop it', "that's all", "i'm done"],
  'AMAZON.CancelIntent': ['cancel', 'never mind', 'nevermind', 'forget it', 'cancel that'],
  'AMAZON.HelpIntent': ['help', 'help me', 'can you help me', 'what can you do', 'what can i say'],
  'AMAZON.YesIntent': ['yes', 'yes please', 'yeah', 'yep', 'sure', 'ok', 'okay', 'of course'],
  'AMAZON.NoIntent': ['no', 'no thanks', 'no thank you', 'nope'],
  'AMAZON.RepeatIntent': [
    'repeat',
    'repeat that',
    'say that again',
    'say it again',
    'what did you say',
    'again',
  ],
  'AMAZON.NavigateHomeIntent': ['go home', 'home', 'go to the home screen', 'return home'],
  'AMAZON.NextIntent': ['next', 'next one', 'skip'],
  'AMAZON.PreviousIntent': ['previous', 'go back', 'back'],
};

const FALLBACK = 'AMAZON.FallbackIntent';

function samplesOf(model: AlexaModel): readonly Sample[] {
  const names = new Set(model.intents.map((intent) => intent.name));
  const builtIn = Object.entries(BUILT_IN_UTTERANCES)
    .filter(([name]) => names.has(name))
    .flatMap(([name, texts]) => texts.map((text) => sampleOf(name, text)));
  const own = model.intents.flatMap((intent) =>
    (intent.samples ?? []).map((text) => sampleOf(intent.name, text)),
  );
  return [...builtIn, ...own];
}

function isOnlySlot(sample: Sample): boolean {
  return sample.pieces.every((piece) => piece.kind === 'slot');
}

function withoutWakeWord(list: readonly Word[]): readonly Word[] {
  return list[0]?.said === 'alexa' ? list.slice(1) : list;
}

const INVOKING = new Set([
  'open',
  'launch',
  'start',
  'ask',
  'tell',
  'use',
  'begin',
  'run',
  'load',
  'talk',
  'talk to',
]);
const CONNECTING = new Set(['for', 'to', 'about', 'if', 'whether', 'and', 'that']);

/** "ask sandpiper bank for my balance" is the words after the name, with and without "for". */
function invocation(list: readonly Word[], name: readonly Word[]): readonly (readonly Word[])[] | undefined {
  for (let start = 0; start <= 2; start += 1) {
    const verb = said(list.slice(0, start));
    if (start > 0 && !INVOKING.has(verb)) continue;
    if (said(list.slice(start, start + name.length)) !== said(name)) continue;
    const rest = list.slice(start + name.length);
    return CONNECTING.has(rest[0]?.said ?? '')
      ? [...readings(rest), ...readings(rest.slice(1))]
      : readings(rest);
  }
  return undefined;
}

export function alexaUnderstanding(model: AlexaModel, surroundings: Surroundings): Understanding {
  const samples = samplesOf(model);
  const name = words(model.invocationName);
  const readSlot = slotReader(model, surroundings);
  const onlySlot = new Set(samples.filter(isOnlySlot));
  const worded = samples.filter((sample) => !onlySlot.has(sample));
  const listedOnly: ReadSlot = (intent, slot, list) => {
    const reading = readSlot(intent, slot, list);
    return reading?.isListed ? reading : undefined;
  };
  const names: ReadSlot = (intent, slot, list) => {
    const reading = readSlot(intent, slot, list);
    return reading?.isListed || couldBeName(list) ? reading : undefined;
  };

  function matched(readings: readonly (readonly Word[])[], startsSession: boolean): Understood {
    const match =
      cheapestMatch(samples, readings, listedOnly) ??
      cheapestMatch(worded, readings, names) ??
      (startsSession ? undefined : cheapestMatch([...onlySlot], readings, names));
    return { kind: 'intent', match: match ?? { intent: FALLBACK, slots: new Map(), cost: 0 } };
  }

  return {
    understand(text, startsSession) {
      const list = withoutWakeWord(words(text));
      const called = invocation(list, name);
      if (called?.[0]?.length === 0) return { kind: 'launch' };
      if (called) return matched(called, true);
      if (!startsSession && /^(?:exit|quit)$/.test(said(list))) return { kind: 'leave' };
      return matched(readings(list), startsSession);
    },
    slotsOf: (intent) => model.intents.find((one) => one.name === intent)?.slots ?? [],
  };
}
