/** A row of the books as an FDX 6 transaction. */

import { bankTime, dayNumber } from '../customers/bank-days.ts';
import type { BankAccount } from '../customers/customer.ts';
import { minorDigits, type Row } from '../customers/row.ts';
import { major } from './account-entity.ts';
import type { Entity } from './fdx-answer.ts';

/** The bank books by night. */
const BOOKING_MINUTE = 3 * 60;

/** The amount is never below zero: debitCreditMemo tells which way the money went. */
export function transactionEntity(row: Row, { category, currency }: BankAccount): Entity {
  return {
    accountCategory: category,
    accountId: row.accountId,
    transactionId: row.id,
    ...(row.reference === undefined ? {} : { referenceTransactionId: row.reference }),
    transactionTimestamp: row.made,
    ...(row.posted === undefined ? {} : { postedTimestamp: bankTime(dayNumber(row.posted), BOOKING_MINUTE) }),
    description: row.description,
    debitCreditMemo: row.debitCreditMemo,
    status: row.status,
    amount: major(row.amount, currency),
    transactionType: row.type,
    ...(row.mcc === undefined ? {} : { category: row.mcc, subCategory: 'MCC' }),
    ...(row.merchantName === undefined ? {} : { transactionPayee: { merchantName: row.merchantName } }),
    ...(row.checkNumber === undefined ? {} : { checkNumber: Number(row.checkNumber) }),
    ...foreign(row),
  };
}

function foreign({ foreign: made }: Row): Entity {
  if (made === undefined) return {};
  return {
    foreignAmount: made.amount / 10 ** minorDigits(made.currency),
    foreignCurrency: made.currency,
  };
}
