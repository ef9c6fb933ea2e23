/** What a customer can allow, and how a grant remembers for which accounts. */

import type { Grant } from 'oidc-provider';

export const ACCOUNTS_SCOPE = 'fdx:accountbasic:read';
export const BALANCES_SCOPE = 'fdx:balances:read';
/** Everybody in the household may hear exact amounts; the customer's to give, not the assistant's to ask. */
export const HOUSEHOLD_EXACT_SCOPE = 'voice:household-exact';

export const SCOPES: readonly string[] = [
  'openid',
  'offline_access',
  ACCOUNTS_SCOPE,
  BALANCES_SCOPE,
  HOUSEHOLD_EXACT_SCOPE,
];

/** The longest that a customer's consent lasts: one year. */
export const CONSENT_DAYS = 365;

const ACCOUNT_RESOURCE = 'urn:bank:account:';

export function consentToAccount(grant: Grant, accountId: string): void {
  grant.addResourceScope(ACCOUNT_RESOURCE + accountId, 'read');
}

export function hasConsent(grant: Grant, accountId: string): boolean {
  return grant.resources?.[ACCOUNT_RESOURCE + accountId] !== undefined;
}
