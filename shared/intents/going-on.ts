/** Going on with the last answer: more of it, again, and how it was reached. */

import { explained } from './account-mention.ts';
import { askAgain } from './choose-account.ts';
import { TOLD_AT_ONCE } from './list-accounts.ts';
import type { Resolve, Told } from './resolution.ts';
import { NOTHING } from './resolution.ts';
import { turnOver } from './which-account.ts';

const nothingBefore: Told = { kind: 'told', answer: { kind: 'nothing-before' }, memory: NOTHING };

/** The next page of a list, or the further options of an open question. */
export const more: Resolve = (turn, memory) => {
  if (memory.pending !== undefined) return askAgain(turn, memory, turnOver(memory).further);
  if (memory.query === undefined) return nothingBefore;
  const query = explained(memory.query);
  return query.kind === 'accounts'
    ? { kind: 'asked', query: { kind: 'accounts', start: query.start + TOLD_AT_ONCE } }
    : { kind: 'told', answer: { kind: 'no-more' }, memory };
};

export const repeat: Resolve = (turn, memory) => {
  if (memory.pending !== undefined) return askAgain(turn, memory, turnOver(memory).again);
  return memory.query === undefined ? nothingBefore : { kind: 'asked', query: memory.query };
};

export const explain: Resolve = (_turn, memory) =>
  memory.query === undefined
    ? nothingBefore
    : { kind: 'asked', query: { kind: 'explain', of: explained(memory.query) } };
