/** Questions about money that moved: each intent -> one SpendingQuery. */

import type { SpendingQuery } from '../../dialog/query.ts';
import { AGAINST, GROUPINGS, ORDERS, type Slots, type Turn } from '../../dialog/turn.ts';
import { linkOf } from '../is-linked.ts';
import { accountSaid } from '../pick.ts';
import { type Memory, type Resolution, type Resolve, type Told, withoutQuestion } from '../resolution.ts';
import { limitIn, measuredBy, periodIn, whatFor } from './dimensions.ts';
import { lastSpending } from './last-spending.ts';

type Kind = Pick<SpendingQuery, 'measure' | 'flow'>;

/** A period that is not understood is not passed over: the answer would be of other days. */
export function notUnderstood(turn: Turn, memory: Memory): Told {
  return {
    kind: 'told',
    answer: { kind: 'not-understood', link: linkOf(turn) },
    memory: withoutQuestion(memory),
  };
}

/** A whole question: nothing of the turn before is in it, but for accounts named by their place. */
function asked(turn: Turn, memory: Memory, kind: Kind): Resolution {
  const period = periodIn(turn.slots);
  if (period === 'unknown') return notUnderstood(turn, memory);
  const { account, pick } = accountSaid(turn.slots, memory);
  const limit = limitIn(turn.slots);
  const query: SpendingQuery = {
    kind: 'spending',
    ...kind,
    ...(account && { account }),
    ...whatFor(turn.slots),
    ...(period && { period }),
    ...(limit && { limit }),
    start: 0,
  };
  return { kind: 'asked', query, ...(pick && { pick }) };
}

export const spending: Resolve = (turn, memory) => asked(turn, memory, { measure: 'total', flow: 'out' });

export const transactions: Resolve = (turn, memory) =>
  asked(turn, memory, { measure: orderIn(turn.slots) ?? 'latest', flow: 'out' });

/** "And by store?" is of the same spending as the top told before. */
export const topSpending: Resolve = (turn, memory) => {
  const grouping = GROUPINGS.find((known) => known === turn.slots.grouping?.id);
  const measure = grouping === 'merchant' ? 'merchants' : 'categories';
  const last = lastSpending(memory);
  const goesOn = grouping !== undefined && !namesAny(turn.slots);
  if (goesOn && (last?.measure === 'categories' || last?.measure === 'merchants'))
    return { kind: 'asked', query: measuredBy(last, measure) };
  return asked(turn, memory, { measure, flow: 'out' });
};

/** Money that came into a period is summed; else it is when it last came. */
export const moneyIn: Resolve = (turn, memory) => {
  const order = orderIn(turn.slots);
  const isSum = order === undefined && turn.slots.count === undefined && turn.slots.period !== undefined;
  return asked(turn, memory, { measure: isSum ? 'total' : (order ?? 'latest'), flow: 'in' });
};

/** "Is that more than usual?" is of what was told before; what names a dimension asks anew. */
export const compareSpending: Resolve = (turn, memory) => {
  const against = AGAINST.find((known) => known === turn.slots.against?.id) ?? 'previous';
  const measure = against === 'usual' ? 'than-usual' : 'than-previous';
  const last = lastSpending(memory);
  if (last === undefined || namesAny(turn.slots)) return asked(turn, memory, { measure, flow: 'out' });
  return { kind: 'asked', query: measuredBy(last, measure) };
};

/** Whether any dimension is named: then it is a question of its own. */
function namesAny({ period, category, merchant, account }: Slots): boolean {
  return [period, category, merchant, account].some((slot) => slot !== undefined);
}

function orderIn({ order }: Slots): (typeof ORDERS)[number] | undefined {
  return ORDERS.find((known) => known === order?.id);
}
