/**
 * One GET of the bank's API with one customer's token: headers, one more try
 * where that is worth it, and what was answered a moment ago.
 */

import { randomUUID } from 'node:crypto';
import { AccountDataFailure, type AccountDataFailureCode } from '../banking/account-data.ts';
import type { Deadline } from '../calendar/clock.ts';
import type { BankAccess } from '../linking/bank-tokens.ts';
import { type Http, HttpFailure, type HttpFailureCode, type HttpResponse } from '../linking/http.ts';
import { jsonBody } from '../linking/json-body.ts';
import type { ResponseCache } from './response-cache.ts';
import { retryAfter, waited } from './retry.ts';

export interface FdxApi {
  /** What stands in front of /accounts, without a trailing slash. */
  readonly baseUrl: string;
  readonly access: BankAccess;
  readonly http: Http;
  readonly cache?: ResponseCache;
  /** The bank does not accept the token. */
  readonly onRefused?: () => void;
}

interface FdxRequest {
  /** Method and path in the API's own terms, such as "GET accounts": it stands in failures. */
  readonly what: string;
  /** Path and query behind the base address. */
  readonly path: string;
  readonly deadline: Deadline;
  readonly signal?: AbortSignal;
}

export interface FdxReply {
  readonly status: number;
  /** Undefined when the body is no JSON. */
  readonly json: unknown;
  readonly bytes: number;
  /** Called when the answer was understood: it may serve for a minute. */
  readonly keep: () => void;
}

/** @throws AccountDataFailure when there is no answer; any status is one */
export type FdxGet = (request: FdxRequest) => Promise<FdxReply>;

const HTTP_FAILURES: Readonly<Record<HttpFailureCode, AccountDataFailureCode>> = {
  slow: 'slow',
  unreachable: 'down',
  'too-large': 'unreadable',
  'refused-url': 'unreadable',
};

export function fdxGet(api: FdxApi): FdxGet {
  const kept = api.cache?.of(api.access.token);
  return async (request) => {
    const before = kept?.get(request.path);
    if (before !== undefined) return replyFrom(200, before, () => undefined);
    const { status, body } = await asked(api, request);
    if (status === 401 || status === 403) kept?.forget();
    if (status === 401) api.onRefused?.();
    // What is told in part now may be whole the next time.
    const keep = (): void => (status === 200 ? kept?.keep(request.path, body) : undefined);
    return replyFrom(status, body, keep);
  };
}

/** For a path or query. Halves of characters, which cannot be sent, become the sign for an unknown one. */
export function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}

function replyFrom(status: number, body: string, keep: () => void): FdxReply {
  return { status, json: jsonBody(body)?.value, bytes: body.length, keep };
}

/** At most twice. */
async function asked(api: FdxApi, request: FdxRequest): Promise<HttpResponse> {
  const first = await answerOrBreak(api, request);
  const response = first instanceof HttpFailure ? undefined : first;
  const isBroken = first instanceof HttpFailure && first.code === 'unreachable';
  const wait =
    response === undefined && !isBroken ? undefined : retryAfter(response, request.deadline.remaining());
  if (wait !== undefined) await waited(wait, request.signal);
  const isWanted = wait !== undefined && request.signal?.aborted !== true;
  const last = isWanted ? await answerOrBreak(api, request) : first;
  if (!(last instanceof HttpFailure)) return last;
  throw new AccountDataFailure(HTTP_FAILURES[last.code], `${request.what} had no answer`, { cause: last });
}

async function answerOrBreak(
  { baseUrl, access, http }: FdxApi,
  { path, deadline, signal }: FdxRequest,
): Promise<HttpResponse | HttpFailure> {
  try {
    return await http({
      method: 'GET',
      url: `${baseUrl}${path}`,
      headers: {
        authorization: `Bearer ${access.token.reveal()}`,
        accept: 'application/json',
        'x-fapi-interaction-id': randomUUID(),
        'fdx-api-actor-type': 'USER',
      },
      deadline,
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (failure) {
    if (failure instanceof HttpFailure) return failure;
    throw failure;
  }
}
