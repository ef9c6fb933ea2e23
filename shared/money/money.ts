/**
 * Money: an exact amount in the minor unit of one currency.
 *
 * Nothing outside this file does arithmetic on amounts. Sums refuse to mix
 * currencies; there is no division, because no answer needs one.
 */

export type CurrencyCode = string & { readonly __brand: 'CurrencyCode' };

/** `minor` is a signed safe integer in the currency's minor unit (cents for USD). */
export interface Money {
  readonly minor: number;
  readonly currency: CurrencyCode;
}

/** ISO 4217 currencies whose minor unit is not a hundredth. */
const EXPONENTS: Readonly<Record<string, number>> = {
  BHD: 3,
  BIF: 0,
  CLF: 4,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  IQD: 3,
  ISK: 0,
  JOD: 3,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  PYG: 0,
  RWF: 0,
  TND: 3,
  UGX: 0,
  UYI: 0,
  UYW: 4,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
};

/** @throws RangeError unless `code` is three capital letters, as ISO 4217 writes them */
export function currencyCode(code: string): CurrencyCode {
  if (!/^[A-Z]{3}$/.test(code))
    throw new RangeError('a currency is an ISO 4217 code of three capital letters');
  return code as CurrencyCode;
}

/** Decimal places of the minor unit: 2 for USD, 0 for JPY, 3 for KWD. */
export function exponentOf(currency: CurrencyCode): number {
  return EXPONENTS[currency] ?? 2;
}

/** @throws RangeError when `minor` is not a safe integer */
export function money(minor: number, currency: CurrencyCode): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError('an amount is a safe integer of minor units');
  return { minor: minor === 0 ? 0 : minor, currency };
}

/**
 * An amount as banks write it: "1234.5", "-0.07", or the JSON number 1234.5.
 *
 * Trailing zeros beyond the minor unit are accepted, other digits beyond it are not.
 *
 * @throws RangeError when it is not a decimal number, has more digits than the
 *   minor unit, or is too large to be exact
 */
export function parseMoney(amount: string | number, currency: CurrencyCode): Money {
  const match = /^([+-]?)(\d{1,16})(?:\.(\d+))?$/.exec(String(amount).trim());
  if (match === null) throw new RangeError('an amount is a decimal number');
  const [, sign = '', whole = '', written = ''] = match;
  const places = exponentOf(currency);
  const fraction = written.slice(0, places).padEnd(places, '0');
  if (/[1-9]/.test(written.slice(places)))
    throw new RangeError('an amount has more digits than its currency');
  const minor = Number(whole + fraction);
  return money(sign === '-' ? -minor : minor, currency);
}

/** @throws RangeError when there is nothing to add or the currencies differ */
export function sum(amounts: readonly Money[]): Money {
  const [first, ...rest] = amounts;
  if (first === undefined) throw new RangeError('a sum needs at least one amount');
  return rest.reduce((total, next) => {
    if (next.currency !== total.currency) throw new RangeError('a sum is in one currency');
    return money(total.minor + next.minor, total.currency);
  }, first);
}

export function negate(amount: Money): Money {
  return money(-amount.minor, amount.currency);
}

export function absolute(amount: Money): Money {
  return amount.minor < 0 ? negate(amount) : amount;
}

export function isNegative(amount: Money): boolean {
  return amount.minor < 0;
}

export function isZero(amount: Money): boolean {
  return amount.minor === 0;
}

export function isSame(a: Money, b: Money): boolean {
  return a.minor === b.minor && a.currency === b.currency;
}

/** Below zero, zero or above it, as `a` is less, the same or more. @throws RangeError when the currencies differ */
export function compare(a: Money, b: Money): number {
  if (a.currency !== b.currency) throw new RangeError('amounts are compared in one currency');
  return a.minor - b.minor;
}

/** Whether `amount` is `base` or up to `percent` of it more. @throws RangeError when the currencies differ */
export function isUpTo(amount: Money, base: Money, percent: number): boolean {
  return compare(amount, base) >= 0 && (amount.minor - base.minor) * 100 <= base.minor * percent;
}

/**
 * The amount to two significant figures, and never finer than ten major units,
 * as somebody tells a figure without giving it away: 2,345.67 becomes 2,300.
 * Halves round away from zero.
 */
export function rounded(amount: Money): Money {
  const size = Math.abs(amount.minor);
  const step = Math.max(10 * 10 ** exponentOf(amount.currency), 10 ** (String(size).length - 2));
  const beyond = size % step;
  const near = size - beyond + (beyond * 2 >= step ? step : 0);
  return money(amount.minor < 0 ? -near : near, amount.currency);
}

/** The amount to the nearest whole major unit: 45.30 becomes 45. Halves round away from zero. */
export function inWholeUnits(amount: Money): Money {
  const unit = 10 ** exponentOf(amount.currency);
  const size = Math.abs(amount.minor);
  const whole = size - (size % unit) + ((size % unit) * 2 >= unit ? unit : 0);
  return money(amount.minor < 0 ? -whole : whole, amount.currency);
}

/**
 * The amount in the middle; of an even number of them halfway between the two in
 * the middle, where half a minor unit counts as a whole one.
 *
 * @throws RangeError when there is none, or the currencies differ
 */
export function median(amounts: readonly Money[]): Money {
  const sorted = [...amounts].sort(compare);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new RangeError('a median needs at least one amount');
  return money(Math.round(sum([low, high]).minor / 2), low.currency);
}

/** How much of `whole` `part` is, 0 to 1; 0 where one of them is not above zero. @throws RangeError when the currencies differ */
export function shareOf(part: Money, whole: Money): number {
  if (part.minor <= 0 || whole.minor <= 0) return 0;
  return compare(part, whole) >= 0 ? 1 : part.minor / whole.minor;
}
