/**
 * Figures: which of them are true of a customer, by the bank's own books, and
 * which were spoken or shown. All in cents.
 */

import type { BankAccount } from '../../sandbox-bank/customers/customer.ts';

const SPOKEN = /(?:([\d,]+|zero) dollars?(?: and (\d+) cents?)?|\b(\d+) cents?\b)/g;
const SHOWN = /\$([\d,]+)\.(\d\d)/g;

/** Without signs, which are spoken in words. */
export function figuresIn(text: string): readonly number[] {
  const spoken = [...text.matchAll(SPOKEN)].map(([, whole, part, alone]) =>
    cents(whole ?? '0', part ?? alone ?? '0'),
  );
  const shown = [...text.matchAll(SHOWN)].map(([, whole = '0', part = '0']) => cents(whole, part));
  return [...spoken, ...shown];
}

function cents(whole: string, part: string): number {
  return (whole === 'zero' ? 0 : Number(whole.replaceAll(',', '')) * 100) + Number(part);
}

/** Every figure of each account alone, and what can be reckoned from it. */
export function accountFigures(accounts: readonly BankAccount[]): ReadonlySet<number> {
  return new Set(accounts.flatMap(figuresOf).map(Math.abs));
}

/** What the accounts come to in all: what the customer has, owes, and has left. */
export function totalFigures(accounts: readonly BankAccount[]): ReadonlySet<number> {
  const sum = (figures: readonly number[]): number => figures.reduce((one, other) => one + other, 0);
  const mine = sum(accounts.flatMap((one) => (one.category === 'DEPOSIT_ACCOUNT' ? [one.available] : [])));
  const owed = sum(accounts.map(owedOn));
  return new Set([mine, owed, mine - owed].map(Math.abs));
}

function figuresOf(account: BankAccount): readonly number[] {
  switch (account.category) {
    case 'DEPOSIT_ACCOUNT':
      return [account.current, account.available, account.current - account.available];
    case 'LOC_ACCOUNT':
      return [account.owed, account.line, account.availableCredit];
    case 'LOAN_ACCOUNT':
      return [account.principal];
    default:
      return account satisfies never;
  }
}

function owedOn(account: BankAccount): number {
  switch (account.category) {
    case 'DEPOSIT_ACCOUNT':
      return 0;
    case 'LOC_ACCOUNT':
      return account.owed;
    case 'LOAN_ACCOUNT':
      return account.principal;
    default:
      return account satisfies never;
  }
}
