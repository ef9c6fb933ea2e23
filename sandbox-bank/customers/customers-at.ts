/** All who bank here, as the bank's books stand at the opening of a day. */

import { dayNumber } from './bank-days.ts';
import type { BankAccount, Customer } from './customer.ts';
import { EVA } from './eva.ts';
import { GUS } from './gus.ts';
import { type History, historyOf } from './history.ts';
import { LEO } from './leo.ts';
import { FIRST_DAY } from './life.ts';
import type { Plan } from './plan.ts';
import type { Day, Row } from './row.ts';
import { RUTH } from './ruth.ts';
import { SAM } from './sam.ts';
import { TOM_AND_ANN } from './tom-and-ann.ts';

export const PLANS: readonly Plan[] = [TOM_AND_ANN, SAM, RUTH, GUS, LEO, EVA];
export const DEFAULT_SEED = 1;

const PASSWORD = 'sandpiper';
const LATEST = '2099-12-31';

/**
 * The same for the same seed and day. On the next day every posted row is there
 * with its id, date and amount, but for those that became older than 24 months.
 * Nothing is older than 2024.
 *
 * @param today as `bankDayAt` tells it
 * @param imported see import-customer.ts
 * @throws RangeError when `today` is no day from 2024-01-01 to 2099-12-31
 */
export function customersAt(seed: number, today: Day, imported: readonly Plan[] = []): readonly Customer[] {
  dayNumber(today);
  if (today < FIRST_DAY || today > LATEST)
    throw new RangeError(`the bank keeps books from ${FIRST_DAY} to ${LATEST}`);
  return [...PLANS, ...imported].flatMap((plan) => membersOf(plan, seed, today));
}

/** Those of one plan share one history. */
function membersOf(plan: Plan, seed: number, today: Day): Customer[] {
  const history = once(() => historyOf(plan, seed, today));
  return plan.members.map(({ username, givenName, accounts }) => {
    const own = once(() => accounts.flatMap((id) => history().accounts.get(id) ?? []));
    return {
      id: `customer-${username}`,
      username,
      password: PASSWORD,
      givenName,
      get accounts(): readonly BankAccount[] {
        return own();
      },
      rows: (accountId): readonly Row[] => (accounts.includes(accountId) ? history().rows(accountId) : []),
    };
  });
}

function once<T extends History | readonly BankAccount[]>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
