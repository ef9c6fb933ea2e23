/**
 * What the bank does of itself at the end of a business day: interest, fees,
 * payments of its own cards and loans, and the customers' standing orders.
 */

import {
  businessDayFrom,
  businessDaysAfter,
  businessDayUpTo,
  civil,
  daysInMonth,
  monthIndex,
  numberOf,
} from './bank-days.ts';
import type { Books } from './books.ts';
import type { Entry } from './entry.ts';
import type { Life } from './life.ts';
import { reversalOf } from './occasions.ts';
import type { CardPlan, DepositPlan, Keep, LoanPlan } from './plan.ts';
import { transferPair } from './recurring.ts';

const LATE_FEE = 2900;
/** Closer to zero than this no fee is taken. */
const OVERDRAFT_CUSHION = 500;
/** A weekend with a holiday on either side. */
const LONGEST_CLOSING = 5;
const LEAST_PAYMENT = 100;
const END_OF_DAY = 3;
const FIRST_MONTH = 2020 * 12;

/** Only called on business days, after the day's rows are booked. */
export function bankSide(life: Life, books: Books, day: number): void {
  for (const plan of life.plan.accounts) {
    switch (plan.category) {
      case 'DEPOSIT_ACCOUNT':
        depositSide(life, books, plan, day);
        break;
      case 'LOC_ACCOUNT':
        cardSide(life, books, plan, day);
        break;
      case 'LOAN_ACCOUNT':
        if (isFirstBusinessDayFrom(day, plan.dueDay)) loanSide(life, books, plan, day);
        break;
      default:
        plan satisfies never;
    }
  }
  for (const [at, keep] of life.plan.keeps.entries()) keepWithin(life, books, keep, at, day);
}

function isFirstBusinessDayFrom(day: number, date: number): boolean {
  const { year, month, date: today } = civil(day);
  return (
    today >= date && today < date + LONGEST_CLOSING && businessDayFrom(numberOf(year, month, date)) === day
  );
}

/** A date that the month does not have is its last. */
function isLastBusinessDayUpTo(day: number, date: number): boolean {
  const { year, month, date: today } = civil(day);
  const last = Math.min(date, daysInMonth(year, month));
  return (
    today <= last && today > last - LONGEST_CLOSING && businessDayUpTo(numberOf(year, month, last)) === day
  );
}

type Bare = Pick<Entry, 'memo' | 'type' | 'amount' | 'description' | 'truth'>;

function bankRow(life: Life, accountId: string, day: number, key: string, row: Bare): Entry {
  return {
    ...row,
    id: life.id(`${key} ${accountId}`, day),
    accountId,
    made: day,
    minute: END_OF_DAY,
    posts: day,
  };
}

function depositSide(life: Life, books: Books, plan: DepositPlan, day: number): void {
  const { balance, isDebited } = books.account(plan.id);
  const interest = Math.round((balance * plan.yield) / 1200);
  if (interest > 0 && isLastBusinessDayUpTo(day, 31))
    books.book(
      bankRow(life, plan.id, day, 'interest', {
        memo: 'CREDIT',
        type: 'INTEREST',
        amount: interest,
        description: 'INTEREST PAYMENT',
        truth: { category: 'interest' },
      }),
    );
  if (plan.overdraftFee !== undefined && isDebited && balance < -OVERDRAFT_CUSHION)
    books.book(
      bankRow(life, plan.id, day, 'overdraft', {
        memo: 'DEBIT',
        type: 'FEE',
        amount: plan.overdraftFee,
        description: 'OVERDRAFT ITEM FEE',
        truth: { category: 'fees' },
      }),
    );
}

function cardSide(life: Life, books: Books, plan: CardPlan, day: number): void {
  const isLate = plan.late !== undefined && lateMonth(day) === plan.late.month;
  if (isLastBusinessDayUpTo(day, plan.statementDay)) chargeInterest(life, books, plan, day);
  if (isLate && isFirstBusinessDayFrom(day, 24)) chargeLate(life, books, plan, day);
  if (!isLate && isPayday(plan, day)) payCard(life, books, plan, day);
}

function isPayday({ pay }: CardPlan, day: number): boolean {
  for (const date of pay.days) if (isFirstBusinessDayFrom(day, date)) return true;
  return false;
}

function lateMonth(day: number): number {
  return (monthIndex(civil(day)) - FIRST_MONTH) % 24;
}

