/**
 * The names under which the bank prints merchants, and what all rows read so
 * far tell of each: the bank's own name for it, and the category of its codes.
 *
 * In whatever order rows are read, the same rows tell the same.
 */

import { headsOf, nameAsGiven, nameFromLine } from '../merchants/descriptor.ts';
import { type KnownMerchant, type KnownMerchants, knownAmong } from '../merchants/known-merchants.ts';
import { type Merchant, type MerchantKey, merchantKey } from '../merchants/merchant.ts';
import { CATEGORIES, type Category } from './category.ts';
import { categoryOfWords, wordsIn } from './category-words.ts';

export interface Print {
  /** Counted from 0, in the order of reading. */
  readonly index: number;
  /** Cleaned; empty for rows that name nobody. */
  readonly name: string;
  readonly known: KnownMerchant | undefined;
  /** What the words of the line tell. */
  readonly worded: Category | undefined;
  /** How many rows had a code of this category. */
  readonly votes: Map<Category, number>;
  /** How many rows came with this name from the bank. */
  readonly givenNames: Map<string, number>;
}

export interface ResolvedPrint {
  readonly merchant: Merchant;
  /** Of its rows that do not tell one themselves. */
  readonly category: Category;
}

export interface Prints {
  /** @param isNamed false for a fee, a cheque, cash: they are nobody's */
  readonly of: (description: string, givenName: string | undefined, isNamed: boolean) => Print;
  readonly resolved: () => ReadonlyMap<Print, ResolvedPrint>;
}

/** Lines with an order code are all different. */
const MOST_REMEMBERED = 5000;

export function printsAmong(known: KnownMerchants): Prints {
  const byKey = new Map<string, Print>();
  const byLine = new Map<string, Print>();
  let resolved: { readonly rows: number; readonly map: ReadonlyMap<Print, ResolvedPrint> } | undefined;
  let rows = 0;

  function printOf(description: string, givenName: string | undefined, isNamed: boolean): Print {
    const line = `${givenName ?? ''}\n${isNamed}\n${description}`;
    const remembered = byLine.get(line);
    if (remembered !== undefined) return remembered;
    const made = isNamed ? namedPrint(description, givenName, known) : namelessPrint(description);
    const key = `${made.known?.name ?? made.name}\n${made.worded}`;
    const own = byKey.get(key) ?? { ...made, index: byKey.size, votes: new Map(), givenNames: new Map() };
    byKey.set(key, own);
    if (byLine.size >= MOST_REMEMBERED) byLine.clear();
    byLine.set(line, own);
    return own;
  }
  return {
    of: (description, givenName, isNamed) => {
      rows++;
      const own = printOf(description, givenName, isNamed);
      if (givenName !== undefined && isNamed) countUp(own.givenNames, givenName);
      return own;
    },
    resolved: () => {
      if (resolved?.rows !== rows) resolved = { rows, map: resolvedOf([...byKey.values()]) };
      return resolved.map;
    },
  };
}

export function countUp<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

type Named = Pick<Print, 'name' | 'known' | 'worded'>;

function namelessPrint(description: string): Named {
  return { name: '', known: undefined, worded: categoryOfWords(wordsIn(description)) };
}

function namedPrint(description: string, givenName: string | undefined, known: KnownMerchants): Named {
  const given = nameAsGiven(givenName ?? '');
  const name = nameFromLine(description) || given;
  const heads = [...headsOf(description), name.split(' '), given.split(' ')];
  const found = heads.map((words) => knownAmong(known, words)).find((merchant) => merchant !== undefined);
  return { name, known: found, worded: categoryOfWords(wordsIn(description)) };
}

function resolvedOf(prints: readonly Print[]): ReadonlyMap<Print, ResolvedPrint> {
  const merchants = new Map<MerchantKey, Print[]>();
  for (const print of prints) {
    const key = merchantKey(nameOf(print));
    const same = merchants.get(key);
    if (same === undefined) merchants.set(key, [print]);
    else same.push(print);
  }
  return new Map(
    [...merchants].flatMap(([key, same]) => {
      const voted = mostVoted(same);
      // Of several ways to write it, always the same.
      const merchant = { key, name: same.map(nameOf).sort()[0] ?? '' };
      return same.map((print) => [print, { merchant, category: categoryOf(print, voted) }] as const);
    }),
  );
}

function nameOf(print: Print): string {
  return print.known?.name ?? (nameAsGiven(mostOf(print.givenNames) ?? '') || print.name);
}

function categoryOf(print: Print, voted: Category | undefined): Category {
  return print.known?.category ?? voted ?? print.worded ?? 'other';
}

function mostVoted(prints: readonly Print[]): Category | undefined {
  const votes = new Map<Category, number>();
  for (const print of prints)
    for (const [category, count] of print.votes) votes.set(category, (votes.get(category) ?? 0) + count);
  return CATEGORIES.filter((category) => votes.has(category)).sort(
    (a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0),
  )[0];
}

function mostOf(counts: ReadonlyMap<string, number>): string | undefined {
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0];
}
