/**
 * Pages of one list, one after another, by the bank's cursors.
 *
 * The address stays the bank's own: of a link only the cursor is taken. Lists
 * that repeat, stand still or never end are cut off, and say that they were.
 */

import type { FdxPaging } from './account-schema.ts';
import { encoded } from './fdx-get.ts';

/** What may still be read for one answer, over all of its lists. */
export interface Allowance {
  readonly spend: (page: { readonly rows: readonly unknown[]; readonly bytes: number }) => void;
  readonly isSpent: () => boolean;
}

const MAX_PAGES = 400;
const MAX_ROWS = 20_000;
const MAX_BYTES = 16_000_000;
/** Of one list. */
const MAX_LIST_PAGES = 20;
/** Pages in a row that bring nothing new. */
const MAX_STILL = 3;

export function allowance(): Allowance {
  const left = { pages: MAX_PAGES, rows: MAX_ROWS, bytes: MAX_BYTES };
  return {
    spend: ({ rows, bytes }) => {
      left.pages -= 1;
      left.rows -= rows.length;
      left.bytes -= bytes;
    },
    isSpent: () => Math.min(left.pages, left.rows, left.bytes) <= 0,
  };
}

export interface Page {
  readonly rows: readonly unknown[];
  readonly bytes: number;
  /** The bank said that something is missing. */
  readonly isPartial: boolean;
  /** The query that asks for the page after this one; `unusable` when it is named otherwise. */
  readonly next: string | 'unusable' | undefined;
}

export interface ListPage extends Page {
  /** The last page that is read though it is not the last of the list. */
  readonly isCut: boolean;
}

/** @param more reads the page that a cursor names, or the first */
export async function* pagesOf(
  more: (cursor: string | undefined) => Promise<Page>,
  left: Allowance,
): AsyncGenerator<ListPage, void, void> {
  const cursors = new Set<string>();
  const isStill = stillness();
  let cursor: string | undefined;
  for (;;) {
    const page = await more(cursor);
    left.spend(page);
    const { next } = page;
    const isLast = next === undefined || next === 'unusable' || cursors.size + 1 >= MAX_LIST_PAGES;
    if (isLast || left.isSpent() || cursors.has(next) || isStill(page.rows))
      return yield { ...page, isCut: next !== undefined };
    yield { ...page, isCut: false };
    cursors.add(next);
    cursor = next;
  }
}

/** Whether the last pages all held only rows that had been there before. */
function stillness(): (rows: readonly unknown[]) => boolean {
  const seen = new Set<string>();
  let still = 0;
  return (rows) => {
    const size = seen.size;
    for (const row of rows) seen.add(JSON.stringify(row) ?? '');
    still = seen.size > size ? 0 : still + 1;
    return still >= MAX_STILL;
  };
}

export function nextOf({ page, paginatedArray, links }: FdxPaging): Page['next'] {
  const { nextPageKey, nextOffset } = page ?? paginatedArray?.page ?? {};
  return cursor('pageKey', nextPageKey) ?? cursor('offset', nextOffset) ?? linked(links?.next?.href);
}

function cursor(name: string, value: string | number | undefined | null): string | undefined {
  return value === undefined || value === null ? undefined : `${name}=${encoded(String(value))}`;
}

function linked(href: string | undefined): Page['next'] {
  if (href === undefined || href.trim() === '') return undefined;
  const query = new URLSearchParams(href.split('?')[1]?.split('#')[0]);
  return cursor('pageKey', query.get('pageKey')) ?? cursor('offset', query.get('offset')) ?? 'unusable';
}
