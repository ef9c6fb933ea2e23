/** One account's figures as facts to tell, exact. */

import type { Account } from '../banking/account.ts';
import { shortestName } from '../banking/account-label.ts';
import { hasCredit, isOverdrawn } from '../banking/balances.ts';
import type { Moment } from '../calendar/moment.ts';
import { localTime } from '../calendar/zone.ts';
import type { BalanceBasis, BalanceFacts, Figure } from '../dialog/answer.ts';
import { STALE_AFTER_MS } from '../dialog/answer.ts';
import { isNegative, type Money, negate } from '../money/money.ts';
import type { DecisionContext } from './resolution.ts';

/** When and where the customer listens. */
type Present = Pick<DecisionContext, 'now' | 'zone'>;

export type BalanceMeasure = BalanceFacts['measure'];

export function exact(amount: Money): Figure {
  return { level: 'exact', amount };
}

/** What is told when nothing else was asked: what can be spent, or what is owed. */
export function usualMeasure(account: Account): BalanceMeasure {
  if (account.class === 'credit' || account.class === 'loan') return 'owed';
  return account.class === 'deposit' && account.available === undefined && account.ledger !== undefined
    ? 'ledger'
    : 'available';
}

type Measures = Readonly<Record<BalanceMeasure, BalanceMeasure | undefined>>;

const MEASURES_ON: Readonly<Record<Account['class'], Measures>> = {
  deposit: { available: 'available', ledger: 'ledger', owed: undefined, credit: undefined },
  credit: { available: 'credit', ledger: 'owed', owed: 'owed', credit: 'credit' },
  loan: { available: undefined, ledger: 'owed', owed: 'owed', credit: undefined },
  other: { available: undefined, ledger: undefined, owed: undefined, credit: undefined },
};

/**
 * The account's own figure for what was asked: "available" on a card is its
 * available credit, its "balance" is what is owed, and an overdraft is owed too.
 *
 * @returns undefined when the account has no such figure
 */
export function measureOn(account: Account, asked: BalanceMeasure): BalanceMeasure | undefined {
  return asked === 'owed' && isOverdrawn(account) ? usualMeasure(account) : MEASURES_ON[account.class][asked];
}

function isBelowZero(amount: Money | undefined): boolean {
  return amount !== undefined && isNegative(amount);
}

function amountOf(account: Account, measure: BalanceMeasure): Money | undefined {
  switch (account.class) {
    case 'deposit':
      return measure === 'ledger' ? account.ledger : account.available;
    case 'credit':
      return measure === 'credit' ? account.availableCredit : account.owed;
    case 'loan':
      return account.owed;
    case 'other':
      return undefined;
    default:
      return account satisfies never;
  }
}

/** A day without a time is old when it is over where the customer lives. */
function isStale(asOf: Moment, { now, zone }: Present): boolean {
  return asOf.kind === 'day' ? asOf.day < localTime(now, zone).day : now - asOf.at > STALE_AFTER_MS;
}

function staleTime({ asOf }: Account, present: Present): Pick<BalanceFacts, 'asOf'> {
  return asOf !== undefined && isStale(asOf, present) ? { asOf } : {};
}

export function balanceFacts(
  account: Account,
  measure: BalanceMeasure,
  all: readonly Account[],
  present: Present,
): BalanceFacts {
  const amount = amountOf(account, measure);
  const isInCredit = measure === 'owed' && hasCredit(account);
  return {
    account: shortestName(account, all),
    measure,
    ...(amount === undefined ? {} : { primary: exact(isInCredit ? negate(amount) : amount) }),
    isOverdrawn: account.class === 'deposit' && isBelowZero(amount),
    isInCredit,
    ...staleTime(account, present),
  };
}

export function balanceBasis(account: Account, balance: BalanceFacts): BalanceBasis {
  const figure = (key: string, amount: Money | undefined) =>
    amount === undefined ? {} : { [key]: exact(amount) };
  return {
    balance,
    ...(account.class === 'deposit'
      ? { ...figure('ledger', account.ledger), ...figure('available', account.available) }
      : {}),
    ...(account.class === 'credit'
      ? { ...figure('creditLine', account.creditLine), ...figure('available', account.availableCredit) }
      : {}),
    ...(account.asOf === undefined ? {} : { asOf: account.asOf }),
  };
}
