/**
 * What may happen to a customer while the bank runs: `trigger` on the command
 * line, a form on the operator's page. Rows that come or go move the balances;
 * they are forgotten when the bank stops, what ends a link is not.
 */

import { randomUUID } from 'node:crypto';
import type { Books } from './books.ts';
import { bankDayAt } from './customers/bank-days.ts';
import type { BankAccount, Customer } from './customers/customer.ts';
import { minorDigits, type Row } from './customers/row.ts';
import type { Consents } from './links/consents.ts';

export const BANK_EVENTS = {
  purchase: 'a card pays: the row is pending',
  deposit: 'pay comes in: the row is posted',
  refund: 'the last purchase on a card is given back: the row is posted',
  'pending-posts': 'the newest pending row is booked, with another id',
  'pending-vanishes': 'the newest pending row goes, and is never booked',
  'consent-revoked': 'the customer unlinks every assistant at the bank',
  'token-expired': "the assistants' access tokens end; refresh tokens live on",
} as const;

export type BankEvent = keyof typeof BANK_EVENTS;

export interface EventDetails {
  /** An account id; the event's usual one when absent. */
  readonly account?: string | undefined;
  /** In major units, such as "12.34". */
  readonly amount?: string | undefined;
}

/** What happened, or why nothing did; a sentence for whoever asked. */
export interface Outcome {
  readonly isDone: boolean;
  readonly said: string;
}

interface EventDesk {
  readonly books: Books;
  readonly consents: Consents;
}

export function isBankEvent(name: string): name is BankEvent {
  return Object.hasOwn(BANK_EVENTS, name);
}

export function happened(
  { books, consents }: EventDesk,
  customer: Customer,
  event: BankEvent,
  details: EventDetails,
): Outcome {
  switch (event) {
    case 'purchase':
    case 'deposit':
    case 'refund':
      return entered(books, customer, event, details);
    case 'pending-posts':
    case 'pending-vanishes':
      return settled(books, customer, event, details);
    case 'consent-revoked': {
      const linked = consents.linked(customer.id);
      for (const { id } of linked) consents.revoke(id, 'INDIVIDUAL');
      return done(`${customer.givenName} unlinked ${count(linked.length, 'assistant')}.`);
    }
    case 'token-expired':
      return done(
        `${count(consents.expireTokens(customer.id), 'access token')} of ${customer.givenName} ended.`,
      );
    default:
      return event satisfies never;
  }
}

type Entered = 'purchase' | 'deposit' | 'refund';

const USUAL_AMOUNTS: Readonly<Record<Entered, number>> = { purchase: 4321, deposit: 125_000, refund: 4321 };

function entered(books: Books, customer: Customer, event: Entered, details: EventDetails): Outcome {
  const account = accountFor(customer, event, details.account);
  if (typeof account === 'string') return refused(account);
  if (event !== 'refund') return enteredRow(books, customer, event, account, details);
  const last = lastPurchase(customer, account);
  return last === undefined
    ? refused(`${name(account)} has no purchase to give back.`)
    : enteredRow(books, customer, event, account, details, last);
}

/** @param last the purchase that a refund gives back */
function enteredRow(
  books: Books,
  customer: Customer,
  event: Entered,
  account: BankAccount,
  details: EventDetails,
  last?: Row,
): Outcome {
  const amount = details.amount
    ? amountFrom(details.amount, account)
    : (last?.amount ?? USUAL_AMOUNTS[event]);
  if (amount === undefined) return refused('The amount is a number such as 12.34.');
  const row = rowFor(event, account, amount, books.now(customer.id), last);
  books.add(row);
  const status = row.status.toLowerCase();
  return done(`${customer.givenName}: ${event} of ${printed(row, account)} on ${name(account)}, ${status}.`);
}

