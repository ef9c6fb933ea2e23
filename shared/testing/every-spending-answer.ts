/** One of every answer about money that moved, by name, told on Sunday, 22 November 2026: for tests of words and surfaces. */

import type { Day } from '../calendar/zone.ts';
import type { Answer, Figure, PrivacyLevel, SpendingAbout, SpendingTotal } from '../dialog/answer.ts';
import { currencyCode } from '../money/money.ts';
import { comparedAnswers } from './every-compared-answer.ts';
import { figureAt } from './figure-at.ts';
import { CHECKING, RAINY_DAY, VISA } from './labels.ts';
import {
  about,
  GROCERIES,
  LAST_MONTH,
  LAST_WEEK,
  LATELY,
  type Named,
  NOT_SAID,
  rowAt,
  SUMMER,
  sumsAt,
  THIS_MONTH,
  TODAY,
  TWO_YEARS,
  YESTERDAY,
} from './spending-parts.ts';

function sums(level: PrivacyLevel): Named {
  const sum = sumsAt(level);
  const spending = (told: SpendingAbout, ...totals: readonly SpendingTotal[]): Answer => ({
    kind: 'spending',
    about: told,
    totals,
    counted: 3,
  });
  const visa = about(LAST_WEEK, { category: 'groceries', merchant: "Trader Joe's", account: VISA });
  return {
    'spent on groceries last week': spending(GROCERIES, sum('182.40')),
    'spent, some of it pending': spending(GROCERIES, sum('182.40', { pending: '23' })),
    'spent, all of it pending': spending(about(TODAY), sum('6.50', { pending: '6.50' })),
    'spent, less refunds': spending(about(THIS_MONTH), sum('1204.18', { pending: '23.10', refunded: '50' })),
    'spent, narrowed by everything': spending(
      visa,
      sum('1182.40', { pending: '1023.45', refunded: '12.99' }),
    ),
    'more refunded than spent': spending(
      about(LAST_MONTH, { merchant: 'Target' }),
      sum('-23.15', { refunded: '80' }),
    ),
    'refunded to the cent': spending(about(LAST_MONTH, { merchant: 'Target' }), sum('0', { refunded: '80' })),
    'spent, a refund pending': spending(about(YESTERDAY), sum('40', { pending: '-12.50' })),
    'spent with a card this month': spending(about(THIS_MONTH, { account: VISA }), sum('640.12')),
    'spent from checking yesterday': spending(about(YESTERDAY, { account: CHECKING }), sum('40')),
    'spent lately': spending(about(LATELY, { category: 'dining' }), sum('212.09')),
    'spent in the summer': spending(about(SUMMER, { category: 'travel' }), sum('2310')),
    'spent in two currencies': spending(
      about(LAST_MONTH),
      sum('182.40'),
      sum('40.20', { currency: 'EUR' }),
      sum('-900', { currency: 'JPY' }),
    ),
    'spent since before there is history': {
      ...spending(about(TWO_YEARS), sum('45210.77')),
      historyFrom: '2025-03-03' as Day,
    } as Answer,
    'money in': spending({ ...about(THIS_MONTH), flow: 'in' }, sum('4200.50', { pending: '100' })),
    'money in from one payer': spending(
      { ...about(LAST_MONTH, { merchant: 'Acme Payroll', account: CHECKING }), flow: 'in' },
      sum('4200.50'),
    ),
  };
}

