/**
 * Which account the customer means by what they said: their own name for it,
 * its kind, the bank's name for it, its last digits.
 */

import type { Account, AccountKind } from './account.ts';
import { KIND_WORDS } from './account-kinds.ts';
import { likeness, nameKey, wordsOf } from './words.ts';

/**
 * `kinds` and `name` are two readings of the same words; `digits` are the last
 * ones of the number, one to four, and must fit besides.
 */
export interface Mentioned {
  readonly kinds?: readonly AccountKind[];
  readonly name?: string;
  readonly digits?: string;
}

const MAX_OFFERED = 3;
/** Two names less alike than this are no slip of the ear. */
const ALIKE = 0.5;

function knownWords(account: Account): ReadonlySet<string> {
  return new Set(
    [account.nickname ?? '', account.productName, ...KIND_WORDS[account.kind]].flatMap((text) => [
      ...wordsOf(text),
    ]),
  );
}

function fits(account: Account, words: readonly string[]): boolean {
  const known = knownWords(account);
  return words.every((word) => known.has(word));
}

function ofKinds(pool: readonly Account[], { kinds, name }: Mentioned): readonly Account[] {
  const all = pool.filter((account) => kinds?.includes(account.kind));
  const words = wordsOf(name ?? '');
  const narrowed = all.filter((account) => fits(account, words));
  return narrowed.length > 0 ? narrowed : all;
}

function ofName(pool: readonly Account[], name: string): readonly Account[] {
  const key = nameKey(name);
  const product = pool.filter((account) => nameKey(account.productName) === key);
  const words = wordsOf(name);
  return product.length > 0 ? product : pool.filter((account) => fits(account, words));
}

/**
 * Every account that the words can mean, in the bank's order: the customer's
 * own name for it before a kind, a kind before the bank's name for it.
 *
 * @returns all accounts when nothing was said that tells one from another
 */
export function accountsMeant(accounts: readonly Account[], mentioned: Mentioned): readonly Account[] {
  const { name = '', kinds, digits } = mentioned;
  const pool = digits === undefined ? accounts : accounts.filter((one) => one.lastFour?.endsWith(digits));
  const key = nameKey(name);
  const own = pool.filter((one) => key !== '' && one.nickname !== undefined && nameKey(one.nickname) === key);
  if (own.length > 0) return own;
  const kindred = ofKinds(pool, mentioned);
  if (kindred.length > 0) return kindred;
  if (wordsOf(name).length > 0) return ofName(pool, name);
  return kinds === undefined ? pool : [];
}

function nearness(account: Account, words: readonly string[], digits: string): number {
  const known = [...knownWords(account)];
  const best = words.map((word) => Math.max(0, ...known.map((one) => likeness(one, word))));
  const byDigits = digits === '' ? [] : [likeness(account.lastFour ?? '', digits)];
  const scores = [...best, ...byDigits];
  return scores.reduce((total, score) => total + score, 0) / Math.max(1, scores.length);
}

/** At most three accounts to offer when none fits: the likest, or else the first. */
export function closestAccounts(accounts: readonly Account[], mentioned: Mentioned): readonly Account[] {
  const kindWord = KIND_WORDS[mentioned.kinds?.[0] ?? 'other'][0] ?? '';
  const words = wordsOf(mentioned.name ?? kindWord);
  const ranked = accounts
    .map((account) => ({ account, score: nearness(account, words, mentioned.digits ?? '') }))
    .sort((a, b) => b.score - a.score);
  const alike = ranked.filter(({ score }) => score >= ALIKE);
  return (alike.length > 0 ? alike.map(({ account }) => account) : accounts).slice(0, MAX_OFFERED);
}
