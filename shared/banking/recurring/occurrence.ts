/** A row that may be one of a series. */

import type { AccountId } from '../account.ts';
import type { TransactionId } from '../transaction.ts';

export interface Occurrence {
  readonly id: TransactionId;
  readonly accountId: AccountId;
  /** Whole days since 1970-01-01. */
  readonly day: number;
  /** In minor units, at or above zero. */
  readonly minor: number;
}

/** A total order. */
export function byDay(a: Occurrence, b: Occurrence): number {
  return a.day - b.day || a.minor - b.minor || (a.id < b.id ? -1 : 1);
}
