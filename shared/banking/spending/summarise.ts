/** Sums by account, merchant and category -> the summary that was asked for. */

import type { Day } from '../../calendar/zone.ts';
import type { CurrencyCode } from '../../money/money.ts';
import type { AccountId } from '../account.ts';
import type { Merchant, MerchantKey } from '../merchants/merchant.ts';
import { CATEGORIES, type Category } from './category.ts';
import { dayAt } from './day-numbers.ts';
import type { Print, ResolvedPrint } from './prints.ts';
import type { ReadRow } from './row-reader.ts';
import type {
  AccountPart,
  CategoryPart,
  CurrencySpending,
  MerchantPart,
  Narrowing,
  Part,
  SpendingQuestion,
  SpendingRow,
  SpendingSummary,
} from './spending-summary.ts';
import { emptyTally, merge, mixedOrder, partOf, type Tally } from './tally.ts';

/** The rows of one account, merchant, category and currency. */
export interface Counted {
  readonly accountId: AccountId;
  readonly currency: CurrencyCode;
  readonly print: Print;
  /** Undefined: that of the print. */
  readonly category: Category | undefined;
  readonly tally: Tally;
  /** The first of them, as the question orders them. */
  readonly rows: ReadRow[];
}

export interface Sums {
  readonly cells: readonly Counted[];
  /** Movements between own accounts. */
  readonly leftOut: ReadonlyMap<AccountId, number>;
  readonly question: SpendingQuestion;
  readonly narrowing: Narrowing;
  readonly resolved: ReadonlyMap<Print, ResolvedPrint>;
  readonly incomplete: readonly AccountId[];
  readonly earliest?: Day;
}

interface Cell {
  readonly counted: Counted;
  readonly merchant: Merchant;
  readonly category: Category;
}

const NOBODY: Merchant = { key: '' as MerchantKey, name: '' };

export function summaryOf(sums: Sums): SpendingSummary {
  const { question, narrowing, resolved } = sums;
  const cells = sums.cells
    .map((counted) => cellOf(counted, resolved))
    .filter((cell) => isAsked(cell, narrowing));
  const rows = listed(cells, question);
  const all = cells.reduce((count, { counted }) => count + counted.tally.count, 0);
  const isWanted = (account: AccountId): boolean => narrowing.accounts?.includes(account) ?? true;
  return {
    currencies: currenciesOf(cells),
    rows,
    unlisted: all - rows.length,
    leftOut: [...sums.leftOut].reduce((count, [account, rows]) => count + (isWanted(account) ? rows : 0), 0),
    incomplete: sums.incomplete.filter(isWanted).sort(),
    ...(sums.earliest === undefined ? {} : { earliest: sums.earliest }),
  };
}

function cellOf(counted: Counted, resolved: ReadonlyMap<Print, ResolvedPrint>): Cell {
  const known = resolved.get(counted.print);
  return {
    counted,
    merchant: known?.merchant ?? NOBODY,
    category: counted.category ?? known?.category ?? 'other',
  };
}

function isAsked(
  { counted, merchant, category }: Cell,
  { accounts, categories, merchants }: Narrowing,
): boolean {
  return (
    (accounts?.includes(counted.accountId) ?? true) &&
    (categories?.includes(category) ?? true) &&
    (merchants?.includes(merchant.key) ?? true)
  );
}

function listed(cells: readonly Cell[], { listing }: SpendingQuestion): readonly SpendingRow[] {
  if (listing === undefined) return [];
  const order = mixedOrder(listing.order);
  return cells
    .flatMap(({ counted, merchant, category }) => counted.rows.map((row) => ({ row, merchant, category })))
    .sort((a, b) => order(a.row, b.row))
    .slice(0, listing.limit)
    .map(({ row, merchant, category }) => ({
      transaction: row.transaction,
      day: dayAt(row.day),
      merchant,
      category,
    }));
}

function currenciesOf(cells: readonly Cell[]): readonly CurrencySpending[] {
  const groups = grouped(cells, ({ counted }) => counted.currency);
  return [...groups]
    .map(([currency, own]) => ({
      currency,
      ...whole(own, currency),
      byCategory: categoryParts(own, currency),
      byMerchant: merchantParts(own, currency),
      byAccount: accountParts(own, currency),
    }))
    .sort((a, b) => b.count - a.count || alphabetical(a.currency, b.currency));
}

function categoryParts(cells: readonly Cell[], currency: CurrencyCode): readonly CategoryPart[] {
  return [...grouped(cells, ({ category }) => category)]
    .map(([category, own]) => ({ category, ...whole(own, currency) }))
    .sort((a, b) => bySize(a, b) || CATEGORIES.indexOf(a.category) - CATEGORIES.indexOf(b.category));
}

function merchantParts(cells: readonly Cell[], currency: CurrencyCode): readonly MerchantPart[] {
  return [...grouped(cells, ({ merchant }) => merchant.key)]
    .map(([, own]) => ({
      merchant: own[0]?.merchant ?? NOBODY,
      category: mostOf(own),
      ...whole(own, currency),
    }))
    .sort((a, b) => bySize(a, b) || alphabetical(a.merchant.key, b.merchant.key));
}

function accountParts(cells: readonly Cell[], currency: CurrencyCode): readonly AccountPart[] {
  return [...grouped(cells, ({ counted }) => counted.accountId)]
    .map(([accountId, own]) => ({ accountId, ...whole(own, currency) }))
    .sort((a, b) => bySize(a, b) || alphabetical(a.accountId, b.accountId));
}

function mostOf(cells: readonly Cell[]): Category {
  const counts = new Map<Category, number>();
  for (const { category, counted } of cells)
    counts.set(category, (counts.get(category) ?? 0) + counted.tally.count);
  const known = CATEGORIES.filter((category) => counts.has(category));
  return known.sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? 'other';
}

function whole(cells: readonly Cell[], currency: CurrencyCode): Part {
  const tally = emptyTally();
  for (const { counted } of cells) merge(tally, counted.tally);
  return partOf(tally, currency);
}

function grouped<Key>(cells: readonly Cell[], keyOf: (cell: Cell) => Key): ReadonlyMap<Key, readonly Cell[]> {
  const groups = new Map<Key, Cell[]>();
  for (const cell of cells) {
    const key = keyOf(cell);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [cell]);
    else group.push(cell);
  }
  return groups;
}

function bySize(a: Part, b: Part): number {
  return b.total.minor - a.total.minor;
}

function alphabetical(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
