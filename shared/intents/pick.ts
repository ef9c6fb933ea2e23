/** "The second one", "the last one", "the other one": read from the slot, against what was named. */

import type { AccountMention, AccountRef } from '../dialog/query.ts';
import type { Slots } from '../dialog/turn.ts';
import { explained, mentionFrom } from './account-mention.ts';
import type { Memory, Picked } from './resolution.ts';
import { namedLast } from './which-account.ts';

function positionFrom(id: string | undefined): Picked['position'] | undefined {
  if (id === 'last' || id === 'other') return id;
  return /^[1-9]$/.test(id ?? '') ? Number(id) : undefined;
}

/** The account told last. */
function toldLast(memory: Memory): AccountRef | undefined {
  const query = memory.query && explained(memory.query);
  return query?.kind === 'balance' || query?.kind === 'spending' ? query.account?.ref : undefined;
}

/** @returns undefined when no place was said, or nothing was named that it could be a place in */
function pickFrom(slots: Slots, memory: Memory): Picked | undefined {
  const position = positionFrom(slots.position?.id);
  const last = toldLast(memory);
  const among = namedLast(memory);
  if (position === undefined || (among.length === 0 && last === undefined)) return undefined;
  return { position, among, ...(last && { last }) };
}

function refOf({ position, among }: Picked): AccountRef | undefined {
  if (position === 'other') return undefined;
  return position === 'last' ? among.at(-1) : among[position - 1];
}

/** What the customer says of which account: named, by its place, or both ("the second card"). */
export interface AccountSaid {
  readonly account?: AccountMention;
  readonly pick?: Picked;
}

export function accountSaid(slots: Slots, memory: Memory): AccountSaid {
  const account = mentionFrom(slots);
  const pick = pickFrom(slots, memory);
  const ref = account === undefined && pick !== undefined ? refOf(pick) : undefined;
  if (ref !== undefined) return { account: { ref } };
  return { ...(account && { account }), ...(pick && { pick }) };
}
