/**
 * A transaction as the bank keeps it and may serve it: nothing but what a bank
 * knows. What is true of a row beyond that stands in sandbox-bank/truth.
 */

/** YYYY-MM-DD in the bank's zone. */
export type Day = string;

/** FDX transactionType: of deposits, of lines of credit, of loans. */
export type RowType =
  | 'ADJUSTMENT'
  | 'ATMWITHDRAWAL'
  | 'BILLPAYMENT'
  | 'CHECK'
  | 'DEPOSIT'
  | 'DIRECTDEPOSIT'
  | 'DIVIDEND'
  | 'FEE'
  | 'INTEREST'
  | 'PAYMENT'
  | 'POSCREDIT'
  | 'POSDEBIT'
  | 'PURCHASE'
  | 'TRANSFER'
  | 'WITHDRAWAL';

export interface Row {
  /** A purchase has one id while pending and another once posted. */
  readonly id: string;
  readonly accountId: string;
  readonly status: 'PENDING' | 'POSTED';
  readonly debitCreditMemo: 'DEBIT' | 'CREDIT';
  readonly type: RowType;
  /** In minor units of the account's currency; never below zero. */
  readonly amount: number;
  /** As printed: at most 25 characters where a card network carried it. */
  readonly description: string;
  readonly merchantName?: string;
  /** ISO 18245, four digits, where a card network carried it. */
  readonly mcc?: string;
  readonly checkNumber?: string;
  /** FDX referenceTransactionId: the row that this one reverses, or the pending row that it was. */
  readonly reference?: string;
  /** In minor units of that currency, whose decimals `minorDigits` tells. */
  readonly foreign?: { readonly amount: number; readonly currency: string };
  /** ISO 8601 with the bank's offset; before the day that the history ends on, or at its very beginning. */
  readonly made: string;
  /** A business day; absent while pending. */
  readonly posted?: Day;
}

/** ISO 4217 decimals of the currencies that occur here. */
export function minorDigits(currency: string): number {
  return currency === 'JPY' ? 0 : 2;
}
