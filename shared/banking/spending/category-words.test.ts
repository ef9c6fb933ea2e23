/** What words and codes tell of what was paid for. */

import { CATEGORIES } from './category.ts';
import { categoryOfWords, wordsIn } from './category-words.ts';
import { categoryOfMcc } from './mcc-categories.ts';

describe('words', () => {
  it.each([
    ['HUDSON FAMILY DENTAL', 'health'],
    ['ZELLE TO PAT WEAVER RENT', 'housing'],
    ['HERTZ RENT-A-CAR', 'travel'],
    ['ALBANY WATER BD WATERBILL', 'utilities'],
    ['Food and Drink', 'dining'],
    ['Groceries', 'groceries'],
    ['LARK STREET NOODLES', 'dining'],
    ['XYLOPHONE', undefined],
    ['', undefined],
  ])('in %j tell %s', (text, category) => {
    expect(categoryOfWords(wordsIn(text))).toBe(category);
  });
});

describe('a merchant category code', () => {
  it.each([
    ['5411', 'groceries'],
    ['5812', 'dining'],
    ['5542', 'fuel'],
    ['4121', 'transport'],
    ['3058', 'travel'],
    ['7011', 'travel'],
    ['5651', 'clothing'],
    ['5200', 'home'],
    ['4900', 'utilities'],
    ['4814', 'phone-internet'],
    ['4899', 'subscriptions'],
    ['5912', 'health'],
    ['6300', 'insurance'],
    ['7832', 'entertainment'],
    ['7997', 'subscriptions'],
    ['8220', 'education'],
    ['6011', 'cash'],
    ['0742', 'health'],
    ['5942', 'shopping'],
    ['9999', undefined],
  ])('%s is %s', (mcc, category) => {
    expect(categoryOfMcc(mcc)).toBe(category);
  });

  it('is in a category that has a name', () => {
    for (let code = 0; code < 10_000; code++) {
      const category = categoryOfMcc(String(code).padStart(4, '0'));
      if (category !== undefined) expect(CATEGORIES).toContain(category);
    }
  });
});
