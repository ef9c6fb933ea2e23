/**
 * Which way the money went, from the customer's side.
 *
 * FDX: `amount` is without a sign and `debitCreditMemo` says it. Where banks
 * leave that out, these rules and no others:
 * 1. a type that can only go one way says it (POSDEBIT, ATMDEPOSIT, a PAYMENT to a card);
 * 2. an amount below zero on a deposit account is money out;
 * 3. where a page shows that this bank signs its amounts (`signsOf`), the sign says it;
 * 4. anything else is not known: an amount below zero on a card is a purchase
 *    at some banks and a payment at others.
 * A credit below zero on a deposit account contradicts itself and is not known either.
 */

import type { Account } from '../banking/account.ts';
import type { Transaction } from '../banking/transaction.ts';
import type { FdxTransaction } from './transaction-schema.ts';

/** `none`: MEMO, a row for information, by which no money moves. */
export type Direction = Transaction['direction'] | 'none' | 'unknown';

const MEMOS = new Map<string, Direction>([
  ['DEBIT', 'debit'],
  ['CREDIT', 'credit'],
  ['MEMO', 'none'],
]);
const ONE_WAY = new Map<string, Direction>([
  ['ATMDEPOSIT', 'credit'],
  ['ATMWITHDRAWAL', 'debit'],
  ['BILLPAYMENT', 'debit'],
  ['DEPOSIT', 'credit'],
  ['DIRECTDEPOSIT', 'credit'],
  ['DIVIDEND', 'credit'],
  ['POSCREDIT', 'credit'],
  ['POSDEBIT', 'debit'],
  ['PURCHASE', 'debit'],
  ['WITHDRAWAL', 'debit'],
]);

/** What a row says of its direction, besides its sign. */
type Told = Pick<FdxTransaction, 'debitCreditMemo' | 'transactionType'>;

/** @param isSigned whether the bank is known to write money out below zero, and money in above */
export function directionOf(
  row: Told,
  isNegative: boolean,
  on: Account['class'],
  isSigned: boolean,
): Direction {
  const said = MEMOS.get(row.debitCreditMemo?.toUpperCase() ?? '') ?? ofType(row.transactionType, on);
  if (said === 'credit' && isNegative && on === 'deposit') return 'unknown';
  if (said !== undefined) return said;
  if (isSigned) return isNegative ? 'debit' : 'credit';
  return isNegative && on === 'deposit' ? 'debit' : 'unknown';
}

/** What the sign of a row without `debitCreditMemo` shows of the bank: that money out is below zero, or that it is not. */
export function signsOf(
  row: Told,
  isNegative: boolean,
  on: Account['class'],
): 'shown' | 'denied' | undefined {
  const type = ofType(row.transactionType, on);
  if (type === undefined) return isNegative && on === 'deposit' ? 'shown' : undefined;
  if ((type === 'debit') !== isNegative) return 'denied';
  return isNegative ? 'shown' : undefined;
}

function ofType(type: string | undefined, on: Account['class']): Direction | undefined {
  const name = type?.toUpperCase() ?? '';
  if (name === 'PAYMENT') return on === 'credit' || on === 'loan' ? 'credit' : undefined;
  return ONE_WAY.get(name);
}
