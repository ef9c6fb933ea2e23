/** The bank's calendar, against the platform's own and the Federal Reserve's list. */

import fc from 'fast-check';
import {
  bankDayAt,
  bankTime,
  businessDaysAfter,
  civil,
  dayNumber,
  dayText,
  isBusinessDay,
} from './bank-days.ts';

describe('the bank', () => {
  it.each([
    '2026-01-01',
    '2026-01-19',
    '2026-02-16',
    '2026-05-25',
    '2026-06-19',
    '2026-09-07',
    '2026-10-12',
    '2026-11-11',
    '2026-11-26',
    '2026-12-25',
    '2027-07-05',
    '2028-02-27',
  ])('is closed on %s', (day) => {
    expect(isBusinessDay(dayNumber(day))).toBe(false);
  });

  it.each(['2026-07-03', '2026-11-27', '2026-12-24', '2027-01-04', '2028-02-29'])('is open on %s', (day) => {
    expect(isBusinessDay(dayNumber(day))).toBe(true);
  });

  it('is never closed for longer than four days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 19_000, max: 40_000 }), (day) => {
        expect(businessDaysAfter(day, 1) - day).toBeLessThanOrEqual(4);
      }),
    );
  });
});

describe('a day', () => {
  it('is the calendar of the platform', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (number) => {
        const date = new Date(number * 86_400_000);
        expect(dayText(number)).toBe(date.toISOString().slice(0, 10));
        expect(dayNumber(dayText(number))).toBe(number);
        expect(civil(number).month).toBe(date.getUTCMonth() + 1);
      }),
    );
  });

  it.each(['2026-02-30', '2026-2-3', 'today', ''])('is not %j', (text) => {
    expect(() => dayNumber(text)).toThrow(RangeError);
  });
});

describe('the time at the bank', () => {
  it.each([
    ['2026-03-08', 119, '2026-03-08T01:59:00-05:00'],
    ['2026-03-08', 150, '2026-03-08T03:30:00-04:00'],
    ['2026-03-08', 180, '2026-03-08T03:00:00-04:00'],
    ['2026-11-01', 90, '2026-11-01T01:30:00-04:00'],
    ['2026-11-01', 120, '2026-11-01T02:00:00-05:00'],
  ])('on %s at minute %i is %s', (day, minute, told) => {
    expect(bankTime(dayNumber(day), minute)).toBe(told);
  });

  it('is told with the offset of New York', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(fc.integer({ min: 19_723, max: 30_000 }), minutes, (number, minute) => {
        const told = bankTime(number, minute);
        const clock = new Date(told).toLocaleTimeString('en-GB', { timeZone: 'America/New_York' });
        expect(told.slice(11, 19)).toBe(clock);
        expect(bankDayAt(new Date(told))).toBe(dayText(number));
      }),
    );
  });
});
