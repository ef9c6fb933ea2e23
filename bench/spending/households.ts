/** What one customer of the sandbox bank sees, through the same FDX as in life, and what is true of it. */

import type { BankAccount } from '../../sandbox-bank/customers/customer.ts';
import { customersAt } from '../../sandbox-bank/customers/customers-at.ts';
import { Dice, keyOf } from '../../sandbox-bank/customers/dice.ts';
import { transactionEntity } from '../../sandbox-bank/fdx/transaction-entity.ts';
import type { Truth } from '../../sandbox-bank/truth/truth.ts';
import { truthsAt } from '../../sandbox-bank/truth/truths-at.ts';
import type { Account, AccountId } from '../../shared/banking/account.ts';
import {
  byPrint,
  KNOWN_MERCHANTS,
  type KnownMerchants,
} from '../../shared/banking/merchants/known-merchants.ts';
import { rowReader } from '../../shared/banking/spending/row-reader.ts';
import type { Transaction, TransactionPage } from '../../shared/banking/transaction.ts';
import type { ZoneId } from '../../shared/calendar/zone.ts';
import { transactionsFromFdx } from '../../shared/fdx/transaction-from-fdx.ts';
import { currencyCode } from '../../shared/money/money.ts';

export const ZONE = 'America/New_York' as ZoneId;
const WITHHELD = 0.4;

export interface Household {
  readonly username: string;
  readonly accounts: readonly Account[];
  readonly pages: readonly TransactionPage[];
  readonly truths: ReadonlyMap<string, Truth>;
}

export function households(seed: number, day: string): readonly Household[] {
  return customersAt(seed, day).map((customer) => ({
    username: customer.username,
    accounts: customer.accounts.map(accountFrom),
    pages: customer.accounts.map((account) => pageOf(account, customer.rows(account.id))),
    truths: truthsAt(customer.username, seed, day) ?? new Map(),
  }));
}

function accountFrom(account: BankAccount): Account {
  const { productName, lastFour } = account;
  const shared = { id: account.id as AccountId, productName, lastFour, isClosed: false };
  const currency = currencyCode(account.currency);
  switch (account.category) {
    case 'DEPOSIT_ACCOUNT':
      return {
        ...shared,
        currency,
        class: 'deposit',
        kind: account.type === 'SAVINGS' ? 'savings' : 'checking',
      };
    case 'LOC_ACCOUNT':
      return { ...shared, currency, class: 'credit', kind: 'credit-card' };
    case 'LOAN_ACCOUNT':
      return { ...shared, currency, class: 'loan', kind: 'loan' };
    default:
      return account satisfies never;
  }
}

function pageOf(
  account: BankAccount,
  rows: Parameters<typeof transactionEntity>[0][] | readonly Parameters<typeof transactionEntity>[0][],
): TransactionPage {
  const on = accountFrom(account);
  const entities = rows.map((row) => transactionEntity(row, account));
  const read = transactionsFromFdx(entities, { id: on.id, class: on.class, currency: on.currency });
  const transactions = read.map((row) => {
    if (typeof row === 'string') throw new Error('a row of the sandbox bank cannot be read');
    return row.transaction;
  });
  return { accountId: on.id, transactions, isIncomplete: false };
}

/** Without the code and the bank's name for the merchant, on 40 % of rows. */
export function withheld({ pages, ...household }: Household, seed: number): Household {
  return {
    ...household,
    pages: pages.map((page) => ({
      ...page,
      transactions: page.transactions.map((row) => poorer(row, seed)),
    })),
  };
}

function poorer(row: Transaction, seed: number): Transaction {
  if (!new Dice(keyOf(`withheld ${row.id}`, seed)).chance(WITHHELD)) return row;
  const { mcc: _, merchantName: __, ...rest } = row;
  return rest;
}

/** The table of merchants without whatever meets a row, also once longer names are gone: to it every merchant is new. */
export function unseenMerchants(all: readonly Household[]): KnownMerchants {
  let left = KNOWN_MERCHANTS;
  for (;;) {
    const met = metBy(all, byPrint(left));
    if (met.size === 0) return byPrint(left);
    left = left.filter(({ name }) => !met.has(name));
  }
}

function metBy(all: readonly Household[], known: KnownMerchants): ReadonlySet<string> {
  const met = all.flatMap(({ accounts, pages }) => {
    const reader = rowReader({ accounts, zone: ZONE, known });
    return pages.flatMap((page) => reader.read(page).rows.flatMap(({ print }) => print.known?.name ?? []));
  });
  return new Set(met);
}
