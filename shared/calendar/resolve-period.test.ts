/** Periods as people say them, on days when it matters which day it is. */

import { addDays } from './day.ts';
import { periodFromId } from './period-from-id.ts';
import { exactDays, isWhole, resolvePeriod, sincePayday } from './resolve-period.ts';
import type { Today } from './today.ts';
import type { Day } from './zone.ts';

function on(day: string): Today {
  return { day: day as Day, weekStart: 'sunday' };
}

/** The first and the last day that count. */
function said(id: string, today: Today): string {
  const expression = periodFromId(id);
  if (expression === undefined || expression.kind === 'since-payday') throw new Error(`${id} needs more`);
  const { range } = resolvePeriod(expression, today);
  return `${range.from} to ${addDays(range.to, -1)}`;
}

describe('a period said on Sunday, 22 November 2026', () => {
  it.each([
    ['today', '2026-11-22 to 2026-11-22'],
    ['yesterday', '2026-11-21 to 2026-11-21'],
    ['3-days-ago', '2026-11-19 to 2026-11-19'],
    ['this-week', '2026-11-22 to 2026-11-22'],
    ['last-week', '2026-11-15 to 2026-11-21'],
    ['2-weeks-ago', '2026-11-08 to 2026-11-14'],
    ['this-month', '2026-11-01 to 2026-11-22'],
    ['last-month', '2026-10-01 to 2026-10-31'],
    ['this-quarter', '2026-10-01 to 2026-11-22'],
    ['last-quarter', '2026-07-01 to 2026-09-30'],
    ['4-quarters-ago', '2025-10-01 to 2025-12-31'],
    ['this-year', '2026-01-01 to 2026-11-22'],
    ['last-year', '2025-01-01 to 2025-12-31'],
    ['last-1-whole-months', '2026-10-01 to 2026-10-31'],
    ['last-3-whole-days', '2026-11-19 to 2026-11-21'],
    ['last-2-whole-weeks', '2026-11-08 to 2026-11-21'],
    ['last-3-whole-months', '2026-08-01 to 2026-10-31'],
    ['last-2-whole-quarters', '2026-04-01 to 2026-09-30'],
    ['last-2-whole-years', '2024-01-01 to 2025-12-31'],
    ['past-day', '2026-11-22 to 2026-11-22'],
    ['past-7-days', '2026-11-16 to 2026-11-22'],
    ['past-week', '2026-11-16 to 2026-11-22'],
    ['past-month', '2026-10-23 to 2026-11-22'],
    ['past-quarter', '2026-08-23 to 2026-11-22'],
    ['past-2-years', '2024-11-23 to 2026-11-22'],
    ['lately', '2026-10-24 to 2026-11-22'],
    ['saturday', '2026-11-21 to 2026-11-21'],
    ['sunday', '2026-11-15 to 2026-11-15'],
    ['monday', '2026-11-16 to 2026-11-16'],
    ['this-weekend', '2026-11-21 to 2026-11-22'],
    ['last-weekend', '2026-11-14 to 2026-11-15'],
    ['november', '2026-11-01 to 2026-11-22'],
    ['october', '2026-10-01 to 2026-10-31'],
    ['december', '2025-12-01 to 2025-12-31'],
    ['2025-11', '2025-11-01 to 2025-11-30'],
    ['2026-12', '2025-12-01 to 2025-12-31'],
    ['2031-05', '2026-05-01 to 2026-05-31'],
    ['q4', '2026-10-01 to 2026-11-22'],
    ['q1', '2026-01-01 to 2026-03-31'],
    ['2025-q4', '2025-10-01 to 2025-12-31'],
    ['2027-q1', '2026-01-01 to 2026-03-31'],
    ['spring', '2026-03-01 to 2026-05-31'],
    ['summer', '2026-06-01 to 2026-08-31'],
    ['fall', '2026-09-01 to 2026-11-22'],
    ['winter', '2025-12-01 to 2026-02-28'],
    ['2026-winter', '2025-12-01 to 2026-02-28'],
    ['2023-winter', '2023-12-01 to 2024-02-29'],
    ['2025', '2025-01-01 to 2025-12-31'],
    ['2030', '2026-01-01 to 2026-11-22'],
    ['2020s', '2020-01-01 to 2026-11-22'],
    ['2010s', '2010-01-01 to 2019-12-31'],
    ['2090s', '2020-01-01 to 2026-11-22'],
    ['november-22', '2026-11-22 to 2026-11-22'],
    ['november-23', '2025-11-23 to 2025-11-23'],
    ['february-29', '2024-02-29 to 2024-02-29'],
    ['day-22', '2026-11-22 to 2026-11-22'],
    ['day-23', '2026-10-23 to 2026-10-23'],
    ['day-31', '2026-10-31 to 2026-10-31'],
    ['2026-11-05', '2026-11-05 to 2026-11-05'],
    ['since-2026-11-05', '2026-11-05 to 2026-11-22'],
    ['since-today', '2026-11-22 to 2026-11-22'],
    ['since-june', '2026-06-01 to 2026-11-22'],
    ['since-last-week', '2026-11-15 to 2026-11-22'],
    ['since-december', '2025-12-01 to 2026-11-22'],
  ])('%s is %s', (id, days) => {
    expect(said(id, on('2026-11-22'))).toBe(days);
  });
});

