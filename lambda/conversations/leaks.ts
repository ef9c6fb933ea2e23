/**
 * Where a secret must not stand: what is logged, remembered, answered or thrown.
 * Money, names and digits may be spoken and shown, but not logged or remembered.
 */

import type { Exchange } from '../../simulator/assistant.ts';

interface PlatformAnswer {
  /** Alexa's; Google's stand in its body. */
  readonly sessionAttributes?: unknown;
  /** Google's, as JSON text. */
  readonly body?: string;
}

/** What the function printed, threw and keeps on the platform. */
export function keptIn({ invocation: { logs, outcome } }: Exchange): string {
  if (outcome.kind === 'error') return JSON.stringify([logs, outcome]);
  const { sessionAttributes, body = '{}' } = (outcome.response ?? {}) as PlatformAnswer;
  const { session, user, home } = JSON.parse(body);
  return JSON.stringify([logs, sessionAttributes, session, user, home]);
}

/** All that came out of the function, the inside of the turn included. */
export function allOf({ invocation: { logs, outcome, trace } }: Exchange): string {
  return JSON.stringify([logs, outcome, trace]);
}

/** The customers' names, accounts and money, and words that only they said. Not part of an id or a hash. */
const PRIVATE = [
  'tom',
  'ann',
  'joint',
  'everyday',
  'rainy',
  'cash rewards',
  'visa',
  'travel',
  'mastercard',
  'brokerage',
  '4321|8805|7719|1188|4407|3360|2096',
  '(?:2,?345|2,?410|12,?800|5,?050|1,?212|14,?204|4,?359|8,?787|20,?195|16,?057|5,?008)(?:\\.\\d+)?',
  '640[.]12|42[.]17|64012|4217|234567|241017|505025|121240|1420455|435988|878760',
];
const PRIVATE_WORDS = new RegExp(`(?<![\\w-])(?:${PRIVATE.join('|')})(?![\\w-])`, 'gi');

/** @returns the private words that stand in `text` */
export function privateWordsIn(text: string): readonly string[] {
  return text.match(PRIVATE_WORDS) ?? [];
}
