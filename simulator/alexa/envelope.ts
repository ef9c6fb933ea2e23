/**
 * Request envelopes as Alexa sends them: the session only where there is one,
 * the person only when a voice was recognised, tokens only when linked.
 */

import { randomUUID } from 'node:crypto';
import type { Match, SlotReading } from '../sample-match.ts';

export interface AlexaSession {
  readonly id: string;
  readonly isNew: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** What the skill drew on the screen in this session. */
  readonly shown?: { readonly token: string; readonly version: string };
}

/** Everything about the device and its people that a request carries. */
export interface AlexaHome {
  readonly skillId: string;
  readonly userId: string;
  readonly accessToken?: string;
  readonly person?: { readonly personId: string; readonly accessToken?: string };
  readonly deviceId: string;
  readonly hasScreen: boolean;
  readonly apiEndpoint: string;
  readonly apiAccessToken: string;
}

export type AlexaRequest = Readonly<Record<string, unknown>> & { readonly type: string };

export interface RequestEnvelope {
  readonly version: '1.0';
  readonly session?: unknown;
  readonly context: Readonly<Record<string, unknown>> & {
    readonly System: Readonly<Record<string, unknown>>;
  };
  readonly request: AlexaRequest;
}

const VIEWPORT = {
  experiences: [{ arcMinuteWidth: 246, arcMinuteHeight: 144, canRotate: false, canResize: false }],
  mode: 'HUB',
  shape: 'RECTANGLE',
  pixelWidth: 1024,
  pixelHeight: 600,
  dpi: 160,
  currentPixelWidth: 1024,
  currentPixelHeight: 600,
  touch: ['SINGLE'],
  video: { codecs: ['H_264_42', 'H_264_41'] },
};

function userOf(home: AlexaHome): object {
  return {
    userId: home.userId,
    ...(home.accessToken === undefined ? {} : { accessToken: home.accessToken }),
  };
}

function systemOf(home: AlexaHome): Readonly<Record<string, unknown>> {
  return {
    application: { applicationId: home.skillId },
    user: userOf(home),
    ...(home.person === undefined
      ? {}
      : { person: { ...home.person, authenticationConfidenceLevel: { level: 300 } } }),
    device: {
      deviceId: home.deviceId,
      supportedInterfaces: home.hasScreen
        ? { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } }
        : {},
    },
    apiEndpoint: home.apiEndpoint,
    apiAccessToken: home.apiAccessToken,
  };
}

export function requestId(): string {
  return `amzn1.echo-api.request.${randomUUID()}`;
}

/** Alexa writes times to the second. */
export function timestamp(now: Date): string {
  return `${now.toISOString().slice(0, 19)}Z`;
}

export function sessionEnvelope(
  home: AlexaHome,
  session: AlexaSession,
  request: AlexaRequest,
): RequestEnvelope {
  return {
    version: '1.0',
    session: {
      new: session.isNew,
      sessionId: session.id,
      application: { applicationId: home.skillId },
      attributes: session.attributes,
      user: userOf(home),
    },
    context: {
      ...(home.hasScreen ? { Viewport: VIEWPORT } : {}),
      ...(home.hasScreen && session.shown !== undefined ? { 'Alexa.Presentation.APL': session.shown } : {}),
      System: systemOf(home),
    },
    request,
  };
}

/** Skill events come without a session, a person or a device. */
export function eventEnvelope(home: AlexaHome, request: AlexaRequest): RequestEnvelope {
  return {
    version: '1.0',
    context: {
      System: {
        application: { applicationId: home.skillId },
        user: userOf(home),
        apiEndpoint: home.apiEndpoint,
        apiAccessToken: home.apiAccessToken,
      },
    },
    request,
  };
}

/** Entity resolution: one authority per custom type; built-in types have none. */
function resolutionsOf(skillId: string, type: string, reading: SlotReading): object | undefined {
  if (type.startsWith('AMAZON.')) return undefined;
  const authority = `amzn1.er-authority.echo-sdk.${skillId}.${type}`;
  const status = { code: reading.matches.length > 0 ? 'ER_SUCCESS_MATCH' : 'ER_SUCCESS_NO_MATCH' };
  const values = reading.matches.map(({ id, name }) => ({ value: { name, id } }));
  return { resolutionsPerAuthority: [{ authority, status, ...(values.length > 0 ? { values } : {}) }] };
}

function slotOf(skillId: string, name: string, type: string, reading: SlotReading | undefined): object {
  if (reading === undefined) return { name, confirmationStatus: 'NONE' };
  const resolutions = resolutionsOf(skillId, type, reading);
  const simple = { value: reading.value, ...(resolutions === undefined ? {} : { resolutions }) };
  return {
    name,
    ...simple,
    confirmationStatus: 'NONE',
    source: 'USER',
    slotValue: { type: 'Simple', ...simple },
  };
}

/** @param declared the slots that the model gives this intent: those without a value are sent empty */
export function intentOf(
  skillId: string,
  match: Match,
  declared: readonly { readonly name: string; readonly type: string }[],
): object {
  const slots = declared.map(({ name, type }) => [name, slotOf(skillId, name, type, match.slots.get(name))]);
  return {
    name: match.intent,
    confirmationStatus: 'NONE',
    ...(slots.length > 0 ? { slots: Object.fromEntries(slots) } : {}),
  };
}
