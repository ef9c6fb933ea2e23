/** Follow-ups replace one part of the last query; going on pages, repeats and explains it. */

import type { Turn } from '../dialog/turn.ts';
import { last } from '../testing/decided.ts';
import { checking, joint } from '../testing/household.ts';
import { account, digits, measure, position, turn } from '../testing/turn.ts';

const ask = (slots: Turn['slots'] = {}): Turn => turn('AccountBalance', slots);
const choose = (slots: Turn['slots'] = {}): Turn => turn('ChooseAccount', slots);
const SAVINGS = account('savings', 'savings');
const CHECKING = account('checking', 'checking');
const CARD = account('card', 'credit-card');

describe('a follow-up', () => {
  it.each([
    ['and savings?', [ask(CHECKING), choose(SAVINGS)], "which: Holiday, Kim & Lee's <joint>"],
    [
      'and the visa?',
      [turn('AvailableCredit', account('mastercard')), choose(account('visa'))],
      'credit of Cash Visa: 435988',
    ],
    [
      'and checking? after credit',
      [turn('AvailableCredit', account('visa')), choose(CHECKING)],
      'available of Everyday Checking: 120050',
    ],
    [
      'and the visa? after a posted balance',
      [ask({ ...CHECKING, ...measure('ledger') }), choose(account('visa'))],
      'owed of Cash Visa: 64012',
    ],
    [
      'and checking? after a total',
      [turn('TotalBalance'), choose(CHECKING)],
      'available of Everyday Checking: 120050',
    ],
    [
      'the other one, of two offered',
      [ask(SAVINGS), choose(position('1')), choose(position('other'))],
      `available of ${joint.nickname}: 30025`,
    ],
    [
      'the other one, of two cards',
      [ask(account('visa')), choose(position('other'))],
      'owed of Travel Mastercard: 121240',
    ],
    [
      'the other card',
      [ask(account('visa')), choose({ ...CARD, ...position('other') })],
      'owed of Travel Mastercard: 121240',
    ],
    [
      'the second one of a list',
      [turn('ListAccounts'), choose(position('2'))],
      'available of Holiday: 500000',
    ],
    [
      'the second card of a list',
      [turn('ListAccounts'), turn('More'), choose({ ...CARD, ...position('2') })],
      'owed of Travel Mastercard: 121240',
    ],
    [
      'the fifth one of three',
      [turn('ListAccounts'), choose(position('5'))],
      "which: Everyday Checking, Holiday, Kim & Lee's <joint>",
    ],
    [
      'the second one, with nothing before',
      [choose(position('2'))],
      "which: Everyday Checking, Holiday, Kim & Lee's <joint>",
    ],
    ['and checking? with nothing before', [choose(CHECKING)], 'available of Everyday Checking: 120050'],
    ['the one ending in', [choose(digits('3001'))], 'owed of Auto Loan: 1420455'],
    ['digits among words', [choose(account('account 3001'))], 'owed of Auto Loan: 1420455'],
    [
      'the one ending in, misheard',
      [choose(digits('?')), choose(digits('3001'))],
      'owed of Auto Loan: 1420455',
    ],
    [
      'and what is posted there',
      [ask(CHECKING), choose({ ...CHECKING, ...measure('ledger') })],
      'ledger of Everyday Checking: 125000',
    ],
  ] as const)('"%s" replaces the account and nothing else', (_what, turns, told) => {
    expect(last(turns)).toBe(told);
  });

  it('with a figure of its own is held to it', () => {
    const turns = [ask(account('visa')), choose({ ...CHECKING, ...measure('credit') })];
    expect(last(turns)).toBe('no credit on Everyday Checking');
  });

  it('"the other one" of a single account: there is none', () => {
    expect(last([ask(CHECKING), choose(position('other'))], [checking])).toBe('no-more');
  });
});

describe('going on', () => {
  it.each([
    ['all accounts', [turn('ListAccounts')], "list: Everyday Checking, Holiday, Kim & Lee's <joint> +3"],
    ['more', [turn('ListAccounts'), turn('More')], 'list: Cash Visa, Travel Mastercard, Auto Loan +0'],
    ['yes to more', [turn('ListAccounts'), turn('Yes')], 'list: Cash Visa, Travel Mastercard, Auto Loan +0'],
    ['no to more', [turn('ListAccounts'), turn('No')], 'anything-else'],
    ['no after the last page', [turn('ListAccounts'), turn('More'), turn('No')], 'goodbye'],
    ['yes after the last page', [turn('ListAccounts'), turn('More'), turn('Yes')], 'anything-else'],
    ['more than all', [turn('ListAccounts'), turn('More'), turn('More')], 'no-more'],
    [
      'again after no more',
      [turn('ListAccounts'), turn('More'), turn('More'), turn('Repeat')],
      'list: Cash Visa, Travel Mastercard, Auto Loan +0',
    ],
    ['more of a balance', [ask(CHECKING), turn('More')], 'no-more'],
    ['more of nothing', [turn('More')], 'nothing-before'],
    ['again', [ask(CHECKING), turn('Repeat')], 'available of Everyday Checking: 120050'],
    ['again of nothing', [turn('Repeat')], 'nothing-before'],
    ['how', [ask(CHECKING), turn('Explain')], 'how: Everyday Checking'],
    ['how, again', [ask(CHECKING), turn('Explain'), turn('Repeat')], 'how: Everyday Checking'],
    [
      'and savings, after how',
      [ask(CHECKING), turn('Explain'), choose(account('holiday'))],
      'available of Holiday: 500000',
    ],
    ['how, of a total', [turn('TotalBalance', measure('net')), turn('Explain')], 'how: total net of 6'],
    ['how, of nothing', [turn('Explain')], 'nothing-before'],
    [
      'help, and then the answer to the question',
      [ask(SAVINGS), turn('Help'), choose(position('1'))],
      'available of Holiday: 500000',
    ],
    ['launch forgets', [ask(CHECKING), turn('Launch'), turn('Explain')], 'nothing-before'],
    ['what needs no bank is said again', [ask(CHECKING), turn('LostCard'), turn('Repeat')], 'call-bank'],
    [
      'what came after it, too',
      [turn('Help'), ask(CHECKING), turn('Repeat')],
      'available of Everyday Checking: 120050',
    ],
  ] as const)('%s', (_what, turns, told) => {
    expect(last(turns)).toBe(told);
  });
});
