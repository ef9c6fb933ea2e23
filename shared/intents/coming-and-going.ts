/** What needs no bank: welcome, help, the bank's number, yes and no to nothing, and goodbye. */

import type { Answer } from '../dialog/answer.ts';
import type { Turn } from '../dialog/turn.ts';
import { balanceQuery } from './account-balance.ts';
import { explained } from './account-mention.ts';
import { askAgain } from './ask-again.ts';
import { chosen } from './choose-account.ts';
import { linkOf } from './is-linked.ts';
import {
  type Memory,
  NOTHING,
  type Resolution,
  type Resolve,
  type Told,
  withoutQuestion,
} from './resolution.ts';
import { goingOn, onMerchant } from './spending/follow-ups.ts';
import { namedLast, turnOver } from './which-account.ts';

function told(answer: Answer, memory: Memory): Told {
  return { kind: 'told', answer, memory };
}

export const launch: Resolve = (turn) =>
  told({ kind: 'welcome', link: linkOf(turn) }, { ...NOTHING, told: 'Launch' });

export const help: Resolve = (turn, memory) =>
  told({ kind: 'help', link: linkOf(turn) }, { ...memory, told: 'Help' });

/** The question that asked for linking is not asked again. */
export const linkDeclined: Resolve = () => told({ kind: 'link-declined' }, NOTHING);

export const lostCard: Resolve = (_turn, memory, { phones }) =>
  told(
    { kind: 'call-bank', about: 'lost-card', phone: phones.fraud },
    { ...withoutQuestion(memory), told: 'LostCard' },
  );

export const reportFraud: Resolve = (_turn, memory, { phones }) =>
  told(
    { kind: 'call-bank', about: 'fraud', phone: phones.fraud },
    { ...withoutQuestion(memory), told: 'ReportFraud' },
  );

export const stop: Resolve = () => told({ kind: 'goodbye' }, NOTHING);

/** Closes the open question, or else the conversation. */
export const cancel: Resolve = (_turn, memory) =>
  memory.pending === undefined
    ? told({ kind: 'goodbye' }, NOTHING)
    : told({ kind: 'anything-else' }, withoutQuestion(memory));

/** Hears more, or takes the only account or merchant on offer; otherwise says what is still open. */
export const yes: Resolve = (turn, memory) => {
  const { pending } = memory;
  if (pending === undefined) return told({ kind: 'anything-else' }, memory);
  if (pending.awaiting === 'more') return { kind: 'asked', query: pending.query };
  if (pending.awaiting === 'merchant') return onlyMerchant(turn, memory);
  const [ref, ...others] = namedLast(memory);
  if (pending.awaiting === 'digits' || ref === undefined || others.length > 0)
    return askAgain(turn, memory, turnOver(memory).again);
  const asked = explained(pending.query);
  if (asked.kind === 'spending') return goingOn({ ...asked, account: { ref } }, memory);
  return chosen(balanceQuery(asked.kind === 'balance' ? asked.measure : undefined, { ref }), memory);
};

function onlyMerchant(turn: Turn, memory: Memory): Resolution {
  const isOne = memory.pending?.merchants?.length === 1;
  return (isOne ? onMerchant(memory, '1') : undefined) ?? askAgain(turn, memory, 0);
}

/** An open question is asked once more; after that the customer hears what can be asked. */
export const fallback: Resolve = (turn, memory) => {
  const isSecondTime = memory.pending?.intent === 'Fallback';
  return memory.pending === undefined || isSecondTime
    ? told({ kind: 'not-understood', link: linkOf(turn) }, withoutQuestion(memory))
    : askAgain(turn, memory, turnOver(memory).again);
};
