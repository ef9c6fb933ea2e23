/** What a plan's history comes to, in the terms of household surveys. */

import type { Category, Truth } from '../truth/truth.ts';
import type { BankAccount } from './customer.ts';
import { historyOf } from './history.ts';
import type { Plan } from './plan.ts';
import type { Day, Row } from './row.ts';

interface AccountFigures {
  readonly id: string;
  readonly kind: 'checking' | 'savings' | 'card' | 'loan';
  readonly rows: number;
  readonly pending: number;
  /** In minor units, as the account tells them. */
  readonly opening: number;
  readonly balance: number;
  /** `opening` and the posted rows. */
  readonly sum: number;
}

export interface Figures {
  readonly who: string;
  readonly accounts: readonly AccountFigures[];
  readonly months: number;
  /** Posted rows a month, of each kind of account. */
  readonly rowsPerMonth: Readonly<Record<AccountFigures['kind'], number>>;
  /** Rows a month by category, own transfers and card payments among them. */
  readonly frequency: Readonly<Partial<Record<Category, number>>>;
  /** Per cent of what is spent, by category, in the first account's currency. */
  readonly share: Readonly<Partial<Record<Category, number>>>;
  /** Minor units a month, in the first account's currency, own transfers and card payments left out. */
  readonly spent: number;
  readonly income: number;
}

const MONTHS = 24;
/** Money that stays the customer's own, or is told as income. */
const NOT_SPENT: ReadonlySet<Category> = new Set(['card-payment', 'income', 'loan', 'transfer']);

export function figuresOf(plan: Plan, seed: number, today: Day): Figures {
  const history = historyOf(plan, seed, today);
  const truths = history.truths();
  const accounts = [...history.accounts.values()];
  const home = accounts[0]?.currency;
  const told = accounts.flatMap((account) =>
    history
      .rows(account.id)
      .filter(({ status }) => status === 'POSTED')
      .map((row) => ({ row, truth: truths.get(row.id), account })),
  );
  const rowsPerMonth = { checking: 0, savings: 0, card: 0, loan: 0 };
  const frequency: Partial<Record<Category, number>> = {};
  const totals: Partial<Record<Category, number>> = {};
  for (const { row, truth, account } of told) {
    rowsPerMonth[kindOf(account)] += 1 / MONTHS;
    if (truth === undefined) continue;
    frequency[truth.category] = (frequency[truth.category] ?? 0) + 1 / MONTHS;
    if (account.currency === home) add(totals, truth, row, account);
  }
  const spending = Object.entries(totals).filter(([category]) => !NOT_SPENT.has(category as Category));
  const spent = spending.reduce((sum, [, amount]) => sum + amount, 0);
  return {
    who: plan.members.map(({ username }) => username).join(' & '),
    accounts: accounts.map((account) => accountFigures(account, history.rows(account.id))),
    months: MONTHS,
    rowsPerMonth,
    frequency,
    share: Object.fromEntries(spending.map(([category, amount]) => [category, (100 * amount) / spent])),
    spent: spent / MONTHS,
    income: -(totals.income ?? 0) / MONTHS,
  };
}

function add(totals: Partial<Record<Category, number>>, truth: Truth, row: Row, account: BankAccount): void {
  // A loan's payment is told once, where it leaves the checking account, and counts as spending.
  if (account.category === 'LOAN_ACCOUNT') return;
  const category = truth.category === 'loan' ? 'transport' : truth.category;
  totals[category] = (totals[category] ?? 0) + signed(row);
}

function signed({ debitCreditMemo, amount }: Row): number {
  return debitCreditMemo === 'DEBIT' ? amount : -amount;
}

function kindOf(account: BankAccount): AccountFigures['kind'] {
  switch (account.category) {
    case 'DEPOSIT_ACCOUNT':
      return account.type === 'CHECKING' ? 'checking' : 'savings';
    case 'LOC_ACCOUNT':
      return 'card';
    case 'LOAN_ACCOUNT':
      return 'loan';
    default:
      return account satisfies never;
  }
}

function accountFigures(account: BankAccount, rows: readonly Row[]): AccountFigures {
  const posted = rows.filter(({ status }) => status === 'POSTED');
  const out = posted.reduce((sum, row) => sum + signed(row), 0);
  return {
    id: account.id,
    kind: kindOf(account),
    rows: posted.length,
    pending: rows.length - posted.length,
    opening: account.opening,
    balance: balanceOf(account),
    sum: account.opening + (account.category === 'DEPOSIT_ACCOUNT' ? -out : out),
  };
}

export function balanceOf(account: BankAccount): number {
  switch (account.category) {
    case 'DEPOSIT_ACCOUNT':
      return account.current;
    case 'LOC_ACCOUNT':
      return account.owed;
    case 'LOAN_ACCOUNT':
      return account.principal;
    default:
      return account satisfies never;
  }
}
