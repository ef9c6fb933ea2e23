/**
 * A line as banks print it -> the name of whom was paid, as people say it:
 * "SQ *BLUE BOTTLE #123 OAKLAND CA" is Blue Bottle.
 *
 * Lines are untrusted: whatever stands in them, the name is short, on one line
 * and of letters, digits, spaces and the marks & ' - . + ! only.
 */

import { withoutPlace } from './places.ts';

const MAX_LINE = 120;
const MAX_NAME = 40;

/** Companies that take cards for others: what they print before the `*`. */
const PROCESSORS = new Set(
  'SQ TST PAYPAL PP SP DD IN PY FS BT WPY EB CKE ZSK APL ACT GUSTO STRIPE TOAST SHOPIFY POS IC CCB DNH'.split(
    ' ',
  ),
);
/** What banks print around a name, from either end. */
const AROUND = new Set(
  (
    'AUTHORIZED ON POS PURCHASE DEBIT CREDIT CARD CHECKCARD CHECK VISA PENDING AUTH AUTHORIZATION RECURRING PAYMENT PAYMENTS PMT ' +
    'PYMT PYMTS BILLPAY BILL BILLPAYMENT AUTOPAY AUTO PAY ACH WEB ONLINE EPAY EPAYMENT ELECTRONIC DES PREAUTHORIZED ' +
    'WITHDRAWAL DEPOSIT DIR DEP PAYROLL PPD TEL CCD PREM UTILITYPMT UTILITY WATERBILL REVERSAL REFUND RETURN OF DD SEPA TRF DDA PUR ' +
    'DIRECT EDI PAYM INTELL CK PREAUTH CKCD POSDEBIT THE RENT MTG'
  ).split(' '),
);
/** Kept in front: "Check Into Cash", "Auto Zone", "The Gardener" begin so. */
const NAMES_BEGIN = new Set(['THE', 'AUTO', 'CARD', 'BILL', 'UTILITY', 'CHECK', 'RENT', 'DIRECT', 'CREDIT']);
/** What companies are by law, and shops say of themselves. */
const ENDINGS = new Set(
  'INC LLC LLP LTD CORP CO COMPANY STORE STORES WHSE MKTP SUPERCENTER SUPERCTR INTL ORG PLC GMBH LDA SA US'.split(
    ' ',
  ),
);
const PERSON = /^(?:ZELLE|VENMO|CASH ?APP|POPMONEY)\b.*?\b(?:TO|FROM)\s+(.+)$/i;

/** @returns an empty text when the line names nobody */
export function nameFromLine(line: string): string {
  const text = plain(line);
  const person = PERSON.exec(text)?.[1];
  const words = person === undefined ? wordsOfShop(text) : peeled(split(person));
  return spoken(words).slice(0, MAX_NAME).trim();
}

/**
 * The words that a table of merchants is asked for, without what is printed
 * around them: of the whole line ("UBER *EATS"), then of the shop before the `*`.
 */
export function headsOf(line: string): readonly (readonly string[])[] {
  const text = unwrapped(plain(line));
  const shop = afterProcessor(text);
  const whole = text.slice(Math.max(0, text.indexOf(shop)));
  return [whole, shop].map((words) => peeled(uncoded(split(words))));
}

/** A name that the bank gives as such: only made harmless, and cased if it shouts. */
export function nameAsGiven(name: string): string {
  const text = plain(name);
  const isShouted = text.length > 4 && text === text.toUpperCase();
  return (isShouted ? spoken(split(text)) : text).slice(0, MAX_NAME).trim();
}

