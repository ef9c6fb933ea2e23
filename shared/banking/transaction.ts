/**
 * Transactions as the bank shows them, in the customer's own terms.
 *
 * `amount` is never below zero; `direction` says which way the money went, from
 * the customer's side: a debit is money out or a purchase on a card, a credit
 * is money in, a refund or a payment to a card.
 */

import type { Moment } from '../calendar/moment.ts';
import type { Money } from '../money/money.ts';
import type { AccountId } from './account.ts';

export type TransactionId = string & { readonly __brand: 'TransactionId' };

/** What the bank calls it; absent where it does not say. */
export type TransactionKind =
  | 'purchase'
  | 'withdrawal'
  | 'deposit'
  | 'direct-deposit'
  | 'transfer'
  | 'bill-payment'
  | 'card-payment'
  | 'fee'
  | 'interest'
  | 'dividend'
  | 'check'
  | 'adjustment';

export interface Transaction {
  /** The bank's own, or one made from the row where a pending row has none. */
  readonly id: TransactionId;
  readonly accountId: AccountId;
  /** `pending` is authorised and not booked yet. */
  readonly status: 'pending' | 'posted';
  readonly direction: 'debit' | 'credit';
  readonly amount: Money;
  /** As the bank prints it: untrusted text, empty when it prints none. */
  readonly description: string;
  readonly merchantName?: string;
  /** ISO 18245, four digits. */
  readonly mcc?: string;
  /** The bank's own category in its words, where it sends one that is no code. */
  readonly bankCategory?: string;
  readonly kind?: TransactionKind;
  readonly checkNumber?: string;
  /** The amount in the currency it was made in, when that is another. */
  readonly foreign?: Money;
  /** When the customer made it; the bank's booking when it says no other. */
  readonly made: Moment;
  readonly posted?: Moment;
}

/** Rows of one account, as they arrive; one account has several. */
export interface TransactionPage {
  readonly accountId: AccountId;
  readonly transactions: readonly Transaction[];
  /** Rows of this account are missing: the bank said so, a limit was reached, or a row could not be read. */
  readonly isIncomplete: boolean;
}
