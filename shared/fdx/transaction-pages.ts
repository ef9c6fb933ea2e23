/** GET transactions of one account in one range of days: its pages read into rows, asked for in the words that the bank understands. */

import { AccountDataFailure } from '../banking/account-data.ts';
import type { Deadline } from '../calendar/clock.ts';
import type { DateRange } from '../calendar/date-range.ts';
import { addDays } from '../calendar/day.ts';
import { greenwichDay, type Moment } from '../calendar/moment.ts';
import { type DateParameters, type DateWords, datesQuery } from './date-parameters.ts';
import { fdxFailure, isAboutDates, isNoData } from './fdx-failure.ts';
import { encoded, type FdxGet, type FdxReply } from './fdx-get.ts';
import { type Allowance, nextOf, type Page, pagesOf } from './pages.ts';
import { type ReadRow, type RowAccount, transactionsFromFdx } from './transaction-from-fdx.ts';
import { transactionsSchema } from './transaction-schema.ts';

export interface TransactionSource {
  readonly get: FdxGet;
  readonly dates: DateParameters;
  readonly left: Allowance;
  readonly deadline: Deadline;
  readonly signal: AbortSignal;
}

export interface RowsPage {
  readonly rows: readonly ReadRow[];
  readonly isIncomplete: boolean;
}

interface Refusal {
  readonly failure: AccountDataFailure;
  /** The bank's own word: these days it does not serve. */
  readonly isAboutDates: boolean;
}

type Window = { readonly account: RowAccount; readonly range: DateRange };

const NO_PAGE: Page = { rows: [], bytes: 0, isPartial: false, next: undefined };
/** The days asked for are older than what the bank keeps: it knows of nothing, and there was something. */
const NOT_SERVED: Page = { ...NO_PAGE, isPartial: true };

/** @throws AccountDataFailure */
export async function* transactionPages(
  source: TransactionSource,
  window: Window,
): AsyncGenerator<RowsPage, void, void> {
  const { page: first, words } = await firstPage(source, window);
  const pages = pagesOf(async (cursor) => {
    if (cursor === undefined) return first;
    const page = await readPage(source, window, `${datesQuery(words, window.range)}&${cursor}`);
    if ('failure' in page) throw page.failure;
    return page;
  }, source.left);
  for await (const page of pages) {
    const { rows, isIncomplete } = rowsOf(page, window);
    yield { rows, isIncomplete: isIncomplete || page.isPartial || page.isCut };
  }
}

interface FirstPage {
  readonly page: Page;
  readonly words: DateWords;
}

/** Refused in the words that are known here, or in all: it is about the days, or the bank cannot be asked. */
async function firstPage(source: TransactionSource, window: Window): Promise<FirstPage> {
  const refusals: Refusal[] = [];
  const tried = source.dates.tried();
  for (const words of tried) {
    const page = await readPage(source, window, datesQuery(words, window.range));
    if ('failure' in page) {
      refusals.push(page);
      continue;
    }
    if (page.rows.length > 0 || refusals.length > 0) source.dates.settle(words);
    return { page, words };
  }
  const [refusal] = refusals;
  if (refusal?.isAboutDates === false) throw refusal.failure;
  return { page: NOT_SERVED, words: tried[0] ?? 'both' };
}

async function readPage(
  { get, deadline, signal }: TransactionSource,
  { account }: Window,
  query: string,
): Promise<Page | Refusal> {
  const what = 'GET transactions';
  const path = `/accounts/${encoded(account.id)}/transactions?${query}`;
  const reply = await get({ what, path, deadline, signal });
  const { status, json } = reply;
  if (isNoData(status, json)) return NO_PAGE;
  if (status === 400 || status === 422)
    return { failure: fdxFailure(what, status, json), isAboutDates: isAboutDates(json) };
  if (status !== 200 && status !== 206) throw fdxFailure(what, status, json);
  return pageFrom(reply);
}

function pageFrom({ status, json, bytes, keep }: FdxReply): Page {
  const { data } = transactionsSchema.safeParse(json);
  if (data === undefined)
    throw new AccountDataFailure('unreadable', `GET transactions answered ${status} with something else`);
  keep();
  return { rows: data.transactions, bytes, isPartial: status === 206, next: nextOf(data) };
}

function rowsOf(page: Page, { account, range }: Window): RowsPage {
  const read = transactionsFromFdx(page.rows, account);
  const rows = read.filter((row) => typeof row === 'object');
  return {
    rows: rows.filter(({ transaction: { made, posted } }) =>
      [made, posted].some((moment) => isWithin(moment, range)),
    ),
    isIncomplete: read.includes('unreadable'),
  };
}

/** A day more at both ends, for the bank's days are not the customer's. */
function isWithin(moment: Moment | undefined, { from, to }: DateRange): boolean {
  if (moment === undefined) return false;
  const day = greenwichDay(moment);
  return day >= addDays(from, -1) && day <= to;
}
