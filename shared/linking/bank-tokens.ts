/**
 * Port: how the suite comes by a token that the bank's API accepts.
 *
 * On the other side is the bank's authorization server. What the assistant's
 * cloud holds opens nothing by itself: it is exchanged (RFC 8693) for a bank
 * token of at most five minutes that is kept in memory only.
 */

import type { Deadline } from '../calendar/clock.ts';
import type { Secret } from './secret.ts';

/** What the customer allowed on the bank's consent page, as the exchange's `scope` says it. */
export interface BankAccess {
  readonly token: Secret;
  /** Granted scopes, such as `fdx:accountbasic:read`, `voice:household-exact`. */
  readonly scopes: readonly string[];
  /** How long the token lives from now on, in milliseconds; absent when the server did not say. */
  readonly lifeMs?: number;
}

export interface BankTokens {
  /** @throws LinkFailure */
  readonly bankAccess: (assistantToken: Secret, deadline: Deadline) => Promise<BankAccess>;
}

/**
 * `link-refused`: the assistant's token is expired, revoked, unknown or not of
 * this customer any more (invalid_grant); linking again mends it.
 * `consent-ended`: the grant lives, the consent behind it has ended.
 * `slow`: the deadline passed. `down`: not reached, or a 5xx.
 * `misconfigured`: the server refused the suite itself, not the customer.
 * `unreadable`: an answer that is not RFC 8693's.
 */
export type LinkFailureCode =
  | 'link-refused'
  | 'consent-ended'
  | 'slow'
  | 'down'
  | 'misconfigured'
  | 'unreadable';

export class LinkFailure extends Error {
  override readonly name = 'LinkFailure';
  readonly code: LinkFailureCode;

  constructor(code: LinkFailureCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** The customer lets the household hear exact amounts; without it they are rounded. */
export const HOUSEHOLD_EXACT_SCOPE = 'voice:household-exact';
