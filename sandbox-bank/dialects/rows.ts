/** Dialects of transaction rows: their ids, signs and times. */

import { bankDayAt } from '../customers/bank-days.ts';
import type { Entity, FdxAnswer } from '../fdx/fdx-answer.ts';
import { eachAccount, eachTransaction, transactionList, without } from './bodies.ts';

export function repeatedRows(answer: FdxAnswer): FdxAnswer {
  return transactionList(answer, (rows) => [...rows, ...rows.slice(0, 1)]);
}

/** Truist's lists hold different rows with one id. */
export function repeatedIds(answer: FdxAnswer): FdxAnswer {
  return transactionList(answer, (rows) =>
    rows.map((row, at) => {
      const before = rows[at - 1];
      const isSecond = at % 2 === 1 && row['status'] === 'POSTED' && before?.['status'] === 'POSTED';
      return isSecond ? { ...row, transactionId: before?.['transactionId'] } : row;
    }),
  );
}

export function pendingWithoutId(answer: FdxAnswer): FdxAnswer {
  return eachTransaction(answer, (row) =>
    row['status'] === 'PENDING'
      ? { ...without(row, 'transactionId'), referenceTransactionId: row['transactionId'] }
      : row,
  );
}

export function postedTimeOnly(answer: FdxAnswer): FdxAnswer {
  return eachTransaction(answer, (row) =>
    row['status'] === 'POSTED' ? without(row, 'transactionTimestamp') : row,
  );
}

export function signedAmounts(answer: FdxAnswer): FdxAnswer {
  return eachTransaction(answer, ({ debitCreditMemo, ...row }) => ({
    ...row,
    amount: debitCreditMemo === 'DEBIT' ? -Number(row['amount']) : row['amount'],
  }));
}

const TIMES = ['balanceAsOf', 'postedTimestamp', 'transactionTimestamp'];

export function shortOffsets(answer: FdxAnswer): FdxAnswer {
  return withTimes(answer, (time) => {
    const local = new Date(Date.parse(time) - 5 * 3_600_000).toISOString().slice(0, 19);
    return `${local}-0500`;
  });
}

export function daysOnly(answer: FdxAnswer): FdxAnswer {
  return withTimes(answer, (time) => bankDayAt(new Date(time.replace(/-0500$/, '-05:00'))));
}

function withTimes(answer: FdxAnswer, change: (time: string) => string): FdxAnswer {
  const changed = (entity: Entity): Entity =>
    Object.fromEntries(
      Object.entries(entity).map(([name, value]) => [
        name,
        TIMES.includes(name) && typeof value === 'string' ? change(value) : value,
      ]),
    );
  return eachTransaction(eachAccount(answer, changed), changed);
}
