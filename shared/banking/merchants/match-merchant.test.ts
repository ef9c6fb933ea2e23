/** A spoken name finds the customer's own merchants, or the closest of them. */

import fc from 'fast-check';
import { matchMerchant } from './match-merchant.ts';
import { type Merchant, merchantKey } from './merchant.ts';

const NAMES = [
  ...[
    'Blue Bottle',
    "Trader Joe's",
    'Whole Foods',
    'Starbucks',
    "Dunkin'",
    'Amazon',
    'Amazon Prime',
    'Uber',
    'Uber Eats',
  ],
  ...[
    'Target',
    'CVS',
    'AT&T',
    'H&M',
    'The Copper Pot',
    'Lark Street Noodles',
    'El Farolito',
    'T-Mobile',
    '7-Eleven',
  ],
];
const merchants: readonly Merchant[] = NAMES.map((name) => ({ name, key: merchantKey(name) }));

describe('a spoken name', () => {
  it.each([
    ['blew bottle', 'Blue Bottle'],
    ['bluebottle coffee', 'Blue Bottle'],
    ['traitor joes', "Trader Joe's"],
    ['hole foods', 'Whole Foods'],
    ['star bucks', 'Starbucks'],
    ['duncan', "Dunkin'"],
    ['amazon', 'Amazon'],
    ['uber', 'Uber'],
    ['prime', 'Amazon Prime'],
    ['a t and t', 'AT&T'],
    ['h and m', 'H&M'],
    ['c v s', 'CVS'],
    ['copper pot', 'The Copper Pot'],
    ['larke street', 'Lark Street Noodles'],
    ['el farolita', 'El Farolito'],
    ['tmobile', 'T-Mobile'],
    ['seven eleven', '7-Eleven'],
  ])('%j is %s', (spoken, name) => {
    expect(matchMerchant(spoken, merchants)).toMatchObject({ kind: 'one', merchant: { name } });
  });

  it('may mean several', () => {
    const two = ['Hudson Dental', 'Hudson Books'].map((name) => ({ name, key: merchantKey(name) }));
    expect(matchMerchant('hudson', two)).toEqual({ kind: 'several', merchants: two.toReversed() });
  });

  it.each(['xyzzy', '', 'gasoline', '<audio>', 'x'.repeat(5000)])(
    '%j is none, and the closest three are offered',
    (spoken) => {
      const match = matchMerchant(spoken, merchants);
      expect(match.kind).toBe('none');
      expect(match.kind === 'none' && match.closest.length).toBe(3);
    },
  );

  it('offers what is spelt or sounds nearest first', () => {
    const match = matchMerchant('targ it store', merchants);
    expect(match.kind === 'none' ? match.closest[0]?.name : match.kind).toBe('Target');
  });

  it('finds each merchant by its own name, and says nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...merchants), (noise, merchant) => {
        expect(matchMerchant(merchant.name, merchants)).toEqual({ kind: 'one', merchant });
        expect(['one', 'several', 'none']).toContain(matchMerchant(noise, merchants).kind);
      }),
    );
  });
});
