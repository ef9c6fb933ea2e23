/** AMAZON.DURATION, played: "seven days" is P7D, "two years and a month" is P2Y1M, "week" is P1W. */

import { spokenDigits, type Word } from '../utterance.ts';

/** Designators of ISO 8601 in the order they are written in. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^years?$/, 'Y'],
  [/^months?$/, 'M'],
  [/^weeks?$/, 'W'],
  [/^days?$/, 'D'],
];

/** @returns undefined when the words are no length of days, weeks, months or years */
export function alexaDuration(list: readonly Word[]): string | undefined {
  const counts = new Map<string, number>();
  let start = 0;
  for (const [index, { said }] of list.entries()) {
    const unit = UNITS.find(([form]) => form.test(said))?.[1];
    if (unit === undefined) continue;
    const count = countOf(list.slice(start, index));
    if (count === undefined || counts.has(unit)) return undefined;
    counts.set(unit, count);
    start = index + 1;
  }
  if (counts.size === 0 || start < list.length) return undefined;
  return `P${UNITS.map(([, unit]) => (counts.has(unit) ? `${counts.get(unit)}${unit}` : '')).join('')}`;
}

function countOf(list: readonly Word[]): number | undefined {
  const telling = list.filter(({ said }) => said !== 'and');
  const spoken = telling.map(({ said }) => said).join(' ');
  if (/^(?:|an?|one)$/.test(spoken)) return 1;
  if (/^(?:a )?couple(?: of)?$/.test(spoken)) return 2;
  const digits = spokenDigits(telling);
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}
