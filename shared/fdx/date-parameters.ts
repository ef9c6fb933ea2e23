/**
 * In which words a bank is asked for days, found out once and remembered for
 * its address: nothing of a customer is kept here.
 *
 * v6.3 and later know startDate and endDate, v4 to v6.2 startTime and endTime.
 * A bank passes over the words it does not know and answers with its own
 * default, often the last seven days, which looks like a right answer. So both
 * are said at once; where that is refused, the newer alone and the older alone.
 */

import type { DateRange } from '../calendar/date-range.ts';

export type DateWords = 'both' | 'dates' | 'times';

export interface DateParameters {
  /** In the order in which they are tried; one alone once it is known. */
  readonly tried: () => readonly DateWords[];
  /** These words were understood, so that a refusal is about the days themselves. */
  readonly settle: (words: DateWords) => void;
}

export function dateParameters(baseUrl: string): DateParameters {
  const isOld = /\/v[45](?:[./]|$)/i.test(baseUrl);
  let tried: readonly DateWords[] = isOld ? ['times', 'both', 'dates'] : ['both', 'dates', 'times'];
  return {
    tried: () => tried,
    settle: (words) => {
      tried = [words];
    },
  };
}

/**
 * Both ends are given, for one alone is refused. FDX does not say whether the
 * last day counts; the first day that is not wanted is asked for along with
 * the others, so that the last wanted day is there either way.
 */
export function datesQuery(words: DateWords, { from, to }: DateRange): string {
  const dates = `startDate=${from}&endDate=${to}`;
  const times = `startTime=${from}&endTime=${to}`;
  switch (words) {
    case 'both':
      return `${dates}&${times}`;
    case 'dates':
      return dates;
    case 'times':
      return times;
    default:
      return words satisfies never;
  }
}