function plain(line: string): string {
  return line
    .slice(0, MAX_LINE)
    .normalize('NFKC')
    .replace(/<[^>]*>?/g, ' ')
    .replace(/[’‘ʼ`]/g, "'")
    .replace(/[^\p{L}\p{M}\p{N}&'*#/.+!-]+/gu, ' ')
    .trim();
}

function unwrapped(text: string): string {
  return text
    .replace(/^(?:REVERSAL|REFUND|RETURN)(?: OF)? +/i, '')
    .replace(/\b\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?\b/g, ' ');
}

/** `SQ *SHOP` is the shop; `SHOP*ORDER 12` is the shop too. */
function afterProcessor(text: string): string {
  const star = text.indexOf('*');
  if (star < 0) return text.replace(/^(?:SQ|TST|PAYPAL|SP) +(?=\S{3})/i, '');
  const [before, after] = [text.slice(0, star).trim(), text.slice(star + 1).trim()];
  if (!PROCESSORS.has(before.toUpperCase())) return before === '' ? after : before;
  return afterProcessor(after);
}

function split(text: string): readonly string[] {
  return text
    .replace(/(?:WWW\.|HTTPS?:\/\/)/gi, '')
    .replace(/\.(?:COM|ORG|NET|CO|IO)\b/gi, ' ')
    .split(/[\s*/]+|(?<=\w)\.(?=\w)/)
    .map((word) => (word === '&' ? word : word.replace(/^[^\p{L}\p{N}&#]+|[^\p{L}\p{M}\p{N}!+']+$/gu, '')))
    .filter((word) => word !== '' && word !== '#');
}

function wordsOfShop(text: string): readonly string[] {
  const all = split(afterProcessor(unwrapped(text)));
  const coded = uncoded(all);
  // Behind a store number stands the place alone, and it is gone with the number.
  const named = coded.length < all.length ? coded : withoutPlace(coded, text.length);
  return ended(peeled(ended(peeled(named))));
}

/** Cut where a store number, an order code or a telephone number begins; `7-ELEVEN` and `24 HOUR` begin so themselves. */
function uncoded(words: readonly string[]): readonly string[] {
  const named = words.findIndex((word) => /\p{L}{2}/u.test(word) && !AROUND.has(word.toUpperCase()));
  const kept: string[] = [];
  for (const [at, word] of words.entries()) {
    if (at > named && named >= 0 && isCode(word)) break;
    if (at >= named || !isCode(word)) kept.push(withoutOrder(word));
  }
  return kept;
}

function isCode(word: string): boolean {
  if (/^\d{1,2}-?\p{L}{3,}$/u.test(word)) return false;
  return word.startsWith('#') || /\d{3}/.test(word) || (word.length > 4 && /\d/.test(word));
}

/** A web shop's order code, printed without a space. */
function withoutOrder(word: string): string {
  const [, shop, code = ''] = /^(\p{L}{3,}?)COM([\p{L}\p{N}]{4,})$/iu.exec(word) ?? [];
  return shop !== undefined && (/\d/.test(code) || !/[AEIOU]{1}/i.test(code)) ? shop : word;
}

/** Without what banks print around a name. */
function peeled(words: readonly string[]): readonly string[] {
  let [first, last] = [0, words.length];
  while (first < last && isAround(words[first]) && !(last - first > 1 && beginsName(words[first]))) first++;
  while (last > first && (isAround(words[last - 1]) || /^\d+$/.test(words[last - 1] ?? ''))) last--;
  return words.slice(first, last);
}

function isAround(word = ''): boolean {
  return AROUND.has(word.toUpperCase()) || isCode(word);
}

function beginsName(word = ''): boolean {
  return NAMES_BEGIN.has(word.toUpperCase());
}

function ended(words: readonly string[]): readonly string[] {
  let last = words.length;
  while (last > 1 && ENDINGS.has(words[last - 1]?.toUpperCase() ?? '')) last--;
  return words.slice(0, last);
}

/** As it is written in the middle of a sentence; what has no vowel is spelt: CVS. */
function spoken(words: readonly string[]): string {
  return words.map((word) => (/\p{Ll}/u.test(word) ? word : cased(word))).join(' ');
}

function cased(word: string): string {
  if (!/[AEIOUY]/i.test(word) && word.length <= 4) return word.toUpperCase();
  return word
    .toLowerCase()
    .replace(/(^|[-&.])(\p{L})/gu, (_, mark: string, letter: string) => mark + letter.toUpperCase());
}
