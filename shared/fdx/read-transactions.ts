/**
 * Transactions of several accounts, read at once and handed on as they arrive.
 *
 * A long range is cut into calendar months, each a list of its own, so that two
 * years take little longer than one month; the newest are asked for first.
 */

import type { AccountId } from '../banking/account.ts';
import {
  AccountDataFailure,
  type AccountDataFailureCode,
  type TransactionRequest,
} from '../banking/account-data.ts';
import type { TransactionPage } from '../banking/transaction.ts';
import type { Deadline } from '../calendar/clock.ts';
import type { DateRange } from '../calendar/date-range.ts';
import { monthsOf } from '../calendar/months.ts';
import { daysBetween } from '../calendar/zone.ts';
import { type AccountReading, accountReading } from './account-reading.ts';
import type { DateParameters } from './date-parameters.ts';
import type { FdxGet } from './fdx-get.ts';
import { inFlight } from './in-flight.ts';
import { allowance } from './pages.ts';
import type { RowAccount } from './transaction-from-fdx.ts';
import { type RowsPage, type TransactionSource, transactionPages } from './transaction-pages.ts';

const MAX_IN_FLIGHT = 8;
/** A range of up to so many days is one list. */
const MAX_UNCUT_DAYS = 45;
/** Older months are left out, and said to be. */
const MAX_MONTHS = 60;

/** These end the whole answer: whoever is no longer allowed hears nothing of what was read before. */
const ENDING: ReadonlySet<AccountDataFailureCode> = new Set(['token-refused', 'consent-ended']);

export interface TransactionReader {
  readonly get: FdxGet;
  readonly dates: DateParameters;
  /** Of those that the bank lists; an account that is missing here is no account of the customer. */
  readonly accounts: ReadonlyMap<AccountId, RowAccount>;
}

/** What became of one list: a page of it, its failure, or its end. */
type Event = { readonly reading: AccountReading } & (
  | { readonly kind: 'page'; readonly page: RowsPage; readonly list: string }
  | { readonly kind: 'failed'; readonly failure: AccountDataFailure }
  | { readonly kind: 'over'; readonly isWhole: boolean }
);

/** @throws AccountDataFailure */
export async function* readTransactions(
  reader: TransactionReader,
  { accounts, range }: TransactionRequest,
  deadline: Deadline,
): AsyncGenerator<TransactionPage, void, void> {
  const stop = new AbortController();
  const source = { ...reader, left: allowance(), deadline, signal: stop.signal };
  const lists = listsOf(source, reader.accounts, [...new Set(accounts)], range);
  const failures: AccountDataFailure[] = [];
  // Of accounts that failed, until it is known that not all did.
  const held: TransactionPage[] = [];
  let hasRead = false;
  try {
    for await (const event of inFlight(lists, MAX_IN_FLIGHT)) {
      if (event.kind === 'failed') failures.push(event.failure);
      hasRead ||= event.kind === 'page';
      const page = pageAfter(event);
      if (page !== undefined) held.push(page);
      if (hasRead) yield* held.splice(0);
    }
  } finally {
    stop.abort();
  }
  const [failure] = failures;
  if (failure !== undefined && !hasRead) throw failure;
  yield* held;
}

function pageAfter(event: Event): TransactionPage | undefined {
  const { kind, reading } = event;
  switch (kind) {
    case 'page':
      return reading.add(event.page, event.list);
    case 'failed':
      if (ENDING.has(event.failure.code)) throw event.failure;
      return reading.end(false);
    case 'over':
      return reading.end(event.isWhole);
    default:
      return kind satisfies never;
  }
}

type EventList = () => AsyncGenerator<Event, void, void>;

function listsOf(
  source: TransactionSource,
  known: ReadonlyMap<AccountId, RowAccount>,
  ids: readonly AccountId[],
  range: DateRange,
): readonly EventList[] {
  const isLong = daysBetween(range.from, range.to) > MAX_UNCUT_DAYS;
  const all = isLong ? monthsOf(range).toReversed() : [range];
  const windows = all.slice(0, MAX_MONTHS);
  const readings = ids.map((id) => accountReading(id, windows.length, windows.length === all.length));
  return windows.flatMap((window) =>
    readings.map((reading) => () => eventsOf(source, known.get(reading.id), reading, window)),
  );
}

async function* eventsOf(
  source: TransactionSource,
  account: RowAccount | undefined,
  reading: AccountReading,
  range: DateRange,
): AsyncGenerator<Event, void, void> {
  if (range.from >= range.to) return yield { kind: 'over', reading, isWhole: true };
  if (source.left.isSpent()) return yield { kind: 'over', reading, isWhole: false };
  try {
    if (account === undefined)
      throw new AccountDataFailure('no-such-account', 'GET transactions of an account that is not shared');
    for await (const page of transactionPages(source, { account, range }))
      yield { kind: 'page', reading, page, list: range.from };
  } catch (failure) {
    if (!(failure instanceof AccountDataFailure)) throw failure;
    return yield { kind: 'failed', reading, failure };
  }
  yield { kind: 'over', reading, isWhole: true };
}
