/** Rows read for a question, added up as they come: of its period, of those compared with, and of the last 90 days. */

import type { Account } from '../../banking/account.ts';
import type { Merchant } from '../../banking/merchants/merchant.ts';
import { type RowReader, rowReader } from '../../banking/spending/row-reader.ts';
import { type Spending, spendingOf } from '../../banking/spending/spending.ts';
import type { Narrowing, SpendingSummary } from '../../banking/spending/spending-summary.ts';
import type { DateRange } from '../../calendar/date-range.ts';
import type { Decision, RowsWanted } from '../resolution.ts';
import { type Asking, daysToRead, lookedBack } from './asking.ts';
import { isList, pageSize } from './dimensions.ts';

export interface RowsRead {
  readonly reader: RowReader;
  readonly now: Spending;
  /** Of `Asking.earlier`, in its order. */
  readonly earlier: readonly Spending[];
  /** There when the period alone did not have what was asked for. */
  readonly wide?: Spending;
  /** There was no time for all rows. */
  readonly isLate: boolean;
}

type Next = (rows: RowsRead) => Decision | RowsWanted;

/** Only the accounts and days that the question is about, all at once. */
export function rowsFor(asking: Asking, next: Next): RowsWanted {
  const { open, context, period, earlier } = asking;
  const reader = rowReader({ accounts: open, zone: context.zone });
  const now = sumOf(asking, period.range, reader);
  const before = earlier.map(({ range }) => sumOf(asking, range, reader));
  const range = daysToRead(
    [period, ...earlier].map((one) => one.range),
    asking.today,
  );
  return reading(asking.meant.accounts, [now, ...before], reader, range, (isLate) =>
    next({ reader, now, earlier: before, isLate }),
  );
}

/**
 * The last 90 days, of the accounts meant or of others besides.
 *
 * @returns undefined when there is nothing further to look at, or no time
 */
export function widened(
  asking: Asking,
  rows: RowsRead,
  accounts: readonly Account[],
  next: Next,
): RowsWanted | undefined {
  const range = lookedBack(asking);
  const isSeen =
    covers(asking.period.range, range) && accounts.every((one) => asking.meant.accounts.includes(one));
  if (isSeen || rows.wide !== undefined || rows.isLate) return undefined;
  const listing = { order: 'latest', limit: 1 } as const;
  const wide = spendingOf({ flow: asking.of.flow, range, listing }, rows.reader);
  return reading(accounts, [wide], rows.reader, daysToRead([range], asking.today), (isLate) =>
    next({ ...rows, wide, isLate }),
  );
}

function covers(range: DateRange, other: DateRange): boolean {
  return range.from <= other.from && range.to >= other.to;
}

function sumOf({ of, asked }: Asking, range: DateRange, reader: RowReader): Spending {
  const order = asked.query.kind !== 'explain' && isList(of.measure) ? of.measure : undefined;
  const listing = order && { order, limit: of.start + pageSize(of) };
  return spendingOf({ flow: of.flow, range, ...(listing && { listing }) }, reader);
}

function reading(
  accounts: readonly Account[],
  sums: readonly Spending[],
  reader: RowReader,
  range: DateRange,
  next: RowsWanted['next'],
): RowsWanted {
  return {
    request: { accounts: accounts.map(({ id }) => id), range },
    add: (page) => {
      const read = reader.read(page);
      for (const sum of sums) sum.add(read);
    },
    next,
  };
}

function sumsOf({ now, earlier, wide }: RowsRead): readonly Spending[] {
  return [now, ...earlier, ...(wide === undefined ? [] : [wide])];
}

/** Everybody whom rows name, each once. */
export function merchantsIn(rows: RowsRead): readonly Merchant[] {
  const all = sumsOf(rows).flatMap((sum) => sum.merchants());
  return [...new Map(all.map((merchant) => [merchant.key, merchant])).values()];
}

/** Of the accounts meant, those with rows missing. */
export function missingIn(rows: RowsRead, { meant }: Asking): readonly Account[] {
  const ids = new Set(sumsOf(rows).flatMap((sum) => sum.summary().incomplete));
  return meant.accounts.filter(({ id }) => ids.has(id));
}

/** One question's sums: of its period, of those compared with, and the latest row of the last 90 days. */
export interface Summaries {
  readonly now: SpendingSummary;
  readonly earlier: readonly SpendingSummary[];
  readonly wide?: SpendingSummary;
}

export function summariesOf({ now, earlier, wide }: RowsRead, narrowing: Narrowing): Summaries {
  return {
    now: now.summary(narrowing),
    earlier: earlier.map((sum) => sum.summary(narrowing)),
    ...(wide && { wide: wide.summary(narrowing) }),
  };
}

export function isEmpty({ now, earlier }: Summaries): boolean {
  return [now, ...earlier].every(({ currencies }) => currencies.length === 0);
}
