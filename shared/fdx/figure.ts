/**
 * Figures as banks write them. One that cannot be read exactly is absent,
 * never guessed: a wrong balance is worse than none.
 */

import { type CurrencyCode, currencyCode, type Money, parseMoney } from '../money/money.ts';

/** ISO 4217, in use. */
const CURRENCIES = new Set(
  `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
  CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD
  HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD
  LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK
  PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS
  TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW
  ZWG`.split(/\s+/),
);

/** ISO 4217 for "no currency": of an account whose own is not known. It has no figures. */
const NO_CURRENCY = currencyCode('XXX');

/** A JSON number has lost digits beyond these before anybody can look; no real amount has more. */
const EXACT_DIGITS = 15;
/** Far longer than any amount, with all its zeros. */
const MAX_LENGTH = 40;

export function currencyFrom(code: string | undefined): CurrencyCode {
  const known = code?.toUpperCase();
  return known !== undefined && CURRENCIES.has(known) ? currencyCode(known) : NO_CURRENCY;
}

/** The zeros before an amount, and those that end its decimals, are not counted. */
function digitsOf(written: string): number {
  const [whole = '', decimals = ''] = written.split('.');
  return whole.replace(/\D/g, '').replace(/^0+/, '').length + decimals.replace(/0+$/, '').length;
}

/** `unreadable`: something stands there that is no exact amount of this currency. */
export type Figure = Money | 'absent' | 'unreadable';

export function figureFrom(value: unknown, currency: CurrencyCode): Figure {
  if (value === undefined || value === null) return 'absent';
  if (typeof value !== 'string' && typeof value !== 'number') return 'unreadable';
  if (currency === NO_CURRENCY) return 'unreadable';
  const written = String(value);
  if (written.length > MAX_LENGTH || digitsOf(written) > EXACT_DIGITS) return 'unreadable';
  try {
    return parseMoney(value, currency);
  } catch {
    return 'unreadable';
  }
}
