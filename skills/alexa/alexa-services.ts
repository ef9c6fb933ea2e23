/**
 * Alexa's own services (progressive response, device settings), reached with
 * the token that one request brings and only on hosts that are Alexa's.
 */

import { services } from 'ask-sdk-model';
import { type Deadline, sooner } from '../../shared/calendar/clock.ts';
import { type ZoneId, zoneId } from '../../shared/calendar/zone.ts';
import type { Http } from '../../shared/linking/http.ts';
import type { Secret } from '../../shared/linking/secret.ts';
import { apiClient } from './api-client.ts';
import type { Envelope } from './envelope.ts';

/** Time that a turn may spend on learning the customer's zone. */
const ZONE_BUDGET_MS = 300;

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
  return {
    speakAhead: (ssml) =>
      new services.directive.DirectiveServiceClient(
        configuration(origin, apiAccessToken, apiClient(http, deadline)),
      ).enqueue({ header: { requestId }, directive: { type: 'VoicePlayer.Speak', speech: ssml } }),
    customerZone: async () => {
      if (deviceId === undefined) return undefined;
      const client = apiClient(http, sooner(deadline, ZONE_BUDGET_MS));
      return zoneFrom(
        new services.ups.UpsServiceClient(configuration(origin, apiAccessToken, client)),
        deviceId,
      );
    },
  };
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

function configuration(
  apiEndpoint: string,
  token: Secret,
  client: services.ApiClient,
): services.ApiConfiguration {
  return { apiClient: client, apiEndpoint, authorizationValue: token.reveal() };
}

async function zoneFrom(
  client: services.ups.UpsServiceClient,
  deviceId: string,
): Promise<ZoneId | undefined> {
  try {
    const zone: unknown = await client.getSystemTimeZone(deviceId);
    return typeof zone === 'string' ? zoneId(zone) : undefined;
  } catch {
    return undefined;
  }
}
