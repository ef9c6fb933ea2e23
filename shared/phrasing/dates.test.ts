import type { Day } from '../calendar/zone.ts';
import { textOf } from './catalogue.ts';
import { datesOf, dayName, onDay } from './dates.ts';

const SUNDAY = '2026-11-22' as Day;

describe('a day', () => {
  it.each([
    ['2026-11-22', 'today', 'today'],
    ['2026-11-21', 'yesterday', 'yesterday'],
    ['2026-11-20', 'on Friday', 'Friday'],
    ['2026-11-16', 'on Monday', 'Monday'],
    ['2026-11-15', 'on November 15th', 'November 15th'],
    ['2026-11-03', 'on November 3rd', 'November 3rd'],
    ['2026-01-01', 'on January 1st', 'January 1st'],
    ['2025-12-31', 'on December 31st, 2025', 'December 31st, 2025'],
    // Pending purchases can bear the day of another zone.
    ['2026-11-23', 'on November 23rd', 'November 23rd'],
  ])('%s is "%s"', (day, adverb, name) => {
    expect(textOf(onDay(day as Day, SUNDAY))).toBe(adverb);
    expect(textOf(dayName(day as Day, SUNDAY))).toBe(name);
  });

  it('of last week has its weekday in the first days of a year too', () => {
    expect(textOf(onDay('2026-12-30' as Day, '2027-01-02' as Day))).toBe('on Wednesday');
  });
});

describe('days from one to another', () => {
  it.each([
    ['2026-11-15', '2026-11-21', 'November 15th to 21st'],
    ['2026-10-24', '2026-11-22', 'October 24th to November 22nd'],
    ['2026-11-12', '2026-11-12', 'November 12th'],
    ['2025-12-28', '2026-01-03', 'December 28th, 2025 to January 3rd, 2026'],
    ['2025-06-01', '2025-08-31', 'June 1st to August 31st, 2025'],
    ['2025-06-01', '2025-06-30', 'June 1st to 30th, 2025'],
    ['2024-02-29', '2024-02-29', 'February 29th, 2024'],
  ])('%s to %s are "%s"', (from, last, words) => {
    expect(textOf(datesOf({ from: from as Day, last: last as Day }, SUNDAY))).toBe(words);
  });
});
