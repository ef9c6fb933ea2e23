/**
 * Follow-ups of a question about spending: each replaces exactly the dimension
 * that it names, and keeps the others. After anything else they ask anew.
 */

import type { MerchantRef, SpendingQuery } from '../../dialog/query.ts';
import type { Slots } from '../../dialog/turn.ts';
import { explained } from '../account-mention.ts';
import { askAgain } from '../ask-again.ts';
import { accountSaid } from '../pick.ts';
import type { Asked, Memory, Resolve } from '../resolution.ts';
import { NOTHING } from '../resolution.ts';
import { limitIn, measuredBy, periodIn, whatFor } from './dimensions.ts';
import { lastSpending } from './last-spending.ts';
import { notUnderstood, spending } from './questions.ts';

/** "And last month?", "just groceries", "at Target?". */
export const refine: Resolve = (turn, memory, bank) => {
  const last = lastSpending(memory);
  const period = periodIn(turn.slots);
  const what = whatFor(turn.slots);
  const namesNone = period === undefined && Object.keys(what).length === 0;
  if (period === 'unknown' || namesNone) return notUnderstood(turn, memory);
  if (last === undefined) return spending(turn, memory, bank);
  const limit = limitIn(turn.slots);
  const isAnswer = memory.pending?.awaiting === 'merchant';
  const kept = Object.keys(what).length > 0 && !isAnswer ? withoutWhatFor(last) : last;
  const query = { ...kept, ...what, ...(period && { period }), ...(limit && { limit }), start: 0 };
  return { ...goingOn(query, memory), ...(what.merchant ? {} : stillOpen(memory)) };
};

/** What answers the question that a question about an explanation led to is explained too. */
export function goingOn(of: SpendingQuery, { pending }: Memory): Asked {
  return { kind: 'asked', query: pending?.query.kind === 'explain' ? { kind: 'explain', of } : of };
}

/** Which merchant was meant is not answered by naming something else. */
function stillOpen({ pending }: Memory): Pick<Asked, 'merchants'> {
  return pending?.merchants === undefined ? {} : { merchants: pending.merchants };
}

function withoutWhatFor({ merchant: _merchant, category: _category, ...rest }: SpendingQuery): SpendingQuery {
  return rest;
}

/** What a sum is made of: its latest rows; of a top or a comparison, the largest that explain it. */
const MADE_OF = {
  total: 'latest',
  latest: 'latest',
  largest: 'largest',
  categories: 'largest',
  merchants: 'largest',
  'than-previous': 'largest',
  'than-usual': 'largest',
} as const satisfies Readonly<Record<SpendingQuery['measure'], SpendingQuery['measure']>>;

/** "Which ones?": of a balance or a sum of balances, how it was reached. */
export const details: Resolve = (turn, memory) => {
  if (memory.pending !== undefined) return askAgain(turn, memory, 0);
  if (memory.query === undefined)
    return { kind: 'told', answer: { kind: 'nothing-before' }, memory: NOTHING };
  const of = explained(memory.query);
  if (of.kind === 'spending') return { kind: 'asked', query: measuredBy(of, MADE_OF[of.measure]) };
  return { kind: 'asked', query: of.kind === 'accounts' ? of : { kind: 'explain', of } };
};

/** "On the Visa?", "and the other one?". @returns undefined when no account is named */
export function onAccount(of: SpendingQuery, slots: Slots, memory: Memory): Asked | undefined {
  const { account, pick } = accountSaid(slots, memory);
  if (account === undefined && pick === undefined) return undefined;
  const { account: _before, ...rest } = of;
  return {
    ...goingOn({ ...rest, ...(account && { account }), start: 0 }, memory),
    isFollowUp: true,
    ...stillOpen(memory),
    ...(pick && { pick }),
    ...(memory.pending?.awaiting === 'account' && { offered: memory.listed }),
  };
}

/** One of the merchants that were offered. @returns undefined when there is none at that place */
export function onMerchant(memory: Memory, position: string | undefined): Asked | undefined {
  const of = lastSpending(memory);
  const ref = offeredAt(memory.pending?.merchants ?? [], position);
  return of && ref && goingOn({ ...of, merchant: { ref }, start: 0 }, memory);
}

function offeredAt(offered: readonly MerchantRef[], position: string | undefined): MerchantRef | undefined {
  return position === 'last' ? offered.at(-1) : offered[Number(position) - 1];
}
