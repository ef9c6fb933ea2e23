/**
 * One line in the making: what the bank will book and when, with what is true
 * of it. `Row` is the half of it that is served.
 */

import type { Truth } from '../truth/truth.ts';
import { bankTime, businessDaysAfter, dayText } from './bank-days.ts';
import { type Dice, keyOf } from './dice.ts';
import type { Row, RowType } from './row.ts';

export interface Entry {
  /** Of the posted row. */
  readonly id: string;
  readonly accountId: string;
  readonly memo: 'DEBIT' | 'CREDIT';
  readonly type: RowType;
  readonly amount: number;
  readonly description: string;
  readonly merchantName?: string;
  readonly mcc?: string;
  readonly checkNumber?: string;
  readonly reference?: string;
  readonly foreign?: { readonly amount: number; readonly currency: string };
  /** Day number, and the minute of that day in the bank's zone. */
  readonly made: number;
  readonly minute: number;
  /** Day number of booking; of disappearing, where `truth.isVanishing`. */
  readonly posts: number;
  /** Shown, with this amount, from the day after it was made until it is booked. */
  readonly pendingAmount?: number;
  readonly truth: Truth;
}

/** One to three business days, mostly one. */
export function cardPosting(made: number, draw: Dice): number {
  const throwOf = draw.next();
  return businessDaysAfter(made, throwOf < 0.6 ? 1 : throwOf < 0.92 ? 2 : 3);
}

/** Sixteen hexadecimal digits, from what the row is and not from where it stands. */
export function idOf(customer: number, key: string): string {
  return `${hex(keyOf(key, customer))}${hex(keyOf(key, customer ^ 0x5bd1e995))}`;
}

function hex(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}

export function pendingId(entry: Entry): string {
  return idOf(0, `pending ${entry.id}`);
}

function shared(entry: Entry) {
  const { accountId, memo, type, description, merchantName, mcc, checkNumber, foreign } = entry;
  return {
    accountId,
    debitCreditMemo: memo,
    type,
    description,
    ...(merchantName === undefined ? {} : { merchantName }),
    ...(mcc === undefined ? {} : { mcc }),
    ...(checkNumber === undefined ? {} : { checkNumber }),
    ...(foreign === undefined ? {} : { foreign }),
    made: bankTime(entry.made, entry.minute),
  };
}

export function postedRow(entry: Entry): Row {
  const reference = entry.reference ?? (entry.pendingAmount === undefined ? undefined : pendingId(entry));
  return {
    id: entry.id,
    status: 'POSTED',
    amount: entry.amount,
    ...shared(entry),
    ...(reference === undefined ? {} : { reference }),
    posted: dayText(entry.posts),
  };
}

export function pendingRow(entry: Entry): Row {
  return {
    id: pendingId(entry),
    status: 'PENDING',
    amount: entry.pendingAmount ?? entry.amount,
    ...shared(entry),
  };
}
