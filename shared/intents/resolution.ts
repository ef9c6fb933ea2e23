/**
 * What resolving and deciding give: what a turn asks for, once the session is
 * merged in, and what the bank's accounts and rows make of it.
 */

import type { TransactionRequest } from '../banking/account-data.ts';
import type { MerchantKey } from '../banking/merchants/merchant.ts';
import type { TransactionPage } from '../banking/transaction.ts';
import type { Instant } from '../calendar/clock.ts';
import type { ZoneId } from '../calendar/zone.ts';
import type { Answer } from '../dialog/answer.ts';
import type { BankProfile } from '../dialog/bank-profile.ts';
import type { AccountRef, MerchantRef, Query, Question } from '../dialog/query.ts';
import type { Pending, Session } from '../dialog/session.ts';
import type { Turn } from '../dialog/turn.ts';

/** What of a living session a turn may follow up. */
export type Memory = Pick<Session, 'query' | 'listed' | 'pending' | 'told'>;

export const NOTHING: Memory = { listed: [] };

/** What is remembered once the open question is closed. */
export function withoutQuestion({ query, listed }: Memory): Memory {
  return { ...(query && { query }), listed };
}

/**
 * "The other one", "the second card": one of `among`, in spoken order, once the
 * account named in the query is looked up. `last` is the account told before.
 */
export interface Picked {
  readonly position: number | 'last' | 'other';
  readonly among: readonly AccountRef[];
  readonly last?: AccountRef;
}

/** Asked of the bank. */
export interface Asked {
  readonly kind: 'asked';
  readonly query: Query;
  /** The measure was asked of another account: where this one has no such figure, its usual one is told. */
  readonly isFollowUp?: boolean;
  /** Looked through first for what the customer names: the options of an open question. */
  readonly offered?: readonly AccountRef[];
  readonly pick?: Picked;
  /** Which of these merchants is meant is asked again. */
  readonly merchants?: readonly MerchantRef[];
}

/** Answered without the bank. `memory` is what the next turn may follow up. */
export interface Told {
  readonly kind: 'told';
  readonly answer: Answer;
  readonly memory: Memory;
}

export type Resolution = Asked | Question | Told;

/** @throws nothing: a turn that makes no sense is a Question or a Told */
export type Resolve = (turn: Turn, memory: Memory, bank: BankProfile) => Resolution;

export interface DecisionContext {
  readonly refOf: (accountId: string) => AccountRef;
  readonly merchantRefOf: (key: MerchantKey) => MerchantRef;
  readonly now: Instant;
  /** Where the customer lives. */
  readonly zone: ZoneId;
  readonly locale: string;
  /** What the session remembers already. */
  readonly memory: Memory;
  /** The intent that asks, for the question that may follow. */
  readonly intent: Pending['intent'];
}

/** An Answer with every Figure exact, and what the next turn may follow up. */
export interface Decision {
  readonly answer: Answer;
  readonly memory: Memory;
}

/**
 * Rows that it takes to decide. Whoever holds the port reads them, hands each
 * page to `add` as it comes, and goes on with what `next` gives.
 */
export interface RowsWanted {
  readonly request: TransactionRequest;
  readonly add: (page: TransactionPage) => void;
  /** @param isLate there was no time for all of them */
  readonly next: (isLate: boolean) => Decision | RowsWanted;
}

export function wantsRows(step: Decision | RowsWanted): step is RowsWanted {
  return 'request' in step;
}
