/** Finding the account that is meant: by its owner's name for it, its kind, its product, its digits. */

import fc from 'fast-check';
import {
  carLoan,
  cashCard,
  checking,
  deposit,
  holiday,
  household,
  joint,
  travelCard,
} from '../testing/household.ts';
import type { Account } from './account.ts';
import { accountsMeant, closestAccounts, type Mentioned } from './find-account.ts';

function meant(mentioned: Mentioned, accounts: readonly Account[] = household): readonly string[] {
  return accountsMeant(accounts, mentioned).map(({ productName }) => productName);
}

describe('an account', () => {
  it.each<[string, Mentioned, readonly Account[]]>([
    ['its kind', { kinds: ['checking'], name: 'checking' }, [checking]],
    ['its nickname', { name: 'holiday' }, [holiday]],
    ['its nickname with "my ... account" around it', { name: 'my Holiday account' }, [holiday]],
    ['a nickname with signs in it', { name: 'kim and lees joint' }, [joint]],
    ['a nickname in typographic dress', { name: 'Kim & Lee’s joint' }, [joint]],
    ['a part of its nickname', { name: 'the joint one' }, [joint]],
    ['its product name', { name: 'TRAVEL MASTERCARD' }, [travelCard]],
    ['a part of its product name', { name: 'visa' }, [cashCard]],
    ['a kind and a part of its name', { kinds: ['credit-card'], name: 'travel card' }, [travelCard]],
    ['its last digits', { digits: '2001' }, [cashCard]],
    ['fewer of its last digits', { digits: '01' }, [checking, cashCard, carLoan]],
    ['a kind and digits', { kinds: ['credit-card'], name: 'card', digits: '2002' }, [travelCard]],
    ['its kind said otherwise', { name: 'car loan' }, [carLoan]],
    ['a kind that several are of', { kinds: ['savings'], name: 'savings' }, [holiday, joint]],
    ['nothing in particular', { name: 'my account' }, household],
  ])('is found by %s', (_how, mentioned, found) => {
    expect(meant(mentioned)).toStrictEqual(found.map(({ productName }) => productName));
  });

  it.each<[string, Mentioned]>([
    ['a name that nobody gave', { name: 'brokerage' }],
    ['digits that no account has', { digits: '9999' }],
    ['a kind that is not there', { kinds: ['mortgage'], name: 'mortgage' }],
    ['the right kind with the wrong digits', { kinds: ['checking'], digits: '2001' }],
  ])('is not found by %s', (_how, mentioned) => {
    expect(meant(mentioned)).toStrictEqual([]);
  });

  it("is found by its owner's name for it before its kind", () => {
    const named = deposit('checking', 'Basic Checking', '4001', { nickname: 'Savings' });
    expect(meant({ kinds: ['savings'], name: 'savings' }, [...household, named])).toStrictEqual([
      'Basic Checking',
    ]);
  });

  it.each([
    ['Niños', 'ninos'],
    ['Café Fund', 'cafe fund'],
    ['Zoë’s Trip', "zoe's trip"],
    ['The One', 'the one'],
    ['貯金', '貯金'],
    ['RAINY-DAY!', 'rainy day'],
  ])('nicknamed %s is found by %s', (nickname, heard) => {
    const named = deposit('savings', 'Goal Savings', '5001', { nickname });
    expect(accountsMeant([checking, named], { name: heard })).toStrictEqual([named]);
  });

  it('is found by its own nickname, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (nickname) => {
        const named = deposit('savings', 'Goal Savings', '5001', { nickname });
        expect(accountsMeant([checking, named], { name: nickname })).toContainEqual(named);
      }),
    );
  });

  it('is looked for without failing, whatever is said', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (name, digits) => {
        expect(household).toEqual(expect.arrayContaining([...accountsMeant(household, { name, digits })]));
        expect(closestAccounts(household, { name, digits }).length).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('what is offered instead', () => {
  it.each<[string, Mentioned, readonly Account[]]>([
    ['a slip of the ear', { name: 'holliday' }, [holiday]],
    ['one wrong or missing digit', { digits: '2003' }, [joint, cashCard, travelCard]],
    ['another loan', { kinds: ['student-loan'] }, [carLoan]],
  ])('after %s is what is closest', (_what, mentioned, offered) => {
    expect(closestAccounts(household, mentioned).map(({ productName }) => productName)).toStrictEqual(
      offered.map(({ productName }) => productName),
    );
  });

  it('is never nothing while there are accounts', () => {
    expect(closestAccounts(household, { name: 'zzz' })).toHaveLength(3);
    expect(closestAccounts([checking], { name: '' })).toStrictEqual([checking]);
    expect(closestAccounts([], { name: 'zzz' })).toStrictEqual([]);
  });
});
