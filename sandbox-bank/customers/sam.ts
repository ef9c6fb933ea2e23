/** A student who lives near the end of the account. */

import type { Plan } from './plan.ts';

const CHECKING = 'sam-checking';
const STUDENT_LOAN = 'sam-student-loan';

export const SAM: Plan = {
  key: 'sam',
  place: 'TROY NY',
  members: [{ username: 'sam', givenName: 'Sam', accounts: [CHECKING, STUDENT_LOAN] }],
  accounts: [
    {
      id: CHECKING,
      category: 'DEPOSIT_ACCOUNT',
      type: 'CHECKING',
      productName: 'Student Checking',
      lastFour: '6143',
      currency: 'USD',
      start: 12_000,
      yield: 0,
      overdraftFee: 3400,
    },
    {
      id: STUDENT_LOAN,
      category: 'LOAN_ACCOUNT',
      type: 'STUDENTLOAN',
      productName: 'Student Loan',
      lastFour: '5517',
      currency: 'USD',
      start: 1_815_000,
      original: 1_850_000,
      rate: 5.5,
      payment: 11_000,
      dueDay: 21,
      from: CHECKING,
    },
  ],
  incomes: [
    {
      series: 'library-job',
      payer: 'Hudson Valley College',
      description: 'HUDSON VALLEY CC PAYROLL',
      account: CHECKING,
      amount: 52_000,
      spread: 0.1,
      rhythm: { kind: 'two-weeks', weekday: 5, week: 0 },
    },
  ],
  bills: [
    {
      series: 'room',
      merchant: 'Pat Weaver',
      description: 'ZELLE TO PAT WEAVER RENT',
      category: 'housing',
      account: CHECKING,
      amount: 52_500,
      rhythm: { kind: 'monthly', days: [1] },
    },
    {
      series: 'phone',
      merchant: 'Mint Mobile',
      description: 'MINT MOBILE',
      category: 'phone',
      mcc: '4814',
      account: CHECKING,
      amount: 1500,
      life: { kind: 'rises', month: 15, by: 200 },
      rhythm: { kind: 'monthly', days: [6] },
    },
    {
      series: 'music',
      merchant: 'Spotify',
      description: 'PAYPAL *SPOTIFY',
      category: 'subscriptions',
      mcc: '5815',
      account: CHECKING,
      amount: 599,
      rhythm: { kind: 'monthly', days: [13] },
    },
    {
      series: 'courses',
      merchant: 'Brightpath',
      description: 'BRIGHTPATH LEARNING',
      category: 'subscriptions',
      mcc: '8299',
      account: CHECKING,
      amount: 1299,
      life: { kind: 'trial', month: 9, trialAmount: 99, paidMonths: 8 },
      rhythm: { kind: 'monthly', days: [27] },
    },
  ],
  habits: [
    { category: 'groceries', perMonth: 5, typical: 2900, spread: 0.4, accounts: [[CHECKING, 1]] },
    { category: 'dining', perMonth: 6, typical: 1350, spread: 0.4, accounts: [[CHECKING, 1]] },
    { category: 'coffee', perMonth: 7, typical: 510, spread: 0.3, accounts: [[CHECKING, 1]] },
    { category: 'online', perMonth: 2.5, typical: 1900, spread: 0.6, accounts: [[CHECKING, 1]] },
    { category: 'transport', perMonth: 5, typical: 900, spread: 0.6, accounts: [[CHECKING, 1]] },
    { category: 'entertainment', perMonth: 1.5, typical: 1400, spread: 0.4, accounts: [[CHECKING, 1]] },
  ],
  cash: [{ account: CHECKING, perMonth: 1, amounts: [2000, 4000], feeShare: 0.5 }],
  people: [
    { account: CHECKING, perMonth: 4, typical: 1500, inShare: 0.45, names: ['Alex T', 'Priya N', 'Ben O'] },
  ],
  checks: [],
  transfers: [],
  keeps: [
    {
      account: CHECKING,
      on: 'any',
      floor: -9000,
      middle: 6000,
      ceiling: 90_000,
      with: { outside: { in: 'ZELLE FROM MOM', out: 'ZELLE TO MOM' } },
    },
  ],
  occasions: { duplicates: CHECKING, holds: [CHECKING] },
  written: [],
};