describe('a date to come, as platforms tell a bare weekday or day', () => {
  it.each([
    ['2026-11-27', '2026-11-20 to 2026-11-20', 'Friday'],
    ['2026-11-29', '2026-11-15 to 2026-11-15', 'Sunday, said on a Sunday'],
    ['2026-12-05', '2026-11-05 to 2026-11-05', 'the fifth'],
    ['2026-12-23', '2026-10-23 to 2026-10-23', 'the twenty-third'],
    ['2026-12-24', '2025-12-24 to 2025-12-24', 'December 24'],
    ['2027-11-21', '2026-11-21 to 2026-11-21', 'November 21'],
    ['2028-02-29', '2024-02-29 to 2024-02-29', 'February 29'],
    ['9999-12-31', '2025-12-31 to 2025-12-31', 'a year far off'],
  ])('%s is %s: %s', (id, days) => {
    expect(said(id, on('2026-11-22'))).toBe(days);
  });

  it.each([
    ['1904-02-28', 'february-29', '1896-02-29'],
    ['2026-03-30', 'day-31', '2026-01-31'],
  ])('finds, on %s, the latest %s', (day, id, date) => {
    expect(said(id, on(day))).toBe(`${date} to ${date}`);
  });

  it('refuses a day that no month has', () => {
    const today = on('2026-11-22');
    expect(() => resolvePeriod({ kind: 'day-of-month', day: 32 }, today)).toThrow(RangeError);
    expect(() => resolvePeriod({ kind: 'day-of-year', month: 2, day: 30 }, today)).toThrow(RangeError);
  });

  it('skips months without that day', () => {
    expect(said('2027-03-31', on('2027-03-20'))).toBe('2027-01-31 to 2027-01-31');
  });
});

describe("a week by Alexa's calendar, which begins on Monday", () => {
  it.each([
    ['2026-11-21', '2026-w47', '2026-11-15 to 2026-11-21'],
    ['2026-11-21', '2026-w46', '2026-11-08 to 2026-11-14'],
    ['2026-11-22', '2026-w47', '2026-11-22 to 2026-11-22'],
    ['2026-11-22', '2026-w46', '2026-11-15 to 2026-11-21'],
    ['2026-11-23', '2026-w48', '2026-11-22 to 2026-11-23'],
    ['2026-11-23', '2026-w49', '2026-11-22 to 2026-11-23'],
    ['2026-11-23', '2026-w50', '2025-12-07 to 2025-12-13'],
    ['2026-11-23', '2027-w48', '2025-11-30 to 2025-12-06'],
    ['2027-01-02', '2026-w53', '2026-12-27 to 2027-01-02'],
    ['2027-01-04', '2026-w53', '2026-12-27 to 2027-01-02'],
  ])('on %s, %s is %s', (day, id, days) => {
    expect(said(id, on(day))).toBe(days);
  });

  it('stays as it is where weeks begin on Monday', () => {
    expect(said('2026-w47', { day: '2026-11-22' as Day, weekStart: 'monday' })).toBe(
      '2026-11-16 to 2026-11-22',
    );
  });
});

