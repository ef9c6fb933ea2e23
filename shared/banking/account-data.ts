/**
 * Port: what the bank knows of one customer's accounts, read-only.
 *
 * On the other side is the bank's API (FDX), reached with one customer's token.
 */

import type { Deadline } from '../calendar/clock.ts';
import type { DateRange } from '../calendar/date-range.ts';
import type { Account, AccountId } from './account.ts';
import type { TransactionPage } from './transaction.ts';

export interface Accounts {
  /** In the bank's order; only those the customer consented to share. */
  readonly accounts: readonly Account[];
  /** The bank said that something is missing (206), or an account came without its balances. */
  readonly isIncomplete: boolean;
}

export interface TransactionRequest {
  readonly accounts: readonly AccountId[];
  /** By the bank's own date of a row, so that at both ends a day more may come. */
  readonly range: DateRange;
}

export interface AccountData {
  /** @throws AccountDataFailure */
  readonly accounts: (deadline: Deadline) => Promise<Accounts>;
  /**
   * Rows as they arrive, in no order, each once; of every account at least one
   * page. What fails for some of the accounts makes their pages incomplete.
   * Reading ends when the caller stops asking for pages.
   *
   * @throws AccountDataFailure when no account could be read, and whenever the
   *   customer's token or consent is refused
   */
  readonly transactions: (request: TransactionRequest, deadline: Deadline) => AsyncIterable<TransactionPage>;
}

/**
 * `consent-ended`: sharing has to be allowed again. `token-refused`: this access
 * is over, and linking again mends it. `not-allowed`: it lives, and what was
 * asked for is not shared.
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
