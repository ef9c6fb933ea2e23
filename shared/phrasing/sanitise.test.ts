import fc from 'fast-check';
import { sanitised } from './sanitise.ts';

describe('a sanitised value', () => {
  it.each([
    ['keeps ordinary names', "Tom & Ann's <joint>", "Tom & Ann's <joint>"],
    ['keeps emoji and accents', 'Ma tirelire 🐷 été', 'Ma tirelire 🐷 été'],
    ['composes characters', 'e\u0301te\u0301', 'été'],
    ['has no control characters', 'a\u0000b\u0010c\u001Fd\u007Fe\u0085f', 'abcdef'],
    ['has white space as single spaces', '  a\t\nb\u2028\u00A0 c ', 'a b c'],
    ['has no bidi controls', 'a\u202Eb\u2066c\u200Fd', 'abcd'],
    ['has nothing of zero width', 'pay\u200B\u200D\uFEFF\u00ADpal', 'paypal'],
    ['has no private, unpaired or non-characters', 'a\uE000b\uD83Dc\uFFFFd', 'abcd'],
  ])('%s', (_name, given, expected) => {
    expect(sanitised(given)).toBe(expected);
  });

  it('is at most 60 characters long and never cuts one in half', () => {
    const long = sanitised('🐷'.repeat(80));
    expect(Array.from(long)).toHaveLength(60);
    expect(long.endsWith('🐷…')).toBe(true);
  });

  it('is the same whether or not other characters stand beside it', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), (value) => {
        expect(sanitised(`é${value}é`)).toBe(`é${sanitised(`x${value}x`).slice(1, -1)}é`);
      }),
    );
  });

  it('is the same when sanitised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 90 }), (value) => {
        expect(sanitised(sanitised(value))).toBe(sanitised(value));
      }),
    );
  });
});
