/**
 * Alexa's own services (progressive response, device settings), reached with
 * the token that one request brings and only on hosts that are Alexa's.
 *
 * Two requests, written here: the SDK's service clients for them are a fourth
 * of a cold start, and wait for ever.
 */

import { type Deadline, sooner } from '../../shared/calendar/clock.ts';
import { type ZoneId, zoneId } from '../../shared/calendar/zone.ts';
import type { Http, HttpRequest, HttpResponse } from '../../shared/linking/http.ts';
import { jsonBody } from '../../shared/linking/json-body.ts';
import type { Secret } from '../../shared/linking/secret.ts';
import type { Envelope } from './envelope.ts';

/** Time that a turn may spend on learning the customer's zone. */
const ZONE_BUDGET_MS = 300;
const MAX_BYTES = 64 * 1024;

/** One request's way back to Alexa. */
export interface AlexaServices {
  /** Says something while the answer is on its way. @param ssml with its root element. Rejects when Alexa did not take it. */
  readonly speakAhead: (ssml: string) => Promise<void>;
  /** undefined when Alexa does not know it, is slow or refuses. */
  readonly customerZone: () => Promise<ZoneId | undefined>;
}

/** @returns undefined when the request brings no token, or names a host that is not Alexa's */
export function alexaServices(envelope: Envelope, http: Http, deadline: Deadline): AlexaServices | undefined {
  const { apiEndpoint, apiAccessToken, device } = envelope.context?.System ?? {};
  const origin = apiEndpoint === undefined ? undefined : alexaOrigin(apiEndpoint);
  if (origin === undefined || apiAccessToken === undefined) return undefined;
  const requestId = envelope.request?.requestId ?? '';
  const deviceId = device?.deviceId;
  const asked = (request: Pick<HttpRequest, 'method' | 'url' | 'body' | 'deadline'>): Promise<HttpResponse> =>
    http({ ...request, headers: headersWith(apiAccessToken), maxBytes: MAX_BYTES });
  return {
    speakAhead: async (speech) => {
      const directive = { type: 'VoicePlayer.Speak', speech };
      const body = JSON.stringify({ header: { requestId }, directive });
      const { status } = await asked({ method: 'POST', url: `${origin}/v1/directives`, body, deadline });
      if (status < 200 || status > 299) throw new Error(`POST directives answered ${status}`);
    },
    customerZone: async () => {
      if (deviceId === undefined) return undefined;
      const url = `${origin}/v2/devices/${encodeURIComponent(deviceId)}/settings/System.timeZone`;
      const answer = await asked({ method: 'GET', url, deadline: sooner(deadline, ZONE_BUDGET_MS) }).catch(
        () => undefined,
      );
      return answer?.status === 200 ? zoneIn(answer.body) : undefined;
    },
  };
}

function headersWith(token: Secret): HttpRequest['headers'] {
  return { authorization: `Bearer ${token.reveal()}`, 'content-type': 'application/json' };
}

function zoneIn(body: string): ZoneId | undefined {
  const zone = jsonBody(body)?.value;
  return typeof zone === 'string' ? zoneId(zone) : undefined;
}

/** The request says where Alexa is; anywhere else would be handed the request's token. */
export function alexaOrigin(apiEndpoint: string): string | undefined {
  if (!URL.canParse(apiEndpoint)) return undefined;
  const url = new URL(apiEndpoint);
  if (url.username !== '' || url.password !== '') return undefined;
  const isAlexa =
    url.protocol === 'https:' &&
    url.port === '' &&
    /^api(\.(eu|fe))?\.(amazonalexa|amazon)\.com$/.test(url.hostname);
  const isLoopback =
    /^https?:$/.test(url.protocol) && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  return isAlexa || isLoopback ? url.origin : undefined;
}
