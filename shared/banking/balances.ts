/**
 * What an account's balances mean to the customer, one at a time and summed.
 *
 * "Mine" is what can be spent: the available balance where the bank gives one,
 * else the ledger balance. "Owed" is its own notion and never a negative "mine";
 * an overdrawn deposit lowers what is mine and raises nothing owed.
 */

import type { CurrencyCode, Money } from '../money/money.ts';
import { isNegative, money, negate, sum } from '../money/money.ts';
import type { Account } from './account.ts';
import { AccountDataFailure } from './account-data.ts';

/** @returns undefined for accounts that are not deposits, and when the bank did not say */
export function mine(account: Account): Money | undefined {
  return account.class === 'deposit' ? (account.available ?? account.ledger) : undefined;
}

/** Positive when the customer owes, below zero when the bank does. @returns undefined as `mine` does */
export function owed(account: Account): Money | undefined {
  return account.class === 'credit' || account.class === 'loan' ? account.owed : undefined;
}

export interface Total {
  readonly currency: CurrencyCode;
  /** Absent when no account of this currency is a deposit (`mine`) or owes (`owed`). */
  readonly mine?: Money;
  readonly owed?: Money;
  /** What is mine less what is owed. */
  readonly net: Money;
}

/** @throws AccountDataFailure `unreadable` when the figures are too large to be added exactly */
function exactSum(amounts: readonly Money[]): Money {
  try {
    return sum(amounts);
  } catch (cause) {
    throw new AccountDataFailure('unreadable', 'the balances cannot be added exactly', { cause });
  }
}

function totalIn(currency: CurrencyCode, accounts: readonly Account[]): Total {
  const inCurrency = (amount: Money | undefined): readonly Money[] =>
    amount?.currency === currency ? [amount] : [];
  const have = accounts.flatMap((account) => inCurrency(mine(account)));
  const owe = accounts.flatMap((account) => inCurrency(owed(account)));
  const net = exactSum([money(0, currency), ...have, ...owe.map(negate)]);
  return {
    currency,
    ...(have.length > 0 ? { mine: exactSum(have) } : {}),
    ...(owe.length > 0 ? { owed: exactSum(owe) } : {}),
    net,
  };
}

/** One total for each currency, in the order in which the bank first names them. */
export function totals(accounts: readonly Account[]): readonly Total[] {
  const figures = accounts.flatMap((account) => [mine(account) ?? owed(account) ?? []].flat());
  const currencies = new Set(figures.map(({ currency }) => currency));
  return [...currencies].map((currency) => totalIn(currency, accounts));
}

/** True for a deposit whose spendable balance is below zero. */
export function isOverdrawn(account: Account): boolean {
  const figure = mine(account);
  return figure !== undefined && isNegative(figure);
}

/** True for a card, credit line or loan on which the bank owes the customer. */
export function hasCredit(account: Account): boolean {
  const figure = owed(account);
  return figure !== undefined && isNegative(figure);
}
