/**
 * Query: what is asked, complete: the turn merged with what the session
 * remembers, so that "and savings?" is a query like any other.
 */

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