describe('a weekend', () => {
  it.each([
    ['2026-11-18', 'this-weekend', '2026-11-14 to 2026-11-15'],
    ['2026-11-18', 'last-weekend', '2026-11-14 to 2026-11-15'],
    ['2026-11-21', 'this-weekend', '2026-11-21 to 2026-11-21'],
    ['2026-11-21', 'last-weekend', '2026-11-14 to 2026-11-15'],
    ['2026-11-23', 'last-weekend', '2026-11-21 to 2026-11-22'],
    ['2026-11-18', '2026-w46-weekend', '2026-11-14 to 2026-11-15'],
    ['2026-11-18', '2026-w47-weekend', '2026-11-14 to 2026-11-15'],
    ['2026-11-21', '2026-w47-weekend', '2026-11-21 to 2026-11-21'],
    ['2026-11-16', '2026-w48-weekend', '2026-11-14 to 2026-11-15'],
    ['2026-11-18', '2026-w50-weekend', '2025-12-13 to 2025-12-14'],
  ])('on %s, %s is %s', (day, id, days) => {
    expect(said(id, on(day))).toBe(days);
  });
});

describe('the ends of months and years', () => {
  it.each([
    ['2026-03-31', 'past-month', '2026-03-01 to 2026-03-31'],
    ['2026-03-30', 'past-month', '2026-03-01 to 2026-03-30'],
    ['2026-03-28', 'past-month', '2026-03-01 to 2026-03-28'],
    ['2026-03-27', 'past-month', '2026-02-28 to 2026-03-27'],
    ['2028-03-29', 'past-month', '2028-03-01 to 2028-03-29'],
    ['2028-02-29', 'past-year', '2027-03-01 to 2028-02-29'],
    ['2026-03-31', 'last-month', '2026-02-01 to 2026-02-28'],
    ['2028-03-31', 'last-month', '2028-02-01 to 2028-02-29'],
    ['2028-02-29', 'february-29', '2028-02-29 to 2028-02-29'],
    ['2028-02-29', 'last-year', '2027-01-01 to 2027-12-31'],
    ['2027-01-01', 'yesterday', '2026-12-31 to 2026-12-31'],
    ['2027-01-01', 'this-week', '2026-12-27 to 2027-01-01'],
    ['2027-01-01', 'last-month', '2026-12-01 to 2026-12-31'],
    ['2027-01-01', 'last-quarter', '2026-10-01 to 2026-12-31'],
    ['2027-01-01', 'winter', '2026-12-01 to 2027-01-01'],
    ['2027-01-01', '2027-winter', '2026-12-01 to 2027-01-01'],
    ['2027-01-01', 'december-31', '2026-12-31 to 2026-12-31'],
    ['2027-01-01', 'day-31', '2026-12-31 to 2026-12-31'],
    ['2027-01-01', 'friday', '2026-12-25 to 2026-12-25'],
  ])('on %s, %s is %s', (day, id, days) => {
    expect(said(id, on(day))).toBe(days);
  });
});

