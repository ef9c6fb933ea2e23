/**
 * What is asked of the rows, and what they come to.
 *
 * In every summary `total` is the sum of the rows it counts, and of each of
 * `byCategory`, `byMerchant` and `byAccount`, to the minor unit.
 */

import type { DateRange } from '../../calendar/date-range.ts';
import type { Day } from '../../calendar/zone.ts';
import type { CurrencyCode, Money } from '../../money/money.ts';
import type { AccountId } from '../account.ts';
import type { Merchant, MerchantKey } from '../merchants/merchant.ts';
import type { Transaction } from '../transaction.ts';
import type { Category } from './category.ts';

/** `out` is spending, with refunds against it; `in` is money that came in, refunds left out. */
export type Flow = 'out' | 'in';

export interface SpendingQuestion {
  readonly flow: Flow;
  /** By the day on which the customer made it, where the customer lives. */
  readonly range: DateRange;
  /** Of single rows, both ends counted; rows in another currency are left out. */
  readonly amounts?: { readonly least?: Money; readonly most?: Money };
  /** Which rows are listed, and how many. None when absent. */
  readonly listing?: { readonly order: 'latest' | 'largest'; readonly limit: number };
}

/** Fewer of the rows that were added; what is absent narrows nothing. */
export interface Narrowing {
  readonly accounts?: readonly AccountId[];
  readonly categories?: readonly Category[];
  readonly merchants?: readonly MerchantKey[];
}

/** Amounts are in one currency, and below zero when more was refunded than spent. */
export interface Part {
  /** Posted and pending, less refunds. */
  readonly total: Money;
  /** How much of `total` is pending. */
  readonly pending: Money;
  /** What was taken off for refunds: at or above zero. */
  readonly refunded: Money;
  /** Rows counted, refunds and pending ones among them. */
  readonly count: number;
  readonly pendingCount: number;
  /** The latest day of a row. */
  readonly lastDay: Day;
}

export interface CategoryPart extends Part {
  readonly category: Category;
}

export interface MerchantPart extends Part {
  readonly merchant: Merchant;
  /** Of most of its rows. */
  readonly category: Category;
}

export interface AccountPart extends Part {
  readonly accountId: AccountId;
}

/** Parts are ordered by `total`, the largest first. */
export interface CurrencySpending extends Part {
  readonly currency: CurrencyCode;
  readonly byCategory: readonly CategoryPart[];
  readonly byMerchant: readonly MerchantPart[];
  readonly byAccount: readonly AccountPart[];
}

/** A row that counts. `transaction.direction` credit in flow `out` is a refund. */
export interface SpendingRow {
  readonly transaction: Transaction;
  readonly day: Day;
  readonly merchant: Merchant;
  readonly category: Category;
}

export interface SpendingSummary {
  /** One for each currency with rows, never summed; the one with most rows first. None when nothing counts. */
  readonly currencies: readonly CurrencySpending[];
  /** In the order asked for; several currencies together. */
  readonly rows: readonly SpendingRow[];
  /** Rows that count and are not listed. */
  readonly unlisted: number;
  /**
   * Rows of the range and accounts asked for that moved money between the
   * customer's own accounts, paid own cards and loans, or went to investments,
   * and are no part of any total. Not narrowed by category or merchant.
   */
  readonly leftOut: number;
  /** Of the accounts asked for, those with rows missing: their totals are too low. */
  readonly incomplete: readonly AccountId[];
  /** The day of the earliest row that was added, in or out of the range. */
  readonly earliest?: Day;
}
