/**
 * Whom the customer paid, or was paid by.
 *
 * Names come from the bank's rows: cleaned, cut and free of control characters,
 * and still untrusted text.
 */

import { nameKey } from '../words.ts';

/** Equal for two rows of one merchant, and for nothing else. Made from the name: as private as the name is. */
export type MerchantKey = string & { readonly __brand: 'MerchantKey' };

export interface Merchant {
  readonly key: MerchantKey;
  /** As people say it: "Blue Bottle". Empty when the bank prints nothing that can be said. */
  readonly name: string;
}

/** Two ways to write one name have one key; an empty name has an empty one. */
export function merchantKey(name: string): MerchantKey {
  return nameKey(name).replaceAll(' ', '') as MerchantKey;
}
