/** What the bank says of itself, from bank.yaml: everything of it that the conversation needs. */

import type { ZoneId } from '../calendar/zone.ts';
import type { CurrencyCode } from '../money/money.ts';

export interface BankProfile {
  readonly name: string;
  /** As spoken and as printed, such as "1-800-555-0142". */
  readonly phones: { readonly fraud: string; readonly help: string };
  /** Used when the surface does not know the customer's own. */
  readonly zone: ZoneId;
  readonly currency: CurrencyCode;
  /** What a recognised speaker without a link of their own may hear. */
  readonly strangers: 'refuse' | 'household';
}
