/** Incomes, bills, subscriptions and transfers between own accounts, as they fall due. */

import type { Truth } from '../truth/truth.ts';
import { businessDayFrom, businessDayUpTo, civil, dayText, monthIndex } from './bank-days.ts';
import type { Dice } from './dice.ts';
import { cardPosting, type Entry } from './entry.ts';
import { type Life, streamOf } from './life.ts';
import { cut } from './merchants.ts';
import type { AccountPlan, Bill, BillLife, Income, OwnTransfer, WrittenRow } from './plan.ts';
import { fallsOn } from './rhythm.ts';
import type { RowType } from './row.ts';

/** Batches of the clearing house are booked as the day begins. */
export const BATCH_MINUTE = 1;
const FIRST_MONTH = 2020 * 12;
const INCOME = streamOf('income');
const BILL = streamOf('bill');
const TRANSFER = streamOf('transfer');
const CHANCE = streamOf('chance');

/** Everything that falls due on `day`; it may be booked up to six days earlier or later. */
export function recurring(life: Life, day: number): Entry[] {
  const { incomes, bills, transfers, written } = life.plan;
  const on = civil(day);
  const due: Entry[] = [];
  for (const [at, income] of incomes.entries())
    if (fallsOn(income.rhythm, day, on, life, INCOME + CHANCE + at))
      due.push(incomeOn(life, income, INCOME + at, day));
  for (const [at, bill] of bills.entries())
    if (fallsOn(bill.rhythm, day, on, life, BILL + CHANCE + at))
      due.push(...billOn(life, bill, BILL + at, day));
  for (const [at, transfer] of transfers.entries())
    if (fallsOn(transfer.rhythm, day, on, life, TRANSFER + CHANCE + at))
      due.push(...transferOn(life, transfer, at, day));
  if (written.length > 0) due.push(...writtenOn(life, day));
  return due;
}

function incomeOn(life: Life, income: Income, stream: number, day: number): Entry {
  const posts = businessDayUpTo(day);
  const { amount, spread } = income;
  return {
    id: life.id(income.series, day),
    accountId: income.account,
    memo: 'CREDIT',
    type: income.type ?? 'DIRECTDEPOSIT',
    amount: spread === undefined ? amount : life.draw(stream, day).amount(amount, spread),
    description: income.description,
    made: posts,
    minute: BATCH_MINUTE,
    posts,
    truth: { category: 'income', merchant: income.payer, series: income.series },
  };
}

interface Due {
  readonly amount: number;
  readonly change?: Truth['change'];
}

function billOn(life: Life, bill: Bill, stream: number, day: number): Entry[] {
  const draw = life.draw(stream, day);
  const due = dueOf(bill, day, draw);
  if (due === undefined) return [];
  const shared = {
    id: life.id(bill.series, day),
    accountId: bill.account,
    memo: 'DEBIT' as const,
    amount: due.amount,
    truth: {
      category: bill.category,
      merchant: bill.merchant,
      series: bill.series,
      ...(due.change === undefined ? {} : { change: due.change }),
    },
  };
  if (bill.mcc !== undefined) return [{ ...shared, ...byCard(life, bill, bill.mcc, due.amount, day, draw) }];
  const booked = businessDayFrom(day);
  const { description } = bill;
  return [{ ...shared, type: 'BILLPAYMENT', description, made: booked, minute: BATCH_MINUTE, posts: booked }];
}

function byCard(life: Life, bill: Bill, mcc: string, amount: number, day: number, draw: Dice) {
  return {
    type: life.isCard(bill.account) ? ('PURCHASE' as const) : ('POSDEBIT' as const),
    description: cut(bill.description),
    merchantName: bill.merchant,
    mcc,
    made: day,
    minute: draw.whole(120, 540),
    posts: cardPosting(day, draw),
    pendingAmount: amount,
  };
}

function dueOf(bill: Bill, day: number, draw: Dice): Due | undefined {
  const used = bill.season === undefined ? 1 : seasonal(bill.season, civil(day).month);
  const spread = bill.spread ?? 0;
  const amount = Math.round(bill.amount * used * (spread === 0 ? 1 : draw.amount(1000, spread) / 1000));
  return bill.life === undefined
    ? { amount }
    : lived(bill.life, amount, monthIndex(civil(day)) - FIRST_MONTH);
}

