/**
 * Port: what the bank knows of one customer's accounts, read-only.
 *
 * On the other side is the bank's API (FDX), reached with one customer's token.
 */

import type { Deadline } from '../calendar/clock.ts';
import type { Account } from './account.ts';

export interface Accounts {
  /** In the bank's order; only those the customer consented to share. */
  readonly accounts: readonly Account[];
  /** The bank said that something is missing (206), or an account came without its balances. */
  readonly isIncomplete: boolean;
}

export interface AccountData {
  /** @throws AccountDataFailure */
  readonly accounts: (deadline: Deadline) => Promise<Accounts>;
}

/**
 * `slow`: the deadline passed. `down`: not reached, or a 5xx.
 * `unreadable`: an answer that is not FDX; no figure of it may be spoken.
 */
export type AccountDataFailureCode =
  | 'consent-ended'
  | 'token-refused'
  | 'not-allowed'
  | 'no-such-account'
  | 'throttled'
  | 'slow'
  | 'down'
  | 'unreadable';

export class AccountDataFailure extends Error {
  override readonly name = 'AccountDataFailure';
  readonly code: AccountDataFailureCode;

  constructor(code: AccountDataFailureCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
