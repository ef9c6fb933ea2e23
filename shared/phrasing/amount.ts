/**
 * Amounts for the ear ("2,345 dollars and 67 cents") and the eye ("$2,345.67").
 *
 * Currencies are named by the catalogue; one it does not name is told by the
 * letters of its code. The bank's own currency goes without its country.
 */

import type { Figure } from '../dialog/answer.ts';
import {
  absolute,
  type CurrencyCode,
  exponentOf,
  inWholeUnits,
  isNegative,
  isSame,
  isZero,
  type Money,
  money,
} from '../money/money.ts';
import { type Phrase, plain, say, textOf } from './catalogue.ts';
import type { MessageArguments } from './compiled/en-US.js';

/** A figure that has an amount. */
export type ToldFigure = Extract<Figure, { readonly amount: Money }>;

export function isTold(figure: Figure | undefined): figure is ToldFigure {
  return figure !== undefined && 'amount' in figure;
}

interface Parts {
  /** Digits in groups. */
  readonly whole: string;
  /** As many digits as the minor unit has; empty for a currency without one. */
  readonly part: string;
}

function parts(amount: Money): Parts {
  const places = exponentOf(amount.currency);
  const digits = String(Math.abs(amount.minor)).padStart(places + 1, '0');
  const split = digits.length - places;
  const group = say('number.group').marked;
  return {
    whole: digits.slice(0, split).replace(/\B(?=(\d{3})+$)/g, group),
    part: digits.slice(split),
  };
}

/** The code for a `select`, which falls to `other` for every code that the catalogue does not name. */
function codeFor<Key extends 'amount.unit' | 'amount.part-unit' | 'amount.symbol'>(
  currency: CurrencyCode,
): MessageArguments[Key]['code'] {
  return currency as string as MessageArguments[Key]['code'];
}

function unit(amount: Money, home: CurrencyCode, count: number): Phrase {
  return say('amount.unit', {
    code: codeFor<'amount.unit'>(amount.currency),
    home: amount.currency === home ? 'yes' : 'other',
    count,
    letters: Array.from(amount.currency).join(' '),
  });
}

/** Without its sign, which the sentence says: "overdrawn by", "you owe". */
function spokenAmount(amount: Money, home: CurrencyCode): Phrase {
  const { whole, part } = parts(amount);
  const exact = whole.replace(/\D/g, '');
  if (isZero(amount)) return say('amount.zero', { unit: unit(amount, home, 0) });
  if (Number(part) === 0) return say('amount.whole', { whole, unit: unit(amount, home, Number(exact)) });
  const partUnit = say('amount.part-unit', {
    code: codeFor<'amount.part-unit'>(amount.currency),
    count: Number(part),
  });
  const decimals = plain(`${whole}${say('number.decimal').marked}${part}`);
  if (partUnit.marked === '') return say('amount.whole', { whole: decimals, unit: unit(amount, home, 2) });
  const minor = { part: String(Number(part)), partUnit };
  return exact === '0'
    ? say('amount.part', minor)
    : say('amount.both', { whole, unit: unit(amount, home, Number(exact)), ...minor });
}

/** Ten of the major unit: what a rounded figure of nothing stays below. */
function ten(currency: CurrencyCode): Money {
  return money(10 * 10 ** exponentOf(currency), currency);
}

/** How much, without its sign. */
export function spoken(figure: ToldFigure, home: CurrencyCode): Phrase {
  if (figure.level === 'exact') return spokenAmount(figure.amount, home);
  return isZero(figure.amount)
    ? say('amount.less-than', { amount: spokenAmount(ten(figure.amount.currency), home) })
    : say('amount.about', { amount: spokenAmount(figure.amount, home) });
}

/** From this many major units on nobody counts the cents of what is set beside something else. */
const ROUGH_FROM = 20;

/** How much, without its sign and without cents where a person would leave them out. */
export function roughly(figure: ToldFigure, home: CurrencyCode): Phrase {
  const whole = inWholeUnits(figure.amount);
  const isSmall = Math.abs(whole.minor) < ROUGH_FROM * 10 ** exponentOf(whole.currency);
  if (figure.level !== 'exact' || isSmall || isSame(whole, figure.amount)) return spoken(figure, home);
  return say('amount.about', { amount: spokenAmount(whole, home) });
}

/** "euros", "Canadian dollars". */
export function currencyName(currency: CurrencyCode, home: CurrencyCode): Phrase {
  return unit(money(0, currency), home, 2);
}

function shownAmount(amount: Money, home: CurrencyCode, places: 'all' | 'whole'): Phrase {
  const { whole, part } = parts(amount);
  const symbol = say('amount.symbol', {
    code: codeFor<'amount.symbol'>(amount.currency),
    home: amount.currency === home ? 'yes' : 'other',
    letters: amount.currency,
  });
  const minus = isNegative(amount) ? say('number.minus') : '';
  const number = part === '' || places === 'whole' ? whole : `${whole}${say('number.decimal').marked}${part}`;
  return say('amount.shown', { minus, symbol, number });
}

/** As printed, with its sign. */
export function shown(figure: ToldFigure, home: CurrencyCode): string {
  const { amount } = figure;
  if (figure.level === 'exact') return textOf(shownAmount(amount, home, 'all'));
  return textOf(
    isZero(amount)
      ? say('show.less-than', { amount: shownAmount(ten(amount.currency), home, 'whole') })
      : say('show.about', { amount: shownAmount(amount, home, 'whole') }),
  );
}

/** The same figure without its sign. */
export function unsigned(figure: ToldFigure): ToldFigure {
  return { ...figure, amount: absolute(figure.amount) };
}
