/**
 * The line between Alexa and one skill: sends requests in and out of a session,
 * checks what comes back, and keeps the session as Alexa does.
 */

import { randomUUID } from 'node:crypto';
import type { Exchange } from '../assistant.ts';
import type { FunctionHost } from '../function-host.ts';
import { asRecord, type Json } from '../json.ts';
import type { ApiEndpoint } from './api-endpoint.ts';
import {
  type AlexaHome,
  type AlexaRequest,
  type AlexaSession,
  eventEnvelope,
  type RequestEnvelope,
  requestId,
  sessionEnvelope,
  timestamp,
} from './envelope.ts';
import { shownBy } from './heard.ts';
import type { Household } from './household.ts';
import { alexaFindings } from './validate.ts';

export interface SkillLineOptions {
  readonly skill: FunctionHost;
  readonly skillId: string;
  readonly api: ApiEndpoint;
  readonly hasScreen: boolean;
  readonly now: () => Date;
}

export interface Sent {
  readonly exchange: Exchange;
  /** Progressive responses that came before the answer. */
  readonly waiting: readonly string[];
}

export interface SkillLine {
  readonly hasSession: () => boolean;
  /** Begins a session when there is none. */
  readonly inSession: (request: AlexaRequest) => Promise<Sent>;
  /** Skill events come from Alexa's cloud, out of every session. */
  readonly event: (request: AlexaRequest) => Promise<Exchange>;
  /** What was shown stays until something else is. */
  readonly keepSession: (answer: Json) => void;
  readonly dropSession: () => void;
  /** Tells the skill; nothing when there is no session. */
  readonly endSession: (reason: string, error?: Json) => Promise<readonly Exchange[]>;
}

type Enveloped = (home: AlexaHome, request: AlexaRequest) => RequestEnvelope;

const DEVICE_ID = 'amzn1.ask.device.SIMULATED';

function sender(options: SkillLineOptions, home: Household) {
  const { skill, skillId, api, hasScreen } = options;
  return async (request: AlexaRequest, enveloped: Enveloped): Promise<Sent> => {
    const id = requestId();
    const people = await home.people();
    const apiAccessToken = api.openRequest(id);
    const whole = {
      ...people,
      skillId,
      deviceId: DEVICE_ID,
      hasScreen,
      apiEndpoint: api.origin,
      apiAccessToken,
    };
    const sent = enveloped(whole, { requestId: id, timestamp: timestamp(options.now()), ...request });
    const invocation = await skill.invoke(sent);
    const waiting = api.closeRequest(id);
    const { outcome } = invocation;
    const findings = outcome.kind === 'response' ? alexaFindings(sent, outcome.response) : [];
    return { exchange: { request: sent, invocation, findings }, waiting };
  };
}

export function skillLine(options: SkillLineOptions, home: Household): SkillLine {
  const send = sender(options, home);
  let session: AlexaSession | undefined;

  async function inSession(request: AlexaRequest): Promise<Sent> {
    const current = session ?? { id: `amzn1.echo-api.session.${randomUUID()}`, isNew: true, attributes: {} };
    session = current;
    return send({ locale: 'en-US', ...request }, (whole, one) => sessionEnvelope(whole, current, one));
  }

  return {
    hasSession: () => session !== undefined,
    inSession,
    async event(request) {
      const at = timestamp(options.now());
      return (await send({ ...request, eventCreationTime: at, eventPublishingTime: at }, eventEnvelope))
        .exchange;
    },
    keepSession(answer) {
      const shown = shownBy(answer);
      const attributes = asRecord(answer['sessionAttributes']);
      if (session) session = { ...session, isNew: false, attributes, ...(shown && { shown }) };
    },
    dropSession() {
      session = undefined;
    },
    async endSession(reason, error) {
      if (session === undefined) return [];
      const { exchange } = await inSession({ type: 'SessionEndedRequest', reason, ...(error && { error }) });
      session = undefined;
      return [exchange];
    },
  };
}
