/** Accounts for tests: one builder for each class, and a household like any other. */

import type {
  Account,
  AccountId,
  CreditAccount,
  DepositAccount,
  LoanAccount,
  OtherAccount,
} from '../banking/account.ts';
import { currencyCode, type Money, parseMoney } from '../money/money.ts';

export const USD = currencyCode('USD');

export function usd(amount: string): Money {
  return parseMoney(amount, USD);
}

/** Two accounts built with the same digits and product are the same account, unless `id` says otherwise. */
function base(productName: string, lastFour: string) {
  const id = `account-${productName.toLowerCase().replaceAll(' ', '-')}-${lastFour}` as AccountId;
  return { id, productName, lastFour, currency: USD, isClosed: false } as const;
}

export function deposit(
  kind: DepositAccount['kind'],
  productName: string,
  lastFour: string,
  balances: Partial<DepositAccount> = {},
): DepositAccount {
  return { ...base(productName, lastFour), class: 'deposit', kind, ...balances };
}

export function credit(
  kind: CreditAccount['kind'],
  productName: string,
  lastFour: string,
  balances: Partial<CreditAccount> = {},
): CreditAccount {
  return { ...base(productName, lastFour), class: 'credit', kind, ...balances };
}

export function loan(
  kind: LoanAccount['kind'],
  productName: string,
  lastFour: string,
  balances: Partial<LoanAccount> = {},
): LoanAccount {
  return { ...base(productName, lastFour), class: 'loan', kind, ...balances };
}

export function other(productName: string, lastFour: string): OtherAccount {
  return { ...base(productName, lastFour), class: 'other', kind: 'other' };
}

export const checking = deposit('checking', 'Everyday Checking', '1001', {
  ledger: usd('1250.00'),
  available: usd('1200.50'),
});
export const holiday = deposit('savings', 'Goal Savings', '1002', {
  nickname: 'Holiday',
  ledger: usd('5000.00'),
  available: usd('5000.00'),
});
export const joint = deposit('savings', 'Shared Savings', '1003', {
  nickname: "Kim & Lee's <joint>",
  ledger: usd('300.25'),
  available: usd('300.25'),
});
export const cashCard = credit('credit-card', 'Cash Visa', '2001', {
  owed: usd('640.12'),
  creditLine: usd('5000.00'),
  availableCredit: usd('4359.88'),
});
export const travelCard = credit('credit-card', 'Travel Mastercard', '2002', {
  owed: usd('1212.40'),
  creditLine: usd('10000.00'),
  availableCredit: usd('8787.60'),
});
export const carLoan = loan('auto-loan', 'Auto Loan', '3001', { owed: usd('14204.55') });

/** Checking, two savings, two cards and a loan, in this order. */
export const household: readonly Account[] = [checking, holiday, joint, cashCard, travelCard, carLoan];
