/**
 * The bank's FDX 6 API, under /fdx/v6, read-only but for the end of a consent.
 *
 * Opens to bank tokens from the exchange, with a live consent, for the accounts
 * that it names. Every answer echoes the caller's x-fapi-interaction-id and
 * goes out in the customer's dialect and weather.
 */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { inDialects, understood } from '../dialects/dialects.ts';
import { ACCOUNTS_SCOPE, TRANSACTIONS_SCOPE } from '../scopes.ts';
import { readThrough } from '../weather/read-through.ts';
import { sendThrough } from '../weather/send-through.ts';
import { type Access, type AccessOptions, accessOf, hasScopes, type RecipientAccess } from './access.ts';
import { accountList, oneAccount } from './accounts.ts';
import { consentRecord } from './consent-records.ts';
import { type FdxAnswer, failure } from './fdx-answer.ts';
import { transactions } from './transactions.ts';

export const FDX_PATH = '/fdx/v6';

export interface FdxOptions extends AccessOptions {
  /** As the customer knows the bank. */
  readonly bankName: string;
  /** As the customer knows an assistant. */
  readonly clientName: (clientId: string) => string;
}

interface Asked {
  readonly method: string;
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}

export function fdxApi(options: FdxOptions) {
  const { conditions } = options;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const headers = { 'x-fapi-interaction-id': interactionId(request) };
    const asked = askedOf(request);
    if (asked.path.join('/') === 'availability') return sendThrough(response, availability(), headers);
    const access = await accessOf(options, request.headers.authorization);
    if (!('kind' in access) || access.kind !== 'customer') {
      const answer = 'status' in access ? access : recipientAnswer(options, access, asked);
      return sendThrough(response, answer, headers);
    }
    const { id } = access.customer;
    const weather = conditions.weather(id);
    const dialects = conditions.dialects(id);
    const query = understood(asked.query, dialects);
    const answer = readThrough(
      customerAnswer(options, access, { ...asked, query }),
      asked.path,
      access,
      weather,
    );
    return sendThrough(response, inDialects(answer, dialects), headers, weather);
  };
}

function askedOf(request: IncomingMessage): Asked {
  const url = new URL(request.url ?? '/', 'http://bank.invalid');
  const path = url.pathname.slice(FDX_PATH.length).split('/').filter(Boolean).map(decoded);
  return { method: request.method ?? 'GET', path, query: url.searchParams };
}

function availability(): FdxAnswer {
  const operations = ['searchForAccounts', 'getAccount', 'searchForAccountTransactions'];
  const body = { availability: operations.map((operationId) => ({ operationId, status: 'ALIVE' })) };
  return { kind: 'other', status: 200, body };
}

function recipientAnswer(options: FdxOptions, access: RecipientAccess, asked: Asked): FdxAnswer {
  return asked.path[0] === 'consents' ? consentAnswer(options, access, asked) : failure('602');
}

function consentAnswer(options: FdxOptions, access: Access | RecipientAccess, asked: Asked): FdxAnswer {
  const [, id = '', record, beyond] = asked.path;
  if (id === '' || beyond !== undefined || (record !== undefined && record !== 'revocation'))
    return failure('404');
  const { consents, bankName, clientName } = options;
  const recipient = clientName(consents.find(id)?.clientId ?? '');
  return consentRecord(consents, { recipient, provider: bankName }, access, {
    method: asked.method,
    id,
    record,
  });
}

function customerAnswer(options: FdxOptions, access: Access, asked: Asked): FdxAnswer {
  const [collection] = asked.path;
  if (collection === 'consents') return consentAnswer(options, access, asked);
  if (asked.method !== 'GET') return failure('1206');
  if (collection === 'accounts') return accountsAnswer(access, asked);
  if (asked.path.join('/') === 'customers/current')
    return { kind: 'other', status: 200, body: { customerId: access.customer.id, type: 'CONSUMER' } };
  return failure('404');
}

function accountsAnswer(access: Access, { path, query }: Asked): FdxAnswer {
  const [, id, part] = path;
  if (id === undefined) return accountList(access, query);
  if (path.length > 3 || (part !== undefined && part !== 'transactions')) return failure('404');
  const account = access.accounts.find((one) => one.id === id);
  if (account === undefined) return failure('701');
  if (part === undefined) return oneAccount(access, account);
  if (!hasScopes(access, [ACCOUNTS_SCOPE, TRANSACTIONS_SCOPE])) return failure('602');
  return transactions(access, account, query);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return '';
  }
}

/** The caller's, when it is a UUID; otherwise one of the bank's own. */
function interactionId(request: IncomingMessage): string {
  const given = request.headers['x-fapi-interaction-id'];
  return typeof given === 'string' && /^[0-9a-f-]{36}$/i.test(given) ? given : randomUUID();
}
