/** Every way in which banks are known to deviate, one dialect each, and those of whole banks. */

import type { Transaction, TransactionId } from '../banking/transaction.ts';
import { type Dialect, dayOnly, type Entity, hearsNew, hearsOld, refusal } from './fdx-dialects.ts';

function without(row: Entity, ...names: readonly string[]): Entity {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !names.includes(name)));
}

const isPosted = (row: Entity): boolean => row['status'] === 'POSTED';
const offsets = (body: Entity, next: string | undefined): Entity => ({
  page: next === undefined ? {} : { nextOffset: Number(next) },
  ...body,
});
const wrapped = (row: Entity): Entity => ({
  [row['accountId'] === 'a-1' ? 'depositTransaction' : 'locTransaction']: row,
});
const signed = (row: Entity): Entity => {
  const amount = row['debitCreditMemo'] === 'DEBIT' ? -Number(row['amount']) : row['amount'];
  return { ...without(row, 'debitCreditMemo'), amount };
};
const shortOffset = (time: unknown): unknown =>
  typeof time === 'string'
    ? new Date(Date.parse(time) - 5 * 3_600_000).toISOString().replace('.000Z', '-0500')
    : time;
const times = (row: Entity, change: (time: unknown) => unknown): Entity => ({
  ...row,
  transactionTimestamp: change(row['transactionTimestamp']),
  ...(isPosted(row) ? { postedTimestamp: change(row['postedTimestamp']) } : {}),
});
const texts = (row: Entity): Entity => ({ ...row, amount: Number(row['amount']).toFixed(2) });
const madeWhenPosted = (row: Transaction): Transaction =>
  row.posted === undefined ? row : { ...row, made: row.posted };
const withoutId = (row: Entity): Entity =>
  isPosted(row) ? row : { ...without(row, 'transactionId'), referenceTransactionId: row['transactionId'] };
/** Made ids are stable; which they are is their own business. */
export const MADE = 'made' as TransactionId;
const madeWhenPending = (row: Transaction): Transaction =>
  row.status === 'pending' ? { ...row, id: MADE } : row;

export const DIALECTS: readonly Dialect[] = [
  { name: 'FDX 6.4' },
  { name: 'startTime and offset alone, the rest passed over', hears: hearsOld, answer: offsets },
  {
    name: 'startTime alone, startDate refused',
    hears: (query) => (query.has('startDate') ? refusal(400, 401) : hearsOld(query)),
    answer: offsets,
  },
  {
    name: 'startDate alone, startTime refused',
    hears: (query) => (query.has('startTime') ? refusal(422, '703') : hearsNew(query)),
  },
  { name: 'entities under the name of their kind', row: wrapped },
  {
    name: 'pages and links one level deeper',
    hears: hearsOld,
    answer: (body, next) => ({ paginatedArray: offsets({}, next), ...body }),
  },
  {
    name: 'links to a foreign host',
    answer: (body, next) => ({
      ...body,
      ...(next === undefined
        ? {}
        : { links: { next: { href: `https://elsewhere.example/x?pageKey=${next}` } } }),
    }),
  },
  { name: 'pending rows without id', row: withoutId, told: madeWhenPending },
  {
    name: 'pending rows without anything to know them by',
    row: (row) => (isPosted(row) ? row : without(row, 'transactionId')),
    told: madeWhenPending,
  },
  {
    name: 'posted rows without the time they were made',
    row: (row) => (isPosted(row) ? without(row, 'transactionTimestamp') : row),
    told: madeWhenPosted,
  },
  { name: 'rows that are told twice', page: (rows) => [...rows, ...rows.slice(0, 1)] },
  {
    name: 'one id for several rows',
    row: (row, at, rows) =>
      at === 1 && isPosted(row) ? { ...row, transactionId: rows[0]?.['transactionId'] } : row,
    told: (row) => ({ ...row, id: MADE }),
  },
  { name: 'numbers as text', row: texts },
  { name: 'amounts below zero and no debitCreditMemo', row: signed },
  { name: 'offsets without a colon', row: (row) => times(row, shortOffset) },
  {
    name: 'days without a time',
    row: (row) => times(row, (time) => String(time).slice(0, 10)),
    told: (row) => ({
      ...row,
      made: dayOnly(row.made),
      ...(row.posted === undefined ? {} : { posted: dayOnly(row.posted) }),
    }),
  },
  { name: 'an error for an empty list', empty: refusal(404, 1107) },
  {
    name: 'authorisations and memo posts',
    row: (row) => (isPosted(row) ? row : { ...row, status: 'AUTHORIZATION' }),
  },
  {
    name: 'balances of one account at a time',
    account: (account, isAlone) =>
      isAlone
        ? account
        : without(account, 'currentBalance', 'availableBalance', 'creditLine', 'availableCredit'),
  },
  {
    name: 'Truist',
    hears: hearsOld,
    row: (row) => wrapped(withoutId(isPosted(row) ? without(row, 'transactionTimestamp') : row)),
    page: (rows) => [...rows, ...rows.slice(0, 1)],
    answer: (body, next) => ({ paginatedArray: offsets({}, next), ...body }),
    told: (row) => madeWhenPending(madeWhenPosted(row)),
  },
  {
    name: 'Mastercard',
    hears: hearsOld,
    row: (row) => {
      const changed = signed(times(row, shortOffset));
      return { ...changed, amount: Number(changed['amount']).toFixed(2) };
    },
    answer: (body, next) => ({ ...offsets(body, next), total: 7 }),
  },
];
