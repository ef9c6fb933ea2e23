/**
 * The household of two adults and one dog: tom and ann. Their balances and
 * names are held, because tests and the README tell them.
 */

import type { AccountPlan, Plan } from './plan.ts';
import { BILLS, HABITS } from './tom-and-anns-spending.ts';

const CHECKING = 'everyday-checking';
const RAINY = 'rainy-day-savings';
const JOINT = 'joint-savings';
const CASH_CARD = 'cash-rewards-visa';
const TRAVEL_CARD = 'travel-mastercard';
const LOAN = 'auto-loan';
const ANNS = 'anns-checking';

const USD = { currency: 'USD' } as const;
const SAVINGS = { ...USD, category: 'DEPOSIT_ACCOUNT', type: 'SAVINGS' } as const;

const accounts: readonly AccountPlan[] = [
  {
    ...USD,
    id: CHECKING,
    category: 'DEPOSIT_ACCOUNT',
    type: 'CHECKING',
    productName: 'Everyday Checking',
    lastFour: '4321',
    start: 240_000,
    yield: 0,
    held: { current: 241_017, available: 234_567 },
  },
  {
    ...SAVINGS,
    id: RAINY,
    productName: 'Rainy Day Savings',
    nickname: 'Rainy Day',
    lastFour: '8805',
    start: 1_200_000,
    yield: 3.6,
    held: { current: 1_280_000, available: 1_280_000 },
  },
  {
    ...SAVINGS,
    id: JOINT,
    productName: 'Joint Savings',
    nickname: "Tom & Ann's <joint>",
    lastFour: '7719',
    start: 480_000,
    yield: 3.6,
    held: { current: 505_025, available: 505_025 },
  },
  {
    ...USD,
    id: CASH_CARD,
    category: 'LOC_ACCOUNT',
    productName: 'Cash Rewards Visa',
    lastFour: '1188',
    start: 0,
    network: 'VISA',
    line: 500_000,
    apr: 21.49,
    statementDay: 20,
    pay: { from: CHECKING, days: [5, 19], what: 'balance' },
    late: { month: 7, isForgiven: true },
    held: { owed: 64_012 },
  },
  {
    ...USD,
    id: TRAVEL_CARD,
    category: 'LOC_ACCOUNT',
    productName: 'Travel Mastercard',
    lastFour: '4407',
    start: 0,
    network: 'MASTERCARD',
    line: 1_000_000,
    apr: 22.99,
    statementDay: 15,
    pay: { from: CHECKING, days: [2, 14], what: 'balance' },
    held: { owed: 121_240 },
  },
  {
    ...USD,
    id: LOAN,
    category: 'LOAN_ACCOUNT',
    type: 'AUTOLOAN',
    productName: 'Auto Loan',
    lastFour: '3360',
    start: 2_607_522,
    original: 2_650_000,
    rate: 5.49,
    payment: 43_280,
    dueDay: 12,
    from: CHECKING,
    held: { principal: 1_420_455 },
  },
  {
    ...USD,
    id: ANNS,
    category: 'DEPOSIT_ACCOUNT',
    type: 'CHECKING',
    productName: "Ann's Checking",
    nickname: "Ann's Checking",
    lastFour: '2096',
    start: 40_000,
    yield: 0,
    held: { current: -4_217, available: -4_217 },
  },
];

export const TOM_AND_ANN: Plan = {
  key: 'tom-and-ann',
  place: 'ALBANY NY',
  members: [
    { username: 'tom', givenName: 'Tom', accounts: [CHECKING, RAINY, JOINT, CASH_CARD, TRAVEL_CARD, LOAN] },
    { username: 'ann', givenName: 'Ann', accounts: [ANNS, JOINT, TRAVEL_CARD] },
  ],
  accounts,
  incomes: [
    {
      series: 'toms-pay',
      payer: 'Northwind Logistics',
      description: 'NORTHWIND LOGIST PAYROLL',
      account: CHECKING,
      amount: 238_614,
      rhythm: { kind: 'two-weeks', weekday: 5, week: 1 },
    },
    {
      series: 'anns-pay',
      payer: 'Albany City Schools',
      description: 'ALBANY CITY SD DIR DEP',
      account: ANNS,
      amount: 93_440,
      rhythm: { kind: 'two-weeks', weekday: 5, week: 0 },
    },
  ],
  bills: BILLS,
  habits: HABITS,
  cash: [
    { account: CHECKING, perMonth: 1.2, amounts: [4000, 6000, 10_000], feeShare: 0.5 },
    { account: ANNS, perMonth: 0.8, amounts: [2000, 4000, 6000], feeShare: 0.5 },
  ],
  people: [
    {
      account: CHECKING,
      perMonth: 1.6,
      typical: 4500,
      inShare: 0.3,
      names: ['Jordan P', 'Maya R', 'Chris L'],
    },
    { account: ANNS, perMonth: 1, typical: 3000, inShare: 0.3, names: ['Dana K', 'Lou S'] },
  ],
  checks: [
    {
      account: CHECKING,
      perMonth: 1.4,
      typical: 12_000,
      payees: ['Hilltop Lawn Care', 'Scout Troop 12', 'Pine Street Sitters'],
    },
  ],
  transfers: [{ from: ANNS, to: JOINT, amount: 20_000, rhythm: { kind: 'monthly', days: [15] } }],
  keeps: [
    {
      account: CHECKING,
      on: 'any',
      floor: 20_000,
      middle: 280_000,
      ceiling: 620_000,
      with: { account: RAINY },
    },
    { account: ANNS, on: 'any', floor: 0, middle: 25_000, ceiling: 140_000, with: { account: CHECKING } },
    {
      account: RAINY,
      on: 2,
      floor: 900_000,
      middle: 1_250_000,
      ceiling: 1_500_000,
      with: { outside: { in: 'VANGUARD SELL INVESTMENT', out: 'VANGUARD BUY INVESTMENT' } },
    },
    {
      account: JOINT,
      on: 3,
      floor: 250_000,
      middle: 500_000,
      ceiling: 750_000,
      with: { outside: { in: 'VANGUARD SELL INVESTMENT', out: 'VANGUARD BUY INVESTMENT' } },
    },
  ],
  occasions: {
    trip: {
      account: TRAVEL_CARD,
      month: 5,
      date: 8,
      days: 9,
      places: ['london', 'tokyo', 'paris', 'toronto'],
    },
    duplicates: CASH_CARD,
    reversals: TRAVEL_CARD,
    holds: [CHECKING, CASH_CARD, TRAVEL_CARD],
  },
  written: [],
};
