/** One of every answer, by name, with figures as a privacy level tells them: for tests of words and surfaces. */

import { instant } from '../calendar/clock.ts';
import type { Moment } from '../calendar/moment.ts';
import type { Day } from '../calendar/zone.ts';
import type {
  AccountLabel,
  Answer,
  BalanceFacts,
  Figure,
  PrivacyLevel,
  TotalFacts,
} from '../dialog/answer.ts';
import { SPENDING_ANSWERS_WITHOUT_FIGURES, spendingAnswers } from './every-spending-answer.ts';
import { figureAt } from './figure-at.ts';
import { AUTO_LOAN, BROKERAGE, CHECKING, JOINT, RAINY_DAY, SAVINGS, VISA } from './labels.ts';

function facts(account: AccountLabel, measure: BalanceFacts['measure'], primary?: Figure): BalanceFacts {
  return {
    account,
    measure,
    ...(primary === undefined ? {} : { primary }),
    isOverdrawn: false,
    isInCredit: false,
  };
}

function readAt(time: string): Moment {
  return { kind: 'instant', at: instant(time) };
}

type Named = Readonly<Record<string, Answer>>;

function balances(level: PrivacyLevel): Named {
  const figure = (amount: string, currency?: string): Figure => figureAt(level, amount, currency);
  const balance = (told: BalanceFacts): Answer => ({ kind: 'balance', balance: told });
  const checking = facts(CHECKING, 'available', figure('2345.67'));
  return {
    'balance of checking': balance(checking),
    'balance this morning': balance({ ...checking, asOf: readAt('2026-11-22T14:12:00Z') }),
    'balance of yesterday': balance({ ...checking, asOf: readAt('2026-11-21T22:00:00Z') }),
    'balance of a day': balance({ ...checking, asOf: { kind: 'day', day: '2026-11-21' as Day } }),
    'balance of weeks ago': balance({ ...checking, asOf: readAt('2026-11-03T17:00:00Z') }),
    'balance by name': balance(facts(RAINY_DAY, 'available', figure('12800'))),
    'balance by a name of two people': balance(facts(JOINT, 'available', figure('5050.25'))),
    'balance by digits': balance(facts(SAVINGS, 'available', figure('5050.25'))),
    'posted balance': balance(facts(CHECKING, 'ledger', figure('2410.17'))),
    'posted balance of yesterday': balance({
      ...facts(CHECKING, 'ledger', figure('2410.17')),
      asOf: readAt('2026-11-21T22:00:00Z'),
    }),
    'a few dollars': balance(facts(CHECKING, 'available', figure('3.01'))),
    'less than a dollar': balance(facts(CHECKING, 'available', figure('0.67'))),
    'nothing left': balance(facts(CHECKING, 'available', figure('0'))),
    overdrawn: balance({ ...facts(CHECKING, 'available', figure('-42.17')), isOverdrawn: true }),
    'owed on a card': balance(facts(VISA, 'owed', figure('640.12'))),
    'owed yesterday': balance({
      ...facts(VISA, 'owed', figure('640.12')),
      asOf: readAt('2026-11-21T22:00:00Z'),
    }),
    'owed on a loan': balance(facts(AUTO_LOAN, 'owed', figure('14204.55'))),
    'nothing owed': balance(facts(VISA, 'owed', figure('0'))),
    'card in credit': balance({ ...facts(VISA, 'owed', figure('12.5')), isInCredit: true }),
    'available credit': balance(facts(VISA, 'credit', figure('4359.88'))),
    'over the limit': balance(facts(VISA, 'credit', figure('-20'))),
    'no figure from the bank': balance(facts(CHECKING, 'available')),
    'an investment': balance(facts(BROKERAGE, 'available')),
    'euros and cents': balance(facts(RAINY_DAY, 'available', figure('1234.01', 'EUR'))),
    'pounds and pence': balance(facts(RAINY_DAY, 'available', figure('1.2', 'GBP'))),
    'Canadian dollars': balance(facts(RAINY_DAY, 'available', figure('900.5', 'CAD'))),
    yen: balance(facts(RAINY_DAY, 'available', figure('120000', 'JPY'))),
    dinars: balance(facts(RAINY_DAY, 'available', figure('12.345', 'KWD'))),
    'a currency without a name': balance(facts(RAINY_DAY, 'available', figure('4500.5', 'PLN'))),
  };
}

