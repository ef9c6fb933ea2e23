/** The shape of a customer's file, and what to write where something is wrong. Amounts are in whole units. */

import * as z from 'zod/mini';
import { dayNumber } from './bank-days.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export function weekdayNumber(weekday: Weekday): number {
  return WEEKDAYS.indexOf(weekday);
}

function isDay(value: string): boolean {
  try {
    return dayNumber(value) > 0;
  } catch {
    return false;
  }
}

const text = z.string().check(z.regex(/^\P{C}{1,60}$/u));
const id = z.string().check(z.regex(/^[a-z0-9-]{1,40}$/));
/** At most two decimals, and small enough to be exact. */
const amount = z
  .number()
  .check(
    z.refine((value) => Math.abs(value) < 1e10 && Math.abs(value * 100 - Math.round(value * 100)) < 1e-6),
  );
const positive = amount.check(z.gt(0));
const percent = z.number().check(z.gte(0), z.lte(60));
const often = z.number().check(z.gt(0), z.lte(60));
const mcc = z.string().check(z.regex(/^\d{4}$/));
const day = z.string().check(z.refine(isDay));
const dayOfMonth = z.int().check(z.gte(1), z.lte(31));

const account = z.strictObject({
  id,
  kind: z.enum([
    'checking',
    'savings',
    'money-market',
    'certificate',
    'card',
    'auto-loan',
    'student-loan',
    'mortgage',
  ]),
  name: text,
  nickname: z.optional(text),
  lastFour: z.string().check(z.regex(/^\d{4}$/)),
  currency: z._default(z.enum(['USD', 'EUR', 'GBP', 'CAD']), 'USD'),
  balance: amount,
  rate: z.optional(percent),
  line: z.optional(positive),
  payment: z.optional(positive),
  paidFrom: z.optional(id),
});

const income = z.strictObject({
  name: text,
  description: text,
  account: id,
  amount: positive,
  every: z.enum(['week', 'two weeks', 'month']),
  weekday: z._default(z.enum(WEEKDAYS), 'friday'),
  day: z._default(dayOfMonth, 15),
});

const BILL_CATEGORIES = [
  'education',
  'entertainment',
  'health',
  'housing',
  'insurance',
  'internet',
  'loan',
  'phone',
  'subscriptions',
  'utilities',
] as const;

const bill = z.strictObject({
  name: text,
  description: text,
  account: id,
  amount: positive,
  category: z.enum(BILL_CATEGORIES),
  day: dayOfMonth,
  month: z.optional(z.int().check(z.gte(1), z.lte(12))),
  mcc: z.optional(mcc),
  risesBy: z.optional(positive),
});

const HABIT_CATEGORIES = [
  'clothing',
  'coffee',
  'dining',
  'entertainment',
  'fuel',
  'groceries',
  'health',
  'home',
  'online',
  'transport',
] as const;

const habit = z.strictObject({
  category: z.enum(HABIT_CATEGORIES),
  account: id,
  perMonth: often,
  typical: positive,
});

const transaction = z.strictObject({
  on: day,
  account: id,
  amount: amount.check(z.refine((value) => value !== 0)),
  description: text,
  mcc: z.optional(mcc),
});

export const customerFileSchema = z.strictObject({
  username: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,19}$/)),
  givenName: text,
  place: z._default(z.string().check(z.regex(/^[A-Z .]{2,16}$/)), 'ALBANY NY'),
  accounts: z.array(account).check(z.minLength(1), z.maxLength(20)),
  income: z._default(z.array(income), []),
  bills: z._default(z.array(bill), []),
  habits: z._default(z.array(habit), []),
  transactions: z._default(z.array(transaction).check(z.maxLength(2000)), []),
});

export type CustomerFile = z.infer<typeof customerFileSchema>;
export type AccountInFile = CustomerFile['accounts'][number];

const ACCOUNT_ID = 'the id of an account of this file';
const POSITIVE = 'an amount above zero with at most two decimals, such as 120.50';
const MCC = 'a merchant category code of four digits in quotes, such as "5411"';
const DAY_OF_MONTH = 'a day of the month from 1 to 31';
const PRINTED = 'up to 60 characters as the statement prints them, such as ACME CORP PAYROLL';

/** By path, list positions left out. */
export const MENDS: Readonly<Record<string, string>> = {
  username: 'a short lower-case name to sign in with, such as maya',
  givenName: 'the first name, such as Maya',
  place: 'a town and state in capitals, at most 16 characters, such as BUFFALO NY',
  accounts: 'a list of 1 to 20 accounts',
  'accounts.id':
    'an id of lower-case letters, digits and hyphens that no other account has, such as maya-checking',
  'accounts.kind':
    'one of checking, savings, money-market, certificate, card, auto-loan, student-loan, mortgage',
  'accounts.name': 'the product name, such as Everyday Checking',
  'accounts.nickname': 'a nickname of up to 60 characters',
  'accounts.lastFour': 'four digits in quotes, such as "4321"',
  'accounts.currency': 'one of USD, EUR, GBP, CAD',
  'accounts.balance':
    "today's balance with at most two decimals, such as 1250.75; what is owed is above zero",
  'accounts.rate': 'per cent a year from 0 to 60, such as 3.6',
  'accounts.line': 'the credit line of the card, such as 5000',
  'accounts.payment': 'the monthly payment of the loan, above its interest, such as 320.00',
  'accounts.paidFrom': 'the id of the checking account that pays this card or loan',
  income: 'a list of incomes',
  'income.name': 'who pays, such as Acme',
  'income.description': PRINTED,
  'income.account': ACCOUNT_ID,
  'income.amount': POSITIVE,
  'income.every': 'one of week, two weeks, month',
  'income.weekday': 'a weekday in lower case, such as friday',
  'income.day': DAY_OF_MONTH,
  bills: 'a list of bills',
  'bills.name': 'whom it is paid to, such as City Power',
  'bills.description': PRINTED,
  'bills.account': ACCOUNT_ID,
  'bills.amount': POSITIVE,
  'bills.category': `one of ${BILL_CATEGORIES.join(', ')}`,
  'bills.day': DAY_OF_MONTH,
  'bills.month': 'a month from 1 to 12, for a bill that comes once a year',
  'bills.mcc': MCC,
  'bills.risesBy': POSITIVE,
  habits: 'a list of habits',
  'habits.category': `one of ${HABIT_CATEGORIES.join(', ')}`,
  'habits.account': ACCOUNT_ID,
  'habits.perMonth': 'how often a month, above 0 and at most 60',
  'habits.typical': POSITIVE,
  transactions: 'a list of at most 2000 transactions',
  'transactions.on': 'a day such as 2026-11-03',
  'transactions.account': ACCOUNT_ID,
  'transactions.amount': 'an amount other than zero, below zero for money out, such as -12.50',
  'transactions.description': PRINTED,
  'transactions.mcc': MCC,
};
