/** A webhook call as API Gateway hands it to a function (HTTP API, payload format 2.0), and the answer. */

import type { Outcome } from './function-host.ts';
import { asRecord, type Json } from './json.ts';

/** Header names in lower case, as API Gateway gives them. */
export function gatewayEvent(body: string, headers: Readonly<Record<string, string>>): object {
  return {
    version: '2.0',
    routeKey: 'POST /google',
    rawPath: '/google',
    rawQueryString: '',
    headers: { 'content-type': 'application/json', ...headers },
    requestContext: {
      http: { method: 'POST', path: '/google', protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' },
    },
    body,
    isBase64Encoded: false,
  };
}

export interface GatewayAnswer {
  readonly status: number;
  /** The parsed body; undefined when it is no JSON. */
  readonly body: unknown;
}

/** What the caller sees: a function that throws, or answers in no known shape, is a bad gateway. */
export function gatewayAnswer(outcome: Outcome): GatewayAnswer {
  if (outcome.kind === 'error') return { status: 502, body: undefined };
  const answer: Json = asRecord(outcome.response);
  const { statusCode, body, isBase64Encoded } = answer;
  if (typeof statusCode !== 'number') return { status: 502, body: undefined };
  const text =
    isBase64Encoded === true ? Buffer.from(String(body), 'base64').toString('utf8') : String(body ?? '');
  try {
    return { status: statusCode, body: JSON.parse(text) };
  } catch {
    return { status: statusCode, body: undefined };
  }
}
