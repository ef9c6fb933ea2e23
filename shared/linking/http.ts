/**
 * Port: one HTTP exchange with the bank, whole within a deadline.
 *
 * https only, http to this machine apart. A redirect is not followed but
 * returned as it is; a status is never a failure.
 */

import type { Deadline } from '../calendar/clock.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Holds what is good once, such as a client assertion: it is never sent again as it is. */
  readonly isOnce?: true;
  /** Covers name lookup, connecting and the last byte of the body. */
  readonly deadline: Deadline;
  /** Ends the exchange when nobody waits for it any more. */
  readonly signal?: AbortSignal;
  /** Of the body, in bytes. Default two million. */
  readonly maxBytes?: number;
}

export interface HttpResponse {
  readonly status: number;
  /** Names in lower case; a header given several times is joined by ", ". */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** @throws HttpFailure */
export type Http = (request: HttpRequest) => Promise<HttpResponse>;

/**
 * `slow`: the deadline passed, or nobody waits any more. `unreachable`: no connection, or it broke.
 * `refused-url`: not an address that may be asked, or headers that cannot be sent.
 */
export type HttpFailureCode = 'slow' | 'unreachable' | 'too-large' | 'refused-url';

export class HttpFailure extends Error {
  override readonly name = 'HttpFailure';
  readonly code: HttpFailureCode;

  constructor(code: HttpFailureCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
