/** Balance of a named or implied account, and available credit. */

import type { Account } from '../banking/account.ts';
import { closestAccounts } from '../banking/find-account.ts';
import type { Answer } from '../dialog/answer.ts';
import type { AccountMention } from '../dialog/query.ts';
import { MEASURES, type Measure, type Slots, type Turn } from '../dialog/turn.ts';
import { mentioned } from './account-mention.ts';
import { type BalanceMeasure, balanceBasis, balanceFacts, measureOn, usualMeasure } from './balance-facts.ts';
import { type BalanceQuery, candidates } from './candidates.ts';
import { accountSaid } from './pick.ts';
import {
  type Asked,
  type Decision,
  type DecisionContext,
  type Memory,
  type Resolve,
  withoutQuestion,
} from './resolution.ts';
import { noSuchAccount, whichAccount } from './which-account.ts';

/** @returns undefined when no measure was heard, or none that is known */
export function measureIn(slots: Slots): Measure | undefined {
  return MEASURES.find((known) => known === slots.measure?.id);
}

/** "What do I have in savings" asks the plain question of one account. */
export function balanceMeasure(measure: Measure | undefined): BalanceMeasure | undefined {
  return measure === 'mine' || measure === 'net' ? undefined : measure;
}

export function balanceQuery(measure: BalanceMeasure | undefined, account?: AccountMention): BalanceQuery {
  return { kind: 'balance', ...(measure && { measure }), ...(account && { account }) };
}

function asked({ slots }: Turn, memory: Memory, measure: BalanceMeasure | undefined): Asked {
  const { account, pick } = accountSaid(slots, memory);
  return { kind: 'asked', query: balanceQuery(measure, account), ...(pick && { pick }) };
}

export const accountBalance: Resolve = (turn, memory) => {
  const measure = measureIn(turn.slots);
  const isTotal = measure === 'mine' || measure === 'net';
  const namesNone = Object.keys(accountSaid(turn.slots, memory)).length === 0;
  if (isTotal && namesNone) return { kind: 'asked', query: { kind: 'total', measure } };
  return asked(turn, memory, balanceMeasure(measure));
};

export const availableCredit: Resolve = (turn, memory) => asked(turn, memory, 'credit');

/** What is said of the one account that is meant. */
function told(
  account: Account,
  { query, isFollowUp = false }: Asked,
  of: BalanceQuery,
  all: readonly Account[],
  context: DecisionContext,
): Decision {
  const ref = context.refOf(account.id);
  const own = of.measure === undefined ? usualMeasure(account) : measureOn(account, of.measure);
  const measure = own ?? (isFollowUp ? usualMeasure(account) : undefined);
  const keeps = own === undefined && isFollowUp ? undefined : of.measure;
  const memory = {
    query: { kind: 'balance', ...(keeps && { measure: keeps }), account: { ref } },
    listed: listedAround(ref, context.memory),
  } as const;
  const facts = balanceFacts(account, measure ?? usualMeasure(account), all, context);
  if (measure === undefined) {
    const missing = of.measure ?? facts.measure;
    return { answer: { kind: 'no-such-figure', account: facts.account, measure: missing }, memory };
  }
  if (query.kind !== 'explain') return { answer: { kind: 'balance', balance: facts }, memory };
  return {
    answer: { kind: 'balance-basis', basis: balanceBasis(account, facts) },
    memory: { ...memory, query: { kind: 'explain', of: memory.query } },
  };
}

/** Whoever chose from a list may go on choosing from it: "and the other one". */
function listedAround(ref: Memory['listed'][number], { listed }: Memory): Memory['listed'] {
  return listed.includes(ref) ? listed : [ref];
}

export function decideBalance(
  question: Asked,
  of: BalanceQuery,
  accounts: readonly Account[],
  context: DecisionContext,
): Decision {
  const found = candidates(question, of, accounts, context.refOf);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return told(only, question, of, accounts, context);
  if (only !== undefined) return whichAccount(question.query, found, 0, accounts, context);
  if (question.pick?.position === 'other') return { answer: { kind: 'no-more' }, memory: context.memory };
  if (of.account === undefined && question.pick === undefined) return noneImplied(of, context);
  const closest = closestAccounts(accounts, mentioned(of.account ?? {}));
  return noSuchAccount(question.query, closest, accounts, context);
}

/** Nobody owes without a card or a loan, and no deposit has a credit line. */
function noneImplied({ measure }: BalanceQuery, { memory }: DecisionContext): Decision {
  const none = { totals: [], counted: 0, uncounted: 0, isIncomplete: false };
  const answer: Answer =
    measure === 'owed' ? { kind: 'total', measure, ...none } : { kind: 'no-credit-accounts' };
  return { answer, memory: withoutQuestion(memory) };
}
