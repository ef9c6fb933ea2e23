/** Exact amounts: read, added and rounded without ever losing a minor unit. */

import fc from 'fast-check';
import {
  absolute,
  currencyCode,
  exponentOf,
  inWholeUnits,
  isSame,
  median,
  money,
  negate,
  parseMoney,
  rounded,
  shareOf,
  sum,
} from './money.ts';

const USD = currencyCode('USD');
const JPY = currencyCode('JPY');
const KWD = currencyCode('KWD');

const anyCurrency = fc.constantFrom(USD, JPY, KWD, currencyCode('EUR'), currencyCode('CLF'));
const anyMoney = fc
  .tuple(fc.maxSafeInteger(), anyCurrency)
  .map(([minor, currency]) => money(minor, currency));
const payable = fc.integer({ min: -1e12, max: 1e12 });

describe('a currency', () => {
  it.each([
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
    ['CLF', 4],
  ])('%s has %i decimal places', (code, places) => {
    expect(exponentOf(currencyCode(code))).toBe(places);
  });

  it.each(['usd', 'US', 'DOLLAR', '', 'U5D'])('is not written %j', (code) => {
    expect(() => currencyCode(code)).toThrow(RangeError);
  });
});

describe('parseMoney', () => {
  it.each([
    ['1234.5', USD, 123450],
    ['-0.07', USD, -7],
    ['+3', USD, 300],
    [' 12.00 ', USD, 1200],
    ['1.2300', USD, 123],
    [1234.5, USD, 123450],
    [-0, USD, 0],
    ['-0.00', USD, 0],
    ['1500', JPY, 1500],
    ['1500.00', JPY, 1500],
    ['1.234', KWD, 1234],
    ['90071992547409.91', USD, Number.MAX_SAFE_INTEGER],
  ])('reads %j %s as %i minor units', (amount, currency, minor) => {
    expect(parseMoney(amount, currency)).toStrictEqual({ minor, currency });
  });

  it.each([
    ['', USD],
    ['12,50', USD],
    ['1e3', USD],
    ['0x10', USD],
    ['.5', USD],
    ['5.', USD],
    ['--5', USD],
    ['1.005', USD],
    ['1.5', JPY],
    [0.1 + 0.2, USD],
    [Number.NaN, USD],
    [Number.POSITIVE_INFINITY, USD],
    [1e21, USD],
    ['90071992547409.92', USD],
    ['9999999999999999', USD],
  ])('refuses %j %s', (amount, currency) => {
    expect(() => parseMoney(amount, currency)).toThrow(RangeError);
  });

  it('reads back every amount that a bank can write', () => {
    fc.assert(
      fc.property(anyMoney, ({ minor, currency }) => {
        const places = exponentOf(currency);
        const digits = String(Math.abs(minor)).padStart(places + 1, '0');
        const cut = digits.length - places;
        const text = `${minor < 0 ? '-' : ''}${digits.slice(0, cut)}${places > 0 ? `.${digits.slice(cut)}` : ''}`;
        expect(parseMoney(text, currency)).toStrictEqual(money(minor, currency));
      }),
    );
  });

  it('never repeats the amount in what it throws', () => {
    expect(() => parseMoney('7731.339', USD)).not.toThrow(/7731/);
    expect(() => parseMoney('7731.339', USD)).toThrow(RangeError);
  });
});

describe('a sum', () => {
  it('is the same in any order', () => {
    fc.assert(
      fc.property(fc.array(payable, { minLength: 1 }), (minors) => {
        const amounts = minors.map((minor) => money(minor, USD));
        expect(sum(amounts.toReversed())).toStrictEqual(sum(amounts));
      }),
    );
  });

  it('is nothing when every amount comes with its opposite', () => {
    fc.assert(
      fc.property(fc.array(payable, { minLength: 1 }), (minors) => {
        const amounts = minors.map((minor) => money(minor, USD));
        expect(sum([...amounts, ...amounts.map(negate)])).toStrictEqual(money(0, USD));
      }),
    );
  });

  it('refuses to mix currencies, to add nothing, and to lose digits', () => {
    expect(() => sum([money(1, USD), money(1, JPY)])).toThrow(RangeError);
    expect(() => sum([])).toThrow(RangeError);
    expect(() => sum([money(Number.MAX_SAFE_INTEGER, USD), money(1, USD)])).toThrow(RangeError);
  });
});

