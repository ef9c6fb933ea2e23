/** Days from `from` on, up to and without `to`. */

import type { Day } from './zone.ts';

export interface DateRange {
  readonly from: Day;
  /** The first day that does not count any more. */
  readonly to: Day;
}
