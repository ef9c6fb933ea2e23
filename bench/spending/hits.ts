/** How much of what is true was found, and how much of what was found is true. */

import type { Category as TrueCategory, Truth } from '../../sandbox-bank/truth/truth.ts';
import { merchantKey } from '../../shared/banking/merchants/merchant.ts';
import type { Recurring } from '../../shared/banking/recurring/recurring-charge.ts';
import type { Category } from '../../shared/banking/spending/category.ts';
import { pairsOf } from '../../shared/banking/spending/pairs.ts';
import type { Print, ResolvedPrint } from '../../shared/banking/spending/prints.ts';
import type { ReadRow } from '../../shared/banking/spending/row-reader.ts';

export interface Hits {
  readonly right: number;
  readonly found: number;
  readonly there: number;
}

export interface Reading {
  readonly rows: readonly ReadRow[];
  readonly resolved: ReadonlyMap<Print, ResolvedPrint>;
  readonly truths: ReadonlyMap<string, Truth>;
}

/** What the bank's customers call it -> what we call it; undefined is no spending. */
const OURS: Readonly<Record<TrueCategory, Category | undefined>> = {
  cash: 'cash',
  'card-payment': undefined,
  check: 'other',
  clothing: 'clothing',
  coffee: 'coffee',
  dining: 'dining',
  education: 'education',
  entertainment: 'entertainment',
  fees: 'fees',
  fuel: 'fuel',
  groceries: 'groceries',
  health: 'health',
  home: 'home',
  housing: 'housing',
  income: undefined,
  insurance: 'insurance',
  interest: 'fees',
  internet: 'phone-internet',
  loan: undefined,
  online: 'shopping',
  'person-to-person': 'people',
  phone: 'phone-internet',
  subscriptions: 'subscriptions',
  transfer: undefined,
  transport: 'transport',
  travel: 'travel',
  utilities: 'utilities',
};

/** Debits by what they are: as read, and as it is. `none` is no spending. */
export function* categorised({ rows, resolved, truths }: Reading): Iterable<{
  readonly row: ReadRow;
  readonly ours: Category | 'none';
  readonly truly: Category | 'none';
}> {
  const paired = halves(rows);
  for (const row of rows) {
    const truth = truths.get(row.transaction.id);
    if (truth === undefined || row.transaction.direction !== 'debit') continue;
    const isOwn = row.effect === 'own' || (row.movement !== undefined && paired.has(row.movement.id));
    const ours = isOwn ? 'none' : (row.category ?? resolved.get(row.print)?.category ?? 'other');
    yield { row, ours, truly: OURS[truth.category] ?? 'none' };
  }
}

function halves(rows: readonly ReadRow[]): ReadonlySet<string> {
  const pairs = pairsOf(rows.flatMap(({ movement }) => movement ?? []));
  return new Set(pairs.flatMap(({ debit, credit }) => [debit.id, credit.id]));
}

/** By amount, of debits that are spending: in the right category. */
export function categoryHits(reading: Reading): Hits {
  return hitsOf(reading, (truly) => truly !== 'none');
}

/** By amount, of all debits: whether they count as spending. */
export function countingHits(reading: Reading): Hits {
  return hitsOf(
    reading,
    () => true,
    (ours, truly) => (ours === 'none') === (truly === 'none'),
  );
}

function hitsOf(
  reading: Reading,
  isAsked: (truly: string) => boolean,
  isRight: (ours: string, truly: string) => boolean = (ours, truly) => ours === truly,
): Hits {
  let [right, there] = [0, 0];
  for (const { row, ours, truly } of categorised(reading)) {
    if (!isAsked(truly)) continue;
    there += row.minor;
    if (isRight(ours, truly)) right += row.minor;
  }
  return { right, found: there, there };
}

/** Pairs of rows of one movement. */
export function pairHits({ rows, truths }: Reading): Hits {
  const pairs = pairsOf(rows.flatMap(({ movement }) => movement ?? []));
  const pairOf = (id: string): string | undefined => {
    const truth = truths.get(id.slice(id.indexOf(' ') + 1));
    return truth?.transferPair ?? truth?.paymentPair;
  };
  const right = pairs.filter(
    ({ debit, credit }) => pairOf(debit.id) !== undefined && pairOf(debit.id) === pairOf(credit.id),
  );
  const counts = new Map<string, number>();
  for (const { transaction } of rows) {
    const pair = pairOf(` ${transaction.id}`);
    if (pair !== undefined) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return {
    right: right.length,
    found: pairs.length,
    there: [...counts.values()].filter((count) => count === 2).length,
  };
}

/** Series: found when most of what was found is of it, and most of it was found. */
export function recurringHits(
  { rows, truths }: Reading,
  found: readonly Recurring[],
  irregular: ReadonlySet<string>,
): Hits & { readonly wrong: readonly Recurring[]; readonly missed: readonly string[] } {
  const sizes = new Map<string, number>();
  for (const { transaction } of rows) {
    const series = truths.get(transaction.id)?.series;
    if (series !== undefined && !irregular.has(series)) sizes.set(series, (sizes.get(series) ?? 0) + 1);
  }
  const there = new Map([...sizes].filter(([, count]) => count > 1));
  const hit = new Set<string>();
  const wrong = found.filter(({ transactions }) => {
    const [series, count] = mostOf(transactions.flatMap((id) => truths.get(id)?.series ?? []));
    if (irregular.has(series)) return false;
    const isRight =
      count >= transactions.length * 0.8 &&
      count >= (there.get(series) ?? Number.NaN) * 0.6 &&
      !hit.has(series);
    if (isRight) hit.add(series);
    return !isRight;
  });
  return {
    right: hit.size,
    found: hit.size + wrong.length,
    there: there.size,
    wrong,
    missed: [...there.keys()].filter((series) => !hit.has(series)),
  };
}

function mostOf(values: readonly string[]): readonly [string, number] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
}

/** Rows that name somebody: by the name that the customer would say. */
export function merchantHits({ rows, resolved, truths }: Reading): Hits {
  let [right, there] = [0, 0];
  for (const { transaction, effect, print } of rows) {
    const name = truths.get(transaction.id)?.merchant ?? '';
    if (name === '' || effect === 'own') continue;
    there++;
    if (resolved.get(print)?.merchant.key === merchantKey(name)) right++;
  }
  return { right, found: there, there };
}

export function added(all: readonly Hits[]): Hits {
  return all.reduce(
    (sum, { right, found, there }) => ({
      right: sum.right + right,
      found: sum.found + found,
      there: sum.there + there,
    }),
    { right: 0, found: 0, there: 0 },
  );
}
