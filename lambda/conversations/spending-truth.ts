/**
 * What a customer spent and was paid, added up from the sandbox bank's own truth.
 *
 * Knows nothing of how the product adds up: no merchant is cleaned, no pair
 * searched, no period resolved. Days are the bank's, amounts minor units.
 */

import type { Customer } from '../../sandbox-bank/customers/customer.ts';
import { customersAt, DEFAULT_SEED } from '../../sandbox-bank/customers/customers-at.ts';
import type { Day, Row } from '../../sandbox-bank/customers/row.ts';
import type { Category, Truth } from '../../sandbox-bank/truth/truth.ts';
import { truthsAt } from '../../sandbox-bank/truth/truths-at.ts';

/** The bank's day of the stage's moment. */
const TODAY: Day = '2026-11-22';

/** Without a field, of all. */
export interface Asked {
  readonly from?: Day;
  /** The last day that counts. */
  readonly last?: Day;
  readonly categories?: readonly Category[];
  readonly merchant?: string;
  readonly accounts?: readonly string[];
}

export interface TrueRow {
  readonly id: string;
  readonly account: string;
  readonly currency: string;
  /** On which it was made. */
  readonly day: Day;
  /** The bank's moment within all days: ISO 8601 with its offset. */
  readonly made: string;
  /** Above zero where money went out; below where it was given back. */
  readonly amount: number;
  readonly isPending: boolean;
  /** A card network carried it. */
  readonly isByCard: boolean;
  readonly category: Category;
  readonly merchant?: string;
}

export interface SpendingTruth {
  /** Purchases, fees and what was paid to others, and refunds of them. */
  readonly spending: (asked?: Asked) => readonly TrueRow[];
  /** What others paid in; the amount is above zero. */
  readonly income: (asked?: Asked) => readonly TrueRow[];
}

export function total(rows: readonly TrueRow[]): number {
  return rows.reduce((sum, { amount }) => sum + amount, 0);
}

/** Each group's total, the largest first. */
export function totalsBy(
  rows: readonly TrueRow[],
  group: (row: TrueRow) => string,
): readonly (readonly [group: string, total: number])[] {
  const totals = new Map<string, number>();
  for (const row of rows) totals.set(group(row), (totals.get(group(row)) ?? 0) + row.amount);
  return [...totals].sort(([, a], [, b]) => b - a);
}

/** @throws Error when nobody of the sandbox bank is called so */
export function spendingTruth(username: string): SpendingTruth {
  const customer = customersAt(DEFAULT_SEED, TODAY).find((one) => one.username === username);
  const truths = truthsAt(username, DEFAULT_SEED, TODAY);
  if (customer === undefined || truths === undefined) throw new Error('nobody is called so');
  const rows = rowsOf(customer, truths);
  const spending = rows.flatMap(({ row, truth, told }) =>
    isOwn(truth) || isIncome(row, truth) ? [] : [told],
  );
  const income = rows.flatMap(({ row, truth, told }) =>
    !isOwn(truth) && isIncome(row, truth) ? [{ ...told, amount: row.amount }] : [],
  );
  return {
    spending: (asked = {}) => spending.filter((row) => isAsked(row, asked)),
    income: (asked = {}) => income.filter((row) => isAsked(row, asked)),
  };
}

interface Known {
  readonly row: Row;
  readonly truth: Truth;
  readonly told: TrueRow;
}

/** What is given back belongs to whom it was paid to, though the bank's own reversal names nobody. */
function named(
  { merchant, refundOf, reversalOf }: Truth,
  truths: ReadonlyMap<string, Truth>,
): Partial<Truth> {
  const name = merchant ?? truths.get(refundOf ?? reversalOf ?? '')?.merchant;
  return name === undefined ? {} : { merchant: name };
}

/** Deposit accounts and cards: on an own loan nothing is bought, and its interest is in what is paid to it. */
function rowsOf(customer: Customer, truths: ReadonlyMap<string, Truth>): readonly Known[] {
  const accounts = customer.accounts.filter(({ category }) => category !== 'LOAN_ACCOUNT');
  return accounts.flatMap(({ id, currency }) =>
    customer.rows(id).map((row) => {
      const truth = truths.get(row.id);
      if (truth === undefined) throw new Error('a row without its truth');
      return { row, truth, told: told(row, { ...truth, ...named(truth, truths) }, currency) };
    }),
  );
}

function told(row: Row, { category, merchant }: Truth, currency: string): TrueRow {
  return {
    id: row.id,
    account: row.accountId,
    currency,
    day: row.made.slice(0, 10),
    made: row.made,
    amount: row.debitCreditMemo === 'DEBIT' ? row.amount : -row.amount,
    isPending: row.status === 'PENDING',
    isByCard: row.mcc !== undefined,
    category,
    ...(merchant === undefined ? {} : { merchant }),
  };
}

/** Between own accounts, here or elsewhere: a transfer, a card's or a loan's payment. */
function isOwn({ category, transferPair, paymentPair }: Truth): boolean {
  const isPaired = transferPair !== undefined || paymentPair !== undefined;
  return isPaired || category === 'transfer' || category === 'card-payment';
}

function isIncome({ debitCreditMemo }: Row, { refundOf, reversalOf }: Truth): boolean {
  return debitCreditMemo === 'CREDIT' && refundOf === undefined && reversalOf === undefined;
}

function isAsked(row: TrueRow, { from, last, categories, merchant, accounts }: Asked): boolean {
  return (
    (from === undefined || row.day >= from) &&
    (last === undefined || row.day <= last) &&
    (categories === undefined || categories.includes(row.category)) &&
    (merchant === undefined || row.merchant === merchant) &&
    (accounts === undefined || accounts.includes(row.account))
  );
}
