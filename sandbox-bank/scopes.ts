/** What a customer can allow, and how a grant remembers for which accounts. */

import type { Grant } from 'oidc-provider';

export const ACCOUNTS_SCOPE = 'fdx:accountbasic:read';
export const BALANCES_SCOPE = 'fdx:balances:read';
export const TRANSACTIONS_SCOPE = 'fdx:transactions:read';
export const BILLS_SCOPE = 'fdx:bills:read';
/** Everybody in the household may hear exact amounts; the customer's to give, not the assistant's to ask. */
export const HOUSEHOLD_EXACT_SCOPE = 'voice:household-exact';

/** A scope of data, and what FDX calls the cluster that it opens. */
export const DATA_CLUSTERS: ReadonlyMap<string, string> = new Map([
  [ACCOUNTS_SCOPE, 'ACCOUNT_BASIC'],
  [BALANCES_SCOPE, 'BALANCES'],
  [TRANSACTIONS_SCOPE, 'TRANSACTIONS'],
  [BILLS_SCOPE, 'BILLS'],
]);

export const SCOPES: readonly string[] = [
  'openid',
  'offline_access',
  ...DATA_CLUSTERS.keys(),
  HOUSEHOLD_EXACT_SCOPE,
];

/** The longest that a customer's consent lasts: one year. */
export const CONSENT_DAYS = 365;

const ACCOUNT_RESOURCE = 'urn:bank:account:';

export function consentToAccount(grant: Grant, accountId: string): void {
  grant.addResourceScope(ACCOUNT_RESOURCE + accountId, 'read');
}

/** @param resources of a grant, whose keys name the accounts */
export function consentedAccounts(resources: Readonly<Record<string, unknown>> = {}): readonly string[] {
  return Object.keys(resources)
    .filter((resource) => resource.startsWith(ACCOUNT_RESOURCE))
    .map((resource) => resource.slice(ACCOUNT_RESOURCE.length));
}