function lived(life: BillLife, amount: number, month: number): Due | undefined {
  const since = month - life.month;
  const cycle = Math.floor(since / 24);
  const at = since - cycle * 24;
  switch (life.kind) {
    case 'rises':
      return due(amount + life.by * (cycle + 1), at === 0 ? 'price-rise' : undefined);
    case 'cancelled':
      return at < life.paidMonths ? due(amount, startOrEnd(at, life.paidMonths)) : undefined;
    case 'trial':
      return tried(life, amount, at);
    default:
      return life satisfies never;
  }
}

function tried(life: BillLife & { kind: 'trial' }, amount: number, at: number): Due | undefined {
  if (at === 0) return due(life.trialAmount, 'trial');
  if (at > life.paidMonths) return undefined;
  return due(amount, at === 1 ? 'became-paid' : undefined);
}

function due(amount: number, change: Truth['change']): Due {
  return change === undefined ? { amount } : { amount, change };
}

function startOrEnd(at: number, months: number): Truth['change'] {
  if (at === 0) return 'started';
  return at === months - 1 ? 'last-before-cancelled' : undefined;
}

/** From two thirds to four thirds over the year; July or January has most. */
function seasonal(season: 'summer' | 'winter', month: number): number {
  const most = season === 'summer' ? 7 : 1;
  return 1 + Math.cos(((month - most) / 12) * 2 * Math.PI) / 3;
}

function transferOn(life: Life, transfer: OwnTransfer, at: number, day: number): Entry[] {
  return transferPair(life, {
    from: life.account(transfer.from),
    to: life.account(transfer.to),
    amount: transfer.amount,
    posts: businessDayFrom(day),
    key: `transfer ${at}`,
    ...(transfer.rate === undefined ? {} : { rate: transfer.rate }),
  });
}

interface TransferParts {
  readonly from: AccountPlan;
  readonly to: AccountPlan;
  readonly amount: number;
  readonly posts: number;
  readonly key: string;
  /** Units of the other currency for one. */
  readonly rate?: number;
}

/** Money out of one own account and into another, on one day. */
export function transferPair(life: Life, { from, to, amount, posts, key, rate = 1 }: TransferParts): Entry[] {
  const truth: Truth = { category: 'transfer', transferPair: life.id(key, posts) };
  const shared = { type: 'TRANSFER' as const, made: posts, minute: BATCH_MINUTE, posts, truth };
  const arrived = Math.round(amount * rate);
  const isConverted = from.currency !== to.currency;
  return [
    {
      ...shared,
      id: life.id(`${key} out`, posts),
      accountId: from.id,
      memo: 'DEBIT',
      amount,
      description: `ONLINE TRANSFER TO ${to.lastFour}`,
      ...(isConverted ? { foreign: { amount: arrived, currency: to.currency } } : {}),
    },
    {
      ...shared,
      id: life.id(`${key} in`, posts),
      accountId: to.id,
      memo: 'CREDIT',
      amount: arrived,
      description: `ONLINE TRANSFER FROM ${from.lastFour}`,
      ...(isConverted ? { foreign: { amount, currency: from.currency } } : {}),
    },
  ];
}

function writtenOn(life: Life, day: number): Entry[] {
  const today = dayText(day);
  return life.plan.written.flatMap((row, at) => (row.on === today ? [writtenEntry(life, row, at, day)] : []));
}

function writtenEntry(life: Life, row: WrittenRow, at: number, day: number): Entry {
  const isDebit = row.amount < 0;
  const byNetwork = row.mcc !== undefined;
  const posts = businessDayFrom(byNetwork ? day + 1 : day);
  return {
    id: life.id(`written ${at}`, day),
    accountId: row.account,
    memo: isDebit ? 'DEBIT' : 'CREDIT',
    type: writtenType(isDebit, life.isCard(row.account), byNetwork),
    amount: Math.abs(row.amount),
    description: byNetwork ? cut(row.description) : row.description,
    ...(row.mcc === undefined ? {} : { mcc: row.mcc }),
    ...(byNetwork && isDebit ? { pendingAmount: Math.abs(row.amount) } : {}),
    made: byNetwork ? day : posts,
    minute: byNetwork ? 720 : BATCH_MINUTE,
    posts,
    truth: { category: isDebit ? 'online' : 'income' },
  };
}

function writtenType(isDebit: boolean, isCard: boolean, byNetwork: boolean): RowType {
  if (isCard) return isDebit ? 'PURCHASE' : 'ADJUSTMENT';
  if (byNetwork) return isDebit ? 'POSDEBIT' : 'POSCREDIT';
  return isDebit ? 'WITHDRAWAL' : 'DEPOSIT';
}
