/**
 * Accounts as the bank keeps them, in the customer's own terms.
 *
 * Signs: a deposit balance is positive when the bank owes the customer, below
 * zero when overdrawn. What is owed on cards, credit lines and loans is its own
 * notion: positive when the customer owes, below zero when the bank does.
 */

import type { Moment } from '../calendar/moment.ts';
import type { CurrencyCode, Money } from '../money/money.ts';

export type AccountId = string & { readonly __brand: 'AccountId' };

export type DepositKind = 'checking' | 'savings' | 'money-market' | 'certificate' | 'deposit';
export type CreditKind = 'credit-card' | 'credit-line' | 'home-equity';
export type LoanKind = 'mortgage' | 'auto-loan' | 'student-loan' | 'loan';
export type AccountKind = DepositKind | CreditKind | LoanKind | 'other';

interface AccountBase {
  readonly id: AccountId;
  /** The customer's own name for it. */
  readonly nickname?: string;
  /** The bank's name for the product. */
  readonly productName: string;
  /** The last four digits of the account or card number. */
  readonly lastFour?: string;
  readonly currency: CurrencyCode;
  readonly isClosed: boolean;
  /** When the bank read the balances; absent means now. */
  readonly asOf?: Moment;
}

export interface DepositAccount extends AccountBase {
  readonly class: 'deposit';
  readonly kind: DepositKind;
  /** Posted transactions only. */
  readonly ledger?: Money;
  /** What can be spent now. */
  readonly available?: Money;
}

export interface CreditAccount extends AccountBase {
  readonly class: 'credit';
  readonly kind: CreditKind;
  readonly owed?: Money;
  readonly creditLine?: Money;
  readonly availableCredit?: Money;
}

export interface LoanAccount extends AccountBase {
  readonly class: 'loan';
  readonly kind: LoanKind;
  /** Principal still owed. */
  readonly owed?: Money;
}

/** An account whose balance this suite does not tell: investments, insurance, annuities. */
export interface OtherAccount extends AccountBase {
  readonly class: 'other';
  readonly kind: 'other';
}

export type Account = DepositAccount | CreditAccount | LoanAccount | OtherAccount;