function rowFor(event: Entered, account: BankAccount, amount: number, now: Date, last?: Row): Row {
  const common = { id: randomUUID(), accountId: account.id, amount, made: now.toISOString() };
  const credit = { ...common, posted: bankDayAt(now), status: 'POSTED', debitCreditMemo: 'CREDIT' } as const;
  const isDeposit = account.category === 'DEPOSIT_ACCOUNT';
  switch (event) {
    case 'purchase':
      return { ...common, ...CAFE, type: isDeposit ? 'POSDEBIT' : 'PURCHASE' };
    case 'deposit':
      return { ...credit, type: 'DIRECTDEPOSIT', description: 'PAYROLL DIRECT DEP' };
    case 'refund':
      return { ...credit, ...merchantOf(last), type: isDeposit ? 'POSCREDIT' : 'ADJUSTMENT' };
    default:
      return event satisfies never;
  }
}

const CAFE = {
  status: 'PENDING',
  debitCreditMemo: 'DEBIT',
  description: 'TST* HARBOR CAFE BOSTON',
  merchantName: 'Harbor Cafe',
  mcc: '5812',
} as const;

function merchantOf(last: Row | undefined): Pick<Row, 'description' | 'merchantName' | 'mcc' | 'reference'> {
  if (last === undefined) return { description: 'REFUND' };
  const { description, merchantName, mcc, id } = last;
  return {
    description,
    reference: id,
    ...(merchantName === undefined ? {} : { merchantName }),
    ...(mcc === undefined ? {} : { mcc }),
  };
}

function settled(
  books: Books,
  customer: Customer,
  event: 'pending-posts' | 'pending-vanishes',
  { account: only }: EventDetails,
): Outcome {
  const accounts = customer.accounts.filter(({ id }) => only === undefined || id === only);
  const pending = accounts
    .flatMap(({ id }) => customer.rows(id))
    .filter((row) => row.status === 'PENDING')
    .toSorted((one, other) => Date.parse(other.made) - Date.parse(one.made));
  const [row] = pending;
  const account = accounts.find(({ id }) => id === row?.accountId);
  if (row === undefined || account === undefined)
    return refused(`${customer.givenName} has no pending row. Trigger a purchase first.`);
  books.remove(row);
  if (event === 'pending-posts') {
    const posted = bankDayAt(books.now(customer.id));
    books.add({ ...row, id: randomUUID(), status: 'POSTED', posted, reference: row.id });
  }
  const verb = event === 'pending-posts' ? 'is posted' : 'is gone';
  return done(`${customer.givenName}: the pending ${printed(row, account)} on ${name(account)} ${verb}.`);
}

/** @returns a sentence when there is none */
function accountFor(customer: Customer, event: Entered, id: string | undefined): BankAccount | string {
  const { accounts, givenName } = customer;
  if (id !== undefined) {
    const ids = accounts.map((one) => one.id).join(', ');
    return accounts.find((one) => one.id === id) ?? `${givenName} has no account ${id}. There are: ${ids}.`;
  }
  const category = event === 'deposit' ? 'DEPOSIT_ACCOUNT' : 'LOC_ACCOUNT';
  const usual = accounts.find((one) => one.category === category) ?? accounts[0];
  return usual ?? `${givenName} has no account.`;
}

function lastPurchase(customer: Customer, account: BankAccount): Row | undefined {
  const rows = customer.rows(account.id);
  return rows.findLast(({ debitCreditMemo, mcc }) => debitCreditMemo === 'DEBIT' && mcc !== undefined);
}

/** @returns minor units; undefined when it is no amount */
function amountFrom(text: string, { currency }: BankAccount): number | undefined {
  const digits = minorDigits(currency);
  const [, whole = '', fraction = ''] = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text) ?? [];
  if (whole === '' || fraction.length > digits) return undefined;
  return Number(`${whole}${fraction.padEnd(digits, '0')}`);
}

function printed({ amount }: Row, { currency }: BankAccount): string {
  const digits = minorDigits(currency);
  return `${(amount / 10 ** digits).toFixed(digits)} ${currency}`;
}

function name({ productName, lastFour }: BankAccount): string {
  return `${productName} (${lastFour})`;
}

function count(many: number, noun: string): string {
  return `${many} ${noun}${many === 1 ? '' : 's'}`;
}

function done(said: string): Outcome {
  return { isDone: true, said };
}

function refused(said: string): Outcome {
  return { isDone: false, said };
}
