/**
 * The question which account is meant: three options at a time, then "or
 * another one", and around again.
 */

import type { Account } from '../banking/account.ts';
import { shortestName } from '../banking/account-label.ts';
import type { AccountLabel } from '../dialog/answer.ts';
import type { AccountRef, ExplainedQuery, Query } from '../dialog/query.ts';
import { explained } from './account-mention.ts';
import type { Decision, DecisionContext, Memory } from './resolution.ts';

const NAMED_AT_ONCE = 3;
/** What a session may carry; nobody listens longer. */
const MAX_OPTIONS = 60;

/** The options that were named last: "the second one" is of these. */
export function namedLast(memory: Memory): readonly AccountRef[] {
  const next = memory.pending?.next;
  if (next === undefined) return memory.listed;
  return memory.listed.slice(lastStart(next), next);
}

function lastStart(next: number): number {
  return Math.max(0, Math.floor((next - 1) / NAMED_AT_ONCE) * NAMED_AT_ONCE);
}

/** Where the options begin that were named last, and those that come after them. */
export function turnOver(memory: Memory): { readonly again: number; readonly further: number } {
  const next = memory.pending?.next ?? 0;
  return { again: lastStart(next), further: next < memory.listed.length ? next : 0 };
}

/** The query without its account: what the answer to the question completes. */
function open(query: Query): Query {
  const bare = withoutAccount(explained(query));
  return query.kind === 'explain' ? { kind: 'explain', of: bare } : bare;
}

function withoutAccount(asked: ExplainedQuery): ExplainedQuery {
  if (asked.kind !== 'balance' && asked.kind !== 'spending') return asked;
  const { account: _named, ...bare } = asked;
  return bare;
}

function pendingAccount(
  query: Query,
  options: readonly Account[],
  next: number,
  { memory, refOf, intent }: DecisionContext,
): Memory {
  return {
    ...(memory.query && { query: memory.query }),
    listed: options.map(({ id }) => refOf(id)),
    pending: { intent, awaiting: 'account', query: open(query), next },
  };
}

/** @param start of the first option to be named; out of range means from the beginning */
export function whichAccount(
  query: Query,
  fitting: readonly Account[],
  start: number,
  all: readonly Account[],
  context: DecisionContext,
): Decision {
  const options = fitting.slice(0, MAX_OPTIONS);
  const from = start < options.length ? start : 0;
  const named = options.slice(from, from + NAMED_AT_ONCE);
  const next = from + named.length;
  return {
    answer: { kind: 'which-account', options: labels(named, all), more: next < options.length },
    memory: pendingAccount(query, options, next, context),
  };
}

export function noSuchAccount(
  query: Query,
  closest: readonly Account[],
  all: readonly Account[],
  context: DecisionContext,
): Decision {
  return {
    answer: { kind: 'no-such-account', closest: labels(closest, all) },
    memory: pendingAccount(query, closest, closest.length, context),
  };
}

function labels(accounts: readonly Account[], all: readonly Account[]): readonly AccountLabel[] {
  return accounts.map((account) => shortestName(account, all));
}
