/** Words of names, with and without characters beyond ASCII. */

import fc from 'fast-check';
import { nameKey, wordsOf } from './words.ts';

describe('the words of a name', () => {
  it.each([
    ["Tom & Ann's <joint>", ['tom', 'ann', 'joint']],
    ['My Holiday Savings account, please', ['holiday', 'saving']],
    ["the kids' money", ['kid', 'money']],
    ['Épargne d’été', ['epargne', 'dete']],
    ['Ann’s ４０１', ['ann', '401']],
    ['...', []],
  ])('of %p are %p', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });

  it('are the same when a character beyond ASCII stands behind them', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 150 }), fc.constantFrom(' —', ' 🐷', '’'), (name, other) => {
        expect(nameKey(name + other)).toBe(nameKey(name));
      }),
    );
  });
});
