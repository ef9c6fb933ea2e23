/** How an account is called aloud: as short as can be without meaning another one. */

import type { Account, AccountKind } from './account.ts';
import { KIND_WORDS } from './account-kinds.ts';
import { nameKey } from './words.ts';

/**
 * `by` is the shortest way that is unique among the customer's accounts: its
 * kind ("your checking"), its name ("Vacation"), or its digits ("the card
 * ending in 4321"). `name` is there whatever `by` says.
 */
export interface SpokenName {
  readonly kind: AccountKind;
  readonly name: string;
  readonly lastFour?: string;
  readonly by: 'kind' | 'name' | 'digits';
}

function namesOf(account: Account): readonly string[] {
  return account.nickname === undefined ? [account.productName] : [account.nickname, account.productName];
}

/** "my loan" means a mortgage too, so a loan is told by its kind only when it is the only one of its class. */
function sharesKind(account: Account, other: Account): boolean {
  return account.kind === 'loan' ? other.class === 'loan' : account.kind === other.kind;
}

function isKindUnique(account: Account, others: readonly Account[]): boolean {
  const [word] = KIND_WORDS[account.kind];
  if (word === undefined) return false;
  const key = nameKey(word);
  return !others.some(
    (other) => sharesKind(account, other) || namesOf(other).some((name) => nameKey(name) === key),
  );
}

function uniqueName(account: Account, others: readonly Account[]): string | undefined {
  const taken = new Set(others.flatMap(namesOf).map(nameKey));
  return namesOf(account).find((name) => nameKey(name) !== '' && !taken.has(nameKey(name)));
}

/** @param all the customer's open accounts; `account` itself may be among them */
export function shortestName(account: Account, all: readonly Account[]): SpokenName {
  const others = all.filter((other) => other.id !== account.id && !other.isClosed);
  const name = uniqueName(account, others);
  const { lastFour } = account;
  const hasOwnDigits = lastFour !== undefined && !others.some((other) => other.lastFour === lastFour);
  const called = {
    kind: account.kind,
    name: name ?? account.nickname ?? account.productName,
    ...(lastFour === undefined ? {} : { lastFour }),
  };
  if (isKindUnique(account, others)) return { ...called, by: 'kind' };
  return { ...called, by: name === undefined && hasOwnDigits ? 'digits' : 'name' };
}
