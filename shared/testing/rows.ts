/** Transactions for tests, told in one line each, and three quarters of a year of somebody's. */

import type { Account } from '../banking/account.ts';
import type { Transaction, TransactionId } from '../banking/transaction.ts';
import type { Day } from '../calendar/zone.ts';
import { cashCard, checking, holiday, travelCard, usd } from './household.ts';

/** @param day YYYY-MM-DD, on which it was made and booked */
export function bought(
  on: Account,
  day: string,
  amount: string,
  at: string,
  differences: Partial<Transaction> = {},
): Transaction {
  const moment = { kind: 'day', day: day as Day } as const;
  return {
    id: `${on.lastFour} ${day} ${at} ${amount}` as TransactionId,
    accountId: on.id,
    status: 'posted',
    direction: 'debit',
    kind: 'purchase',
    amount: usd(amount),
    description: at,
    made: moment,
    posted: moment,
    ...differences,
  };
}

export function earned(on: Account, day: string, amount: string, from: string): Transaction {
  return bought(on, day, amount, from, { direction: 'credit', kind: 'direct-deposit' });
}

function pending(row: Transaction): Transaction {
  const { posted: _posted, ...rest } = row;
  return { ...rest, status: 'pending' };
}

const GROCER = { mcc: '5411' };
const RIDE = { mcc: '4121' };

/** March to November 2026: the same groceries, wages and rides each month, and more of them in November. */
function month(number: number): readonly Transaction[] {
  const day = (of: string): string => `2026-${String(number).padStart(2, '0')}-${of}`;
  return [
    bought(checking, day('03'), '80.00', 'SAFEWAY #1234', GROCER),
    bought(cashCard, day('05'), '20.00', 'UBER TRIP', RIDE),
    bought(cashCard, day('06'), '35.50', 'UBER EATS', { mcc: '5812' }),
    bought(checking, day('07'), '300.00', 'ONLINE TRANSFER TO SAVINGS', { kind: 'transfer' }),
    bought(holiday, day('07'), '300.00', 'ONLINE TRANSFER FROM CHECKING', {
      kind: 'transfer',
      direction: 'credit',
    }),
    bought(travelCard, day('12'), '12.25', 'TARGET 00012', { mcc: '5310' }),
    earned(checking, day('15'), '2500.00', 'ACME PAYROLL'),
    bought(checking, day('20'), '60.00', 'SAFEWAY #1234', GROCER),
  ];
}

export const SPENT: readonly Transaction[] = [
  ...[3, 4, 5, 6, 7, 8, 9, 10, 11].flatMap(month),
  bought(travelCard, '2026-11-18', '45.10', 'TARGET 00012', { mcc: '5310' }),
  bought(travelCard, '2026-11-19', '5.10', 'TARGET 00012', { mcc: '5310', direction: 'credit' }),
  pending(bought(cashCard, '2026-11-21', '18.40', 'UBER TRIP', RIDE)),
];
