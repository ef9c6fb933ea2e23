/**
 * The Alexa skill: one handler for every request, one for our own bugs.
 *
 * A request for another skill is refused before anything else happens. No token
 * is in a response, a session attribute or a log entry.
 */

import { type HandlerInput, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import { type Clock, type Deadline, deadlineIn } from '../../shared/calendar/clock.ts';
import type { ZoneId } from '../../shared/calendar/zone.ts';
import type { AnswerKind } from '../../shared/dialog/answer.ts';
import type { Converse } from '../../shared/dialog/converse.ts';
import type { Speech } from '../../shared/dialog/reply.ts';
import type { IntentName, SurfaceEvent, Turn } from '../../shared/dialog/turn.ts';
import type { Http } from '../../shared/linking/http.ts';
import { toSsml } from '../../shared/phrasing/render.ts';
import { type AlexaServices, alexaServices } from './alexa-services.ts';
import { canFulfillResponse } from './can-fulfill.ts';
import { type Envelope, readEnvelope, skillIdOf } from './envelope.ts';
import { needsBank } from './intent-name.ts';
import { DESIGN_BYTES, heldToLimits } from './limits.ts';
import { type Strangers, speakingListener } from './listener.ts';
import { incomingFrom } from './request.ts';
import { responseFrom } from './response.ts';
import { type Remembered, rememberedFrom } from './session-attributes.ts';
import { screenFrom } from './visuals/screen.ts';

/** Alexa waits 8 s; what is left of them is for the way there and back. */
const ANSWER_MS = 6_500;
/** Kept of the function's own time for writing the answer. */
const WRITING_MS = 250;

export interface AlexaSkillOptions {
  readonly converse: Converse;
  /** For a bug of ours. */
  readonly apology: Speech;
  readonly skillId: string;
  /** At the head of what is shown on a screen. */
  readonly bankName: string;
  readonly strangers: Strangers;
  readonly clock: Clock;
  readonly http: Http;
  readonly log: (entry: AlexaLogEntry) => void;
}

export type AlexaLogEntry = { readonly surface: 'alexa'; readonly requestId: string } & (
  | {
      readonly event: 'turn';
      readonly intent: IntentName;
      readonly answer: AnswerKind;
      readonly milliseconds: number;
    }
  | { readonly event: 'surface-event'; readonly kind: SurfaceEvent['kind']; readonly detail?: string }
  | { readonly event: 'large-response'; readonly bytes: number }
  | { readonly event: 'bug'; readonly error: string }
);

export interface AlexaSkill {
  /**
   * @param event the request envelope @param context Lambda's, for the time that is left
   * @throws Error `CustomSkill ID verification failed!` when the request is not for this skill
   */
  readonly invoke: (event: unknown, context?: unknown) => Promise<ResponseEnvelope>;
}

/** @throws RangeError when the skill id is empty: everybody's requests would be answered */
export function createAlexaSkill(options: AlexaSkillOptions): AlexaSkill {
  const skillId = options.skillId.trim();
  if (skillId === '')
    throw new RangeError('the Alexa skill id is empty; set ALEXA_SKILL_ID to the id of the skill');
  const skill = SkillBuilders.custom()
    .withSkillId(skillId)
    .addRequestHandlers({
      canHandle: () => true,
      handle: (input) => responseTo(input, options),
    })
    .addErrorHandlers({
      canHandle: () => true,
      handle: (input, error) => apologyFor(input, error, options),
    })
    .create();
  return { invoke: async (event, context) => skill.invoke(addressed(event), context) };
}

/** The envelope with the skill id where the SDK checks it, also when a request names it in its session only. */
function addressed(event: unknown): RequestEnvelope {
  const applicationId = skillIdOf(readEnvelope(event)) ?? '';
  const envelope = (typeof event === 'object' && event !== null ? event : {}) as RequestEnvelope;
  const { context } = envelope;
  return {
    ...envelope,
    context: { ...context, System: { ...context?.System, application: { applicationId } } },
  };
}

async function responseTo(input: HandlerInput, options: AlexaSkillOptions): Promise<Response> {
  const envelope = readEnvelope(input.requestEnvelope);
  const remembered = rememberedFrom(envelope.session?.attributes);
  const incoming = incomingFrom(envelope, { ...options, session: remembered.session });
  switch (incoming.kind) {
    case 'turn':
      return answered(input, envelope, incoming.turn, remembered, options);
    case 'can-fulfill':
      return remembering(
        input,
        {},
        canFulfillResponse(envelope, speakingListener(envelope, options.strangers)),
      );
    case 'event':
      options.log({ event: 'surface-event', requestId: requestIdOf(envelope), ...noted(incoming.event) });
      return remembering(input, incoming.event.kind === 'session-ended' ? {} : remembered, {});
    default:
      return incoming satisfies never;
  }
}

/** What may be logged of an event: nothing of whom it is about. */
function noted(event: SurfaceEvent): {
  readonly surface: 'alexa';
  readonly kind: SurfaceEvent['kind'];
  readonly detail?: string;
} {
  const about = { surface: 'alexa', kind: event.kind } as const;
  if (event.kind === 'session-ended') return { ...about, detail: event.reason };
  if (event.kind === 'surface-error') return { ...about, detail: event.code };
  return event.kind === 'ignored' ? { ...about, detail: event.type } : about;
}

async function answered(
  input: HandlerInput,
  envelope: Envelope,
  turn: Turn,
  remembered: Remembered,
  { converse, bankName, http, log }: AlexaSkillOptions,
): Promise<Response> {
  const began = performance.now();
  const deadline = answerDeadline(input.context);
  const services = alexaServices(envelope, http, deadline);
  const zone = await customerZone(turn, remembered, services);
  const { answer, reply, session } = await converse(
    { ...turn, ...(typeof zone === 'string' && { zone }) },
    remembered.session,
    {
      deadline,
      ...(services !== undefined &&
        canSpeakAhead(envelope) && { onWaiting: (speech) => services.speakAhead(toSsml(speech)) }),
    },
  );
  const response = responseFrom(reply, turn.capabilities, { bankName, screen: screenFrom(envelope) });
  const isOver = response.shouldEndSession === true;
  const kept = isOver ? {} : rememberedFrom({ session, zone });
  const bytes = heldToLimits({ response, sessionAttributes: kept });
  const about = { surface: 'alexa', requestId: requestIdOf(envelope) } as const;
  if (bytes > DESIGN_BYTES) log({ ...about, event: 'large-response', bytes });
  log({
    ...about,
    event: 'turn',
    intent: turn.intent,
    answer: answer.kind,
    milliseconds: Math.round(performance.now() - began),
  });
  return remembering(input, kept, response);
}

/** Alexa takes speech ahead of the answer for these requests only. */
function canSpeakAhead({ request }: Envelope): boolean {
  return request?.type === 'LaunchRequest' || request?.type === 'IntentRequest';
}

/** Asked for once a session, and only when there are accounts to talk about. `null`: asked, not known. */
async function customerZone(
  turn: Turn,
  { zone, session }: Remembered,
  services: AlexaServices | undefined,
): Promise<ZoneId | null | undefined> {
  if (zone !== undefined || services === undefined) return zone;
  if (turn.link.state !== 'linked' || !needsBank(turn.intent, session)) return undefined;
  return (await services.customerZone()) ?? null;
}

function answerDeadline(context: unknown): Deadline {
  const lambda = (context ?? {}) as { getRemainingTimeInMillis?: () => unknown };
  const remaining = Number(lambda.getRemainingTimeInMillis?.() ?? Number.POSITIVE_INFINITY);
  return deadlineIn(Number.isNaN(remaining) ? ANSWER_MS : Math.min(ANSWER_MS, remaining - WRITING_MS));
}

/** Requests without a session have nothing that could be remembered. */
function remembering(input: HandlerInput, kept: Remembered, response: Response): Response {
  if (input.requestEnvelope.session) input.attributesManager.setSessionAttributes({ ...kept });
  return response;
}

/** One apology where Alexa takes speech, an empty response where it does not. The error's message stays here. */
function apologyFor(input: HandlerInput, error: Error, { log, apology }: AlexaSkillOptions): Response {
  const envelope = readEnvelope(input.requestEnvelope);
  log({ event: 'bug', surface: 'alexa', requestId: requestIdOf(envelope), error: error.name });
  return remembering(input, {}, apologyAs(envelope.request?.type, apology));
}

function apologyAs(type: string | undefined, apology: Speech): Response {
  switch (type) {
    case 'LaunchRequest':
    case 'IntentRequest':
    case 'SessionResumedRequest':
    case 'Connections.Response':
    case 'Alexa.Presentation.APL.UserEvent':
      return { outputSpeech: { type: 'SSML', ssml: toSsml(apology) }, shouldEndSession: true };
    case 'CanFulfillIntentRequest':
      return { canFulfillIntent: { canFulfill: 'NO' } };
    default:
      return {};
  }
}

function requestIdOf({ request }: Envelope): string {
  return request?.requestId ?? 'none';
}
