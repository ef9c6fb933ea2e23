/** Going on with the last answer: more of it, again, and how it was reached. */

import type { ExplainedQuery } from '../dialog/query.ts';
import { explained } from './account-mention.ts';
import { askAgain } from './ask-again.ts';
import { TOLD_AT_ONCE } from './list-accounts.ts';
import type { Resolve, Told } from './resolution.ts';
import { NOTHING } from './resolution.ts';
import { nextPage } from './spending/dimensions.ts';
import { turnOver } from './which-account.ts';

const nothingBefore: Told = { kind: 'told', answer: { kind: 'nothing-before' }, memory: NOTHING };

/** The next page of a list, or the further options of an open question. */
export const more: Resolve = (turn, memory) => {
  if (memory.pending !== undefined) return askAgain(turn, memory, turnOver(memory).further);
  if (memory.query === undefined) return nothingBefore;
  const next = pageAfter(explained(memory.query));
  return next === undefined
    ? { kind: 'told', answer: { kind: 'no-more' }, memory }
    : { kind: 'asked', query: next };
};

/** @returns undefined when the query tells no list that could go on */
function pageAfter(query: ExplainedQuery): ExplainedQuery | undefined {
  if (query.kind === 'accounts') return { kind: 'accounts', start: query.start + TOLD_AT_ONCE };
  return query.kind === 'spending' ? nextPage(query) : undefined;
}

export const repeat: Resolve = (turn, memory) => {
  if (memory.pending !== undefined) return askAgain(turn, memory, turnOver(memory).again);
  return memory.query === undefined ? nothingBefore : { kind: 'asked', query: memory.query };
};

export const explain: Resolve = (_turn, memory) =>
  memory.query === undefined
    ? nothingBefore
    : { kind: 'asked', query: { kind: 'explain', of: explained(memory.query) } };
