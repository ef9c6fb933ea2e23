/**
 * One FDX transaction entity -> Transaction. What a row means is never guessed:
 * without an exact amount, a direction, a status and a day it is unreadable.
 */

import { createHash } from 'node:crypto';
import type { Account, AccountId } from '../banking/account.ts';
import type { Transaction, TransactionId, TransactionKind } from '../banking/transaction.ts';
import type { Moment } from '../calendar/moment.ts';
import { absolute, type CurrencyCode, isNegative, isZero } from '../money/money.ts';
import { directionOf, signsOf } from './direction.ts';
import { currencyFrom, figureFrom } from './figure.ts';
import { mccOf } from './mcc.ts';
import { momentFromFdx } from './moment-from-fdx.ts';
import { type FdxTransaction, rowCurrencySchema, transactionSchema } from './transaction-schema.ts';

/** What a row does not say of its account. */
export interface RowAccount {
  readonly id: AccountId;
  readonly class: Account['class'];
  readonly currency: CurrencyCode;
}

export interface ReadRow {
  readonly transaction: Transaction;
  /** Of an authorisation or a reversed row, by the bank's id. */
  readonly reference?: string;
  /** The bank gave no id; the one that stands there is made from the row. */
  readonly hasMadeId: boolean;
}

/** `no-money`: a row for information only. */
export type Row = ReadRow | 'no-money' | 'unreadable';

const STATUSES = new Map<string, Transaction['status']>([
  ['AUTHORIZATION', 'pending'],
  ['MEMO', 'pending'],
  ['PENDING', 'pending'],
  ['POSTED', 'posted'],
]);
const KINDS = new Map<string, TransactionKind>([
  ['ADJUSTMENT', 'adjustment'],
  ['ATMDEPOSIT', 'deposit'],
  ['ATMWITHDRAWAL', 'withdrawal'],
  ['BILLPAYMENT', 'bill-payment'],
  ['CHECK', 'check'],
  ['DEPOSIT', 'deposit'],
  ['DIRECTDEPOSIT', 'direct-deposit'],
  ['DIVIDEND', 'dividend'],
  ['FEE', 'fee'],
  ['INTEREST', 'interest'],
  ['POSCREDIT', 'purchase'],
  ['POSDEBIT', 'purchase'],
  ['PURCHASE', 'purchase'],
  ['TRANSFER', 'transfer'],
  ['WITHDRAWAL', 'withdrawal'],
]);

/** The rows of one page, in its order. */
export function transactionsFromFdx(entities: readonly unknown[], account: RowAccount): readonly Row[] {
  const read = entities.map((entity) => transactionSchema.safeParse(unwrapped(entity)).data);
  const isSigned = areSigned(read, account);
  return read.map((data) => (data === undefined ? 'unreadable' : rowFrom(data, account, isSigned)));
}

function rowFrom(data: FdxTransaction, account: RowAccount, isSigned: boolean): Row {
  if (!isOf(data, account)) return 'unreadable';
  const money = moneyOf(data, account, isSigned);
  if (money === undefined) return 'unreadable';
  if (money.direction === 'none') return 'no-money';
  const times = timesOf(data);
  if (money.direction === 'unknown' || times === undefined) return 'unreadable';
  const { amount, direction } = money;
  const read = { accountId: account.id, ...times, direction, amount, ...describedBy(data, account) };
  const reference = data.referenceTransactionId;
  const id = data.transactionId === undefined ? madeId(read, reference) : String(data.transactionId);
  return {
    transaction: { id: id as TransactionId, ...read },
    ...(reference === undefined ? {} : { reference: String(reference) }),
    hasMadeId: data.transactionId === undefined,
  };
}

/** Whether this bank leaves `debitCreditMemo` out and signs its amounts instead, money out below zero. */
function areSigned(rows: readonly (FdxTransaction | undefined)[], account: RowAccount): boolean {
  const signs = new Set(rows.map((data) => signOf(data, account)));
  return signs.has('shown') && !signs.has('denied');
}

function signOf(data: FdxTransaction | undefined, account: RowAccount): ReturnType<typeof signsOf> {
  if (data === undefined || data.debitCreditMemo !== undefined) return undefined;
  const amount = figureFrom(data.amount, account.currency);
  return typeof amount === 'string' || isZero(amount)
    ? undefined
    : signsOf(data, isNegative(amount), account.class);
}

