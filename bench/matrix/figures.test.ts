/** Figures as they are spoken and shown, and those that are true of a customer. */

import { customersAt, DEFAULT_SEED } from '../../sandbox-bank/customers/customers-at.ts';
import { accountFigures, figuresIn, totalFigures } from './figures.ts';

describe('the figures in a text', () => {
  it.each<[string, readonly number[]]>([
    ['Your checking has 2,345 dollars and 67 cents available.', [234_567]],
    ['Your Rainy Day account has 12,800 dollars available.', [1_280_000]],
    ['You have 1 dollar and 1 cent in all.', [101]],
    ['You owe 7 cents.', [7]],
    ['Your checking has zero dollars available.', [0]],
    ['Checking: $2,345.67 (available)', [234_567]],
    ['You have 5 dollars and owe 3 dollars and 20 cents, which leaves 1 dollar.', [500, 320, 100]],
    ['I can see 6 accounts. Call 1-800-555-0100, as of 9 this morning.', []],
  ])('%s', (text, cents) => {
    expect(figuresIn(text)).toEqual(cents);
  });
});

describe('what is true of a customer', () => {
  const tom = customersAt(DEFAULT_SEED, '2026-11-22').find(({ username }) => username === 'tom');
  const accounts = tom?.accounts ?? [];

  it('is every figure of an account, and what pending rows make of it', () => {
    const known = accountFigures(accounts);
    for (const cents of [234_567, 241_017, 6_450, 64_012, 500_000, 435_988, 1_420_455])
      expect(known).toContain(cents);
    expect(known).not.toContain(234_568);
  });

  it('is what the accounts come to, of these and no others', () => {
    expect([...totalFigures(accounts)]).toEqual([2_019_592, 1_605_707, 413_885]);
    expect([...totalFigures(accounts.slice(0, -1))]).toEqual([2_019_592, 185_252, 1_834_340]);
  });
});
