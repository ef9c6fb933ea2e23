/** What accounts are called: short, and never the name of another. */

import fc from 'fast-check';
import { checking, credit, deposit, holiday, household, loan } from '../testing/household.ts';
import type { Account, AccountId } from './account.ts';
import { shortestName } from './account-label.ts';
import { nameKey } from './words.ts';

function called(accounts: readonly Account[]): readonly (readonly [string, string])[] {
  return accounts.map((account) => {
    const { by, kind, name, lastFour } = shortestName(account, accounts);
    return [by, { kind, name, digits: lastFour ?? '' }[by]] as const;
  });
}

describe('an account is called', () => {
  it('by its kind when it is the only one, by its name otherwise', () => {
    expect(called(household)).toStrictEqual([
      ['kind', 'checking'],
      ['name', 'Holiday'],
      ['name', "Kim & Lee's <joint>"],
      ['name', 'Cash Visa'],
      ['name', 'Travel Mastercard'],
      ['kind', 'auto-loan'],
    ]);
  });

  it('by its digits when its name is that of another', () => {
    const cards = ['1188', '4407'].map((digits) => credit('credit-card', 'Cash Visa', digits));
    expect(called(cards)).toStrictEqual([
      ['digits', '1188'],
      ['digits', '4407'],
    ]);
  });

  it('by the name of the product when two have one nickname', () => {
    const nickname = 'Fun';
    const two = [
      deposit('savings', 'Goal Savings', '1', { nickname }),
      deposit('savings', 'Club Savings', '2', { nickname }),
    ];
    expect(called(two)).toStrictEqual([
      ['name', 'Goal Savings'],
      ['name', 'Club Savings'],
    ]);
  });

  it('not by its kind when that is what another is named', () => {
    const named = deposit('savings', 'Goal Savings', '7001', { nickname: 'Checking' });
    expect(called([checking, named])[0]).toStrictEqual(['name', 'Everyday Checking']);
  });

  it('not by "loan" when there is a mortgage too', () => {
    const loans = [loan('loan', 'Personal Loan', '1'), loan('mortgage', 'Home Mortgage', '2')];
    expect(called(loans)).toStrictEqual([
      ['name', 'Personal Loan'],
      ['kind', 'mortgage'],
    ]);
  });

  it('as if closed accounts were not there', () => {
    const closed = deposit('checking', 'Old Checking', '9', { isClosed: true });
    expect(shortestName(checking, [checking, closed]).by).toBe('kind');
  });

  it('by something even when nothing tells it from another', () => {
    const twin = { ...holiday, id: 'twin' as AccountId };
    expect(called([holiday, twin])).toStrictEqual([
      ['name', 'Holiday'],
      ['name', 'Holiday'],
    ]);
  });
});

const anyName = fc.constantFrom('Savings', 'Checking', 'Fun', 'fun!', 'Rainy Day', '', '🏖', 'Loan');
const anyAccount = fc
  .tuple(
    fc.constantFrom('checking', 'savings', 'deposit') as fc.Arbitrary<'checking' | 'savings' | 'deposit'>,
    anyName,
    fc.option(anyName, { nil: undefined }),
  )
  .map(([kind, product, nickname]) => deposit(kind, product, '', nickname === undefined ? {} : { nickname }));

describe('the names of the accounts of one customer', () => {
  it('all differ as long as their digits do', () => {
    fc.assert(
      fc.property(fc.array(anyAccount, { maxLength: 8 }), (drawn) => {
        const accounts = drawn.map((account, index) => ({
          ...account,
          id: `account ${index}` as AccountId,
          lastFour: String(1000 + index),
        }));
        const keys = called(accounts).map(([, text]) => nameKey(text));
        expect(new Set(keys).size).toBe(accounts.length);
      }),
    );
  });
});
