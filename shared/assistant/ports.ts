/** What the conversation needs from outside, bound once where the rooms are joined. */

import type { AccountData } from '../banking/account-data.ts';
import type { BankProfile } from '../dialog/bank-profile.ts';
import type { BankAccess, BankTokens } from '../linking/bank-tokens.ts';

export interface Ports {
  readonly bank: BankProfile;
  readonly bankTokens: BankTokens;
  /** The bank's API as one customer sees it. */
  readonly accountData: (access: BankAccess) => AccountData;
  /** A keyed hash, stable over turns and invocations: at least 72 bits, as URL-safe text. */
  readonly keyedHash: (value: string) => string;
}
