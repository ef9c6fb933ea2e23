/**
 * The bank's FDX 6 API, under /fdx/v6: accounts and balances, read-only.
 *
 * Opens to bank tokens from the exchange only, with a live grant, for the
 * accounts that the customer consented to. Every answer echoes the caller's
 * x-fapi-interaction-id.
 */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { accountDescriptor, accountDetails } from './fdx-account.ts';
import { type BankAccount, type Customer, customerById } from './household.ts';
import { sendJson } from './http.ts';
import { ACCOUNTS_SCOPE, BALANCES_SCOPE, hasConsent } from './scopes.ts';
import { isBankToken } from './token-exchange.ts';

export const FDX_PATH = '/fdx/v6';

interface FdxOptions {
  readonly provider: Provider;
  readonly currency: string;
  readonly now: () => Date;
}

/** What the caller's token opens. */
interface Access {
  readonly customer: Customer;
  readonly scopes: ReadonlySet<string>;
  /** In the bank's order. */
  readonly accounts: readonly BankAccount[];
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export function fdxApi(options: FdxOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const headers = { 'x-fapi-interaction-id': interactionId(request) };
    const { status, body } = await answer(options, request);
    const challenge = status === 401 ? { 'www-authenticate': 'Bearer error="invalid_token"' } : {};
    sendJson(response, status, body, { ...headers, ...challenge });
  };
}

async function answer(options: FdxOptions, request: IncomingMessage): Promise<Answer> {
  const access = await accessOf(options.provider, request.headers.authorization);
  if (access === undefined) return failure(401, 603, 'Authentication required');
  if (request.method !== 'GET') return failure(405, 1206, 'Only GET is supported');
  const url = new URL(request.url ?? '/', 'http://bank.invalid');
  const path = url.pathname.slice(FDX_PATH.length).split('/').filter(Boolean);
  const [collection, id] = path;
  if (collection === 'accounts' && path.length === 1) return listed(options, access, url.searchParams);
  if (collection === 'accounts' && path.length === 2) return oneAccount(options, access, decoded(id ?? ''));
  if (path.join('/') === 'customers/current')
    return { status: 200, body: { customerId: access.customer.id, type: 'CONSUMER' } };
  return failure(404, 404, 'No such resource');
}

function listed({ currency, now }: FdxOptions, access: Access, query: URLSearchParams): Answer {
  const resultType = query.get('resultType') ?? 'lightweight';
  if (resultType !== 'lightweight' && resultType !== 'details')
    return failure(400, 401, 'resultType is lightweight or details');
  const needed = resultType === 'details' ? [ACCOUNTS_SCOPE, BALANCES_SCOPE] : [ACCOUNTS_SCOPE];
  if (!hasScopes(access, needed)) return failure(403, 602, 'The customer has not authorised this');
  const ids = query
    .getAll('accountIds')
    .flatMap((list) => list.split(','))
    .filter(Boolean);
  if (ids.some((id) => !access.accounts.some((account) => account.id === id)))
    return failure(404, 701, 'Account not found');
  const accounts = access.accounts.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const entities = accounts.map((account) =>
    resultType === 'details'
      ? accountDetails(account, currency, now())
      : accountDescriptor(account, currency),
  );
  return { status: 200, body: { page: { totalElements: entities.length }, accounts: entities } };
}

function oneAccount({ currency, now }: FdxOptions, access: Access, id: string): Answer {
  if (!hasScopes(access, [ACCOUNTS_SCOPE, BALANCES_SCOPE]))
    return failure(403, 602, 'The customer has not authorised this');
  const account = access.accounts.find((one) => one.id === id);
  if (account === undefined) return failure(404, 701, 'Account not found');
  return { status: 200, body: accountDetails(account, currency, now()) };
}

/** @returns undefined for anything but a live bank token: missing, expired, revoked, or an assistant's own */
async function accessOf(provider: Provider, authorization: string | undefined): Promise<Access | undefined> {
  const [, value] = /^Bearer +([\w~+/.=-]+)$/i.exec(authorization ?? '') ?? [];
  const token = value === undefined ? undefined : await provider.AccessToken.find(value);
  if (token === undefined || token.isExpired || !isBankToken(token)) return undefined;
  const grant = await provider.Grant.find(token.grantId);
  const customer = customerById(token.accountId);
  if (grant === undefined || grant.isExpired || customer === undefined) return undefined;
  return {
    customer,
    scopes: token.scopes,
    accounts: customer.accounts.filter(({ id }) => hasConsent(grant, id)),
  };
}

function hasScopes({ scopes }: Access, needed: readonly string[]): boolean {
  return needed.every((scope) => scopes.has(scope));
}

/** The error table of FDX: an HTTP status, and a code of its own. */
function failure(status: number, code: number, message: string): Answer {
  return { status, body: { code: String(code), message } };
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
