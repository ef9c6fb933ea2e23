/**
 * Requests that nobody said: the end of a session, skill events, errors.
 *
 * Skill events come without a session, more than once and out of order. The
 * token in SkillAccountLinked is never read.
 */

import { type Instant, instant } from '../../shared/calendar/clock.ts';
import type { SurfaceEvent } from '../../shared/dialog/turn.ts';
import type { Envelope, EnvelopeRequest } from './envelope.ts';

/** @param now when an event that does not say its time is taken to have happened */
export function surfaceEventFrom(envelope: Envelope, now: Instant): SurfaceEvent {
  const surface = 'alexa';
  const { request } = envelope;
  const event = {
    surface,
    userId: envelope.context?.System?.user?.userId ?? '',
    at: creationTime(request, now),
  } as const;
  switch (request?.type) {
    case 'SessionEndedRequest':
      return { kind: 'session-ended', surface, reason: printable(request.error?.type ?? request.reason) };
    case 'AlexaSkillEvent.SkillEnabled':
      return { kind: 'enabled', ...event };
    case 'AlexaSkillEvent.SkillDisabled':
      return { kind: 'disabled', ...event };
    case 'AlexaSkillEvent.SkillAccountLinked':
      return { kind: 'linked', ...event };
    case 'AlexaSkillEvent.SkillPermissionAccepted':
    case 'AlexaSkillEvent.SkillPermissionChanged':
      return { kind: 'permissions-changed', ...event, accepted: acceptedScopes(request) };
    case 'AlexaSkillEvent.ProactiveSubscriptionChanged':
    case 'AlexaSkillEvent.NotificationSubscriptionChanged':
      return { kind: 'subscription-changed', ...event, subscribed: subscriptions(request) };
    case 'System.ExceptionEncountered':
      return { kind: 'surface-error', surface, code: printable(request.error?.type) };
    case 'Alexa.Presentation.APL.RuntimeError':
      return { kind: 'surface-error', surface, code: 'APL_RUNTIME_ERROR' };
    default:
      return { kind: 'ignored', surface, type: printable(request?.type) };
  }
}

function creationTime(request: EnvelopeRequest, now: Instant): Instant {
  if (request?.eventCreationTime === undefined) return now;
  try {
    return instant(request.eventCreationTime);
  } catch {
    return now;
  }
}

function acceptedScopes(request: EnvelopeRequest): readonly string[] {
  return (request?.body?.acceptedPermissions ?? []).flatMap((permission) => permission?.scope ?? []);
}

function subscriptions(request: EnvelopeRequest): readonly string[] {
  return (request?.body?.subscriptions ?? []).flatMap((one) => one?.eventName ?? one?.topicId ?? []);
}

/** A type or reason of Alexa's as it may stand in a log. */
function printable(name: string | undefined): string {
  return name !== undefined && /^[A-Za-z][\w.]{0,79}$/.test(name) ? name : 'unreadable';
}
