/** The customer's side of every history, told to the generators: keys, names and the account in question. */

import { Dice, keyOf, keyUnder } from './dice.ts';
import { idOf } from './entry.ts';
import type { AccountPlan, Plan } from './plan.ts';

export interface Life {
  readonly plan: Plan;
  /** Chance of this customer and seed. */
  readonly key: number;
  readonly account: (id: string) => AccountPlan;
  readonly isCard: (id: string) => boolean;
  /** Of what is made on that day; empty for rows too old to be asked for. */
  readonly id: (text: string, day: number) => string;
  /** Of one stream of rows on one day. */
  readonly draw: (stream: number, day: number) => Dice;
}

/** The first day that anybody lives: balances grow from here, rows are kept of the last 24 months only. */
export const FIRST_DAY = '2024-01-01';
/** Days from a row to the last one that names it. */
const LONGEST_WAIT = 60;

/** @param from day number since when rows are kept */
export function lifeOf(plan: Plan, seed: number, from: number): Life {
  const key = keyUnder(keyOf(plan.key), seed);
  const byId = new Map(plan.accounts.map((account) => [account.id, account]));
  const account = (id: string): AccountPlan => {
    const found = byId.get(id);
    if (found === undefined) throw new RangeError(`the plan names no account ${id}`);
    return found;
  };
  return {
    plan,
    key,
    account,
    isCard: (id) => account(id).category === 'LOC_ACCOUNT',
    id: (text, day) => (day < from - LONGEST_WAIT ? '' : idOf(key, `${text} ${day}`)),
    draw: (stream, day) => new Dice(keyUnder(keyUnder(key, stream), day)),
  };
}

export function streamOf(name: string): number {
  return keyOf(name);
}
