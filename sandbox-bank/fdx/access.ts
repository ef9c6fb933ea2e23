/**
 * What a caller's token opens: the data of one customer, as far as a live
 * consent covers it, or, for the suite in its own name, the records of consents.
 */

import type { Provider } from 'oidc-provider';
import type { Books } from '../books.ts';
import type { BankAccount, Customer } from '../customers/customer.ts';
import type { Consents } from '../links/consents.ts';
import { consentedAccounts } from '../scopes.ts';
import { isBankToken } from '../token-exchange.ts';
import type { Conditions } from '../weather/conditions.ts';
import { type FdxAnswer, failure } from './fdx-answer.ts';

export interface Access {
  readonly kind: 'customer';
  readonly consentId: string;
  readonly customer: Customer;
  readonly scopes: ReadonlySet<string>;
  /** In the bank's order. */
  readonly accounts: readonly BankAccount[];
  /** The bank's clock for that customer. */
  readonly now: Date;
}

/** The data recipient itself, without a customer. */
export interface RecipientAccess {
  readonly kind: 'recipient';
}

export interface AccessOptions {
  readonly provider: Provider;
  readonly books: Books;
  readonly conditions: Conditions;
  readonly consents: Consents;
}

/** @returns 603 for anything but a live token of this API: missing, expired, revoked, or an assistant's own */
export async function accessOf(
  { provider, books, conditions, consents }: AccessOptions,
  authorization: string | undefined,
): Promise<Access | RecipientAccess | FdxAnswer> {
  const [, value] = /^Bearer +([\w~+/.=-]+)$/i.exec(authorization ?? '') ?? [];
  if (value === undefined) return failure('603');
  const own = await provider.ClientCredentials.find(value);
  if (own !== undefined && !own.isExpired) return { kind: 'recipient' };
  const token = await provider.AccessToken.find(value);
  if (token === undefined || token.isExpired || !isBankToken(token)) return failure('603');
  if (conditions.weather(token.accountId)?.kind === 'consent-revoked') return failure('602');
  const grant = await provider.Grant.find(token.grantId);
  const customer = books.customer(token.accountId);
  if (grant === undefined || grant.isExpired || customer === undefined) return failure('603');
  consents.used(token.grantId);
  const shared = new Set(consentedAccounts(grant.resources));
  return {
    kind: 'customer',
    consentId: token.grantId,
    customer,
    scopes: token.scopes,
    accounts: customer.accounts.filter(({ id }) => shared.has(id)),
    now: books.now(customer.id),
  };
}

export function hasScopes({ scopes }: Access, needed: readonly string[]): boolean {
  return needed.every((scope) => scopes.has(scope));
}
