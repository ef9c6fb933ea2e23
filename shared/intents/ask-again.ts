/** The open question, asked once more. */

import type { Query } from '../dialog/query.ts';
import type { Turn } from '../dialog/turn.ts';
import { balanceQuery } from './account-balance.ts';
import { isLinked } from './is-linked.ts';
import type { Memory, Resolution, Told } from './resolution.ts';

export function whichDigits(query: Query, { intent }: Turn, memory: Memory): Told {
  return {
    kind: 'told',
    answer: { kind: 'which-digits' },
    memory: { ...memory, pending: { intent, awaiting: 'digits', query } },
  };
}

/** @param start of the accounts on offer, the first to be named */
export function askAgain(turn: Turn, memory: Memory, start: number): Resolution {
  const { pending } = memory;
  const query = pending?.query ?? balanceQuery(undefined);
  if (pending?.awaiting === 'digits' && isLinked(turn)) return whichDigits(query, turn, memory);
  if (pending?.awaiting === 'merchant') return { kind: 'asked', query, merchants: pending.merchants ?? [] };
  return { kind: 'question', query, among: memory.listed, start };
}
