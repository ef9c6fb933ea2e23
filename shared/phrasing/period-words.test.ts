import fc from 'fast-check';
import { addDays } from '../calendar/day.ts';
import type { ResolvablePeriod } from '../calendar/period.ts';
import { periodFromId } from '../calendar/period-from-id.ts';
import { PERIOD_IDS } from '../calendar/period-id.ts';
import { isWhole, resolvePeriod } from '../calendar/resolve-period.ts';
import type { Day } from '../calendar/zone.ts';
import type { PeriodFacts } from '../dialog/answer.ts';
import { textOf } from './catalogue.ts';
import { periodWords } from './period-words.ts';

function factsOf(expression: ResolvablePeriod, day: Day): PeriodFacts {
  const period = resolvePeriod(expression, { day, weekStart: 'sunday' });
  const days = { from: period.range.from, last: addDays(period.range.to, -1) };
  return { expression, kind: period.kind, days, isSoFar: !isWhole(period), isImplied: false };
}

function said(id: string, day = '2026-11-22'): string {
  const expression = periodFromId(id);
  if (expression === undefined || expression.kind === 'since-payday') throw new Error(`${id} is no period`);
  const { words, dates } = periodWords(factsOf(expression, day as Day), day as Day);
  return [words, ...(dates === undefined ? [] : [dates])].map(textOf).join(' | ');
}

describe('a period, told on Sunday, November 22nd, 2026', () => {
  it.each([
    ['today', 'today'],
    ['yesterday', 'yesterday'],
    ['3-days-ago', 'on Thursday'],
    ['this-week', 'so far this week'],
    ['last-week', 'last week | November 15th to 21st'],
    ['2-weeks-ago', '2 weeks ago | November 8th to 14th'],
    ['this-month', 'so far this month'],
    ['last-month', 'last month'],
    ['2-months-ago', '2 months ago | September 1st to 30th'],
    ['this-quarter', 'so far this quarter'],
    ['last-quarter', 'last quarter | July 1st to September 30th'],
    ['this-year', 'so far this year'],
    ['last-year', 'last year'],
    ['this-weekend', 'this weekend'],
    ['last-weekend', 'last weekend | November 14th and November 15th'],
    ['past-week', 'in the past week'],
    ['past-30-days', 'in the last 30 days'],
    ['past-3-months', 'in the last 3 months'],
    ['last-3-whole-months', 'in the last 3 full months | August 1st to October 31st'],
    ['last-1-whole-months', 'last month'],
    ['lately', 'in the last 30 days'],
    ['friday', 'on Friday'],
    ['sunday', 'on November 15th'],
    ['october', 'in October'],
    ['november', 'so far this month'],
    ['december', 'in December 2025'],
    ['2025-10', 'in October 2025'],
    ['q3', 'in the third quarter | July 1st to September 30th'],
    ['q4', 'so far this quarter'],
    ['summer', 'in the summer | June 1st to August 31st'],
    ['fall', 'so far this fall'],
    ['2025-winter', 'in the winter | December 1st, 2025 to February 28th, 2026'],
    ['2025', 'in 2025'],
    ['2026', 'so far this year'],
    ['2020s', 'in the 2020s'],
    ['2026-11-05', 'on November 5th'],
    ['november-5', 'on November 5th'],
    ['day-5', 'on November 5th'],
    ['2026-11-05..2026-11-20', 'from November 5th to 20th'],
    ['2026-11-05..2026-11-05', 'on November 5th'],
    ['june..august', 'from June 1st to August 31st'],
    ['since-2026-11-05', 'since November 5th'],
    ['since-friday', 'since Friday'],
    ['since-yesterday', 'since yesterday'],
  ])('%s is "%s"', (id, words) => {
    expect(said(id)).toBe(words);
  });

  it.each([
    // Platforms number weeks from Monday; the customer's begin on Sunday.
    ['2026-w47', '2026-11-22', 'so far this week'],
    ['2026-w47', '2026-11-18', 'so far this week | since Sunday'],
    ['2026-w46', '2026-11-22', 'last week | November 15th to 21st'],
    ['2026-w46', '2026-11-18', 'last week | November 8th to 14th'],
    ['this-week', '2026-11-18', 'so far this week | since Sunday'],
    ['this-week', '2026-11-21', 'this week | since Sunday'],
    ['2026-w47-weekend', '2026-11-25', 'last weekend | November 21st and November 22nd'],
    ['2026-w46-weekend', '2026-11-25', 'on the weekend of November 14th'],
    ['this-month', '2026-11-30', 'this month'],
  ])('%s, told on %s, is "%s"', (id, day, words) => {
    expect(said(id, day)).toBe(words);
  });

  it('has words for every value of the models, on any day', () => {
    const ids = PERIOD_IDS.filter((id) => id !== 'since-payday');
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.integer({ min: 0, max: 4000 }), (id, count) => {
        expect(said(id, addDays('2020-01-01' as Day, count))).toMatch(/^[a-z0-9][^{}]+$/);
      }),
    );
  });
});
