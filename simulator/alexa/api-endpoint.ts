/**
 * Alexa's own service as a skill sees it at `context.System.apiEndpoint`:
 * progressive responses and the device's time zone, on the loopback interface.
 *
 * A token is good for the one request that it was issued with.
 */

import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import { listening } from '../listening.ts';
import { heardText } from '../ssml.ts';

export interface ApiEndpoint {
  readonly origin: string;
  /** A fresh token, good until `closeRequest`; what was said meanwhile is what `closeRequest` returns. */
  readonly openRequest: (requestId: string) => string;
  readonly closeRequest: (requestId: string) => readonly string[];
  readonly close: () => Promise<void>;
}

/** At most five directives a request. */
const MAX_DIRECTIVES = 5;
const MAX_BODY = 24 * 1024;

interface OpenRequest {
  readonly requestId: string;
  readonly spoken: string[];
}

interface Reply {
  readonly status: number;
  readonly body?: unknown;
}

function refusal(status: number, type: string, message: string): Reply {
  return { status, body: { type, message } };
}

async function bodyText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= MAX_BODY) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function directive(text: string): { readonly requestId?: unknown; readonly speech?: unknown } {
  try {
    const { header, directive: one } = JSON.parse(text);
    return one?.type === 'VoicePlayer.Speak' ? { requestId: header?.requestId, speech: one.speech } : {};
  } catch {
    return {};
  }
}

function spokenDirective(text: string, open: OpenRequest): Reply {
  const { requestId, speech } = directive(text);
  if (typeof speech !== 'string' || requestId !== open.requestId)
    return refusal(400, 'INVALID_REQUEST', 'the directive is no VoicePlayer.Speak of this request');
  if (open.spoken.length >= MAX_DIRECTIVES) return refusal(429, 'TOO_MANY', 'five directives a request');
  open.spoken.push(heardText(speech));
  return { status: 204 };
}

async function replyTo(
  request: IncomingMessage,
  open: OpenRequest | undefined,
  zone: string,
): Promise<Reply> {
  if (open === undefined) return refusal(401, 'UNAUTHORIZED', 'no such token');
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  switch (`${request.method} ${path.replace(/^\/v2\/devices\/[^/]+\//, '/v2/devices/*/')}`) {
    case 'POST /v1/directives':
      return spokenDirective(await bodyText(request), open);
    case 'GET /v2/devices/*/settings/System.timeZone':
      return { status: 200, body: zone };
    default:
      return refusal(404, 'NOT_FOUND', 'no such resource');
  }
}

/** @param zone IANA zone that every device here is set to */
export async function apiEndpoint(zone: string): Promise<ApiEndpoint> {
  const open = new Map<string, OpenRequest>();

  const server = createServer((request, response) => {
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    void replyTo(request, open.get(token), zone).then(({ status, body }) => {
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    });
  });
  const { origin, close } = await listening(server, 0);
  return {
    origin,
    openRequest(requestId) {
      const token = randomBytes(24).toString('base64url');
      open.set(token, { requestId, spoken: [] });
      return token;
    },
    closeRequest(requestId) {
      const entry = [...open].find(([, one]) => one.requestId === requestId);
      if (entry === undefined) return [];
      open.delete(entry[0]);
      return entry[1].spoken;
    },
    close,
  };
}
