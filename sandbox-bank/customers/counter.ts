/** Cash, people and cheques: money that moves without a shop. */

import { businessDayFrom, businessDaysAfter, weekday } from './bank-days.ts';
import type { Dice } from './dice.ts';
import type { Entry } from './entry.ts';
import { type Life, streamOf } from './life.ts';
import type { Cash, Checks, People } from './plan.ts';
import { BATCH_MINUTE } from './recurring.ts';

const DAYS_IN_MONTH = 30.44;
const CASH = streamOf('cash');
const PEOPLE = streamOf('people');
const CHECK = streamOf('check');
const ATM_FEE = 300;
/** The machine of another bank adds its own charge to the amount. */
const SURCHARGE = 350;

/** @param nextCheck the number of the next cheque of an account */
export function counter(life: Life, day: number, nextCheck: (accountId: string) => number): Entry[] {
  const { cash, people, checks } = life.plan;
  const entries: Entry[] = [];
  for (const [at, one] of cash.entries())
    entries.push(...withdrawals(life, one, life.draw(CASH + at, day), `cash ${at}`, day));
  for (const [at, one] of people.entries())
    entries.push(...paid(life, one, life.draw(PEOPLE + at, day), `people ${at}`, day));
  for (const [at, one] of checks.entries())
    entries.push(...written(life, one, life.draw(CHECK + at, day), `check ${at}`, day, nextCheck));
  return entries;
}

function withdrawals(life: Life, cash: Cash, draw: Dice, key: string, day: number): Entry[] {
  if (!draw.chance(cash.perMonth / DAYS_IN_MONTH)) return [];
  const isForeign = draw.chance(cash.feeShare);
  const amount = draw.pick(cash.amounts) + (isForeign ? SURCHARGE : 0);
  const shared = {
    accountId: cash.account,
    memo: 'DEBIT' as const,
    made: day,
    minute: draw.whole(480, 1290),
    posts: businessDaysAfter(day, 1),
  };
  const withdrawal: Entry = {
    ...shared,
    id: life.id(key, day),
    type: 'ATMWITHDRAWAL',
    amount,
    description: isForeign ? 'NON-SANDPIPER ATM WDL' : 'SANDPIPER ATM WDL',
    mcc: '6011',
    pendingAmount: amount,
    truth: { category: 'cash' },
  };
  if (!isForeign) return [withdrawal];
  const fee: Entry = {
    ...shared,
    id: life.id(`${key} fee`, day),
    type: 'FEE',
    amount: ATM_FEE,
    description: 'NON-SANDPIPER ATM FEE',
    truth: { category: 'fees', feeFor: withdrawal.id },
  };
  return [withdrawal, fee];
}

function paid(life: Life, people: People, draw: Dice, key: string, day: number): Entry[] {
  if (!draw.chance(people.perMonth / DAYS_IN_MONTH)) return [];
  const isIn = draw.chance(people.inShare);
  const name = draw.pick(people.names);
  return [
    {
      id: life.id(key, day),
      accountId: people.account,
      memo: isIn ? 'CREDIT' : 'DEBIT',
      type: 'TRANSFER',
      amount: Math.ceil(draw.amount(people.typical, 0.6) / 100) * 100,
      description: `ZELLE ${isIn ? 'FROM' : 'TO'} ${name.toUpperCase()}`,
      made: day,
      minute: draw.whole(480, 1380),
      posts: businessDaysAfter(day, 1),
      truth: { category: 'person-to-person', merchant: name },
    },
  ];
}

/** Written on a weekday, in the order of the book, and cashed some days later in any order. */
function written(
  life: Life,
  checks: Checks,
  draw: Dice,
  key: string,
  day: number,
  nextCheck: (accountId: string) => number,
): Entry[] {
  if (weekday(day) % 6 === 0 || !draw.chance((checks.perMonth / DAYS_IN_MONTH) * 1.4)) return [];
  const posts = businessDayFrom(day + draw.whole(2, 9));
  const number = String(nextCheck(checks.account));
  return [
    {
      id: life.id(key, day),
      accountId: checks.account,
      memo: 'DEBIT',
      type: 'CHECK',
      amount: draw.amount(checks.typical, 0.5),
      description: `CHECK ${number}`,
      checkNumber: number,
      made: posts,
      minute: BATCH_MINUTE,
      posts,
      truth: { category: 'check', merchant: draw.pick(checks.payees) },
    },
  ];
}
