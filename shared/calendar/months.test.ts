/** Months cut out of any range, and days counted over the ends of months and years. */

import fc from 'fast-check';
import { addDays, dayFrom } from './day.ts';
import { monthsOf } from './months.ts';
import { type Day, daysBetween } from './zone.ts';

const FIRST = '2019-12-01' as Day;
const days = fc.integer({ min: 0, max: 3_000 }).map((count) => addDays(FIRST, count));

describe('the months of a range', () => {
  it.each([
    ['2026-11-22', '2026-11-23', ['2026-11-22 2026-11-23']],
    ['2026-11-01', '2026-12-01', ['2026-11-01 2026-12-01']],
    ['2026-11-30', '2026-12-02', ['2026-11-30 2026-12-01', '2026-12-01 2026-12-02']],
    ['2027-12-31', '2028-03-01', ['2027-12-31 2028-01-01', '2028-01-01 2028-02-01', '2028-02-01 2028-03-01']],
    ['2026-11-22', '2026-11-22', []],
    ['2026-11-23', '2026-11-22', []],
  ])('from %s to %s are %j', (from, to, parts) => {
    const months = monthsOf({ from: from as Day, to: to as Day });
    expect(months.map((part) => `${part.from} ${part.to}`)).toEqual(parts);
  });

  it('follow each other without a gap, each within one month, none empty', () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const months = monthsOf({ from, to });
        expect(months[0]?.from ?? to).toBe(from);
        expect(months.at(-1)?.to ?? from).toBe(to);
        months.forEach((month, at) => {
          expect(month.from < month.to).toBe(true);
          expect(addDays(month.to, -1).slice(0, 7)).toBe(month.from.slice(0, 7));
          expect(months[at + 1]?.from ?? to).toBe(month.to);
        });
        expect(months.reduce((sum, month) => sum + daysBetween(month.from, month.to), 0)).toBe(
          daysBetween(from, to),
        );
      }),
    );
  });
});

describe('a day', () => {
  it.each(['2028-02-29', '2026-12-31'])('can be %s', (text) => {
    expect(dayFrom(text)).toBe(text);
  });

  it.each(['2026-02-29', '2026-02-30', '2026-13-01', '2026-1-1', '0026-01-01', '2026-01-01T00:00:00Z', ''])(
    'is not %j',
    (text) => {
      expect(dayFrom(text)).toBeUndefined();
    },
  );

  it('is as far from another as was counted', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4_000, max: 4_000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });
});
