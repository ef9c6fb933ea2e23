/**
 * Google's fulfillment: one webhook call in, one out.
 *
 * A caller who is not Google learns a status and two words. Whatever happens
 * behind the signature, Google gets a legal answer, and the customer's token
 * is in none of them: the library never sees the header that carries it.
 */

import { type Clock, deadlineIn, systemClock } from '../../shared/calendar/clock.ts';
import type { Converse } from '../../shared/dialog/converse.ts';
import type { Speech } from '../../shared/dialog/reply.ts';
import type { CertificateSource } from './certificates.ts';
import { answering, type Notes, placeOf, type Result } from './handlers.ts';
import { MAX_REQUEST_BYTES } from './limits.ts';
import { type Headers, heard } from './request.ts';
import { type Verdict, verifySignature } from './signature.ts';

/** One line a call: what was done, never what was said. */
export interface GoogleLogLine extends Notes {
  readonly surface: 'google';
  readonly status: number;
  readonly milliseconds: number;
  readonly requestId?: string;
}

export interface GoogleFulfillmentOptions {
  readonly converse: Converse;
  /** For a bug of ours. */
  readonly apology: Speech;
  /** The Actions project's id; Google signs every request for it. */
  readonly projectId: string;
  readonly certs: CertificateSource;
  /** What day and hour the customer lives in. */
  readonly clock: Clock;
  /** Real time, which signatures are checked against. */
  readonly wallClock?: Clock;
  /** For one call, in milliseconds. Google hangs up after ten seconds. */
  readonly deadlineMs?: number;
  readonly log?: (line: GoogleLogLine) => void;
}

export interface WebhookRequest {
  /** Names in any case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Decoded text. */
  readonly body: string;
  readonly requestId?: string;
}

export interface WebhookResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface GoogleFulfillment {
  /** Never rejects. */
  readonly handle: (request: WebhookRequest) => Promise<WebhookResponse>;
}

const DEADLINE_MS = 8_500;
const REFUSED = {
  missing: { status: 401, body: { error: 'signature missing' } },
  invalid: { status: 403, body: { error: 'signature refused' } },
  unavailable: { status: 503, body: { error: 'signature unverifiable' } },
} as const satisfies Record<Exclude<Verdict, 'verified'>, Result>;
const TOO_LARGE: Result = { status: 413, body: { error: 'request too large' } };
const UNREADABLE: Result = { status: 400, body: { error: 'not a webhook request' } };
const FAILED: Result = { status: 500, body: { error: 'internal error' } };

/** @throws Error when `projectId` is empty: any project's requests would then be taken for ours */
export function createGoogleFulfillment(options: GoogleFulfillmentOptions): GoogleFulfillment {
  const result = answeringVerified(options);
  return {
    handle: async (request) => {
      const started = performance.now();
      const { status, body, ...notes } = await result(request).catch((error: unknown) => ({
        ...FAILED,
        failure: placeOf(error),
      }));
      options.log?.({
        surface: 'google',
        status,
        milliseconds: Math.round(performance.now() - started),
        ...(request.requestId === undefined ? {} : { requestId: request.requestId }),
        ...notes,
      });
      return {
        status,
        headers: { 'content-type': 'application/json;charset=utf-8', 'cache-control': 'no-store' },
        body: JSON.stringify(body),
      };
    },
  };
}

function answeringVerified(options: GoogleFulfillmentOptions): (request: WebhookRequest) => Promise<Result> {
  const { converse, projectId, certs, clock, wallClock = systemClock, deadlineMs = DEADLINE_MS } = options;
  if (projectId.trim() === '')
    throw new Error('the Google project id is empty: every project would be taken for this one');
  const verify = verifySignature({ projectId, certs, wallClock });
  const answer = answering(converse, options.apology);
  return async (request) => {
    const deadline = deadlineIn(deadlineMs);
    if (Buffer.byteLength(request.body) > MAX_REQUEST_BYTES) return TOO_LARGE;
    const headers = lowerCased(request.headers);
    const verdict = await verify(headers['google-assistant-signature'], deadline);
    if (verdict !== 'verified') return REFUSED[verdict];
    const said = heard(parsed(request.body), headers, clock.now());
    return said === undefined ? UNREADABLE : answer(said, deadline);
  };
}

function lowerCased(headers: WebhookRequest['headers']): Headers {
  const given = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name.toLowerCase(), value] as const],
  );
  return Object.fromEntries(given);
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