/** Banks of v4 and some of v5 put the entity under the name of its kind. */
function unwrapped(entity: unknown): unknown {
  if (typeof entity !== 'object' || entity === null) return entity;
  const [only, ...more] = Object.entries(entity);
  const isWrapper = only !== undefined && more.length === 0 && /^[a-z]+Transaction$/i.test(only[0]);
  return isWrapper ? only[1] : entity;
}

/** A row of another account is never told as this one's. */
function isOf({ accountId }: FdxTransaction, account: RowAccount): boolean {
  return accountId === undefined || String(accountId) === account.id;
}

function moneyOf(data: FdxTransaction, account: RowAccount, isSigned: boolean) {
  const amount = figureFrom(data.amount, currencyOf(data, account));
  if (amount === 'unreadable') return undefined;
  const direction = directionOf(data, amount !== 'absent' && isNegative(amount), account.class, isSigned);
  if (amount === 'absent') return direction === 'none' ? { direction } : undefined;
  return direction === 'none' ? { direction } : { direction, amount: absolute(amount) };
}

/** Rows are in the currency of their account, unless they say another. */
function currencyOf({ currency }: FdxTransaction, account: RowAccount): CurrencyCode {
  if (currency === undefined || currency === null) return account.currency;
  const { data } = rowCurrencySchema.safeParse(currency);
  return currencyFrom(data?.currencyCode ?? (typeof currency === 'string' ? currency : undefined));
}

type Times = Pick<Transaction, 'status' | 'made' | 'posted'>;

/** v5 banks leave the status out, or the time at which a posted row was made. */
function timesOf({ status, transactionTimestamp, postedTimestamp }: FdxTransaction): Times | undefined {
  const posted = momentFromFdx(postedTimestamp);
  const made: Moment | undefined = momentFromFdx(transactionTimestamp) ?? posted;
  const written = status === undefined && posted !== undefined ? 'POSTED' : status?.toUpperCase();
  const known = STATUSES.get(written ?? '');
  if (made === undefined || known === undefined) return undefined;
  return { status: known, made, ...(known === 'posted' && posted !== undefined ? { posted } : {}) };
}

function describedBy(data: FdxTransaction, account: RowAccount) {
  const merchantName = data.transactionPayee?.merchantName ?? data.payee;
  const kind = kindOf(data.transactionType?.toUpperCase(), account.class);
  return {
    description: data.description ?? data.memo ?? merchantName ?? '',
    ...defined({ merchantName, mcc: mccOf(data), kind, checkNumber: checkNumberOf(data) }),
    ...defined({ foreign: foreignOf(data, account) }),
  };
}

function kindOf(type: string | undefined, on: Account['class']): TransactionKind | undefined {
  if (type === 'PAYMENT') return on === 'credit' ? 'card-payment' : undefined;
  return KINDS.get(type ?? '');
}

function checkNumberOf({ checkNumber }: FdxTransaction): string | undefined {
  return /^\d{1,12}$/.exec(String(checkNumber ?? ''))?.[0];
}

function foreignOf({ foreignAmount, foreignCurrency }: FdxTransaction, account: RowAccount) {
  if (foreignCurrency === undefined) return undefined;
  const figure = figureFrom(foreignAmount, currencyFrom(foreignCurrency));
  return typeof figure === 'object' && figure.currency !== account.currency ? absolute(figure) : undefined;
}

/** All that is seen of a row but its id. */
export function contentOf(row: Omit<Transaction, 'id'>, reference?: string | number): string {
  const { accountId, status, direction, amount, description, made, posted = null } = row;
  return JSON.stringify([accountId, status, direction, amount, description, made, posted, reference ?? null]);
}

/** The same for the same row, whenever it is read. */
export function madeId(row: Omit<Transaction, 'id'>, reference?: string | number): TransactionId {
  const hash = createHash('sha256').update(contentOf(row, reference)).digest('base64url');
  return `made-${hash.slice(0, 16)}` as TransactionId;
}

type Defined<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

function defined<Fields extends object>(fields: Fields): Defined<Fields> {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as Defined<Fields>;
}
