/** GET accounts: the customer's accounts with their figures, page by page, and one by one where the list has none. */

import type { Account } from '../banking/account.ts';
import { AccountDataFailure, type Accounts } from '../banking/account-data.ts';
import type { Deadline } from '../calendar/clock.ts';
import { accountFromFdx, hasMainFigure } from './account-from-fdx.ts';
import { accountsSchema } from './account-schema.ts';
import { fdxFailure, isNoData } from './fdx-failure.ts';
import { encoded, type FdxGet } from './fdx-get.ts';
import { allowance, nextOf, type Page, pagesOf } from './pages.ts';

/** Of accounts asked for one by one. */
const MAX_SINGLE = 24;

/** With figures, whatever that takes. @throws AccountDataFailure */
export async function readAccounts(get: FdxGet, deadline: Deadline): Promise<Accounts> {
  const listed = await listAccounts(get, deadline);
  return isLightweight(listed.accounts) ? readEach(get, listed, deadline) : listed;
}

/** As the list has them, with figures or without. @throws AccountDataFailure */
export async function listAccounts(get: FdxGet, deadline: Deadline): Promise<Accounts> {
  const rows: unknown[] = [];
  let isPartial = false;
  const pages = pagesOf((cursor) => readPage(get, cursor, deadline), allowance());
  for await (const page of pages) {
    rows.push(...page.rows);
    isPartial ||= page.isPartial || page.isCut;
  }
  return accountsFrom(rows, isPartial);
}

async function readPage(get: FdxGet, cursor: string | undefined, deadline: Deadline): Promise<Page> {
  const what = 'GET accounts';
  const query = cursor === undefined ? '' : `&${cursor}`;
  const { status, json, bytes, keep } = await get({
    what,
    path: `/accounts?resultType=details${query}`,
    deadline,
  });
  if (isNoData(status, json)) return { rows: [], bytes, isPartial: false, next: undefined };
  if (status !== 200 && status !== 206) throw fdxFailure(what, status, json);
  const { data } = accountsSchema.safeParse(json);
  if (data === undefined)
    throw new AccountDataFailure(
      'unreadable',
      `GET accounts answered ${status} with something else than accounts`,
    );
  keep();
  return { rows: data.accounts, bytes, isPartial: status === 206, next: nextOf(data) };
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

async function readEach(get: FdxGet, listed: Accounts, deadline: Deadline): Promise<Accounts> {
  const asked = listed.accounts.filter(isCounted).slice(0, MAX_SINGLE);
  const settled = await Promise.allSettled(asked.map((account) => readAccount(get, account, deadline)));
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

async function readAccount(get: FdxGet, { id }: Account, deadline: Deadline) {
  const what = 'GET account';
  const { status, json, keep } = await get({ what, path: `/accounts/${encoded(id)}`, deadline });
  if (status !== 200 && status !== 206) throw fdxFailure(what, status, json);
  const read = accountFromFdx(json);
  if (read?.account.id !== id)
    throw new AccountDataFailure('unreadable', `GET account answered ${status} with another thing`);
  keep();
  return { ...read, isIncomplete: read.isIncomplete || status === 206 };
}
