/** Whether two rows name the same merchant: descriptors are cut off, and carry store numbers and the processor's name. */

import type { Transaction } from '../banking/transaction.ts';

/** What processors and banks write around the merchant's name. */
const NOISE = new Set(
  'SQ TST PAYPAL PP SP POS PURCHASE DEBIT CREDIT CARD CHECKCARD VISA PENDING AUTH AUTHORIZATION RECURRING'.split(
    ' ',
  ),
);
/** A name that is shorter has to be the whole of the other. */
const MIN_PREFIX = 4;

/** The names of a row without spaces, such as BLUEBOTTLEOAKLANDCA; empty ones left out. */
export function merchantWords({ merchantName, description }: Transaction): readonly string[] {
  const names = [merchantName ?? '', description].map((name) =>
    name
      .toUpperCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && !/\d/.test(word) && !NOISE.has(word))
      .join(''),
  );
  return [...new Set(names.filter((name) => name !== ''))];
}

export function isSameMerchant(one: readonly string[], other: readonly string[]): boolean {
  return one.some((name) => other.some((second) => isSameName(name, second)));
}

function isSameName(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= MIN_PREFIX && long.startsWith(short));
}
