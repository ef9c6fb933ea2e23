/** Nanoseconds a row of the fold as rows grow, and of the cleaning before it, which is done once a row. */

import { type ReadPage, rowReader } from '../../shared/banking/spending/row-reader.ts';
import { spendingOf } from '../../shared/banking/spending/spending.ts';
import type { TransactionPage } from '../../shared/banking/transaction.ts';
import type { Day } from '../../shared/calendar/zone.ts';
import { type Household, ZONE } from './households.ts';

const SIZES = [1000, 10_000, 100_000, 1_000_000];
const PAGE = 500;
const ROUNDS = 3;
const RANGE = { from: '2020-01-01' as Day, to: '2030-01-01' as Day };

export interface Speed {
  readonly rows: number;
  readonly foldNs: number;
  readonly cleanNs: number;
  readonly summaryMs: number;
}

/** The best of some rounds, for the machine does other things too. */
export function foldSpeed([household]: readonly Household[]): readonly Speed[] {
  if (household === undefined) throw new RangeError('a fold needs a household');
  speedOf(household, 100_000);
  return SIZES.map((size) => {
    const rounds = Array.from({ length: ROUNDS }, () => speedOf(household, size));
    const best = (pick: (speed: Speed) => number): number => Math.min(...rounds.map(pick));
    return {
      rows: size,
      foldNs: best(({ foldNs }) => foldNs),
      cleanNs: best(({ cleanNs }) => cleanNs),
      summaryMs: best(({ summaryMs }) => summaryMs),
    };
  });
}

function speedOf(household: Household, size: number): Speed {
  const reader = rowReader({ accounts: household.accounts, zone: ZONE });
  const sum = spendingOf({ flow: 'out', range: RANGE, listing: { order: 'latest', limit: 30 } }, reader);
  const pages = inPages(household.pages);
  const [read, cleanNs] = timed(() => pages.map(reader.read), countOf(pages));
  const arriving = repeated(read, size);
  const [, foldNs] = timed(() => arriving.forEach(sum.add), size);
  const [, summaryNs] = timed(sum.summary, 1);
  return { rows: size, foldNs, cleanNs, summaryMs: summaryNs / 1e6 };
}

function timed<Result>(run: () => Result, rows: number): readonly [Result, number] {
  const start = performance.now();
  const result = run();
  return [result, ((performance.now() - start) * 1e6) / rows];
}

function inPages(pages: readonly TransactionPage[]): readonly TransactionPage[] {
  return pages.flatMap((page) =>
    Array.from({ length: Math.ceil(page.transactions.length / PAGE) }, (_, at) => ({
      ...page,
      transactions: page.transactions.slice(at * PAGE, (at + 1) * PAGE),
    })),
  );
}

function countOf(pages: readonly TransactionPage[]): number {
  return pages.reduce((count, { transactions }) => count + transactions.length, 0);
}

/** The same pages again and again, until there are so many rows. */
function repeated(pages: readonly ReadPage[], size: number): readonly ReadPage[] {
  const arriving: ReadPage[] = [];
  for (let left = size, at = 0; left > 0; at++) {
    const page = pages[at % pages.length];
    if (page === undefined) break;
    arriving.push({ ...page, rows: page.rows.slice(0, left) });
    left -= page.rows.length;
  }
  return arriving;
}
