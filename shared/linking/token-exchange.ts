/**
 * BankTokens by token exchange (RFC 8693): one POST to the bank's token
 * endpoint, the suite authenticating with private_key_jwt.
 *
 * Nothing is kept here. No failure holds a token, nor anything else that the server wrote.
 */

import * as z from 'zod/mini';
import type { Clock, Deadline } from '../calendar/clock.ts';
import { type BankAccess, type BankTokens, LinkFailure, type LinkFailureCode } from './bank-tokens.ts';
import { isBearerToken } from './bearer-token.ts';
import { clientAssertion, type SigningKey } from './client-assertion.ts';
import { type Http, HttpFailure, type HttpFailureCode, type HttpResponse } from './http.ts';
import { jsonBody } from './json-body.ts';
import { Secret } from './secret.ts';

export interface TokenExchange {
  readonly tokenEndpoint: string;
  /** Of the suite's assertion: the server's issuer. */
  readonly audience: string;
  readonly clientId: string;
  readonly signingKey: SigningKey;
  readonly http: Http;
  /** The real time, which the server compares its own with. */
  readonly clock: Clock;
}

const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const ASSERTION = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';

const answerSchema = z.object({
  access_token: z.string().check(z.refine(isBearerToken)),
  token_type: z.string().check(z.regex(/^bearer$/i)),
  issued_token_type: z.optional(z.literal(ACCESS_TOKEN)),
  scope: z.optional(z.string()),
  expires_in: z.catch(z.optional(z.number()), undefined),
});
const errorSchema = z.object({ error: z.string() });

/**
 * What the server's `error` means here. RFC 8693 section 2.2.2 wants
 * invalid_request for a subject token that is not valid; many say invalid_grant.
 */
const ERRORS = new Map<string, LinkFailureCode>([
  ['invalid_grant', 'link-refused'],
  ['invalid_request', 'link-refused'],
  ['invalid_token', 'link-refused'],
  ['consent_required', 'consent-ended'],
  ['interaction_required', 'consent-ended'],
  ['access_denied', 'consent-ended'],
  ['invalid_client', 'misconfigured'],
  ['unauthorized_client', 'misconfigured'],
  ['unsupported_grant_type', 'misconfigured'],
  ['invalid_target', 'misconfigured'],
  ['invalid_scope', 'misconfigured'],
  ['server_error', 'down'],
  ['temporarily_unavailable', 'down'],
]);

const HTTP_FAILURES: Readonly<Record<HttpFailureCode, LinkFailureCode>> = {
  slow: 'slow',
  unreachable: 'down',
  'too-large': 'unreadable',
  'refused-url': 'misconfigured',
};

export function tokenExchange(exchange: TokenExchange): BankTokens {
  return {
    bankAccess: async (assistantToken, deadline) => {
      if (!isBearerToken(assistantToken.reveal()))
        throw new LinkFailure('link-refused', 'the assistant sent what cannot be a token');
      const response = await post(exchange, assistantToken, deadline);
      return bankAccessFrom(response, assistantToken);
    },
  };
}

/** Twice where the connection broke, each time with an assertion of its own, for each is good once. */
async function post(exchange: TokenExchange, subject: Secret, deadline: Deadline): Promise<HttpResponse> {
  try {
    return await postOnce(exchange, subject, deadline).catch((failure: unknown) => {
      const isBroken = failure instanceof HttpFailure && failure.code === 'unreachable';
      if (isBroken && deadline.remaining() > 0) return postOnce(exchange, subject, deadline);
      throw failure;
    });
  } catch (cause) {
    if (!(cause instanceof HttpFailure)) throw cause;
    throw new LinkFailure(HTTP_FAILURES[cause.code], 'the token endpoint gave no answer', { cause });
  }
}

function postOnce(exchange: TokenExchange, subject: Secret, deadline: Deadline): Promise<HttpResponse> {
  const { tokenEndpoint, audience, clientId, signingKey, http, clock } = exchange;
  const form = new URLSearchParams({
    grant_type: EXCHANGE,
    subject_token: subject.reveal(),
    subject_token_type: ACCESS_TOKEN,
    requested_token_type: ACCESS_TOKEN,
    client_id: clientId,
    client_assertion_type: ASSERTION,
    client_assertion: clientAssertion(signingKey, { clientId, audience, now: clock.now() }),
  });
  return http({
    method: 'POST',
    url: tokenEndpoint,
    headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json' },
    body: form.toString(),
    isOnce: true,
    deadline,
    maxBytes: 64_000,
  });
}

function bankAccessFrom({ status, body }: HttpResponse, subject: Secret): BankAccess {
  const json = jsonBody(body)?.value;
  if (status !== 200) throw refusal(status, json);
  const answer = answerSchema.safeParse(json);
  if (!answer.success)
    throw new LinkFailure('unreadable', 'the token endpoint answered 200 with something else than a token');
  const { access_token, scope, expires_in } = answer.data;
  if (access_token === subject.reveal())
    throw new LinkFailure('misconfigured', "the token endpoint handed the assistant's own token back");
  return {
    token: new Secret(access_token),
    scopes: scope?.split(' ').filter((one) => one !== '') ?? [],
    ...(expires_in === undefined ? {} : { lifeMs: expires_in * 1000 }),
  };
}

function refusal(status: number, json: unknown): LinkFailure {
  const { data } = errorSchema.safeParse(json);
  const known = ERRORS.get(data?.error ?? '');
  const isBusy = status >= 500 || status === 429 || status === 408;
  if (isBusy) return new LinkFailure('down', `the token endpoint answered ${status}`);
  if (known === undefined) return new LinkFailure('unreadable', `the token endpoint answered ${status}`);
  return new LinkFailure(known, `the token endpoint answered ${status} ${data?.error}`);
}
