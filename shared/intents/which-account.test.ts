/** The open question which account, and everything that can be said to it. */

import type { Turn } from '../dialog/turn.ts';
import { answers, last, line } from '../testing/decided.ts';
import { deposit, joint } from '../testing/household.ts';
import { account, digits, measure, position, turn } from '../testing/turn.ts';

const ask = (slots: Turn['slots'] = {}): Turn => turn('AccountBalance', slots);
const choose = (slots: Turn['slots'] = {}): Turn => turn('ChooseAccount', slots);
const SAVINGS = account('savings', 'savings');
const CHECKING = account('checking', 'checking');

describe('the question which account', () => {
  it.each([
    ['a nickname', choose(account('holiday')), 'available of Holiday: 500000'],
    ['the second one', choose(position('2')), `available of ${joint.nickname}: 30025`],
    ['the last one', choose(position('last')), `available of ${joint.nickname}: 30025`],
    ['digits', choose(digits('1002')), 'available of Holiday: 500000'],
    ['one that was not on offer', choose(CHECKING), 'available of Everyday Checking: 120050'],
    ['the same word again', choose(SAVINGS), "which: Holiday, Kim & Lee's <joint>"],
    ['a place that is not there', choose(position('5')), "which: Holiday, Kim & Lee's <joint>"],
    ['nothing', choose(), "which: Holiday, Kim & Lee's <joint>"],
    ['yes', turn('Yes'), "which: Holiday, Kim & Lee's <joint>"],
    ['repeat', turn('Repeat'), "which: Holiday, Kim & Lee's <joint>"],
    ['something else', turn('Fallback'), "which: Holiday, Kim & Lee's <joint>"],
    ['another one, when all were named', turn('More'), "which: Holiday, Kim & Lee's <joint>"],
    ['no', turn('No'), 'anything-else'],
    ['cancel', turn('Cancel'), 'anything-else'],
    ['stop', turn('Stop'), 'goodbye'],
    ['digits that were not understood', choose(digits('?')), 'which-digits'],
    [
      'digits that no account has',
      choose(digits('9999')),
      "none; closest: Everyday Checking, Holiday, Kim & Lee's <joint>",
    ],
  ])('is answered with %s', (_what, said, told) => {
    expect(last([ask(SAVINGS), said])).toBe(told);
  });

  it('gives up after something else was said twice', () => {
    expect(last([ask(SAVINGS), turn('Fallback'), turn('Fallback')])).toBe('not-understood');
    expect(last([ask(SAVINGS), turn('Fallback'), turn('Fallback'), turn('No')])).toBe('goodbye');
  });

  it('keeps the figure that was asked for', () => {
    expect(last([turn('AvailableCredit'), choose(account('visa'))])).toBe('credit of Cash Visa: 435988');
    expect(last([ask({ ...SAVINGS, ...measure('ledger') }), choose(position('1'))])).toBe(
      'ledger of Holiday: 500000',
    );
  });

  it('names three, then the others, then the first again', () => {
    const five = ['A', 'B', 'C', 'D', 'E'].map((name, n) => deposit('savings', `${name} Fund`, `800${n}`));
    const first = 'which: A Fund, B Fund, C Fund, …';
    expect(answers([ask(), turn('More'), turn('More')], five).map(line)).toStrictEqual([
      first,
      'which: D Fund, E Fund',
      first,
    ]);
    expect(last([ask(), turn('More'), choose(position('2'))], five)).toBe('available of E Fund: -');
    expect(last([ask(), turn('More'), choose(position('3'))], five)).toBe('which: D Fund, E Fund');
    expect(last([ask(), choose(position('other'))], five)).toBe('which: D Fund, E Fund');
  });

  it('is closed once it is answered', () => {
    expect(last([ask(SAVINGS), choose(position('1')), turn('No')])).toBe('goodbye');
    expect(last([ask(SAVINGS), ask(CHECKING), turn('Repeat')])).toBe(
      'available of Everyday Checking: 120050',
    );
  });
});

describe('an account that is not there', () => {
  it('is answered with the closest, and "yes" takes it', () => {
    expect(last([ask(account('holliday'))])).toBe('none; closest: Holiday');
    expect(last([ask(account('holliday')), turn('Yes')])).toBe('available of Holiday: 500000');
  });

  it('leaves the choice open among what is offered', () => {
    expect(line(answers([ask(account('zzz'))])[0])).toMatch(/^none; closest: \S/);
    expect(last([turn('AvailableCredit', account('holliday')), turn('Yes')])).toBe(
      'available of Holiday: 500000',
    );
  });
});