function lists(level: PrivacyLevel): Named {
  const figure = (amount: string): Figure => figureAt(level, amount);
  const first = [
    facts(CHECKING, 'available', figure('2345.67')),
    facts(RAINY_DAY, 'available', figure('12800')),
    facts(JOINT, 'available', figure('5050.25')),
  ];
  const rest = [facts(VISA, 'owed', figure('640.12')), facts(AUTO_LOAN, 'owed', figure('14204.55'))];
  const list = { kind: 'accounts', remaining: 0, isFirst: true, isIncomplete: false } as const;
  return {
    accounts: { ...list, balances: [...first.slice(0, 2), { ...facts(CHECKING, 'available') }] },
    'accounts, first page': { ...list, balances: first, remaining: 2, isIncomplete: true },
    'accounts, one left': { ...list, balances: first, remaining: 1 },
    'accounts, last page': { ...list, balances: rest, isFirst: false },
    'total basis, mine': { kind: 'total-basis', measure: 'mine', balances: first, uncounted: [BROKERAGE] },
    'total basis, owed': { kind: 'total-basis', measure: 'owed', balances: rest, uncounted: [] },
    'total basis, net': {
      kind: 'total-basis',
      measure: 'net',
      balances: [...first.slice(0, 1), ...rest],
      uncounted: [],
    },
  };
}

function totals(level: PrivacyLevel): Named {
  const figure = (amount: string, currency?: string): Figure => figureAt(level, amount, currency);
  const total = { kind: 'total', counted: 3, uncounted: 0, isIncomplete: false } as const;
  const mine = figure('20195.92');
  const owed = figure('14844.67');
  const net = { mine, owed, net: figure('5351.25'), isNetNegative: false };
  const only = (one: Figure): readonly TotalFacts[] => [{ mine: one, isNetNegative: false }];
  return {
    'total mine': { ...total, measure: 'mine', totals: only(mine) },
    'total mine, one left out': {
      ...total,
      measure: 'mine',
      totals: only(mine),
      uncounted: 1,
    },
    'total mine, two currencies': {
      ...total,
      measure: 'mine',
      totals: [
        { mine, isNetNegative: false },
        { mine: figure('310.4', 'EUR'), isNetNegative: false },
      ],
      isIncomplete: true,
    },
    'total mine, overdrawn': {
      ...total,
      measure: 'mine',
      totals: only(figure('-42.17')),
    },
    'total mine, nothing known': { ...total, measure: 'mine', totals: [], counted: 0, uncounted: 2 },
    'total mine, none': { ...total, measure: 'mine', totals: [], counted: 0 },
    'total owed': { ...total, measure: 'owed', totals: [{ owed, isNetNegative: false }] },
    'total owed, nothing': {
      ...total,
      measure: 'owed',
      totals: [{ owed: figure('0'), isNetNegative: false }],
    },
    'total net': { ...total, measure: 'net', totals: [net] },
    'total net, short': {
      ...total,
      measure: 'net',
      totals: [{ mine: owed, owed: mine, net: figure('-5351.25'), isNetNegative: true }],
    },
    'total net, nothing of mine': {
      ...total,
      measure: 'net',
      totals: [{ mine: figure('0'), owed, net: figure('-14844.67'), isNetNegative: true }],
    },
  };
}

