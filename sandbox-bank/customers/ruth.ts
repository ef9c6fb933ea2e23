/** A retiree with several savings. */

import type { DepositPlan, Plan } from './plan.ts';

const CHECKING = 'ruth-checking';
const CARD = 'ruth-visa';

function savings(id: string, productName: string, lastFour: string, rest: Partial<DepositPlan>): DepositPlan {
  return {
    id,
    category: 'DEPOSIT_ACCOUNT',
    type: 'SAVINGS',
    productName,
    lastFour,
    currency: 'USD',
    start: 1_000_000,
    yield: 2.1,
    ...rest,
  };
}

const VANGUARD = { outside: { in: 'VANGUARD SELL INVESTMENT', out: 'VANGUARD BUY INVESTMENT' } };

export const RUTH: Plan = {
  key: 'ruth',
  place: 'SARATOGA NY',
  members: [
    {
      username: 'ruth',
      givenName: 'Ruth',
      accounts: [CHECKING, 'ruth-savings', 'ruth-money-market', 'ruth-cd', 'ruth-holiday', CARD],
    },
  ],
  accounts: [
    savings(CHECKING, 'Silver Checking', '9027', { type: 'CHECKING', start: 310_000, yield: 0.05 }),
    savings('ruth-savings', 'Nest Egg Savings', '3318', {
      nickname: 'Nest Egg',
      start: 4_120_000,
      yield: 3.2,
    }),
    savings('ruth-money-market', 'Money Market', '7452', {
      type: 'MONEYMARKET',
      start: 2_250_000,
      yield: 3.9,
    }),
    savings('ruth-cd', '12 Month Certificate', '1096', { type: 'CD', start: 1_500_000, yield: 4.1 }),
    savings('ruth-holiday', 'Holiday Club Savings', '5580', { nickname: 'Grandchildren', start: 60_000 }),
    {
      id: CARD,
      category: 'LOC_ACCOUNT',
      productName: 'Silver Visa',
      lastFour: '2264',
      currency: 'USD',
      start: 0,
      network: 'VISA',
      line: 800_000,
      apr: 18.99,
      statementDay: 12,
      pay: { from: CHECKING, days: [4], what: 'statement' },
    },
  ],
  incomes: [
    {
      series: 'social-security',
      payer: 'Social Security',
      description: 'SSA TREAS 310 XXSOC SEC',
      account: CHECKING,
      amount: 221_400,
      rhythm: { kind: 'nth-weekday', nth: 3, weekday: 3 },
    },
    {
      series: 'pension',
      payer: 'Empire Teachers Fund',
      description: 'EMPIRE TEACHERS PENSION',
      account: CHECKING,
      amount: 148_250,
      rhythm: { kind: 'monthly', days: [31] },
    },
  ],
  bills: [
    {
      series: 'rent',
      merchant: 'Maple Court',
      description: 'MAPLE COURT APTS RENT',
      category: 'housing',
      account: CHECKING,
      amount: 124_000,
      rhythm: { kind: 'monthly', days: [1] },
    },
    {
      series: 'power',
      merchant: 'National Grid',
      description: 'NATIONAL GRID UTILITYPMT',
      category: 'utilities',
      account: CHECKING,
      amount: 8600,
      spread: 0.08,
      season: 'winter',
      rhythm: { kind: 'monthly', days: [14] },
    },
    {
      series: 'phone',
      merchant: 'Consumer Cellular',
      description: 'CONSUMER CELLULAR INC',
      category: 'phone',
      account: CHECKING,
      amount: 4100,
      life: { kind: 'rises', month: 10, by: 250 },
      rhythm: { kind: 'monthly', days: [20] },
    },
    {
      series: 'medigap',
      merchant: 'Hudson Mutual',
      description: 'HUDSON MUTUAL MEDIGAP PREM',
      category: 'insurance',
      account: CHECKING,
      amount: 18_900,
      rhythm: { kind: 'monthly', days: [5] },
    },
    {
      series: 'magazine',
      merchant: 'The Gardener',
      description: 'THE GARDENER MAGAZINE',
      category: 'subscriptions',
      mcc: '5968',
      account: CARD,
      amount: 4800,
      rhythm: { kind: 'yearly', month: 3, date: 30 },
    },
    {
      series: 'genealogy',
      merchant: 'Rootfinder',
      description: 'PAYPAL *ROOTFINDER',
      category: 'subscriptions',
      mcc: '5968',
      account: CARD,
      amount: 2199,
      life: { kind: 'cancelled', month: 20, paidMonths: 15 },
      rhythm: { kind: 'monthly', days: [29] },
    },
  ],
  habits: [
    { category: 'groceries', perMonth: 7, typical: 4600, spread: 0.4, accounts: [[CARD, 1]] },
    { category: 'health', perMonth: 4, typical: 2800, spread: 0.7, accounts: [[CARD, 1]] },
    { category: 'dining', perMonth: 4, typical: 2400, spread: 0.4, accounts: [[CARD, 1]] },
    { category: 'fuel', perMonth: 2, typical: 3600, spread: 0.2, accounts: [[CARD, 1]] },
    { category: 'online', perMonth: 3, typical: 3000, spread: 0.6, accounts: [[CARD, 1]] },
    { category: 'home', perMonth: 1, typical: 4200, spread: 0.6, accounts: [[CARD, 1]] },
  ],
  cash: [{ account: CHECKING, perMonth: 2, amounts: [6000, 10_000, 20_000], feeShare: 0.1 }],
  people: [],
  checks: [
    {
      account: CHECKING,
      perMonth: 3,
      typical: 6000,
      payees: ['St. Brendan Parish', 'Saratoga Library Friends', 'Walter the gardener'],
    },
  ],
  transfers: [
    { from: CHECKING, to: 'ruth-holiday', amount: 5000, rhythm: { kind: 'monthly', days: [6] } },
    { from: CHECKING, to: 'ruth-savings', amount: 20_000, rhythm: { kind: 'monthly', days: [22] } },
  ],
  keeps: [
    {
      account: CHECKING,
      on: 'any',
      floor: 70_000,
      middle: 300_000,
      ceiling: 560_000,
      with: { account: 'ruth-money-market' },
    },
    {
      account: 'ruth-holiday',
      on: 10,
      floor: 0,
      middle: 4000,
      ceiling: 64_000,
      with: { account: 'ruth-savings' },
    },
    ...[
      ['ruth-savings', 4_000_000],
      ['ruth-money-market', 2_400_000],
      ['ruth-cd', 1_550_000],
    ].map(([account, middle]) => ({
      account: String(account),
      on: 9,
      floor: Number(middle) * 0.85,
      middle: Number(middle),
      ceiling: Number(middle) * 1.15,
      with: VANGUARD,
    })),
  ],
  occasions: {
    duplicates: CARD,
    reversals: CARD,
    holds: [CARD],
    trip: { account: CARD, month: 9, date: 18, days: 8, places: ['toronto', 'london'] },
  },
  written: [],
};
