/**
 * Query: what is asked, complete: the turn merged with what the session
 * remembers, so that "and savings?" is a query like any other.
 */

import type { Category } from '../banking/spending/category.ts';
import type { Flow } from '../banking/spending/spending-summary.ts';
import type { PeriodId } from '../calendar/period-id.ts';
import type { AccountSlotId, Measure } from './turn.ts';

/** A keyed hash of an account id: tells accounts apart, opens nothing. */
export type AccountRef = string & { readonly __brand: 'AccountRef' };

/**
 * How the customer names an account. `kind` and `name` are two readings of the
 * same words, the id that the surface matched and the words themselves (for
 * nicknames and product names). `lastFour` is one to four digits and must fit
 * besides. A session keeps `kind` and `ref` only.
 */
export interface AccountMention {
  readonly kind?: AccountSlotId;
  readonly name?: string;
  readonly lastFour?: string;
  readonly ref?: AccountRef;
}

/** A keyed hash of a merchant's key: found again among the customer's own merchants, and by nobody else. */
export type MerchantRef = string & { readonly __brand: 'MerchantRef' };

/** How the customer names a merchant. A session keeps `ref` only. */
export interface MerchantMention {
  readonly name?: string;
  readonly ref?: MerchantRef;
}

/**
 * What is told of the money that moved: its sum, single transactions, the
 * largest categories or merchants, or the sum compared with earlier ones.
 */
export const SPENDING_MEASURES = [
  'total',
  'latest',
  'largest',
  'categories',
  'merchants',
  'than-previous',
  'than-usual',
] as const;
export type SpendingMeasure = (typeof SPENDING_MEASURES)[number];

/**
 * Money that went out (`flow` out) or came in. Each part is a dimension that a
 * follow-up replaces by itself; what is absent narrows nothing. Without a
 * period: the last 30 days for lists, else this month so far.
 */
export interface SpendingQuery {
  readonly kind: 'spending';
  readonly measure: SpendingMeasure;
  readonly flow: Flow;
  readonly account?: AccountMention;
  readonly merchant?: MerchantMention;
  readonly category?: Category;
  readonly period?: PeriodId;
  /** How many are told at once, 1 to MAX_LIMIT; three when absent. */
  readonly limit?: number;
  /** Of lists and tops, the first to be told (0 first). */
  readonly start: number;
}

/** More than this at once nobody listens to. */
export const MAX_LIMIT = 10;

export type Query =
  /** One account's figure. Without a measure: available for deposits, owed for cards and loans. */
  | {
      readonly kind: 'balance';
      readonly measure?: 'available' | 'ledger' | 'owed' | 'credit';
      readonly account?: AccountMention;
    }
  /** Every account, from the `start`th (0 first). */
  | { readonly kind: 'accounts'; readonly start: number }
  /** Sums over accounts: what is mine, what is owed, or both and the difference. */
  | { readonly kind: 'total'; readonly measure: 'mine' | 'owed' | 'net' }
  | SpendingQuery
  /** How the last answer was reached. */
  | { readonly kind: 'explain'; readonly of: ExplainedQuery };

export type ExplainedQuery = Exclude<Query, { readonly kind: 'explain' }>;

/**
 * Which account is meant? Asked before there is a Query: options are named from
 * the `start`th of `among` on (0 first); `query` is what the answer completes.
 */
export interface Question {
  readonly kind: 'question';
  readonly query: Query;
  readonly among: readonly AccountRef[];
  readonly start: number;
}

export type TotalMeasure = Extract<Measure, 'mine' | 'owed' | 'net'>;
