/**
 * Days, months and years by the calendar, as people say them: "November fifth",
 * "the third of March", "May 2025", "the twelfth". What was not said is absent;
 * which year is meant, each platform says in its own way.
 */

import { spokenDigits, type Word } from './utterance.ts';

export const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const ORDINALS = [
  ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'],
  ...['eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth'],
  ...['eighteenth', 'nineteenth', 'twentieth', 'twenty first', 'twenty second', 'twenty third'],
  ...['twenty fourth', 'twenty fifth', 'twenty sixth', 'twenty seventh', 'twenty eighth', 'twenty ninth'],
  ...['thirtieth', 'thirty first'],
];

/** Months are 1 to 12. */
export interface SpokenDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** @returns undefined when the words are no date, or none that a calendar has */
export function spokenDate(list: readonly Word[]): SpokenDate | undefined {
  const telling = list.filter(({ said }) => said !== 'the' && said !== 'of');
  const at = telling.findIndex(({ said }) => MONTHS.includes(said));
  if (at < 0) return dayAlone(telling) ?? yearAlone(telling);
  const month = MONTHS.indexOf(telling[at]?.said ?? '') + 1;
  const rest =
    at === 0 ? dayAndYear(telling.slice(1)) : dayBefore(telling.slice(0, at), telling.slice(at + 1));
  return rest === undefined || !isInMonth(rest.day, month) ? undefined : { month, ...rest };
}

type Rest = Omit<SpokenDate, 'month'>;

function dayAlone(list: readonly Word[]): SpokenDate | undefined {
  const day = ordinal(list);
  return day === undefined ? undefined : { day };
}

function yearAlone(list: readonly Word[]): SpokenDate | undefined {
  const year = yearNumber(list);
  return year === undefined ? undefined : { year };
}

/** "fifth", "twenty three two thousand twenty five", or nothing. */
function dayAndYear(list: readonly Word[]): Rest | undefined {
  if (list.length === 0) return {};
  const year = yearAlone(list);
  if (year !== undefined) return year;
  for (let length = Math.min(2, list.length); length > 0; length -= 1) {
    const found = dayBefore(list.slice(0, length), list.slice(length));
    if (found !== undefined) return found;
  }
  return undefined;
}

function dayBefore(dayWords: readonly Word[], yearWords: readonly Word[]): Rest | undefined {
  const day = ordinal(dayWords) ?? cardinal(dayWords);
  if (day === undefined) return undefined;
  if (yearWords.length === 0) return { day };
  const year = yearAlone(yearWords);
  return year && { day, ...year };
}

function ordinal(list: readonly Word[]): number | undefined {
  const spoken = list.map(({ said }) => said).join(' ');
  const digits = /^(\d{1,2})(?:st|nd|rd|th)$/.exec(spoken)?.[1];
  const number = digits === undefined ? ORDINALS.indexOf(spoken) + 1 : Number(digits);
  return number >= 1 && number <= 31 ? number : undefined;
}

function cardinal(list: readonly Word[]): number | undefined {
  const digits = spokenDigits(list) ?? '';
  return /^\d{1,2}$/.test(digits) && Number(digits) >= 1 && Number(digits) <= 31 ? Number(digits) : undefined;
}

function yearNumber(list: readonly Word[]): number | undefined {
  const digits = spokenDigits(list) ?? '';
  return /^(?:19|20)\d\d$/.test(digits) ? Number(digits) : undefined;
}

/** 29 February is a day of some year. */
function isInMonth(day: number | undefined, month: number): boolean {
  const A_LEAP_YEAR = 2024;
  return day === undefined || day <= new Date(Date.UTC(A_LEAP_YEAR, month, 0)).getUTCDate();
}
