/** Which accounts a balance question can mean, given what was named and what was asked of it. */

import type { Account } from '../banking/account.ts';
import { accountsMeant } from '../banking/find-account.ts';
import type { AccountRef, ExplainedQuery } from '../dialog/query.ts';
import { mentioned } from './account-mention.ts';
import { type BalanceMeasure, measureOn } from './balance-facts.ts';
import type { Asked, DecisionContext, Picked } from './resolution.ts';

export type BalanceQuery = Extract<ExplainedQuery, { readonly kind: 'balance' }>;

type RefOf = DecisionContext['refOf'];

/** In the order of `refs`; what the customer no longer shares is left out. */
export function accountsOf(
  refs: readonly AccountRef[],
  accounts: readonly Account[],
  refOf: RefOf,
): readonly Account[] {
  return refs.flatMap((ref) => accounts.find(({ id }) => refOf(id) === ref) ?? []);
}

/** The first group that is not empty. */
function firstOf(...groups: readonly (readonly Account[])[]): readonly Account[] {
  return groups.find((group) => group.length > 0) ?? [];
}

/** What is meant when no account is named: deposits, unless what is asked is of cards and loans. */
function implied(accounts: readonly Account[], measure: BalanceMeasure | undefined): readonly Account[] {
  const deposits = accounts.filter((one) => one.class === 'deposit');
  const borrowed = accounts.filter((one) => one.class === 'credit' || one.class === 'loan');
  if (measure === 'owed') return borrowed;
  if (measure === 'credit') return accounts.filter((one) => one.class === 'credit');
  return firstOf(deposits, borrowed, accounts);
}

/** Of several that the words fit, those that have the figure asked for, if any has it. */
function thatHave(measure: BalanceMeasure | undefined, accounts: readonly Account[]): readonly Account[] {
  if (measure === undefined) return accounts;
  return firstOf(
    accounts.filter((account) => measureOn(account, measure) === measure),
    accounts.filter((account) => measureOn(account, measure) !== undefined),
    accounts,
  );
}

function named(asked: Asked, query: BalanceQuery, accounts: readonly Account[], refOf: RefOf) {
  const { account } = query;
  if (account === undefined) return implied(accounts, query.measure);
  if (account.ref !== undefined) return accountsOf([account.ref], accounts, refOf);
  const offered = accountsOf(asked.offered ?? [], accounts, refOf);
  const meant = accountsMeant(offered, mentioned(account));
  if (offered.length > 0 && meant.length > 0) return meant;
  const all = accountsMeant(accounts, mentioned(account));
  const saysNothing = all.length === accounts.length && all.length > 1;
  return saysNothing ? implied(accounts, query.measure) : thatHave(query.measure, all);
}

function kindred(last: Account, accounts: readonly Account[]): readonly Account[] {
  return firstOf(
    accounts.filter((one) => one.class === last.class),
    accounts,
  );
}

function others(picked: Picked, query: BalanceQuery, accounts: readonly Account[], refOf: RefOf) {
  const isOther = (one: Account): boolean => refOf(one.id) !== picked.last;
  const among = accountsOf(picked.among, accounts, refOf).filter(isOther);
  const [last] = picked.last === undefined ? [] : accountsOf([picked.last], accounts, refOf);
  const fits = (pool: readonly Account[]) =>
    query.account === undefined ? pool : accountsMeant(pool, mentioned(query.account));
  const near = last === undefined ? [] : kindred(last, accounts).filter(isOther);
  return firstOf(fits(among), fits(near), fits(accounts.filter(isOther)));
}

/** @returns none when nothing fits, several when the customer has to choose */
export function candidates(
  asked: Asked,
  query: BalanceQuery,
  accounts: readonly Account[],
  refOf: RefOf,
): readonly Account[] {
  const { pick } = asked;
  if (pick === undefined) return named(asked, query, accounts, refOf);
  if (pick.position === 'other') return others(pick, query, accounts, refOf);
  const among = accountsOf(pick.among, accounts, refOf);
  const fitting = query.account === undefined ? among : accountsMeant(among, mentioned(query.account));
  const one = pick.position === 'last' ? fitting.at(-1) : fitting[pick.position - 1];
  if (one !== undefined) return [one];
  return firstOf(fitting, among, named(asked, query, accounts, refOf));
}
