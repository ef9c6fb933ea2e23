/** What a customer hears and sees of a skill's response, and what it does to the microphone. */

import type { Exchange, Heard, ShownCard } from '../assistant.ts';
import { asRecord, type Json } from '../json.ts';
import { heardText } from '../ssml.ts';
import type { AlexaSession } from './envelope.ts';

function spokenText(value: unknown): string {
  const speech = asRecord(value);
  return heardText(String(speech['ssml'] ?? speech['text'] ?? ''));
}

function cardsOf(response: Json): readonly ShownCard[] {
  const card = asRecord(response['card']);
  switch (card['type']) {
    case undefined:
      return [];
    case 'LinkAccount':
      return [{ title: 'Link account', text: 'To continue, link your account in the Alexa app.' }];
    case 'AskForPermissionsConsent':
      return [{ title: 'Permission', text: 'The skill asks for permission in the Alexa app.' }];
    default:
      return [{ title: String(card['title'] ?? ''), text: String(card['content'] ?? card['text'] ?? '') }];
  }
}

/** A screen keeps a session whose end the skill left open; without one it ends. */
function microphoneAfter(response: Json, hasScreen: boolean): Heard['microphone'] {
  if (response['shouldEndSession'] === false) return 'open';
  return response['shouldEndSession'] === undefined && hasScreen ? 'resting' : 'closed';
}

/** The answer of a skill, an empty one when there was none. */
export function answerOf({ invocation }: Exchange): Json {
  return asRecord(invocation.outcome.kind === 'response' ? invocation.outcome.response : {});
}

/** The document that a response puts on the screen, as later requests name it. */
export function shownBy(answer: Json): AlexaSession['shown'] {
  const directives = asRecord(answer['response'])['directives'];
  const drawn = (Array.isArray(directives) ? directives.map(asRecord) : []).findLast(
    ({ type }) => type === 'Alexa.Presentation.APL.RenderDocument',
  );
  if (drawn === undefined) return undefined;
  return { token: String(drawn['token']), version: String(asRecord(drawn['document'])['version']) };
}

export function heardOf(exchange: Exchange, waiting: readonly string[], hasScreen: boolean): Heard {
  const response = asRecord(answerOf(exchange)['response']);
  const microphone = microphoneAfter(response, hasScreen);
  const reprompt = spokenText(asRecord(response['reprompt'])['outputSpeech']);
  return {
    speech: spokenText(response['outputSpeech']),
    ...(microphone === 'open' && reprompt !== '' ? { reprompt } : {}),
    cards: cardsOf(response),
    suggestions: [],
    waiting,
    microphone,
    offersLinking: asRecord(response['card'])['type'] === 'LinkAccount',
    exchanges: [exchange],
  };
}

export function isRefused({ invocation, findings }: Exchange): boolean {
  return invocation.outcome.kind === 'error' || findings.some((finding) => finding.level === 'illegal');
}

/** What Alexa writes into the SessionEndedRequest after a response that it refused. */
export function refusalError({ invocation }: Exchange): Json {
  const { outcome } = invocation;
  if (outcome.kind === 'response') return { type: 'INVALID_RESPONSE', message: 'The response is not valid.' };
  return {
    type: outcome.name === 'Sandbox.Timedout' ? 'ENDPOINT_TIMEOUT' : 'INVALID_RESPONSE',
    message: 'An exception occurred while dispatching the request to the skill.',
  };
}
