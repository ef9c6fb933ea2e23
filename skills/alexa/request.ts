/**
 * Request envelope -> what it means: a Turn that is answered, a question from
 * Alexa whether we could answer, or a SurfaceEvent that is only noted.
 */

import type { Clock } from '../../shared/calendar/clock.ts';
import type { Session } from '../../shared/dialog/session.ts';
import { INTENTS, type IntentName, type SurfaceEvent, type Turn } from '../../shared/dialog/turn.ts';
import type { Envelope } from './envelope.ts';
import { intentNamed } from './intent-name.ts';
import { type Listener, type Strangers, speakingListener, tappingListener } from './listener.ts';
import { slotsFrom } from './slots.ts';
import { surfaceEventFrom } from './surface-event.ts';

export type Incoming =
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'can-fulfill' }
  | { readonly kind: 'event'; readonly event: SurfaceEvent };

export interface Reading {
  readonly clock: Clock;
  readonly strangers: Strangers;
  /** What the session attributes held; decides whether a session that goes on began with a question. */
  readonly session: Session | undefined;
}

export function incomingFrom(envelope: Envelope, reading: Reading): Incoming {
  const spoken = (intent: IntentName): Incoming => ({
    kind: 'turn',
    turn: turnFrom(envelope, intent, speakingListener(envelope, reading.strangers), reading),
  });
  switch (envelope.request?.type) {
    case 'LaunchRequest':
    // Back from a task of Alexa's own: nothing that could have been asked there is open yet.
    case 'SessionResumedRequest':
    case 'Connections.Response':
      return spoken('Launch');
    case 'IntentRequest':
      return spoken(intentNamed(envelope.request.intent?.name) ?? 'Fallback');
    case 'CanFulfillIntentRequest':
      return { kind: 'can-fulfill' };
    case 'Alexa.Presentation.APL.UserEvent':
      return tapFrom(envelope, reading);
    default:
      return { kind: 'event', event: surfaceEventFrom(envelope, reading.clock.now()) };
  }
}

/** What can be tapped names the intent it stands for; anything else is noted and left alone. */
function tapFrom(envelope: Envelope, reading: Reading): Incoming {
  const tapped = envelope.request?.arguments?.[0];
  const intent = INTENTS.find((name) => name === tapped);
  return intent === undefined
    ? { kind: 'event', event: surfaceEventFrom(envelope, reading.clock.now()) }
    : { kind: 'turn', turn: turnFrom(envelope, intent, tappingListener(envelope), reading) };
}

function turnFrom(envelope: Envelope, intent: IntentName, listener: Listener, reading: Reading): Turn {
  const { session, request, context } = envelope;
  const isNew = session?.new ?? session === undefined;
  return {
    surface: 'alexa',
    locale: 'en-US',
    intent,
    slots: slotsFrom(request?.intent?.slots),
    ...listener,
    capabilities: {
      speech: true,
      screen: context?.System?.device?.supportedInterfaces?.['Alexa.Presentation.APL'] !== undefined,
    },
    now: reading.clock.now(),
    isOneShot: isNew ? request?.type === 'IntentRequest' : (reading.session?.isOneShot ?? false),
  };
}
