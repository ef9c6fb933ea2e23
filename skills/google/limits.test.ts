/** Texts cut to what Google takes. */

import fc from 'fast-check';
import { fitted, legalSuggestions, MAX_SUGGESTION, MAX_SUGGESTIONS } from './limits.ts';

describe('a fitted text', () => {
  it('is the text when it is short enough', () => {
    expect(fitted('ten words', 9)).toBe('ten words');
  });

  it('ends between words', () => {
    expect(fitted('your checking has more', 16)).toBe('your checking…');
  });

  it('is never longer than it may be, and never ends in half a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 2, max: 40 }),
        (text, max) => {
          const fit = fitted(text, max);
          expect(fit.length).toBeLessThanOrEqual(max);
          expect(() => encodeURIComponent(fit)).not.toThrow();
        },
      ),
    );
  });
});

describe('suggestions', () => {
  it('are few, short, different and never empty', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 40 }), { maxLength: 20 }), (titles) => {
        const legal = legalSuggestions(titles);
        expect(legal.length).toBeLessThanOrEqual(MAX_SUGGESTIONS);
        expect(new Set(legal).size).toBe(legal.length);
        expect(legal.every((title) => title !== '' && title.length <= MAX_SUGGESTION)).toBe(true);
      }),
    );
  });
});
