/** Telling: to whom, when and for which bank something is said. */

import type { Listening } from '../dialog/answer.ts';
import type { BankProfile } from '../dialog/bank-profile.ts';

export interface Telling {
  readonly listening: Listening;
  readonly bank: BankProfile;
}
