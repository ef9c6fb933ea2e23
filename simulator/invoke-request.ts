/**
 * One platform request as somebody has it in a file, made fit for this skill: a
 * bare fragment gets its envelope, the skill takes the request's own id and clock.
 */

import { asRecord, type Json } from './json.ts';
import { SKILL_ID } from './simulated-skill.ts';

export interface PreparedAlexa {
  readonly event: unknown;
  readonly skillId: string;
  /** ISO 8601; undefined when the request has no readable time. */
  readonly now?: string;
}

const OUT_OF_SESSION = /^(?:AlexaSkillEvent\.|Reminders\.|CanFulfillIntentRequest$|Alexa\.DataStore\.)/;

function isSlots(fragment: Json): boolean {
  const values = Object.values(fragment).map(asRecord);
  return (
    values.length > 0 && values.every((slot) => 'name' in slot && ('value' in slot || 'slotValue' in slot))
  );
}

/** @returns the `request` object that a fragment is, or undefined when it is no fragment */
function fragmentOf(given: Json): Json | undefined {
  if ('request' in given) return undefined;
  if (typeof given['type'] === 'string') return given;
  if (isSlots(given))
    return { type: 'IntentRequest', intent: { name: 'Fragment', confirmationStatus: 'NONE', slots: given } };
  return undefined;
}

function wrapped(request: Json, now: Date): Json {
  const application = { applicationId: SKILL_ID };
  const user = { userId: 'amzn1.ask.account.FRAGMENT' };
  const hasSession = !OUT_OF_SESSION.test(String(request['type']));
  const session = {
    new: true,
    sessionId: 'amzn1.echo-api.session.FRAGMENT',
    application,
    attributes: {},
    user,
  };
  const device = { deviceId: 'amzn1.ask.device.FRAGMENT', supportedInterfaces: {} };
  return {
    version: '1.0',
    ...(hasSession ? { session } : {}),
    context: { System: { application, user, device } },
    request: {
      requestId: 'amzn1.echo-api.request.FRAGMENT',
      timestamp: `${now.toISOString().slice(0, 19)}Z`,
      locale: 'en-US',
      ...request,
    },
  };
}

/** A time without an offset is taken as UTC; Alexa once sent milliseconds. */
function timeOf(timestamp: unknown): string | undefined {
  if (typeof timestamp !== 'string' && typeof timestamp !== 'number') return undefined;
  const isBare = typeof timestamp === 'string' && /T[\d:.]+$/.test(timestamp);
  const at = new Date(isBare ? `${timestamp}Z` : timestamp);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

function skillIdOf(envelope: Json): string | undefined {
  const system = asRecord(asRecord(envelope['context'])['System']);
  const ids = [system, asRecord(envelope['session'])].map(
    (one) => asRecord(one['application'])['applicationId'],
  );
  return ids.find((id): id is string => typeof id === 'string' && id !== '');
}

export function preparedAlexa(given: unknown, isAsIs: boolean, now: Date): PreparedAlexa {
  if (isAsIs) return { event: given, skillId: SKILL_ID };
  const fragment = fragmentOf(asRecord(given));
  const envelope = fragment === undefined ? asRecord(given) : wrapped(fragment, now);
  const time = timeOf(asRecord(envelope['request'])['timestamp']);
  return {
    event: fragment === undefined ? given : envelope,
    skillId: skillIdOf(envelope) ?? SKILL_ID,
    ...(time === undefined ? {} : { now: time }),
  };
}

/** What kind of request it is, for a table: its type and intent, or its handler. */
export function requestKind(given: unknown): string {
  const envelope = asRecord(given);
  const request = 'request' in envelope ? asRecord(envelope['request']) : envelope;
  const intent = asRecord(request['intent'])['name'] ?? asRecord(envelope['intent'])['name'];
  const kind = asRecord(envelope['handler'])['name'] ?? request['type'] ?? '';
  return [kind, intent].filter((text) => typeof text === 'string' && text !== '').join(' ') || '?';
}
