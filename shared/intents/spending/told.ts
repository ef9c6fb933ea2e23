/** What rows come to, told: a sum, single rows, or the largest parts. */

import type { AccountLabel, Answer, SpendingAbout } from '../../dialog/answer.ts';
import type { SpendingQuery } from '../../dialog/query.ts';
import { exact } from '../balance-facts.ts';
import type { Decision, Memory } from '../resolution.ts';
import type { Asking } from './asking.ts';
import { nextPage, pageSize } from './dimensions.ts';
import type { Summaries } from './rows-read.ts';
import { historyFrom, topParts, totalsOf, transactionFacts } from './spending-facts.ts';

/** Everything that is known once the rows are read. `query` is what a session may keep of the question. */
export interface Telling {
  readonly asking: Asking;
  readonly about: SpendingAbout;
  readonly summaries: Summaries;
  /** Accounts with rows missing: only lists are told without them. */
  readonly missing: readonly AccountLabel[];
  readonly query: SpendingQuery;
  readonly isExplained: boolean;
}

export function spentTold({ asking, about, summaries: { now }, query }: Telling): Decision {
  const counted = asking.meant.accounts.length;
  return {
    answer: { kind: 'spending', about, totals: totalsOf(now), counted, ...historyFrom(now, asking) },
    memory: { query, listed: [] },
  };
}

/** Past the end there is no more, and the last page stays remembered. */
function noMore({ asking: { context } }: Telling): Decision {
  const { query, listed } = context.memory;
  return { answer: { kind: 'no-more' }, memory: { ...(query && { query }), listed } };
}

function page(telling: Telling, answer: Answer, remaining: number): Decision {
  const { query, asking } = telling;
  const next = nextPage(query);
  const pending: Memory['pending'] =
    next && remaining > 0 ? { intent: asking.context.intent, awaiting: 'more', query: next } : undefined;
  return { answer, memory: { query, listed: [], ...(pending && { pending }) } };
}

export function listTold(telling: Telling, order: 'latest' | 'largest'): Decision {
  const { asking, about, summaries, missing, query } = telling;
  const rows = summaries.now.rows.slice(query.start);
  if (rows.length === 0) return noMore(telling);
  const remaining = summaries.now.unlisted;
  const facts = rows.map((row) => transactionFacts(row, asking));
  const isFirst = query.start === 0;
  return page(
    telling,
    { kind: 'transactions', about, order, rows: facts, remaining, isFirst, missing },
    remaining,
  );
}

/** Of several currencies the one with most rows; the others are named. */
export function topTold(telling: Telling, by: 'categories' | 'merchants'): Decision {
  const { about, summaries, query } = telling;
  const [spent, ...others] = summaries.now.currencies;
  const all = spent === undefined ? [] : topParts(spent, by);
  const parts = all.slice(query.start, query.start + pageSize(query));
  if (spent === undefined || parts.length === 0) return noMore(telling);
  const remaining = all.length - query.start - parts.length;
  const answer: Answer = {
    kind: 'top',
    about,
    by: by === 'categories' ? 'category' : 'merchant',
    parts,
    total: exact(spent.total),
    remaining,
    isFirst: query.start === 0,
    alsoIn: others.map(({ currency }) => currency),
  };
  return page(telling, answer, remaining);
}
