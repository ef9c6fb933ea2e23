/** What is charged, or comes in, again and again; found from the rows alone. */

import type { Day } from '../../calendar/zone.ts';
import type { Money } from '../../money/money.ts';
import type { AccountId } from '../account.ts';
import type { Merchant } from '../merchants/merchant.ts';
import type { Category } from '../spending/category.ts';
import type { Flow } from '../spending/spending-summary.ts';
import type { TransactionId } from '../transaction.ts';

export type Interval = 'weekly' | 'two-weeks' | 'twice-a-month' | 'monthly' | 'quarterly' | 'yearly';

export type RecurringChange =
  | { readonly kind: 'price-rise'; readonly from: Money; readonly to: Money; readonly on: Day }
  | { readonly kind: 'price-drop'; readonly from: Money; readonly to: Money; readonly on: Day }
  /** The first charge was nothing or little, and the next ones are not. */
  | { readonly kind: 'became-paid'; readonly from: Money; readonly to: Money; readonly on: Day }
  /** Not charged when it was next due. */
  | { readonly kind: 'stopped'; readonly last: Day };

export interface Recurring {
  /** `out` for bills and subscriptions, `in` for income. */
  readonly flow: Flow;
  readonly merchant: Merchant;
  readonly category: Category;
  readonly interval: Interval;
  /** Its amount is the same each time, but for the changes. */
  readonly isFixed: boolean;
  /** Of the latest row: of the account, its amount and day. */
  readonly accountId: AccountId;
  readonly lastAmount: Money;
  readonly lastDay: Day;
  /** Absent when it has stopped. `amount` is a guess unless it is fixed. */
  readonly next?: { readonly day: Day; readonly amount: Money };
  /** What changed in the history, the latest first. */
  readonly changes: readonly RecurringChange[];
  /** Its rows, the oldest first. */
  readonly transactions: readonly TransactionId[];
}