function lists(level: PrivacyLevel): Named {
  const row = rowAt(level);
  const list = { kind: 'transactions', remaining: 0, isFirst: true, missing: [] } as const;
  const bottle = row('Blue Bottle', '6.50', '2026-11-20', { isPending: true, account: VISA });
  const target = row('Target', '84.11', '2026-11-03', { category: 'shopping' });
  const { name: _name, ...nobody } = row('', '120', '2025-12-31', { category: 'other' });
  const pay = row('Acme Payroll', '2100.25', '2026-11-13', { category: 'other' });
  const back = row('Target', '20', '2026-11-21', { isRefund: true, category: 'shopping' });
  return {
    'latest three': {
      ...list,
      about: about(NOT_SAID),
      order: 'latest',
      rows: [bottle, back, target],
      remaining: 9,
    },
    'latest, the rest': {
      ...list,
      about: about(NOT_SAID),
      order: 'latest',
      rows: [target, nobody],
      isFirst: false,
      missing: [VISA],
    },
    'latest one': { ...list, about: about(NOT_SAID), order: 'latest', rows: [bottle] },
    'latest at one merchant': {
      ...list,
      about: about(LAST_WEEK, { merchant: 'Target' }),
      order: 'latest',
      rows: [back, target],
      remaining: 1,
    },
    'largest this month': {
      ...list,
      about: about(THIS_MONTH, { account: VISA }),
      order: 'largest',
      rows: [target, bottle],
      missing: [RAINY_DAY],
    },
    'latest pay': { ...list, about: { ...about(NOT_SAID), flow: 'in' }, order: 'latest', rows: [pay] },
    'deposits this month': {
      ...list,
      about: { ...about(THIS_MONTH), flow: 'in' },
      order: 'latest',
      rows: [pay, { ...nobody, isPending: true }],
    },
  };
}

function tops(level: PrivacyLevel): Named {
  const figure = (amount: string): Figure => figureAt(level, amount);
  const top = { kind: 'top', total: figure('1204.18'), remaining: 0, isFirst: true, alsoIn: [] } as const;
  const categories = [
    { category: 'groceries', amount: figure('640.21'), share: 0.53 },
    { category: 'dining', amount: figure('312.40'), share: 0.26 },
    { category: 'fuel', amount: figure('98'), share: 0.08 },
  ] as const;
  const merchants = [
    { name: "Trader Joe's", category: 'groceries', amount: figure('402.20'), share: 0.33 },
    { name: 'Target', category: 'shopping', amount: figure('84.11'), share: 0.07 },
  ] as const;
  const payers = [{ name: 'Acme Payroll', category: 'other', amount: figure('4200.50'), share: 1 }] as const;
  return {
    'top categories': { ...top, about: about(THIS_MONTH), by: 'category', parts: categories, remaining: 4 },
    'top categories, the rest': {
      ...top,
      about: about(THIS_MONTH),
      by: 'category',
      parts: categories.slice(1),
      isFirst: false,
    },
    'top merchants': {
      ...top,
      about: about(LAST_WEEK, { account: VISA }),
      by: 'merchant',
      parts: merchants,
      alsoIn: [currencyCode('EUR')],
    },
    'top merchants without names': {
      ...top,
      about: about(THIS_MONTH),
      by: 'merchant',
      parts: merchants.map(({ name: _, ...part }) => part),
    },
    'top payer': { ...top, about: { ...about(LAST_MONTH), flow: 'in' }, by: 'merchant', parts: payers },
  };
}

/** Answers that hold a figure, as `level` tells them. */
export function spendingAnswers(level: PrivacyLevel): Named {
  return {
    ...sums(level),
    ...lists(level),
    ...tops(level),
    ...comparedAnswers(level),
  };
}

/** Answers that are the same at every level. */
export const SPENDING_ANSWERS_WITHOUT_FIGURES: Named = {
  'an account missing': {
    kind: 'spending-gap',
    about: about(THIS_MONTH),
    missing: [VISA],
    read: [CHECKING, RAINY_DAY],
    isLate: false,
  },
  'accounts missing, too late': {
    kind: 'spending-gap',
    about: about(THIS_MONTH),
    missing: [VISA, CHECKING],
    read: [RAINY_DAY],
    isLate: true,
  },
  'which merchant': { kind: 'which-merchant', options: ['Target', 'Tarragon', "Trader Joe's"] },
  'no such merchant, some close': { kind: 'no-such-merchant', closest: ['Target', "Trader Joe's"] },
  'no such merchant': { kind: 'no-such-merchant', closest: [] },
};
