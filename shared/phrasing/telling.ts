/** Telling: to whom, when and for which bank something is said. */

import type { Day } from '../calendar/zone.ts';
import type { Listening } from '../dialog/answer.ts';
import type { BankProfile } from '../dialog/bank-profile.ts';

export interface Telling {
  readonly listening: Listening;
  readonly bank: BankProfile;
}

/** Of what has days in it. The listener's own day is asked for once, because telling it is slow. */
export interface TellingToday extends Telling {
  readonly today: Day;
}