function bases(level: PrivacyLevel): Named {
  const figure = (amount: string): Figure => figureAt(level, amount);
  const checking = facts(CHECKING, 'available', figure('2345.67'));
  return {
    'basis of checking': {
      kind: 'balance-basis',
      basis: {
        balance: checking,
        available: figure('2345.67'),
        ledger: figure('2410.17'),
        asOf: readAt('2026-11-22T14:00:00Z'),
      },
    },
    'basis, both the same': {
      kind: 'balance-basis',
      basis: { balance: checking, available: figure('2345.67'), ledger: figure('2345.67') },
    },
    'basis, overdrawn': {
      kind: 'balance-basis',
      basis: {
        balance: { ...facts(CHECKING, 'available', figure('-42.17')), isOverdrawn: true },
        available: figure('-42.17'),
        ledger: figure('-12.17'),
      },
    },
    'basis of a card': {
      kind: 'balance-basis',
      basis: {
        balance: facts(VISA, 'owed', figure('640.12')),
        creditLine: figure('5000'),
        available: figure('4359.88'),
      },
    },
    'basis of a loan': {
      kind: 'balance-basis',
      basis: { balance: facts(AUTO_LOAN, 'owed', figure('14204.55')) },
    },
  };
}

/** Answers that hold a figure, as `level` tells them. */
export function answersWithFigures(level: PrivacyLevel): Named {
  return {
    ...balances(level),
    ...lists(level),
    ...totals(level),
    ...bases(level),
    ...spendingAnswers(level),
  };
}

/** Answers that are the same at every level. */
export const ANSWERS_WITHOUT_FIGURES: Named = {
  ...SPENDING_ANSWERS_WITHOUT_FIGURES,
  welcome: { kind: 'welcome', link: 'linked' },
  'welcome, not linked': { kind: 'welcome', link: 'unlinked' },
  'welcome, a guest': { kind: 'welcome', link: 'guest' },
  help: { kind: 'help', link: 'linked' },
  'help, not linked': { kind: 'help', link: 'unlinked' },
  'help, a guest': { kind: 'help', link: 'guest' },
  'linking declined': { kind: 'link-declined' },
  'which of four': { kind: 'which-account', options: [RAINY_DAY, JOINT, VISA], more: true },
  'which of two': { kind: 'which-account', options: [CHECKING, SAVINGS], more: false },
  'no such account, one close': { kind: 'no-such-account', closest: [RAINY_DAY] },
  'no such account, some close': { kind: 'no-such-account', closest: [RAINY_DAY, AUTO_LOAN] },
  'no such account': { kind: 'no-such-account', closest: [] },
  'no available balance on a loan': { kind: 'no-such-figure', account: AUTO_LOAN, measure: 'available' },
  'no posted balance': { kind: 'no-such-figure', account: AUTO_LOAN, measure: 'ledger' },
  'nothing owed on savings': { kind: 'no-such-figure', account: RAINY_DAY, measure: 'owed' },
  'no credit on savings': { kind: 'no-such-figure', account: RAINY_DAY, measure: 'credit' },
  'no figure of an investment': { kind: 'no-such-figure', account: BROKERAGE, measure: 'available' },
  'no accounts': { kind: 'no-accounts' },
  'no credit accounts': { kind: 'no-credit-accounts' },
  'which digits': { kind: 'which-digits' },
  'no more': { kind: 'no-more' },
  'nothing before': { kind: 'nothing-before' },
  'anything else': { kind: 'anything-else' },
  'lost card': { kind: 'call-bank', about: 'lost-card', phone: '1-800-555-0142' },
  fraud: { kind: 'call-bank', about: 'fraud', phone: '1-800-555-0142' },
  'not linked': { kind: 'not-linked' },
  'link ended': { kind: 'link-ended' },
  'consent ended': { kind: 'consent-ended' },
  guest: { kind: 'guest' },
  stranger: { kind: 'stranger' },
  'bank slow': { kind: 'bank-trouble', trouble: 'slow' },
  'bank down': { kind: 'bank-trouble', trouble: 'down' },
  'bank throttled': { kind: 'bank-trouble', trouble: 'throttled' },
  'bank unreadable': { kind: 'bank-trouble', trouble: 'unreadable' },
  'bank not allowed': { kind: 'bank-trouble', trouble: 'not-allowed' },
  'bank misconfigured': { kind: 'bank-trouble', trouble: 'misconfigured' },
  'not understood': { kind: 'not-understood', link: 'linked' },
  'not understood, not linked': { kind: 'not-understood', link: 'unlinked' },
  'not understood, a guest': { kind: 'not-understood', link: 'guest' },
  goodbye: { kind: 'goodbye' },
};
