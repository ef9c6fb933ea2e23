/** Conversations about what was spent: narrowed, widened, and moved from period to period. See spending-script.ts. */

import * as days from './spending-days.ts';
import * as due from './spending-due.ts';
import {
  CHECKING,
  CHIPOTLE,
  COFFEE,
  COSTCO,
  DINING,
  FUEL,
  GROCERIES,
  MASTERCARD,
  OPEN,
  type SpendingScript,
  TARGET,
  TRADER_JOES,
  VISA,
} from './spending-script.ts';

export const TOTALS_SCRIPTS: readonly SpendingScript[] = [
  {
    title: 'narrows a total down and moves it from period to period',
    linked: 'tom',
    lines: [
      OPEN,
      { customer: 'how much did I spend last month', hears: due.spent(days.LAST_MONTH) },
      { customer: 'just groceries', hears: due.spent({ ...days.LAST_MONTH, ...GROCERIES }) },
      { customer: "and at Trader Joe's?", hears: due.spent({ ...days.LAST_MONTH, ...TRADER_JOES }) },
      { customer: 'and this month?', hears: due.spent({ ...days.THIS_MONTH, ...TRADER_JOES }) },
      { customer: 'and this year?', hears: due.spent({ ...days.THIS_YEAR, ...TRADER_JOES }) },
      { customer: 'repeat', hears: due.spent({ ...days.THIS_YEAR, ...TRADER_JOES }) },
      {
        customer: 'is that more than last year',
        hears: due.compared(
          { ...days.THIS_YEAR, ...TRADER_JOES },
          { ...days.SAME_DAYS_LAST_YEAR, ...TRADER_JOES },
        ),
      },
      {
        customer: 'how did you get that?',
        hears: due.bothOf(
          { ...days.THIS_YEAR, ...TRADER_JOES },
          { ...days.SAME_DAYS_LAST_YEAR, ...TRADER_JOES },
        ),
      },
      { customer: 'which ones?', hears: due.largest({ ...days.THIS_YEAR, ...TRADER_JOES }, 0, 3) },
      { customer: 'more', hears: due.largest({ ...days.THIS_YEAR, ...TRADER_JOES }, 3, 6) },
      {
        customer: 'how much did I spend at Chipotle last month',
        hears: due.spent({ ...days.LAST_MONTH, ...CHIPOTLE }),
      },
      { customer: 'and the month before last?', hears: due.spent({ ...days.SEPTEMBER, ...CHIPOTLE }) },
      { customer: 'and last week?', hears: due.spent({ ...days.LAST_WEEK, ...CHIPOTLE }) },
    ],
  },
  {
    title: 'goes from account to account',
    linked: 'tom',
    lines: [
      OPEN,
      {
        customer: 'how much did I spend on dining last month',
        hears: due.spent({ ...days.LAST_MONTH, ...DINING }),
      },
      {
        customer: 'on my travel mastercard',
        hears: due.spent({ ...days.LAST_MONTH, ...DINING, ...MASTERCARD }),
      },
      { customer: 'on the cash rewards visa', hears: due.spent({ ...days.LAST_MONTH, ...DINING, ...VISA }) },
      {
        customer: 'how much did I spend from my checking last month',
        hears: due.spent({ ...days.LAST_MONTH, ...CHECKING }),
      },
      {
        customer: 'how much did I spend at Target this year',
        hears: due.spent({ ...days.THIS_YEAR, ...TARGET }),
      },
      { customer: 'on the cash rewards visa', hears: due.spent({ ...days.THIS_YEAR, ...TARGET, ...VISA }) },
      { customer: 'repeat', hears: due.spent({ ...days.THIS_YEAR, ...TARGET, ...VISA }) },
    ],
  },
  {
    title: 'asks of one thing in many periods',
    linked: 'tom',
    lines: [
      OPEN,
      {
        customer: 'how much did I spend on fuel in September',
        hears: due.spent({ ...days.SEPTEMBER, ...FUEL }),
      },
      { customer: 'and in August?', hears: due.spent({ ...days.AUGUST, ...FUEL }) },
      { customer: 'and last year?', hears: due.spent({ ...days.LAST_YEAR, ...FUEL }) },
      { customer: 'how much did I spend in the last 30 days', hears: due.spent(days.LAST_30_DAYS) },
      { customer: 'how much did I spend in 2025', hears: due.spent(days.LAST_YEAR) },
      { customer: 'how much did I spend since september', hears: due.spent({ from: '2026-09-01' }) },
      { customer: 'how much did I spend yesterday', hears: due.spent(days.YESTERDAY) },
      {
        customer: 'how much did I spend at Amazon last quarter',
        hears: due.spent({ ...days.LAST_QUARTER, merchant: 'Amazon' }),
      },
      {
        customer: 'how much did I spend at geico this year',
        hears: due.spent({ ...days.THIS_YEAR, merchant: 'Geico' }),
      },
    ],
  },
  {
    title: 'names days, seasons and what lies between',
    linked: 'tom',
    lines: [
      OPEN,
      { customer: 'how much did I spend on monday', hears: due.spent(days.MONDAY) },
      { customer: 'how much did I spend on october 31st', hears: due.spent(days.OCTOBER_31) },
      {
        customer: 'how much did I spend between october 5th and october 20th',
        hears: due.spent(days.OCTOBER_5_TO_20),
      },
      { customer: 'how much did I spend last winter', hears: due.spent(days.WINTER) },
      { customer: 'how much did I spend last summer', hears: due.spent(days.SUMMER) },
      { customer: 'how much did I spend the weekend before', hears: due.spent(days.WEEKEND_BEFORE) },
      {
        customer: 'how much did I spend on groceries at Whole Foods last month',
        hears: due.spent({ ...days.LAST_MONTH, ...GROCERIES, merchant: 'Whole Foods' }),
      },
      {
        customer: 'on the visa',
        hears: due.spent({ ...days.LAST_MONTH, ...GROCERIES, ...VISA, merchant: 'Whole Foods' }),
      },
    ],
  },
  {
    title: 'with one account asks on and on',
    linked: 'sam',
    lines: [
      OPEN,
      { customer: 'how much did I spend last month', hears: due.spent(days.LAST_MONTH) },
      { customer: 'just coffee', hears: due.spent({ ...days.LAST_MONTH, ...COFFEE }) },
      { customer: 'at Starbucks?', hears: due.spent({ ...days.LAST_MONTH, merchant: 'Starbucks' }) },
      { customer: 'and this year?', hears: due.spent({ ...days.THIS_YEAR, merchant: 'Starbucks' }) },
      { customer: 'and at Costco', hears: due.spent({ ...days.THIS_YEAR, ...COSTCO }) },
      { customer: 'how did you get that?', hears: due.madeOf({ ...days.THIS_YEAR, ...COSTCO }) },
      { customer: 'repeat', hears: due.madeOf({ ...days.THIS_YEAR, ...COSTCO }) },
      {
        customer: 'how much did I spend on groceries this year',
        hears: due.spent({ ...days.THIS_YEAR, ...GROCERIES }),
      },
      { customer: 'and last year?', hears: due.spent({ ...days.LAST_YEAR, ...GROCERIES }) },
      {
        customer: 'how much did I spend on entertainment last quarter',
        hears: due.spent({ ...days.LAST_QUARTER, categories: ['entertainment'] }),
      },
      {
        customer: "how much did I spend at Trader Joe's since june",
        hears: due.spent({ from: '2026-06-01', ...TRADER_JOES }),
      },
    ],
  },
  {
    title: 'hears two currencies apart',
    linked: 'eva',
    lines: [
      OPEN,
      { customer: 'how much did I spend last month', hears: due.spentInTwo(days.LAST_MONTH) },
      { customer: 'and last quarter?', hears: due.spentInTwo(days.LAST_QUARTER) },
      {
        customer: 'how much did I spend at El Farolito this year',
        hears: due.spent({ ...days.THIS_YEAR, merchant: 'El Farolito' }),
      },
    ],
  },
];