describe('between one and another', () => {
  it.each([
    ['2026-11-22', 'day-1..day-15', '2026-11-01 to 2026-11-15'],
    ['2026-11-10', 'day-1..day-15', '2026-10-01 to 2026-10-15'],
    ['2026-11-10', '2026-12-01..2026-11-15', '2026-10-01 to 2026-10-15'],
    ['2026-11-22', '2026-12-01..2026-12-15', '2026-11-01 to 2026-11-15'],
    ['2026-11-22', '2026-11-23..2026-11-25', '2026-11-16 to 2026-11-18'],
    ['2026-11-22', '2027-11-01..2026-12-05', '2025-11-01 to 2025-12-05'],
    ['2026-11-22', '2026-11-10..2026-12-05', '2026-11-10 to 2026-11-22'],
    ['2026-11-22', '2026-11-26..2026-11-22', '2026-11-19 to 2026-11-22'],
    ['2026-11-22', '2025-12-20..2026-01-05', '2025-12-20 to 2026-01-05'],
    ['2026-11-22', '2026-01-05..2025-12-20', '2025-12-20 to 2026-01-05'],
    ['2026-11-22', '2026-06..2026-12', '2026-06-01 to 2026-11-22'],
    ['2026-11-22', '2027-06..2026-12', '2025-06-01 to 2025-12-31'],
    ['2026-11-22', '2025..2026-q1', '2025-01-01 to 2026-03-31'],
    ['2026-11-22', 'november-15..2025-11-15', '2025-11-15 to 2025-11-15'],
    ['2026-11-22', 'june..august', '2026-06-01 to 2026-08-31'],
    ['2026-11-22', 'december..february', '2025-12-01 to 2026-02-28'],
    ['2026-11-22', 'june..december', '2025-06-01 to 2025-12-31'],
    ['2026-11-22', 'september..november', '2026-09-01 to 2026-11-22'],
    ['2026-11-21', 'friday..sunday', '2026-11-13 to 2026-11-15'],
    ['2026-11-22', 'friday..today', '2026-11-20 to 2026-11-22'],
    ['2026-11-22', 'last-month..this-month', '2026-10-01 to 2026-11-22'],
    ['2026-11-22', 'today..2026-11-27', '2026-11-22 to 2026-11-22'],
    ['2026-11-22', 'this-week..monday', '2026-11-16 to 2026-11-22'],
    ['2026-11-22', 'today..today', '2026-11-22 to 2026-11-22'],
  ])('said on %s, %s is %s', (day, id, days) => {
    expect(said(id, on(day))).toBe(days);
  });
});

describe('since payday', () => {
  it.each([
    ['2026-11-13', '2026-11-13'],
    ['2026-11-22', '2026-11-22'],
    ['2026-11-27', '2026-11-22'],
  ])('counts from %s as from %s', (payday, from) => {
    const period = sincePayday(payday as Day, on('2026-11-22'));
    expect(period.range).toStrictEqual({ from, to: '2026-11-23' });
    expect(isWhole(period)).toBe(true);
  });
});

describe('days that a session remembers', () => {
  it.each([
    ['2026-11-22', '2026-11-23'],
    ['2026-10-01', '2026-10-23'],
  ])('are the same later: %s to %s', (from, to) => {
    const range = { from: from as Day, to: to as Day };
    expect(resolvePeriod(exactDays(range), on('2028-02-29')).range).toStrictEqual(range);
  });
});

describe('a period', () => {
  it.each([
    ['this-month', 'month', false],
    ['last-month', 'month', true],
    ['november', 'month', false],
    ['today', 'day', true],
    ['2026-11-05', 'day', true],
    ['past-day', 'day', true],
    ['friday', 'weekday', true],
    ['this-weekend', 'weekend', true],
    ['2026-w46', 'week', true],
    ['2026-w46-weekend', 'weekend', true],
    ['this-quarter', 'quarter', false],
    ['fall', 'season', false],
    ['this-year', 'year', false],
    ['2025', 'year', true],
    ['2020s', 'decade', false],
    ['past-7-days', 'days', true],
    ['lately', 'days', true],
    ['last-2-whole-weeks', 'days', true],
    ['last-2-whole-months', 'months', true],
    ['june..august', 'months', true],
    ['day-1..day-15', 'months', true],
    ['day-2..day-15', 'days', true],
    ['since-june', 'months', true],
  ])('%s is of kind %s, whole: %s', (id, kind, whole) => {
    const expression = periodFromId(id);
    if (expression === undefined || expression.kind === 'since-payday') throw new Error(id);
    const period = resolvePeriod(expression, on('2026-11-22'));
    expect([period.kind, isWhole(period)]).toStrictEqual([kind, whole]);
  });
});
