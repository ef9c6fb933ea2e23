/**
 * An utterance as words, the way speech recognition would hand it over: no case,
 * no punctuation, one spelling for each apostrophe, short form and small number.
 *
 * Each word remembers how it was typed, so that a slot's value is the customer's own.
 */

export interface Word {
  /** What is compared. */
  readonly said: string;
  /** What was typed; empty for the second word of a short form ("what's"). */
  readonly typed: string;
}

const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    "what's": ['what', 'is'],
    whats: ['what', 'is'],
    "how's": ['how', 'is'],
    "where's": ['where', 'is'],
    "that's": ['that', 'is'],
    "i'm": ['i', 'am'],
    "i've": ['i', 'have'],
    "i'd": ['i', 'would'],
    "don't": ['do', 'not'],
    "didn't": ['did', 'not'],
    "can't": ['can', 'not'],
    cannot: ['can', 'not'],
  }),
);

const ONES = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const ORDINALS = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
];
const TEENS = [
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

function oneSpelling(word: string): string {
  if (/^([0-9]|10)$/.test(word)) return ONES[Number(word)] ?? word;
  const ordinal = /^([1-9]|10)(?:st|nd|rd|th)$/.exec(word)?.[1];
  return ordinal === undefined ? word : (ORDINALS[Number(ordinal) - 1] ?? word);
}

export function words(text: string): readonly Word[] {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/(?<=\d),(?=\d{3}\b)/g, '')
    .replace(/[^\p{L}\p{M}\p{N}' ]/gu, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/^'+|'+$/g, ''))
    .filter((word) => word !== '')
    .flatMap((typed) =>
      (SHORT_FORMS.get(typed) ?? [oneSpelling(typed)]).map((said, index) => ({
        said,
        typed: index === 0 ? typed : '',
      })),
    );
}

export function said(list: readonly Word[]): string {
  return list.map((word) => word.said).join(' ');
}

export function typed(list: readonly Word[]): string {
  return list
    .map((word) => word.typed)
    .filter((word) => word !== '')
    .join(' ');
}

/** With and without a "please" at either end: most samples have none. */
export function readings(list: readonly Word[]): readonly (readonly Word[])[] {
  const start = list[0]?.said === 'please' ? 1 : 0;
  const end = list.at(-1)?.said === 'please' ? -1 : list.length;
  const plain = list.slice(start, end);
  return plain.length === list.length || plain.length === 0 ? [list] : [list, plain];
}

/** "checking's" names checking. */
export function withoutPossessive(text: string): string {
  return text.replace(/'s$/, '');
}

/** The digits of one number word: "four" 4, "fourteen" 14, "twenty" 20, "4321" 4321; "oh" is a zero. */
function digitsOf(word: string): string | undefined {
  if (/^\d+$/.test(word)) return word;
  if (word === 'oh' || word === 'o') return '0';
  const one = ONES.indexOf(word);
  if (one >= 0) return String(one);
  const teen = TEENS.indexOf(word);
  if (teen >= 0) return String(teen + 11);
  const ten = TENS.indexOf(word);
  return ten >= 0 ? String((ten + 2) * 10) : undefined;
}

/**
 * A run of number words read as one string of digits, as card numbers are said:
 * "four three two one", "forty three twenty one", "four thousand three hundred twenty one".
 *
 * @returns undefined when a word is no number
 */
export function spokenDigits(list: readonly Word[]): string | undefined {
  const spoken = list.map((word) => word.said).filter((word) => word !== 'and');
  if (spoken.some((word) => word === 'thousand' || word === 'hundred')) return countedNumber(spoken);
  let digits = '';
  let isOpenTen = false;
  for (const word of spoken) {
    const part = digitsOf(word);
    if (part === undefined) return undefined;
    if (isOpenTen && /^[1-9]$/.test(part)) {
      digits = digits.slice(0, -1) + part;
      isOpenTen = false;
    } else {
      digits += part;
      isOpenTen = TENS.includes(word);
    }
  }
  return digits === '' ? undefined : digits;
}

function countedNumber(spoken: readonly string[]): string | undefined {
  let total = 0;
  let group = 0;
  for (const word of spoken) {
    if (word === 'hundred') group = Math.max(1, group) * 100;
    else if (word === 'thousand') {
      total += Math.max(1, group) * 1000;
      group = 0;
    } else {
      const part = digitsOf(word);
      if (part === undefined) return undefined;
      group += Number(part);
    }
  }
  return String(total + group);
}
