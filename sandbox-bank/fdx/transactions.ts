/**
 * GET /accounts/{accountId}/transactions: pending rows first, then posted ones,
 * the newest first. `startDate` and `endDate` both count, by the day of posting,
 * or by the day on which a pending row was made; both or neither are given.
 */

import { bankDayAt, dayNumber, dayText } from '../customers/bank-days.ts';
import type { BankAccount } from '../customers/customer.ts';
import type { Day, Row } from '../customers/row.ts';
import type { Access } from './access.ts';
import { type FdxAnswer, failure } from './fdx-answer.ts';
import { pageOf, pageQuery } from './paging.ts';
import { transactionEntity } from './transaction-entity.ts';

/** How far back the bank can be asked: 24 months, leap days and zones included. */
export const HISTORY_DAYS = 732;
const USUAL_DAYS = 7;

interface Days {
  readonly first: Day;
  readonly last: Day;
}

export function transactions(access: Access, account: BankAccount, query: URLSearchParams): FdxAnswer {
  const place = pageQuery(query);
  if ('status' in place) return place;
  const { startDate = query.get('startDate'), endDate = query.get('endDate') } = place.carried;
  const days = daysFrom(startDate, endDate, bankDayAt(access.now));
  if ('status' in days) return days;
  const rows = access.customer.rows(account.id).filter((row) => isWithin(row, days));
  const carried = { startDate: days.first, endDate: days.last };
  const path = `/accounts/${encodeURIComponent(account.id)}/transactions`;
  const { items, envelope } = pageOf(newestFirst(rows), { ...place, carried }, path);
  const body = { ...envelope, transactions: items.map((row) => transactionEntity(row, account)) };
  return { kind: 'transactions', status: 200, body };
}

function daysFrom(first: string | null, last: string | null, today: Day): Days | FdxAnswer {
  const now = dayNumber(today);
  if (first === null && last === null) return { first: dayText(now - USUAL_DAYS + 1), last: today };
  if (first === null || last === null)
    return failure('703', 'startDate and endDate are given both, or neither');
  if (!isDay(first) || !isDay(last)) return failure('702', 'startDate and endDate are YYYY-MM-DD');
  if (first > last) return failure('703', 'startDate is after endDate');
  if (dayNumber(first) < now - HISTORY_DAYS) return failure('703', 'startDate is before the history kept');
  return { first, last };
}

function isDay(text: string): boolean {
  try {
    dayNumber(text);
    return true;
  } catch {
    return false;
  }
}

function isWithin(row: Row, { first, last }: Days): boolean {
  const day = row.posted ?? bankDayAt(new Date(row.made));
  return day >= first && day <= last;
}

function newestFirst(rows: readonly Row[]): readonly Row[] {
  const key = ({ posted = '9999-12-31', made }: Row): string => `${posted} ${new Date(made).toISOString()}`;
  return rows
    .map((row) => ({ row, at: key(row) }))
    .sort((one, other) => (one.at < other.at ? 1 : one.at > other.at ? -1 : 0))
    .map(({ row }) => row);
}
