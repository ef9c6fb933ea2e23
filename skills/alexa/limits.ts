/**
 * Limits of a response, held for every one before it leaves. A breach is our
 * own bug. developer.amazon.com/docs/custom-skills/request-and-response-json-reference.html
 */

import type { Response, ResponseEnvelope, ui } from 'ask-sdk-model';

/** Characters of SSML, in `outputSpeech` and in `reprompt`. */
export const MAX_SPEECH = 8_000;
/** Characters of a card's title and content together. */
export const MAX_CARD = 8_000;
/** Bytes of the whole response: what we keep to, and what Alexa refuses. */
export const DESIGN_BYTES = 24 * 1024;
export const MAX_BYTES = 120 * 1024;

export class LimitBreach extends Error {
  override readonly name = 'LimitBreach';
}

/**
 * @returns the size in bytes
 * @throws LimitBreach naming the limit, never the content
 */
export function heldToLimits(envelope: Pick<ResponseEnvelope, 'response' | 'sessionAttributes'>): number {
  const { response } = envelope;
  const bytes = Buffer.byteLength(JSON.stringify(envelope));
  const breach = [
    speechBreach('outputSpeech', response.outputSpeech),
    speechBreach('reprompt', response.reprompt?.outputSpeech),
    cardBreach(response.card),
    microphoneBreach(response),
    bytes < MAX_BYTES ? undefined : 'the response is 120 KB or more',
  ].find((found) => found !== undefined);
  if (breach !== undefined) throw new LimitBreach(breach);
  return bytes;
}

function speechBreach(where: string, speech: ui.OutputSpeech | undefined): string | undefined {
  if (speech === undefined) return undefined;
  const length = speech.type === 'SSML' ? speech.ssml.length : speech.text.length;
  return length > MAX_SPEECH ? `${where} has ${length} characters of at most ${MAX_SPEECH}` : undefined;
}

function cardBreach(card: ui.Card | undefined): string | undefined {
  if (card?.type === 'LinkAccount' && Object.keys(card).length > 1)
    return 'a LinkAccount card has only a type';
  if (card?.type !== 'Simple') return undefined;
  const length = (card.title?.length ?? 0) + (card.content?.length ?? 0);
  return length > MAX_CARD ? `the card has ${length} characters of at most ${MAX_CARD}` : undefined;
}

function microphoneBreach({ reprompt, shouldEndSession }: Response): string | undefined {
  const isOpen = shouldEndSession === false;
  return isOpen === (reprompt !== undefined) ? undefined : 'a reprompt goes with an open microphone';
}
