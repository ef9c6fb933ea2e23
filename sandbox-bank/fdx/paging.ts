/**
 * Pages of a list: `limit` rows, an opaque `pageKey` to the next ones. A key
 * holds the range that was asked for, so that a caller need not repeat it.
 */

import { type Entity, type FdxAnswer, failure } from './fdx-answer.ts';

const USUAL_LIMIT = 100;
const MOST = 500;

export interface Page<Item> {
  readonly items: readonly Item[];
  /** `page` and `links` of FDX. */
  readonly envelope: Entity;
}

export interface PageQuery {
  readonly from: number;
  readonly limit: number;
  /** What the key carried beside its place. */
  readonly carried: Readonly<Record<string, string>>;
}

export function pageQuery(query: URLSearchParams): PageQuery | FdxAnswer {
  const asked = query.get('limit');
  const limit = asked === null ? USUAL_LIMIT : Number(asked);
  if (!Number.isInteger(limit) || limit < 1 || limit > MOST)
    return failure('401', `limit is a whole number from 1 to ${MOST}`);
  const key = query.get('pageKey');
  const place = key === null ? { from: 0, carried: {} } : placeFrom(key);
  return place === undefined ? failure('401', 'pageKey is unknown') : { ...place, limit };
}

export function pageOf<Item>(
  all: readonly Item[],
  { from, limit, carried }: PageQuery,
  path: string,
): Page<Item> {
  const to = from + limit;
  const page = { totalElements: all.length };
  if (to >= all.length) return { items: all.slice(from), envelope: { page } };
  const key = Buffer.from(JSON.stringify({ ...carried, from: String(to) })).toString('base64url');
  const href = `${path}?${new URLSearchParams({ pageKey: key, limit: String(limit) })}`;
  return {
    items: all.slice(from, to),
    envelope: { page: { nextPageKey: key, ...page }, links: { next: { href, action: 'GET' } } },
  };
}

function placeFrom(key: string): Pick<PageQuery, 'from' | 'carried'> | undefined {
  try {
    const place: unknown = JSON.parse(Buffer.from(key, 'base64url').toString('utf8'));
    const pairs = Object.entries(place ?? {});
    const { from, ...carried } = Object.fromEntries(pairs.filter(([, value]) => typeof value === 'string'));
    const at = Number(from);
    return Number.isSafeInteger(at) && at > 0 ? { from: at, carried } : undefined;
  } catch {
    return undefined;
  }
}
