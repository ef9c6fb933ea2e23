/** Conversations that compare and list, and those that others hear; and all about spending. See spending-script.ts. */

import * as days from './spending-days.ts';
import * as due from './spending-due.ts';
import {
  COSTCO,
  GROCERIES,
  OPEN,
  type SpendingScript,
  TARGET,
  TRADER_JOES,
  TRANSPORT,
} from './spending-script.ts';
import { TOTALS_SCRIPTS } from './spending-totals-scripts.ts';

const COMPARED: readonly SpendingScript[] = [
  {
    title: 'compares with the month before and with what is usual',
    linked: 'tom',
    lines: [
      OPEN,
      {
        customer: "how much did I spend at Trader Joe's last month",
        hears: due.spent({ ...days.LAST_MONTH, ...TRADER_JOES }),
      },
      {
        customer: 'compare that to the month before',
        hears: due.compared({ ...days.LAST_MONTH, ...TRADER_JOES }, { ...days.SEPTEMBER, ...TRADER_JOES }),
      },
      {
        customer: 'is that more than usual?',
        hears: due.comparedWithUsual(
          { ...days.LAST_MONTH, ...TRADER_JOES },
          days.BEFORE_LAST_MONTH.map((month) => ({ ...month, ...TRADER_JOES })),
        ),
      },
      { customer: 'how much did I spend last month', hears: due.spent(days.LAST_MONTH) },
      {
        customer: 'is that more than the month before',
        hears: due.compared(days.LAST_MONTH, days.SEPTEMBER),
      },
      {
        customer: 'is that more than usual?',
        hears: due.comparedWithUsual(days.LAST_MONTH, days.BEFORE_LAST_MONTH),
      },
    ],
  },
  {
    title: 'compares a month that is not over with as many days of others',
    linked: 'tom',
    lines: [
      OPEN,
      {
        customer: 'did I spend more on groceries this month than last month',
        hears: due.compared(
          { ...days.THIS_MONTH, ...GROCERIES },
          { ...days.MONTHS_UNTIL_22[0], ...GROCERIES },
        ),
      },
      {
        customer: 'am I spending more than usual',
        hears: due.comparedWithUsual(
          { ...days.THIS_MONTH, ...GROCERIES },
          days.MONTHS_UNTIL_22.map((month) => ({ ...month, ...GROCERIES })),
        ),
      },
    ],
  },
  {
    title: 'compares a category',
    linked: 'sam',
    lines: [
      OPEN,
      {
        customer: 'how much did I spend on transport last month',
        hears: due.spent({ ...days.LAST_MONTH, ...TRANSPORT }),
      },
      {
        customer: 'is that more than the month before',
        hears: due.compared({ ...days.LAST_MONTH, ...TRANSPORT }, { ...days.SEPTEMBER, ...TRANSPORT }),
      },
      {
        customer: 'is that more than usual',
        hears: due.comparedWithUsual(
          { ...days.LAST_MONTH, ...TRANSPORT },
          days.BEFORE_LAST_MONTH.map((month) => ({ ...month, ...TRANSPORT })),
        ),
      },
    ],
  },
];

