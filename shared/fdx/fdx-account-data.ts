/**
 * AccountData over an FDX v6 API, read-only, with one customer's token.
 *
 * Tolerant of how banks write, strict about what a figure is: one that cannot
 * be read exactly is left out and the answer says that it is not complete.
 */

import { randomUUID } from 'node:crypto';
import type { Account } from '../banking/account.ts';
import {
  type AccountData,
  AccountDataFailure,
  type AccountDataFailureCode,
  type Accounts,
} from '../banking/account-data.ts';
import type { Deadline } from '../calendar/clock.ts';
import type { BankAccess } from '../linking/bank-tokens.ts';
import { type Http, HttpFailure, type HttpFailureCode, type HttpResponse } from '../linking/http.ts';
import { jsonBody } from '../linking/json-body.ts';
import { accountFromFdx, hasMainFigure } from './account-from-fdx.ts';
import { accountsSchema } from './account-schema.ts';
import { fdxFailure, isNoData } from './fdx-failure.ts';

export interface FdxApi {
  /** What stands in front of /accounts, without a trailing slash. */
  readonly baseUrl: string;
  readonly access: BankAccess;
  readonly http: Http;
}

const MAX_PAGES = 20;
/** Of accounts asked for one by one. */
const MAX_SINGLE = 24;

const HTTP_FAILURES: Readonly<Record<HttpFailureCode, AccountDataFailureCode>> = {
  slow: 'slow',
  unreachable: 'down',
  'too-large': 'unreadable',
  'refused-url': 'unreadable',
};

export function fdxAccountData(api: FdxApi): AccountData {
  return {
    accounts: async (deadline) => {
      const listed = await listAccounts(api, deadline);
      return isLightweight(listed.accounts) ? readEach(api, listed, deadline) : listed;
    },
  };
}

async function listAccounts(api: FdxApi, deadline: Deadline): Promise<Accounts> {
  const rows: unknown[] = [];
  const seen = new Set<string>();
  let query = 'resultType=details';
  let isPartial = false;
  for (;;) {
    const page = await readPage(api, query, deadline);
    rows.push(...page.rows);
    isPartial ||= page.isPartial;
    if (page.next === undefined) return accountsFrom(rows, isPartial);
    // A bank that sends the same page forever must not hold the customer.
    if (seen.has(page.next) || seen.size + 1 >= MAX_PAGES) return accountsFrom(rows, true);
    seen.add(page.next);
    query = `resultType=details&${page.next}`;
  }
}

interface Page {
  readonly rows: readonly unknown[];
  readonly isPartial: boolean;
  /** The query that asks for the page after this one. */
  readonly next: string | undefined;
}

async function readPage(api: FdxApi, query: string, deadline: Deadline): Promise<Page> {
  const { status, body } = await get(api, `/accounts?${query}`, deadline);
  const json = jsonBody(body)?.value;
  if (isNoData(status, json)) return { rows: [], isPartial: false, next: undefined };
  if (status !== 200 && status !== 206) throw fdxFailure('GET accounts', status, json);
  const { data } = accountsSchema.safeParse(json);
  if (data === undefined)
    throw new AccountDataFailure(
      'unreadable',
      `GET accounts answered ${status} with something else than accounts`,
    );
  const { nextPageKey, nextOffset } = data.page ?? data.paginatedArray?.page ?? {};
  const next =
    cursor('pageKey', nextPageKey) ?? cursor('offset', nextOffset) ?? linked(data.links?.next?.href);
  return { rows: data.accounts, isPartial: status === 206, next };
}

function cursor(name: string, value: string | number | undefined | null): string | undefined {
  return value === undefined || value === null ? undefined : `${name}=${encodeURIComponent(value)}`;
}

/** Only the cursor of a link is taken: the address stays the bank's own. */
function linked(href: string | undefined): string | undefined {
  const query = new URLSearchParams(href?.split('?')[1]);
  return cursor('pageKey', query.get('pageKey')) ?? cursor('offset', query.get('offset'));
}

/** An account that is listed twice counts once. */
function accountsFrom(rows: readonly unknown[], isPartial: boolean): Accounts {
  const read = rows.map(accountFromFdx).filter((one) => one !== undefined);
  if (rows.length > 0 && read.length === 0)
    throw new AccountDataFailure('unreadable', 'GET accounts answered with rows that are no accounts');
  const seen = new Set<string>();
  const kept = read.filter(({ account: { id } }) => !seen.has(id) && seen.add(id));
  const isIncomplete = isPartial || read.length < rows.length || kept.some((one) => one.isIncomplete);
  return { accounts: kept.map((one) => one.account), isIncomplete };
}

/** Nothing has a figure: the bank gives descriptors only, whatever `resultType` asks for. */
function isLightweight(accounts: readonly Account[]): boolean {
  const counted = accounts.filter(isCounted);
  return counted.length > 0 && !counted.some(hasMainFigure);
}

function isCounted(account: Account): boolean {
  return account.class !== 'other' && !account.isClosed;
}

async function readEach(api: FdxApi, listed: Accounts, deadline: Deadline): Promise<Accounts> {
  const asked = listed.accounts.filter(isCounted).slice(0, MAX_SINGLE);
  const settled = await Promise.allSettled(asked.map((account) => readAccount(api, account, deadline)));
  const read = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  const failed = settled.find((one) => one.status === 'rejected' && !isAboutOne(one.reason));
  if (read.length === 0 && failed?.status === 'rejected') throw failed.reason;
  const byId = new Map(read.map((one) => [one.account.id, one.account]));
  const accounts = listed.accounts.map((account) => byId.get(account.id) ?? account);
  const isWhole = accounts.filter(isCounted).every(hasMainFigure) && !read.some((one) => one.isIncomplete);
  return { accounts, isIncomplete: !isWhole };
}

/** Says nothing of the bank or the customer, so that what was listed still stands. */
function isAboutOne(reason: unknown): boolean {
  return (
    reason instanceof AccountDataFailure &&
    (reason.code === 'unreadable' || reason.code === 'no-such-account')
  );
}

async function readAccount(api: FdxApi, { id }: Account, deadline: Deadline) {
  const { status, body } = await get(api, `/accounts/${encodeURIComponent(id)}`, deadline);
  const json = jsonBody(body)?.value;
  if (status !== 200 && status !== 206) throw fdxFailure('GET account', status, json);
  const read = accountFromFdx(json);
  if (read?.account.id !== id)
    throw new AccountDataFailure('unreadable', `GET account answered ${status} with another thing`);
  return { ...read, isIncomplete: read.isIncomplete || status === 206 };
}

async function get(
  { baseUrl, access, http }: FdxApi,
  path: string,
  deadline: Deadline,
): Promise<HttpResponse> {
  try {
    return await http({
      method: 'GET',
      url: `${baseUrl}${path}`,
      headers: {
        authorization: `Bearer ${access.token.reveal()}`,
        accept: 'application/json',
        'x-fapi-interaction-id': randomUUID(),
        'fdx-api-actor-type': 'USER',
      },
      deadline,
    });
  } catch (cause) {
    if (!(cause instanceof HttpFailure)) throw cause;
    throw new AccountDataFailure(HTTP_FAILURES[cause.code], 'GET accounts had no answer', { cause });
  }
}
