/** What is mine and what is owed, one account at a time and summed. */

import fc from 'fast-check';
import { currencyCode, money, sum } from '../money/money.ts';
import {
  carLoan,
  cashCard,
  checking,
  credit,
  deposit,
  household,
  other,
  travelCard,
  USD,
  usd,
} from '../testing/household.ts';
import { AccountDataFailure } from './account-data.ts';
import { hasCredit, isOverdrawn, mine, owed, totals } from './balances.ts';

const EUR = currencyCode('EUR');

describe('what is mine', () => {
  it('is what can be spent, or else what is posted', () => {
    expect(mine(checking)).toStrictEqual(usd('1200.50'));
    expect(mine(deposit('savings', 'Plain', '1', { ledger: usd('7.00') }))).toStrictEqual(usd('7.00'));
    expect(mine(deposit('savings', 'Plain', '1'))).toBeUndefined();
  });

  it('is nothing on a card or an investment', () => {
    expect(mine(cashCard)).toBeUndefined();
    expect(mine(other('Brokerage', '1'))).toBeUndefined();
  });
});

describe('what is owed', () => {
  it('is nothing on a deposit, however overdrawn', () => {
    const overdrawn = deposit('checking', 'Plain', '1', { available: usd('-42.17') });
    expect(owed(overdrawn)).toBeUndefined();
    expect(isOverdrawn(overdrawn)).toBe(true);
    expect(hasCredit(overdrawn)).toBe(false);
  });

  it('is below zero when the bank owes', () => {
    const refunded = credit('credit-card', 'Plain', '1', { owed: usd('-5.00') });
    expect(hasCredit(refunded)).toBe(true);
    expect(isOverdrawn(refunded)).toBe(false);
    expect(hasCredit(cashCard)).toBe(false);
  });
});

describe('totals', () => {
  it('keep what is mine from what is owed', () => {
    expect(totals(household)).toStrictEqual([
      { currency: USD, mine: usd('6500.75'), owed: usd('16057.07'), net: usd('-9556.32') },
    ]);
  });

  it('are one for each currency', () => {
    const abroad = deposit('checking', 'Konto', '9', { currency: EUR, available: money(500, EUR) });
    expect(totals([carLoan, abroad, travelCard])).toStrictEqual([
      { currency: USD, owed: usd('15416.95'), net: usd('-15416.95') },
      { currency: EUR, mine: money(500, EUR), net: money(500, EUR) },
    ]);
  });

  it('are none when the bank gave no figure', () => {
    expect(totals([deposit('checking', 'Plain', '1'), other('Brokerage', '2')])).toStrictEqual([]);
  });

  it('of any accounts are the sums of their figures', () => {
    const cents = fc.integer({ min: -1e12, max: 1e12 });
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1 }), fc.array(cents, { minLength: 1 }), (have, owe) => {
        const accounts = [
          ...have.map((minor) => deposit('checking', 'A', '1', { available: money(minor, USD) })),
          ...owe.map((minor) => credit('credit-card', 'B', '2', { owed: money(minor, USD) })),
        ];
        const [total] = totals(accounts);
        expect(total?.mine).toStrictEqual(sum(have.map((minor) => money(minor, USD))));
        expect(total?.owed).toStrictEqual(sum(owe.map((minor) => money(minor, USD))));
        expect(total?.net.minor).toBe((total?.mine?.minor ?? 0) - (total?.owed?.minor ?? 0));
      }),
    );
  });

  it('too large to be exact are not told', () => {
    const huge = deposit('checking', 'A', '1', { available: money(Number.MAX_SAFE_INTEGER, USD) });
    expect(() => totals([huge, huge])).toThrow(AccountDataFailure);
  });
});
