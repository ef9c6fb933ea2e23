/**
 * Follow-ups: "and savings?", "the other one", "the one ending in 4321", "the
 * second one". They complete the open question, or replace exactly the account
 * of the last query, a balance's or a spending one's; in a new session they are
 * the plain balance question.
 */

import type { Query } from '../dialog/query.ts';
import type { Turn } from '../dialog/turn.ts';
import { balanceMeasure, balanceQuery, measureIn } from './account-balance.ts';
import { explained } from './account-mention.ts';
import { askAgain, whichDigits } from './ask-again.ts';
import type { BalanceQuery } from './candidates.ts';
import { isLinked } from './is-linked.ts';
import { accountSaid } from './pick.ts';
import type { Asked, Memory, Picked, Resolution, Resolve } from './resolution.ts';
import { onAccount, onMerchant } from './spending/follow-ups.ts';
import { lastSpending } from './spending/last-spending.ts';
import { turnOver } from './which-account.ts';

/** What the chosen account is asked for: the open question's figure, or the last one's. */
function base(memory: Memory): Query | undefined {
  return memory.pending?.query ?? (memory.query && explained(memory.query));
}

function measureFrom({ slots }: Turn, memory: Memory): BalanceQuery['measure'] {
  const heard = measureIn(slots);
  if (heard !== undefined) return balanceMeasure(heard);
  const query = base(memory);
  const asked = query && explained(query);
  return asked?.kind === 'balance' ? asked.measure : undefined;
}

/** Completes the open question with an account, or follows the last query up with it. */
export function chosen(of: BalanceQuery, memory: Memory): Asked {
  const { pending } = memory;
  return {
    kind: 'asked',
    query: pending?.query.kind === 'explain' ? { kind: 'explain', of } : of,
    isFollowUp: true,
    ...(pending?.awaiting === 'account' && { offered: memory.listed }),
  };
}

/** What is asked again when the words name no account of those on offer. */
function unnamed(turn: Turn, memory: Memory, pick: Picked | undefined): Resolution | undefined {
  if (pick === undefined && turn.slots.digits !== undefined && isLinked(turn))
    return whichDigits(balanceQuery(measureFrom(turn, memory)), turn, memory);
  if (memory.pending === undefined) return undefined;
  const { again, further } = turnOver(memory);
  return askAgain(turn, memory, pick?.position === 'other' ? further : again);
}

export const chooseAccount: Resolve = (turn, memory) => {
  if (memory.pending?.awaiting === 'merchant') {
    const position = turn.slots.position?.id;
    if (position !== undefined) return onMerchant(memory, position) ?? askAgain(turn, memory, 0);
  }
  const last = measureIn(turn.slots) === undefined ? lastSpending(memory) : undefined;
  const narrowed = last && onAccount(last, turn.slots, memory);
  return narrowed ?? chosenBalance(turn, memory);
};

function chosenBalance(turn: Turn, memory: Memory): Resolution {
  const { account, pick } = accountSaid(turn.slots, memory);
  const again = account === undefined ? unnamed(turn, memory, pick) : undefined;
  if (again !== undefined) return again;
  const asked = chosen(balanceQuery(measureFrom(turn, memory), account), memory);
  const isFollowUp = measureIn(turn.slots) === undefined;
  return { ...asked, isFollowUp, ...(pick && { pick }) };
}