const LISTED: readonly SpendingScript[] = [
  {
    title: 'hears transactions three by three',
    linked: 'tom',
    lines: [
      OPEN,
      { customer: 'what are my latest transactions', hears: due.latest({}, 0, 3) },
      { customer: 'more', hears: due.latest({}, 3, 6) },
      { customer: 'what was my largest purchase this year', hears: due.largest(days.THIS_YEAR, 0, 3) },
      { customer: 'more', hears: due.largest(days.THIS_YEAR, 3, 6) },
      { customer: 'what did I buy last week', hears: due.latest(days.LAST_WEEK, 0, 3) },
      { customer: 'top categories last month', hears: due.top(days.LAST_MONTH, due.byCategory, 0, 3) },
      { customer: 'more', hears: due.top(days.LAST_MONTH, due.byCategory, 3, 6) },
    ],
  },
  {
    title: 'hears where the money went and what came in',
    linked: 'leo',
    lines: [
      OPEN,
      {
        customer: 'what are my top merchants this year',
        hears: due.top(days.THIS_YEAR, due.byMerchant, 0, 3),
      },
      { customer: 'more', hears: due.top(days.THIS_YEAR, due.byMerchant, 3, 6) },
      { customer: 'how much came in last month', hears: due.received(days.LAST_MONTH) },
      { customer: 'and in September?', hears: due.received(days.SEPTEMBER) },
      { customer: 'deposits this month', hears: due.received(days.THIS_MONTH) },
      { customer: 'what are my last 3 transactions', hears: due.latest({}, 0, 3) },
      { customer: 'more', hears: due.latest({}, 3, 6) },
      { customer: 'how much did I spend last month', hears: due.spent(days.LAST_MONTH) },
      { customer: 'and this year?', hears: due.spent(days.THIS_YEAR) },
      { customer: 'at Whole Foods?', hears: due.spent({ ...days.THIS_YEAR, merchant: 'Whole Foods' }) },
      { customer: 'when did I get paid', hears: due.latestIncome(days.LAST_30_DAYS, 0, 3) },
    ],
  },
  {
    title: 'hears the pension, the card and the rest',
    linked: 'ruth',
    lines: [
      OPEN,
      { customer: 'how much did I spend last month', hears: due.spent(days.LAST_MONTH) },
      { customer: 'and last week?', hears: due.spent(days.LAST_WEEK) },
      { customer: 'and last quarter?', hears: due.spent(days.LAST_QUARTER) },
      { customer: 'just groceries', hears: due.spent({ ...days.LAST_QUARTER, ...GROCERIES }) },
      {
        customer: 'on my silver visa',
        hears: due.spent({ ...days.LAST_QUARTER, ...GROCERIES, accounts: ['ruth-visa'] }),
      },
      {
        customer: 'how much did I spend at Walgreens this year',
        hears: due.spent({ ...days.THIS_YEAR, merchant: 'Walgreens' }),
      },
      { customer: 'which ones?', hears: due.latest({ ...days.THIS_YEAR, merchant: 'Walgreens' }, 0, 3) },
      { customer: 'how much came in last month', hears: due.received(days.LAST_MONTH) },
      { customer: 'how much did I spend in 2025', hears: due.spent(days.LAST_YEAR) },
      { customer: 'at Costco?', hears: due.spent({ ...days.LAST_YEAR, ...COSTCO }) },
    ],
  },
];

const HEARD_BY_OTHERS: readonly SpendingScript[] = [
  {
    title: 'lets the household hear rounded amounts and a stranger none',
    linked: 'tom',
    on: ['alexa'],
    lines: [
      { speaker: 'household' },
      OPEN,
      { customer: 'how much did I spend last month', hears: due.spentRounded(days.LAST_MONTH) },
      { customer: 'just groceries', hears: due.spentRounded({ ...days.LAST_MONTH, ...GROCERIES }) },
      {
        customer: 'how much did I spend at Target this year',
        hears: due.spentRounded({ ...days.THIS_YEAR, ...TARGET }),
      },
      { speaker: 'stranger' },
      { customer: 'how much did I spend last month', hears: due.noAmount, offersLinking: true },
      { customer: 'what are my latest transactions', hears: due.noAmount, offersLinking: true },
    ],
  },
  {
    title: 'lets a guest hear no amount',
    linked: 'tom',
    on: ['google'],
    lines: [
      { speaker: 'household' },
      OPEN,
      { customer: 'how much did I spend last month', hears: due.noAmount },
      { customer: 'what are my latest transactions', hears: due.noAmount },
    ],
  },
];

export const SPENDING_SCRIPTS: readonly SpendingScript[] = [
  ...TOTALS_SCRIPTS,
  ...COMPARED,
  ...LISTED,
  ...HEARD_BY_OTHERS,
];
