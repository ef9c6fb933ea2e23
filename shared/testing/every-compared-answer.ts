/** One of every answer that compares spending, explains it or finds none: for tests of words and surfaces. */

import type { Day } from '../calendar/zone.ts';
import type { Figure, PrivacyLevel } from '../dialog/answer.ts';
import { currencyCode } from '../money/money.ts';
import { figureAt } from './figure-at.ts';
import { CHECKING, RAINY_DAY, VISA } from './labels.ts';
import {
  about,
  GROCERIES,
  LAST_WEEK,
  LATELY,
  type Named,
  NOT_SAID,
  rowAt,
  SUMMER,
  sumsAt,
  THIS_MONTH,
  TWO_YEARS,
  YESTERDAY,
} from './spending-parts.ts';

/** More on groceries than last month. */
function comparisonAt(level: PrivacyLevel) {
  const figure = (amount: string): Figure => figureAt(level, amount);
  return {
    kind: 'comparison',
    about: about(THIS_MONTH, { category: 'groceries' }),
    against: { kind: 'previous', days: { from: '2026-10-01' as Day, last: '2026-10-22' as Day } },
    now: figure('182.40'),
    before: figure('137.10'),
    difference: figure('45.30'),
    direction: 'more',
    alsoIn: [],
  } as const;
}

function comparisons(level: PrivacyLevel): Named {
  const figure = (amount: string): Figure => figureAt(level, amount);
  const comparison = comparisonAt(level);
  const week = { from: '2026-11-08' as Day, last: '2026-11-14' as Day };
  return {
    'more than last month': comparison,
    'less than the week before': {
      ...comparison,
      about: GROCERIES,
      against: { kind: 'previous', days: week },
      direction: 'less',
    },
    'the same as the day before': {
      ...comparison,
      about: about(YESTERDAY),
      against: { kind: 'previous', days: { from: '2026-11-20' as Day, last: '2026-11-20' as Day } },
      before: figure('182.40'),
      difference: figure('0'),
      direction: 'same',
    },
    'more than in the spring': {
      ...comparison,
      about: about(SUMMER),
      against: { kind: 'previous', days: { from: '2026-03-01' as Day, last: '2026-05-31' as Day } },
    },
    'more than the days before': {
      ...comparison,
      about: about(LATELY),
      against: { kind: 'previous', days: { from: '2026-09-24' as Day, last: '2026-10-23' as Day } },
      alsoIn: [currencyCode('EUR'), currencyCode('JPY')],
    },
  };
}

function usuals(level: PrivacyLevel): Named {
  const figure = (amount: string): Figure => figureAt(level, amount);
  const usual = { ...comparisonAt(level), against: { kind: 'usual', periods: 6 } } as const;
  return {
    'more than usual': usual,
    'less than usual': { ...usual, about: GROCERIES, direction: 'less' },
    'as usual': { ...usual, now: figure('140'), difference: figure('2.90'), direction: 'same' },
    'nothing yet, less than usual': {
      ...usual,
      now: figure('0'),
      difference: figure('137.10'),
      direction: 'less',
    },
    'more than usual, when refunds are usual': { ...usual, before: figure('-12') },
    'more money in than last month': {
      ...comparisonAt(level),
      about: { ...about(THIS_MONTH), flow: 'in' },
      now: figure('4200.50'),
      before: figure('4155.20'),
    },
  };
}

function bases(level: PrivacyLevel): Named {
  const figure = (amount: string): Figure => figureAt(level, amount);
  const sum = sumsAt(level);
  const basis = {
    kind: 'spending-basis',
    about: about(THIS_MONTH),
    measure: 'total',
    totals: [sum('1204.18', { pending: '23.10', refunded: '50' })],
    accounts: [
      { account: VISA, totals: [figure('640.12')] },
      { account: CHECKING, totals: [figure('564.06')] },
      { account: RAINY_DAY, totals: [] },
    ],
    leftOut: 4,
    compared: [],
  } as const;
  const compared = ['137.10', '98.20', '180'].map((total, month) => ({
    days: { from: `2026-0${9 - month}-01` as Day, last: `2026-0${9 - month}-22` as Day },
    total: figure(total),
  }));
  return {
    'basis of spending': basis,
    'basis of spending with one account': {
      ...basis,
      about: about(LAST_WEEK, { category: 'groceries', merchant: 'Target', account: VISA }),
      totals: [sum('40', { currency: 'EUR' }), sum('-12')],
      leftOut: 0,
      historyFrom: '2026-11-16' as Day,
    },
    'basis of a list': { ...basis, about: about(NOT_SAID), measure: 'latest', leftOut: 1 },
    'basis of a comparison': { ...basis, measure: 'than-previous', compared: compared.slice(0, 1) },
    'basis of usual': { ...basis, measure: 'than-usual', compared },
    'basis of nothing': { ...basis, totals: [], accounts: [], leftOut: 0 },
  };
}

function searches(level: PrivacyLevel): Named {
  const nearest = rowAt(level)('Target', '84.11', '2026-11-03');
  const sum = sumsAt(level);
  const nothing = { kind: 'nothing-found', about: about(LAST_WEEK, { merchant: 'Target' }) } as const;
  return {
    'nothing found': nothing,
    'nothing found, something near': { ...nothing, nearest },
    'nothing found, in a category': {
      kind: 'nothing-found',
      about: about(TWO_YEARS, { category: 'coffee', account: VISA }),
      nearest,
      historyFrom: '2025-03-03' as Day,
    },
    'no money in': { kind: 'nothing-found', about: { ...about(YESTERDAY), flow: 'in' } },
    'too little history for usual': {
      kind: 'too-little-history',
      about: about(THIS_MONTH),
      against: 'usual',
      totals: [sum('1204.18')],
      historyFrom: '2026-10-03' as Day,
    },
    'nothing earlier': {
      kind: 'too-little-history',
      about: GROCERIES,
      against: 'previous',
      totals: [sum('182.40')],
    },
  };
}

/** Answers that hold a figure, as `level` tells them. */
export function comparedAnswers(level: PrivacyLevel): Named {
  return { ...comparisons(level), ...usuals(level), ...bases(level), ...searches(level) };
}
