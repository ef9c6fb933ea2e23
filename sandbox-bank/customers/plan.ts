/**
 * What makes a history: who the customers are, what they have, and how they
 * live. Data only; `history.ts` lives it. Amounts are in minor units.
 */

import type { Category } from '../truth/truth.ts';
import type { HabitCategory } from './merchants.ts';
import type { Day } from './row.ts';

interface SharedPlan {
  readonly id: string;
  readonly productName: string;
  readonly nickname?: string;
  readonly lastFour: string;
  readonly currency: string;
  /** Balance on the first day of all; what is owed is positive. */
  readonly start: number;
}

export interface DepositPlan extends SharedPlan {
  readonly category: 'DEPOSIT_ACCOUNT';
  readonly type: 'CHECKING' | 'SAVINGS' | 'MONEYMARKET' | 'CD';
  /** Per cent a year, paid on the last business day of the month. */
  readonly yield: number;
  /** For each day that ends more than 5.00 below zero after a debit. */
  readonly overdraftFee?: number;
  /** Today's balances, whatever day it is: the opening balance gives way. */
  readonly held?: { readonly current: number; readonly available?: number };
}

export interface CardPlan extends SharedPlan {
  readonly category: 'LOC_ACCOUNT';
  readonly network: 'VISA' | 'MASTERCARD';
  readonly line: number;
  /** Per cent a year. */
  readonly apr: number;
  readonly statementDay: number;
  readonly pay: CardPayment;
  /** The month of 24 in which no payment is made and a late fee is taken, and whether the bank gives it back. */
  readonly late?: { readonly month: number; readonly isForgiven: boolean };
  readonly held?: { readonly owed: number };
}

interface CardPayment {
  readonly from: string;
  /** Of the month, at most 25. */
  readonly days: readonly number[];
  /** `balance`: all that is owed; `statement`: the statement, by autopay; a number: that share of the statement. */
  readonly what: 'balance' | 'statement' | number;
}

export interface LoanPlan extends SharedPlan {
  readonly category: 'LOAN_ACCOUNT';
  readonly type: 'AUTOLOAN' | 'MORTGAGE' | 'STUDENTLOAN';
  readonly original: number;
  /** Per cent a year. */
  readonly rate: number;
  readonly payment: number;
  readonly dueDay: number;
  readonly from: string;
  readonly held?: { readonly principal: number };
}

export type AccountPlan = DepositPlan | CardPlan | LoanPlan;

export type Rhythm =
  | { readonly kind: 'weekly'; readonly weekday: number }
  | /** Of two weeks in turn, one or the other. */ {
      readonly kind: 'two-weeks';
      readonly weekday: number;
      readonly week: 0 | 1;
    }
  /** 31 is the last day of any month. */
  | { readonly kind: 'monthly'; readonly days: readonly number[] }
  | { readonly kind: 'nth-weekday'; readonly nth: number; readonly weekday: number }
  | { readonly kind: 'yearly'; readonly month: number; readonly date: number }
  | { readonly kind: 'irregular'; readonly perMonth: number };

export interface Income {
  readonly series: string;
  readonly payer: string;
  readonly description: string;
  readonly account: string;
  readonly amount: number;
  /** Spread of the amount, 0 for always the same. */
  readonly spread?: number;
  readonly rhythm: Rhythm;
  readonly type?: 'DIRECTDEPOSIT' | 'DEPOSIT' | 'DIVIDEND';
}

/** What becomes of a bill over 24 months, counted from `month` 0-23 of each such time. */
export type BillLife =
  | { readonly kind: 'rises'; readonly month: number; readonly by: number }
  | { readonly kind: 'cancelled'; readonly month: number; readonly paidMonths: number }
  | {
      readonly kind: 'trial';
      readonly month: number;
      readonly trialAmount: number;
      readonly paidMonths: number;
    };

export interface Bill {
  readonly series: string;
  readonly merchant: string;
  readonly description: string;
  readonly category: Category;
  readonly account: string;
  readonly amount: number;
  readonly spread?: number;
  readonly rhythm: Rhythm;
  /** When twice as much is used as in the other half of the year. */
  readonly season?: 'summer' | 'winter';
  readonly life?: BillLife;
  /** Present when it is paid by card, credit or debit; absent when by bank transfer. */
  readonly mcc?: string;
}

export interface Habit {
  readonly category: HabitCategory;
  readonly perMonth: number;
  /** Half of the amounts lie below. */
  readonly typical: number;
  readonly spread: number;
  /** Account ids with how often each is used, out of all. */
  readonly accounts: readonly (readonly [id: string, weight: number])[];
}

export interface Cash {
  readonly account: string;
  readonly perMonth: number;
  readonly amounts: readonly [number, ...number[]];
  /** Of withdrawals, at other banks' machines. */
  readonly feeShare: number;
}

export interface People {
  readonly account: string;
  readonly perMonth: number;
  readonly typical: number;
  /** Of all, money in. */
  readonly inShare: number;
  readonly names: readonly [string, ...string[]];
}

export interface Checks {
  readonly account: string;
  readonly perMonth: number;
  readonly typical: number;
  readonly payees: readonly [string, ...string[]];
}

export interface OwnTransfer {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly rhythm: Rhythm;
  /** Units of the other currency for one, where they differ. */
  readonly rate?: number;
}

/** Keeps an account within bounds, from or to another own one, or the world outside. */
export interface Keep {
  readonly account: string;
  /** A day of the month, or every business day. */
  readonly on: number | 'any';
  readonly floor: number;
  readonly middle: number;
  readonly ceiling: number;
  readonly with:
    | { readonly account: string }
    | { readonly outside: { readonly in: string; readonly out: string } };
}

export interface Trip {
  readonly account: string;
  readonly month: number;
  readonly date: number;
  readonly days: number;
  /** One a year, in turn. */
  readonly places: readonly [TripPlace, ...TripPlace[]];
}

export type TripPlace = 'paris' | 'london' | 'tokyo' | 'toronto';

interface Occasions {
  readonly trip?: Trip;
  /** An account that a shop charges twice, once in 300 days. */
  readonly duplicates?: string;
  /** An account with a purchase taken back by the bank, once in 300 days. */
  readonly reversals?: string;
  /** Accounts on which pending rows vanish, some three a month. */
  readonly holds?: readonly [string, ...string[]];
}

/** A posted row given word for word. */
export interface WrittenRow {
  readonly account: string;
  readonly on: Day;
  /** Below zero is money out, or a purchase. */
  readonly amount: number;
  readonly description: string;
  readonly mcc?: string;
}

interface Member {
  readonly username: string;
  readonly givenName: string;
  /** In the order in which the customer sees them. */
  readonly accounts: readonly string[];
}

export interface Plan {
  readonly key: string;
  /** As printed behind a shop's name: "ALBANY NY". */
  readonly place: string;
  readonly members: readonly Member[];
  readonly accounts: readonly AccountPlan[];
  readonly incomes: readonly Income[];
  readonly bills: readonly Bill[];
  readonly habits: readonly Habit[];
  readonly cash: readonly Cash[];
  readonly people: readonly People[];
  readonly checks: readonly Checks[];
  readonly transfers: readonly OwnTransfer[];
  readonly keeps: readonly Keep[];
  readonly occasions: Occasions;
  readonly written: readonly WrittenRow[];
}
