/**
 * What customers buy day by day, and what shops give back. Tips and pumps make
 * the booked amount another than the pending one.
 */

import { weekday } from './bank-days.ts';
import type { Dice } from './dice.ts';
import { cardPosting, type Entry } from './entry.ts';
import { type Life, streamOf } from './life.ts';
import { favourite, type HabitCategory, MERCHANTS, type Merchant, printed } from './merchants.ts';
import type { Habit } from './plan.ts';

/** Sunday to Saturday, on average 1. */
const WEEK = [1.15, 0.8, 0.8, 0.85, 0.95, 1.15, 1.3];
const DAYS_IN_MONTH = 30.44;
const RETURNED: ReadonlySet<HabitCategory> = new Set(['online', 'clothing', 'home']);
const HABIT = streamOf('habit');
const REFUND_SHARE = 0.07;
/** Sitting down, and a line for the tip. */
const TIPPED = new Set(['5812', '5813']);
const FUEL_HOLDS: readonly [number, ...number[]] = [100, 12_500, 17_500];

/**
 * Plain loops here and in its neighbours: a function made anew for every habit
 * on every day is what the time went to.
 *
 * @param share of the usual: less while travelling
 */
export function purchases(life: Life, day: number, share: number): Entry[] {
  const entries: Entry[] = [];
  const often = (share * (WEEK[weekday(day)] ?? 1)) / DAYS_IN_MONTH;
  let stream = HABIT;
  for (const habit of life.plan.habits) {
    const draw = life.draw(stream, day);
    const count = draw.times(habit.perMonth * often);
    for (let n = 0; n < count; n++) bought(life, habit, draw, day, `${stream - HABIT} ${n}`, entries);
    stream++;
  }
  return entries;
}

function bought(life: Life, habit: Habit, draw: Dice, day: number, key: string, entries: Entry[]): void {
  const shop = favourite(MERCHANTS[habit.category], life.key, draw);
  const entry = purchase(life, {
    key,
    accountId: chosen(habit.accounts, draw),
    shop,
    category: habit.category,
    day,
    minute: draw.whole(7 * 60, 22 * 60 + 59),
    amount: draw.amount(habit.typical, habit.spread),
    draw,
  });
  entries.push(entry);
  if (RETURNED.has(habit.category) && draw.chance(REFUND_SHARE)) entries.push(refund(life, entry, draw));
}

export interface PurchaseParts {
  readonly key: string;
  readonly accountId: string;
  readonly shop: Merchant;
  readonly category: HabitCategory;
  readonly day: number;
  readonly minute: number;
  /** Before the tip. */
  readonly amount: number;
  readonly draw: Dice;
}

export function purchase(life: Life, parts: PurchaseParts): Entry {
  const { key, accountId, shop, category, day, minute, draw } = parts;
  const { amount, pendingAmount } = amounts(parts);
  return {
    id: life.id(`purchase ${key}`, day),
    accountId,
    memo: 'DEBIT',
    type: life.isCard(accountId) ? 'PURCHASE' : 'POSDEBIT',
    amount,
    description: printed(shop, life.plan.place, life.key, draw),
    merchantName: shop.name,
    mcc: shop.mcc,
    made: day,
    minute,
    posts: cardPosting(day, draw),
    pendingAmount,
    truth: {
      category: spokenCategory(category),
      merchant: shop.name,
      ...(amount === pendingAmount ? {} : { pendingAmount }),
    },
  };
}

function amounts({ shop, category, amount, draw }: PurchaseParts): { amount: number; pendingAmount: number } {
  if (category === 'fuel') return { amount, pendingAmount: draw.pick(FUEL_HOLDS) };
  const isTipped = TIPPED.has(shop.mcc) && category !== 'euro-dining';
  return {
    amount: isTipped ? amount + Math.round((amount * draw.whole(15, 22)) / 100) : amount,
    pendingAmount: amount,
  };
}

function spokenCategory(category: HabitCategory) {
  switch (category) {
    case 'euro-groceries':
      return 'groceries';
    case 'euro-dining':
      return 'dining';
    default:
      return category;
  }
}

/** Three to fourteen days later, or much later; a third of them for a part only. */
function refund(life: Life, bought: Entry, draw: Dice): Entry {
  const made = bought.made + (draw.chance(0.15) ? draw.whole(25, 45) : draw.whole(3, 14));
  const part = draw.chance(0.35) ? draw.whole(20, 80) / 100 : 1;
  const { pendingAmount: _, ...rest } = bought;
  return {
    ...rest,
    id: life.id(`refund ${bought.id}`, made),
    memo: 'CREDIT',
    type: life.isCard(bought.accountId) ? 'ADJUSTMENT' : 'POSCREDIT',
    amount: Math.max(1, Math.round(bought.amount * part)),
    made,
    minute: 600,
    posts: cardPosting(made, draw),
    truth: { category: bought.truth.category, merchant: bought.merchantName ?? '', refundOf: bought.id },
  };
}

function chosen(accounts: Habit['accounts'], draw: Dice): string {
  let left = 0;
  for (const [, weight] of accounts) left += weight;
  left *= draw.next();
  for (const [id, weight] of accounts) {
    left -= weight;
    if (left < 0) return id;
  }
  return accounts[0]?.[0] ?? '';
}