/** On what the last statement asked for and nobody paid. */
function chargeInterest(life: Life, books: Books, plan: CardPlan, day: number): void {
  const { statement, paidSince } = books.account(plan.id);
  const amount = Math.round((((statement?.balance ?? 0) - paidSince) * plan.apr) / 1200);
  if (amount <= 0) return;
  books.book(
    bankRow(life, plan.id, day, 'interest', {
      memo: 'DEBIT',
      type: 'INTEREST',
      amount,
      description: 'INTEREST CHARGE ON PURCHASES',
      truth: { category: 'interest' },
    }),
  );
}

function chargeLate(life: Life, books: Books, plan: CardPlan, day: number): void {
  const fee = bankRow(life, plan.id, day, 'late', {
    memo: 'DEBIT',
    type: 'FEE',
    amount: LATE_FEE,
    description: 'LATE FEE',
    truth: { category: 'fees' },
  });
  books.book(fee);
  if (plan.late?.isForgiven === true) books.book(reversalOf(life, fee, businessDaysAfter(day, 4)));
}

function payCard(life: Life, books: Books, plan: CardPlan, day: number): void {
  const { balance, statement, paidSince } = books.account(plan.id);
  const stated = Math.max(0, (statement?.balance ?? 0) - paidSince);
  const { what, from } = plan.pay;
  const wanted =
    what === 'balance' ? balance : what === 'statement' ? stated : Math.ceil((stated * what) / 500) * 500;
  const amount = Math.min(wanted, balance);
  if (amount < LEAST_PAYMENT) return;
  const description = `${plan.network} CARD PAYMENT ${plan.lastFour}`;
  payOff(life, books, { from, to: plan.id, amount, day, description, category: 'card-payment' });
}

interface PayOff {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly day: number;
  readonly description: string;
  readonly category: 'card-payment' | 'loan';
}

/** A pair: the debit in checking a business day after the credit. */
function payOff(life: Life, books: Books, { from, to, amount, day, description, category }: PayOff): void {
  const truth = { category, paymentPair: life.id(`pair ${to}`, day) };
  const credit = { memo: 'CREDIT' as const, type: 'PAYMENT' as const, description: 'PAYMENT - THANK YOU' };
  books.book(bankRow(life, to, day, 'payment', { ...credit, amount, truth }));
  const next = businessDaysAfter(day, 1);
  const debit = { memo: 'DEBIT' as const, type: 'BILLPAYMENT' as const, description };
  books.book(bankRow(life, from, next, `payment ${to}`, { ...debit, amount, truth }));
}

function loanSide(life: Life, books: Books, plan: LoanPlan, day: number): void {
  const { balance } = books.account(plan.id);
  const interest = Math.round((balance * plan.rate) / 1200);
  const row = (key: string, bare: Bare): void => books.book(bankRow(life, plan.id, day, key, bare));
  if (interest > 0)
    row('interest', {
      memo: 'DEBIT',
      type: 'INTEREST',
      amount: interest,
      description: 'INTEREST',
      truth: { category: 'interest' },
    });
  const description = `LOAN PAYMENT ${plan.lastFour}`;
  payOff(life, books, {
    from: plan.from,
    to: plan.id,
    amount: plan.payment,
    day,
    description,
    category: 'loan',
  });
  const left = balance + interest - plan.payment;
  if (left >= plan.payment) return;
  // A paid-off loan would end the payments of a customer who may live for decades.
  row('renewal', {
    memo: 'DEBIT',
    type: 'ADJUSTMENT',
    amount: plan.original - left,
    description: 'LOAN RENEWAL ADVANCE',
    truth: { category: 'loan' },
  });
}

function keepWithin(life: Life, books: Books, keep: Keep, at: number, day: number): void {
  if (keep.on !== 'any' && !isFirstBusinessDayFrom(day, keep.on)) return;
  const { balance } = books.account(keep.account);
  if (balance >= keep.floor && balance <= keep.ceiling) return;
  const amount = Math.round((balance - keep.middle) / 1000) * 1000;
  if (amount === 0) return;
  for (const entry of keepEntries(life, keep, amount, `keep ${at}`, day)) books.book(entry);
}

/** @param amount to move away; below zero, to bring in */
function keepEntries(life: Life, keep: Keep, amount: number, key: string, day: number): Entry[] {
  const size = Math.abs(amount);
  if ('account' in keep.with) {
    const [own, other] = [life.account(keep.account), life.account(keep.with.account)];
    const [from, to] = amount > 0 ? [own, other] : [other, own];
    return transferPair(life, { from, to, amount: size, posts: day, key });
  }
  const { outside } = keep.with;
  const isOut = amount > 0;
  return [
    bankRow(life, keep.account, day, key, {
      memo: isOut ? 'DEBIT' : 'CREDIT',
      type: 'TRANSFER',
      amount: size,
      description: isOut ? outside.out : outside.in,
      truth: { category: 'transfer' },
    }),
  ];
}
