/** Accounts as they stand today: balances, and what cards and loans ask for. */

import { businessDayFrom, civil, dayText, numberOf } from './bank-days.ts';
import type { AccountBook, Books } from './books.ts';
import type { BankAccount, Bill, Card, Deposit, Loan } from './customer.ts';
import type { Entry } from './entry.ts';
import type { Life } from './life.ts';
import type { AccountPlan, CardPlan, DepositPlan, LoanPlan } from './plan.ts';

interface Rows {
  readonly posted: ReadonlyMap<string, readonly Entry[]>;
  readonly pending: ReadonlyMap<string, readonly Entry[]>;
  /** Day number of today. */
  readonly last: number;
}

/** Days from a statement to the day its payment is due. */
const GRACE = 25;
const LEAST_MINIMUM = 3500;

export function accountsOf(life: Life, books: Books, rows: Rows): ReadonlyMap<string, BankAccount> {
  return new Map(life.plan.accounts.map((plan) => [plan.id, accountOf(plan, books.account(plan.id), rows)]));
}

function accountOf(plan: AccountPlan, book: AccountBook, rows: Rows): BankAccount {
  const posted = rows.posted.get(plan.id) ?? [];
  const pending = total(rows.pending.get(plan.id) ?? [], ({ pendingAmount = 0 }) => pendingAmount);
  switch (plan.category) {
    case 'DEPOSIT_ACCOUNT':
      return deposit(plan, book, -total(posted), pending);
    case 'LOC_ACCOUNT':
      return card(plan, book, { change: total(posted), pending, today: rows.last });
    case 'LOAN_ACCOUNT':
      return loan(plan, book, total(posted), rows.last);
    default:
      return plan satisfies never;
  }
}

/** Debits less credits. */
function total(entries: readonly Entry[], amountOf = (entry: Entry) => entry.amount): number {
  return entries.reduce(
    (sum, entry) => sum + (entry.memo === 'DEBIT' ? amountOf(entry) : -amountOf(entry)),
    0,
  );
}

function shared({ id, productName, nickname, lastFour, currency }: AccountPlan) {
  return { id, productName, ...(nickname === undefined ? {} : { nickname }), lastFour, currency };
}

function deposit(plan: DepositPlan, book: AccountBook, change: number, pending: number): Deposit {
  const current = plan.held?.current ?? book.balance;
  return {
    ...shared(plan),
    category: plan.category,
    type: plan.type,
    opening: current - change,
    current,
    available: current - pending,
    annualPercentageYield: plan.yield,
    interestYearToDate: book.interestYearToDate,
  };
}

interface CardDay {
  readonly change: number;
  readonly pending: number;
  readonly today: number;
}

function card(plan: CardPlan, book: AccountBook, { change, pending, today }: CardDay): Card {
  const owed = plan.held?.owed ?? book.balance;
  return {
    ...shared(plan),
    category: plan.category,
    type: 'CREDITCARD',
    opening: owed - change,
    owed,
    line: plan.line,
    availableCredit: plan.line - owed - pending,
    network: plan.network,
    purchasesApr: plan.apr,
    bill: billOf(plan, book, owed - book.balance, today),
  };
}

/** @param shift what the held balance adds to the lived one, on every day */
function billOf(plan: CardPlan, book: AccountBook, shift: number, today: number): Bill {
  const on = book.statement?.on ?? today;
  const statementBalance = Math.max(0, (book.statement?.balance ?? 0) + shift);
  const asked = Math.min(statementBalance, Math.max(LEAST_MINIMUM, Math.round(statementBalance / 50)));
  const minimumPayment = Math.max(0, asked - book.paidSince);
  const totalDue = Math.max(0, statementBalance - book.paidSince);
  const dueOn = on + GRACE;
  const paysItself = plan.pay.what === 'statement' && totalDue > 0;
  return {
    statementBalance,
    statementOn: dayText(on),
    minimumPayment,
    totalDue,
    dueOn: dayText(dueOn),
    pastDue: today > dueOn ? minimumPayment : 0,
    ...lastPayment(book),
    ...(paysItself
      ? { autoPay: { amount: totalDue, on: dayText(nextOf(plan.pay.days[0] ?? 1, today)) } }
      : {}),
  };
}

function lastPayment({ lastPayment: paid }: AccountBook) {
  return paid === undefined ? {} : { lastPayment: { amount: paid.amount, on: dayText(paid.on) } };
}

/** The next business day that a payment of that day of the month falls on, after today. */
function nextOf(date: number, today: number): number {
  const { year, month } = civil(today);
  const days = [0, 1].map((ahead) => businessDayFrom(numberOf(year, month + ahead, date)));
  return days.find((day) => day > today) ?? today;
}

function loan(plan: LoanPlan, book: AccountBook, change: number, today: number): Loan {
  const principal = plan.held?.principal ?? book.balance;
  const { year, month } = civil(today);
  const monthsLeft = Math.ceil(monthsToPay(principal, plan));
  return {
    ...shared(plan),
    category: plan.category,
    type: plan.type,
    opening: principal - change,
    principal,
    originalPrincipal: plan.original,
    interestRate: plan.rate,
    nextPayment: { amount: plan.payment, on: dayText(nextOf(plan.dueDay, today)) },
    ...lastPayment(book),
    maturesOn: dayText(numberOf(year, month + monthsLeft, plan.dueDay)),
  };
}

function monthsToPay(principal: number, { payment, rate }: LoanPlan): number {
  const monthly = rate / 1200;
  return monthly === 0
    ? principal / payment
    : -Math.log(1 - (principal * monthly) / payment) / Math.log(1 + monthly);
}
