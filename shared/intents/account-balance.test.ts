/** Which figure of which account answers, and as what. */

import type { Turn } from '../dialog/turn.ts';
import { answers, last } from '../testing/decided.ts';
import {
  carLoan,
  cashCard,
  checking,
  credit,
  deposit,
  holiday,
  joint,
  other,
  usd,
} from '../testing/household.ts';
import { account, digits, later, measure, NOON, turn } from '../testing/turn.ts';

const ask = (slots: Turn['slots'] = {}): Turn => turn('AccountBalance', slots);
const SAVINGS = account('savings', 'savings');
const CHECKING = account('checking', 'checking');
const CARD = account('card', 'credit-card');

describe('the balance of one account', () => {
  it.each([
    ['checking', ask(CHECKING), 'available of Everyday Checking: 120050'],
    ['its posted balance', ask({ ...CHECKING, ...measure('ledger') }), 'ledger of Everyday Checking: 125000'],
    ['a nickname', ask(account('holiday')), 'available of Holiday: 500000'],
    ['a card', ask(account('visa')), 'owed of Cash Visa: 64012'],
    [
      'what is available on a card',
      ask({ ...account('visa'), ...measure('available') }),
      'credit of Cash Visa: 435988',
    ],
    [
      'the posted balance of a card',
      ask({ ...account('visa'), ...measure('ledger') }),
      'owed of Cash Visa: 64012',
    ],
    ['a loan', ask(account('loan', 'loan')), 'owed of Auto Loan: 1420455'],
    [
      'what I have in checking',
      ask({ ...CHECKING, ...measure('mine') }),
      'available of Everyday Checking: 120050',
    ],
    ['what I owe on checking', ask({ ...CHECKING, ...measure('owed') }), 'no owed on Everyday Checking'],
    ['available credit of checking', turn('AvailableCredit', CHECKING), 'no credit on Everyday Checking'],
    ['digits', ask(digits('2001')), 'owed of Cash Visa: 64012'],
    ['digits as a surface hears them', ask(digits('20 01')), 'owed of Cash Visa: 64012'],
  ])('is told for %s', (_what, said, told) => {
    expect(last([said])).toBe(told);
  });

  it('is overdrawn as such, also when the customer asks what is owed', () => {
    const overdrawn = deposit('checking', 'Plain', '1', { available: usd('-42.17'), ledger: usd('3.00') });
    for (const said of [ask(), ask({ ...CHECKING, ...measure('owed') })]) {
      expect(answers([said], [overdrawn])[0]).toMatchObject({
        balance: { measure: 'available', isOverdrawn: true, primary: { amount: usd('-42.17') } },
      });
    }
  });

  it('is a credit when the bank owes on a card', () => {
    const refunded = credit('credit-card', 'Plain', '1', { owed: usd('-5.00') });
    expect(answers([ask(CARD)], [refunded])[0]).toMatchObject({
      balance: { measure: 'owed', isInCredit: true, isOverdrawn: false, primary: { amount: usd('5.00') } },
    });
  });

  it('says its time once it is old', () => {
    const read = { available: usd('1.00'), asOf: { kind: 'instant', at: NOON } as const };
    const account = deposit('checking', 'Plain', '1', read);
    const at = (now: Turn['now']) => answers([turn('AccountBalance', {}, { now })], [account])[0];
    expect(at(later(60 * 60_000))).not.toHaveProperty('balance.asOf');
    expect(at(later(60 * 60_000 + 1))).toHaveProperty('balance.asOf', read.asOf);
  });

  it('has no figure when the bank gave none, and none of an investment', () => {
    expect(last([ask()], [deposit('checking', 'Plain', '1')])).toBe('available of Plain: -');
    expect(last([ask(account('brokerage'))], [checking, other('Brokerage', '1')])).toBe(
      'available of Brokerage: -',
    );
  });

  it('leaves closed accounts out', () => {
    const closed = { ...holiday, isClosed: true };
    expect(last([ask(SAVINGS)], [checking, closed, joint])).toBe(`available of ${joint.nickname}: 30025`);
    expect(last([ask()], [closed])).toBe('no-accounts');
  });
});

describe('when no account is named', () => {
  it.each([
    ['a balance', ask(), "which: Everyday Checking, Holiday, Kim & Lee's <joint>"],
    [
      'an account',
      ask(account('account', 'account')),
      "which: Everyday Checking, Holiday, Kim & Lee's <joint>",
    ],
    [
      '"the account", unmatched',
      ask(account('the account')),
      "which: Everyday Checking, Holiday, Kim & Lee's <joint>",
    ],
    ['an empty slot', ask(account('')), "which: Everyday Checking, Holiday, Kim & Lee's <joint>"],
    [
      'an unknown slot id',
      ask({ ...measure('everything'), ...account('?', 'nonsense') }),
      "which: Everyday Checking, Holiday, Kim & Lee's <joint>",
    ],
    ['what is owed', ask(measure('owed')), 'which: Cash Visa, Travel Mastercard, Auto Loan'],
    ['available credit', turn('AvailableCredit'), 'which: Cash Visa, Travel Mastercard'],
    ['what I have', ask(measure('mine')), 'total mine: 3+0'],
  ])('%s is asked about among those that have it', (_what, said, told) => {
    expect(last([said])).toBe(told);
  });

  it('the only candidate answers', () => {
    expect(last([ask()], [checking, cashCard])).toBe('available of Everyday Checking: 120050');
    expect(last([ask(measure('owed'))], [checking, cashCard])).toBe('owed of Cash Visa: 64012');
    expect(last([ask()], [cashCard])).toBe('owed of Cash Visa: 64012');
    expect(last([turn('AvailableCredit')], [checking, cashCard])).toBe('credit of Cash Visa: 435988');
  });

  it('nothing owed and no credit are said as such', () => {
    expect(last([turn('AvailableCredit')], [checking, carLoan])).toBe('no-credit-accounts');
    expect(last([ask(measure('owed'))], [checking])).toBe('total owed: 0+0');
  });
});
