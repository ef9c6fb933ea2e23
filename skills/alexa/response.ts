/**
 * Reply -> Alexa's response. The microphone is opened exactly when the reply
 * listens, and then there is a reprompt. A visual is drawn where there is a screen.
 */

import type { Response, ui } from 'ask-sdk-model';
import type { Next, Reply, Speech } from '../../shared/dialog/reply.ts';
import type { Capabilities } from '../../shared/dialog/turn.ts';
import { toSsml } from '../../shared/phrasing/render.ts';
import { renderDirective } from './visuals/render-directive.ts';
import type { Screen } from './visuals/screen.ts';

/** Alexa's names of what `AskForPermissionsConsent` may ask for. */
const PERMISSION_SCOPES = {
  notifications: 'alexa::devices:all:notifications:write',
  reminders: 'alexa::alerts:reminders:skill:readwrite',
} as const;

export interface Shown {
  readonly bankName: string;
  /** Undefined when there is none that could be drawn on. */
  readonly screen: Screen | undefined;
}

export function responseFrom(reply: Reply, capabilities: Capabilities, shown: Shown): Response {
  const card = cardFrom(reply);
  const shouldEnd = shouldEndSession(reply.next, capabilities);
  const drawn = shown.screen && renderDirective(reply.visual, shown.screen, shown.bankName);
  return {
    outputSpeech: spoken(reply.speech),
    ...(card !== undefined && { card }),
    ...(drawn !== undefined && { directives: [drawn] }),
    ...(reply.reprompt !== undefined &&
      shouldEnd === false && { reprompt: { outputSpeech: spoken(reply.reprompt) } }),
    ...(shouldEnd !== undefined && { shouldEndSession: shouldEnd }),
  };
}

function spoken(speech: Speech): ui.SsmlOutputSpeech {
  return { type: 'SSML', ssml: toSsml(speech) };
}

/** The cards that hand over to the Alexa app leave no room for another. */
function cardFrom({ next, card }: Reply): ui.Card | undefined {
  if (next.kind === 'link') return { type: 'LinkAccount' };
  if (next.kind === 'permission')
    return { type: 'AskForPermissionsConsent', permissions: [PERMISSION_SCOPES[next.permission]] };
  return card === undefined ? undefined : { type: 'Simple', title: card.title, content: card.text };
}

/** @returns undefined when a screen stays without an open microphone, so that the customer can go on */
function shouldEndSession(next: Next, capabilities: Capabilities): boolean | undefined {
  switch (next.kind) {
    // There is no dialog model, so what is asked is heard by the plain intents.
    case 'listen':
    case 'elicit':
    case 'confirm':
      return false;
    case 'end':
      return next.isFinal || !capabilities.screen ? true : undefined;
    case 'link':
    case 'permission':
      return true;
    default:
      return next satisfies never;
  }
}
