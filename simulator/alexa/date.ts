/**
 * AMAZON.DATE, played: the common phrases as Alexa writes them. A weekday, day
 * or month without a year is the coming one, today's own included, as on Alexa.
 */

import { MONTHS, type SpokenDate, spokenDate } from '../spoken-date.ts';
import { said, type Word } from '../utterance.ts';

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const DAY_MS = 86_400_000;

/** Days from today. */
const RELATIVE: Readonly<Record<string, number>> = { today: 0, yesterday: -1, tomorrow: 1 };

/** @param today YYYY-MM-DD, where the customer is */
export function alexaDate(list: readonly Word[], today: string): string | undefined {
  const spoken = said(list);
  const weekday = WEEKDAYS.indexOf(spoken);
  const away = weekday < 0 ? RELATIVE[spoken] : (weekday - new Date(today).getUTCDay() + 7) % 7;
  if (away !== undefined) return new Date(Date.parse(today) + away * DAY_MS).toISOString().slice(0, 10);
  const date = spokenDate(list);
  return date && written(date, today);
}

function written({ year, month, day }: SpokenDate, today: string): string | undefined {
  if (month === undefined && day === undefined) return String(year);
  const candidates =
    year === undefined ? comingMonths(today) : MONTHS.map((_, index) => `${year}-${twoDigits(index + 1)}`);
  return candidates
    .filter((one) => month === undefined || one.endsWith(`-${twoDigits(month)}`))
    .map((one) => (day === undefined ? one : `${one}-${twoDigits(day)}`))
    .find((one) => isDate(one) && (year !== undefined || one >= today.slice(0, one.length)));
}

/** Nine years of months, so that there is a 29 February among them. */
function comingMonths(today: string): readonly string[] {
  const [year = 0, month = 0] = today.split('-').map(Number);
  return Array.from({ length: 108 }, (_, index) => {
    const first = new Date(Date.UTC(year, month - 1 + index, 1));
    return first.toISOString().slice(0, 7);
  });
}

/** A day that no month has would be written back as another. */
function isDate(text: string): boolean {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
