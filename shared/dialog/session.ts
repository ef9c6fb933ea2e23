/**
 * Session: what is remembered between turns, in the platform's session
 * attributes and nowhere else. Ids and keyed hashes only: no figure, no name
 * and no account number from the bank. It is dead when another person speaks.
 */

import type { Instant } from '../calendar/clock.ts';
import type { AccountRef, MerchantRef, Query } from './query.ts';
import type { IntentName } from './turn.ts';

/**
 * The one question that is open. `query` is what the answer to it completes;
 * awaiting `more`, "would you like to hear more?", it is the next page.
 */
export interface Pending {
  readonly intent: IntentName;
  readonly awaiting: 'account' | 'digits' | 'more' | 'merchant';
  readonly query: Query;
  /** Awaiting `merchant`: those that were offered, in spoken order. */
  readonly merchants?: readonly MerchantRef[];
  /** Where in `Session.listed` the options that were not yet named begin, for "another one". */
  readonly next?: number;
}

/** Intents whose answer is the same whenever it is asked for. */
export const TOLD_INTENTS = [
  'Launch',
  'Help',
  'LostCard',
  'ReportFraud',
] as const satisfies readonly IntentName[];
type ToldIntent = (typeof TOLD_INTENTS)[number];

export interface Session {
  /** The last query answered, its account as a ref. */
  readonly query?: Query;
  /**
   * Accounts named in the last answer, in spoken order: "the second one". While
   * `pending` asks for an account, all that fit, three named at a time.
   */
  readonly listed: readonly AccountRef[];
  readonly pending?: Pending;
  /** What was said last, where it was no answer to a query: "repeat" says it again. */
  readonly told?: ToldIntent;
  /** Keyed hash of who spoke. */
  readonly speaker: string;
  /** The session began with a question, so it ends after the answer. */
  readonly isOneShot: boolean;
  readonly at: Instant;
}

/** Milliseconds after which a remembered turn is no longer followed up. */
export const SESSION_LIFE_MS = 15 * 60_000;
