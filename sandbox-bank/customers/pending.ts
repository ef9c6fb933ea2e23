/**
 * What is authorised and not booked as today opens. Where a balance is held,
 * the pending rows are fitted to it: as many as go in, and a hold for the rest.
 */

import type { Entry } from './entry.ts';
import type { Life } from './life.ts';
import type { Merchant } from './merchants.ts';
import { hold } from './occasions.ts';
import type { AccountPlan } from './plan.ts';

const PUMP: Merchant = { name: 'Stewart Shop', print: 'STEWARTS SHOP 4417', mcc: '5542' };
/** A hold for less than this would look like none. */
const LEAST_HOLD = 100;

export function pendingOf(life: Life, waiting: readonly Entry[], today: number): Entry[] {
  const shown = waiting.filter(({ made, pendingAmount }) => made < today && pendingAmount !== undefined);
  return life.plan.accounts.flatMap((plan) => {
    const own = shown.filter(({ accountId }) => accountId === plan.id).sort(byTime);
    const room = roomOf(plan);
    return room === undefined ? own : fitted(life, plan.id, own, room, today);
  });
}

function byTime(one: Entry, other: Entry): number {
  return one.made - other.made || one.minute - other.minute;
}

/** What all pending rows come to; undefined for whatever they do. */
function roomOf(plan: AccountPlan): number | undefined {
  switch (plan.category) {
    case 'DEPOSIT_ACCOUNT':
      return plan.held?.available === undefined ? undefined : plan.held.current - plan.held.available;
    case 'LOC_ACCOUNT':
      return plan.held === undefined ? undefined : 0;
    case 'LOAN_ACCOUNT':
      return 0;
    default:
      return plan satisfies never;
  }
}

function fitted(life: Life, accountId: string, own: readonly Entry[], room: number, today: number): Entry[] {
  let left = room;
  const kept = own.filter(({ pendingAmount = 0 }) => {
    const isKept = pendingAmount === left || pendingAmount <= left - LEAST_HOLD;
    if (isKept) left -= pendingAmount;
    return isKept;
  });
  if (left === 0) return kept;
  const rest = { key: 'rest', accountId, where: PUMP, amount: left, day: today - 1, gone: today + 2 };
  return [...kept, hold(life, rest)];
}