describe('an amount', () => {
  it('has no negative zero', () => {
    expect(Object.is(negate(money(0, USD)).minor, 0)).toBe(true);
    expect(isSame(money(-0, USD), money(0, USD))).toBe(true);
  });

  it('is a safe integer of minor units', () => {
    expect(() => money(0.5, USD)).toThrow(RangeError);
    expect(() => money(2 ** 53, USD)).toThrow(RangeError);
  });

  it('is not the same in another currency', () => {
    expect(isSame(money(5, USD), money(5, JPY))).toBe(false);
  });
});

describe('a rounded amount', () => {
  it.each([
    ['2345.67', '2300.00'],
    ['2350.00', '2400.00'],
    ['-2350.00', '-2400.00'],
    ['996.00', '1000.00'],
    ['42.17', '40.00'],
    ['5.00', '10.00'],
    ['4.99', '0.00'],
    ['-4.99', '0.00'],
    ['0.00', '0.00'],
    ['123456.78', '120000.00'],
  ])('of %s dollars is %s', (amount, told) => {
    expect(rounded(parseMoney(amount, USD))).toStrictEqual(parseMoney(told, USD));
  });

  it.each([
    [JPY, 12345, 12000],
    [KWD, 123456, 120000],
  ])('follows the minor unit of %s', (currency, minor, told) => {
    expect(rounded(money(minor, currency))).toStrictEqual(money(told, currency));
  });

  it('rounds to itself', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        expect(rounded(rounded(amount))).toStrictEqual(rounded(amount));
      }),
    );
  });

  it('is never further off than a twentieth, or half of ten major units', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        const off = Math.abs(rounded(amount).minor - amount.minor);
        const tens = 5 * 10 ** exponentOf(amount.currency);
        expect(off).toBeLessThanOrEqual(Math.max(tens, absolute(amount).minor / 20));
      }),
    );
  });

  it('never tells more than two figures', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        const digits = String(absolute(rounded(amount)).minor).replace(/0+$/, '');
        expect(digits.length).toBeLessThanOrEqual(2);
      }),
    );
  });

  it('keeps its side of zero', () => {
    fc.assert(
      fc.property(anyMoney, (amount) => {
        expect(rounded(negate(amount))).toStrictEqual(negate(rounded(amount)));
        expect(rounded(absolute(amount)).minor).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the amount in the middle', () => {
  const of = (...minors: readonly number[]) => median(minors.map((minor) => money(minor, USD))).minor;

  it('is the one in the middle, or halfway between two', () => {
    expect([of(7), of(3, 1, 2), of(4, 1, 3, 2), of(1, 2), of(-1, -2)]).toStrictEqual([7, 2, 3, 2, -1]);
    expect(of(10, 20)).toBe(15);
  });

  it('has as many below it as above it, in whatever order they come', () => {
    fc.assert(
      fc.property(fc.array(payable, { minLength: 1, maxLength: 9 }), (minors) => {
        const middle = of(...minors);
        const below = minors.filter((minor) => minor < middle - 1).length;
        const above = minors.filter((minor) => minor > middle).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(minors.length / 2);
        expect(of(...minors.toReversed())).toBe(middle);
      }),
    );
  });

  it('is of one currency, and of something', () => {
    expect(() => median([])).toThrow(RangeError);
    expect(() => median([money(1, USD), money(1, JPY)])).toThrow(RangeError);
  });
});

describe('a share', () => {
  it('is 0 to 1, and 0 where nothing is above zero', () => {
    const share = (part: number, whole: number) => shareOf(money(part, USD), money(whole, USD));
    expect([share(25, 100), share(100, 100), share(120, 100), share(-5, 100), share(5, 0)]).toStrictEqual([
      0.25, 1, 1, 0, 0,
    ]);
    expect(() => shareOf(money(1, USD), money(1, JPY))).toThrow(RangeError);
  });
});

describe('an amount in whole units', () => {
  it.each([
    ['45.30', '45'],
    ['45.50', '46'],
    ['-45.50', '-46'],
    ['0.49', '0'],
    ['98', '98'],
  ])('of %s is %s', (amount, whole) => {
    expect(inWholeUnits(parseMoney(amount, USD))).toStrictEqual(parseMoney(whole, USD));
  });

  it('is the nearest there is, on the same side of zero', () => {
    fc.assert(
      fc.property(payable, anyCurrency, (minor, currency) => {
        const unit = 10 ** exponentOf(currency);
        const whole = inWholeUnits(money(minor, currency));
        expect(Math.abs(whole.minor % unit)).toBe(0);
        expect(Math.abs(whole.minor - minor) * 2).toBeLessThanOrEqual(unit);
        expect(inWholeUnits(money(-minor, currency))).toStrictEqual(negate(whole));
      }),
    );
  });
});
