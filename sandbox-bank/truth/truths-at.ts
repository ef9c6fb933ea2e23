/** The truth of every customer's rows, for tests and measurements only: nothing that serves imports this room. */

import { PLANS } from '../customers/customers-at.ts';
import { historyOf } from '../customers/history.ts';
import type { Plan } from '../customers/plan.ts';
import type { Day } from '../customers/row.ts';
import type { Truth } from './truth.ts';

/** By row id, of the same rows that `customersAt` tells; undefined when nobody is called that. */
export function truthsAt(
  username: string,
  seed: number,
  today: Day,
  imported: readonly Plan[] = [],
): ReadonlyMap<string, Truth> | undefined {
  const plan = [...PLANS, ...imported].find(({ members }) =>
    members.some((member) => member.username === username),
  );
  return plan === undefined ? undefined : historyOf(plan, seed, today).truths();
}
