/** A customer's file as a plan. */

import { type AccountInFile, type CustomerFile, weekdayNumber } from './customer-file.ts';
import type { AccountPlan, Bill, Income, Plan, Rhythm } from './plan.ts';

const DEPOSITS = {
  checking: 'CHECKING',
  savings: 'SAVINGS',
  'money-market': 'MONEYMARKET',
  certificate: 'CD',
} as const;

const SPREAD = 0.45;

export function planFrom(file: CustomerFile): Plan {
  return {
    key: `imported ${file.username}`,
    place: file.place,
    members: [
      { username: file.username, givenName: file.givenName, accounts: file.accounts.map(({ id }) => id) },
    ],
    accounts: file.accounts.map(accountFrom),
    incomes: file.income.map(incomeFrom),
    bills: file.bills.map(billFrom),
    habits: file.habits.map(({ category, account, perMonth, typical }) => ({
      category,
      perMonth,
      typical: minor(typical),
      spread: SPREAD,
      accounts: [[account, 1]],
    })),
    cash: [],
    people: [],
    checks: [],
    transfers: [],
    keeps: [],
    occasions: {},
    written: file.transactions.map(({ on, account, amount, description, mcc }) => ({
      on,
      account,
      amount: minor(amount),
      description,
      ...(mcc === undefined ? {} : { mcc }),
    })),
  };
}

function minor(amount: number): number {
  return Math.round(amount * 100);
}

function accountFrom(account: AccountInFile): AccountPlan {
  const { id, kind, name, nickname, lastFour, currency, rate = 0, paidFrom = '' } = account;
  const balance = minor(account.balance);
  const named = { id, productName: name, ...(nickname === undefined ? {} : { nickname }) };
  const shared = { ...named, lastFour, currency, start: balance };
  switch (kind) {
    case 'card':
      return {
        ...shared,
        category: 'LOC_ACCOUNT',
        network: 'VISA',
        line: minor(account.line ?? 0),
        apr: rate,
        statementDay: 20,
        pay: { from: paidFrom, days: [12], what: 'statement' },
        held: { owed: balance },
      };
    case 'auto-loan':
    case 'student-loan':
    case 'mortgage':
      return {
        ...shared,
        category: 'LOAN_ACCOUNT',
        type: ({ 'auto-loan': 'AUTOLOAN', 'student-loan': 'STUDENTLOAN', mortgage: 'MORTGAGE' } as const)[
          kind
        ],
        original: balance,
        rate,
        payment: minor(account.payment ?? 0),
        dueDay: 12,
        from: paidFrom,
        held: { principal: balance },
      };
    default:
      return {
        ...shared,
        category: 'DEPOSIT_ACCOUNT',
        type: DEPOSITS[kind],
        yield: rate,
        held: { current: balance },
      };
  }
}

function incomeFrom(income: CustomerFile['income'][number], at: number): Income {
  const { name, description, account, amount, every, weekday, day } = income;
  return {
    series: `income ${at}`,
    payer: name,
    description,
    account,
    amount: minor(amount),
    rhythm: rhythmOf(every, weekdayNumber(weekday), day),
  };
}

function rhythmOf(every: 'week' | 'two weeks' | 'month', weekday: number, day: number): Rhythm {
  switch (every) {
    case 'week':
      return { kind: 'weekly', weekday };
    case 'two weeks':
      return { kind: 'two-weeks', weekday, week: 0 };
    case 'month':
      return { kind: 'monthly', days: [day] };
    default:
      return every satisfies never;
  }
}

function billFrom(bill: CustomerFile['bills'][number], at: number): Bill {
  const { name, description, account, amount, category, day, month, mcc, risesBy } = bill;
  return {
    series: `bill ${at}`,
    merchant: name,
    description,
    category,
    account,
    amount: minor(amount),
    rhythm: month === undefined ? { kind: 'monthly', days: [day] } : { kind: 'yearly', month, date: day },
    ...(mcc === undefined ? {} : { mcc }),
    ...(risesBy === undefined ? {} : { life: { kind: 'rises', month: 12, by: minor(risesBy) } }),
  };
}
