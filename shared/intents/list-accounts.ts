/** All accounts, three at a time. */

import type { Account } from '../banking/account.ts';
import type { Accounts } from '../banking/account-data.ts';
import { balanceFacts, usualMeasure } from './balance-facts.ts';
import {
  type Decision,
  type DecisionContext,
  type Memory,
  type Resolve,
  withoutQuestion,
} from './resolution.ts';

export const TOLD_AT_ONCE = 3;

export const listAccounts: Resolve = () => ({ kind: 'asked', query: { kind: 'accounts', start: 0 } });

function pageMemory(
  start: number,
  page: readonly Account[],
  remaining: number,
  context: DecisionContext,
): Memory {
  const query = { kind: 'accounts', start: start + TOLD_AT_ONCE } as const;
  return {
    query: { kind: 'accounts', start },
    listed: page.map(({ id }) => context.refOf(id)),
    ...(remaining > 0 && { pending: { intent: context.intent, awaiting: 'more', query } }),
  };
}

/** @param start of the first to be told; past the end there is no more, and the last page stays remembered */
export function decideAccounts(
  start: number,
  { accounts, isIncomplete }: Accounts,
  context: DecisionContext,
): Decision {
  const page = accounts.slice(start, start + TOLD_AT_ONCE);
  if (page.length === 0) return { answer: { kind: 'no-more' }, memory: withoutQuestion(context.memory) };
  const remaining = accounts.length - start - page.length;
  return {
    answer: {
      kind: 'accounts',
      balances: page.map((one) => balanceFacts(one, usualMeasure(one), accounts, context)),
      remaining,
      isFirst: start === 0,
      isIncomplete,
    },
    memory: pageMemory(start, page, remaining, context),
  };
}
