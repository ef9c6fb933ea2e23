/**
 * Who banks here, and what they have. Made up.
 *
 * Amounts are in minor units of the account's currency. What is owed on cards
 * and loans is positive. Accounts stand in the order in which each customer
 * sees them.
 */

import type { Day, Row } from './row.ts';

interface Shared {
  readonly id: string;
  readonly productName: string;
  readonly nickname?: string;
  readonly lastFour: string;
  /** ISO 4217. */
  readonly currency: string;
  /**
   * Balance before the first row of the history, signed as `current`, `owed` or
   * `principal` is: with the posted rows it makes today's balance.
   */
  readonly opening: number;
}

export interface Deposit extends Shared {
  readonly category: 'DEPOSIT_ACCOUNT';
  readonly type: 'CHECKING' | 'SAVINGS' | 'MONEYMARKET' | 'CD';
  /** Posted transactions only; below zero when overdrawn. */
  readonly current: number;
  /** `current` less pending debits; pending credits do not count yet. */
  readonly available: number;
  /** Per cent a year. */
  readonly annualPercentageYield: number;
  readonly interestYearToDate: number;
}

/** A payment that was made, or that is asked for. */
interface Payment {
  readonly amount: number;
  readonly on: Day;
}

/** FDX bills[]: the latest statement and what is asked for; all amounts at or above zero. */
export interface Bill {
  readonly statementBalance: number;
  readonly statementOn: Day;
  /** Still asked for, after what was paid since the statement. */
  readonly minimumPayment: number;
  /** Of the statement, still unpaid. */
  readonly totalDue: number;
  readonly dueOn: Day;
  readonly pastDue: number;
  readonly lastPayment?: Payment;
  readonly autoPay?: Payment;
}

export interface Card extends Shared {
  readonly category: 'LOC_ACCOUNT';
  readonly type: 'CREDITCARD';
  readonly owed: number;
  readonly line: number;
  /** `line` less `owed` less pending purchases. */
  readonly availableCredit: number;
  readonly network: 'VISA' | 'MASTERCARD';
  /** Per cent a year. */
  readonly purchasesApr: number;
  readonly bill: Bill;
}

export interface Loan extends Shared {
  readonly category: 'LOAN_ACCOUNT';
  readonly type: 'AUTOLOAN' | 'MORTGAGE' | 'STUDENTLOAN';
  readonly principal: number;
  readonly originalPrincipal: number;
  /** Per cent a year, fixed. */
  readonly interestRate: number;
  readonly nextPayment: Payment;
  readonly lastPayment?: Payment;
  readonly maturesOn: Day;
}

export type BankAccount = Deposit | Card | Loan;

export interface Customer {
  readonly id: string;
  readonly username: string;
  readonly password: string;
  readonly givenName: string;
  /** Made on first use. */
  readonly accounts: readonly BankAccount[];
  /** By day of posting, the oldest first, pending ones last; empty for an account the customer does not have. Made on first use. */
  readonly rows: (accountId: string) => readonly Row[];
}
