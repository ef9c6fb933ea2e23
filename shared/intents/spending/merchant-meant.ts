/** Which of the customer's own merchants is meant, by what was heard or by what a session remembers. */

import { matchMerchant } from '../../banking/merchants/match-merchant.ts';
import type { Merchant } from '../../banking/merchants/merchant.ts';
import type { Asking } from './asking.ts';

export type MerchantMeant =
  | { readonly kind: 'any' }
  | { readonly kind: 'one'; readonly merchant: Merchant }
  /** At most three, the likest first. */
  | { readonly kind: 'several' | 'none'; readonly closest: readonly Merchant[] };

/** @param merchants whom the rows name that were read */
export function merchantMeant({ asked, of, context }: Asking, merchants: readonly Merchant[]): MerchantMeant {
  if (asked.merchants !== undefined) {
    const offered = asked.merchants;
    const closest = merchants.filter(({ key }) => offered.includes(context.merchantRefOf(key)));
    return { kind: closest.length > 0 ? 'several' : 'none', closest };
  }
  if (of.merchant?.ref !== undefined) {
    const { ref } = of.merchant;
    const merchant = merchants.find(({ key }) => context.merchantRefOf(key) === ref);
    return merchant ? { kind: 'one', merchant } : { kind: 'none', closest: [] };
  }
  return of.merchant?.name === undefined ? { kind: 'any' } : byName(of.merchant.name, merchants);
}

function byName(heard: string, merchants: readonly Merchant[]): MerchantMeant {
  const match = matchMerchant(heard, merchants);
  return match.kind === 'several' ? { kind: 'several', closest: match.merchants } : match;
}
