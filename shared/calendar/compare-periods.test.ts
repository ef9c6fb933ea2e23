/** What a period is compared with: as many days of the one before, of the right one before. */

import { previousPeriod, usualPeriods } from './compare-periods.ts';
import { addDays } from './day.ts';
import { periodFromId } from './period-from-id.ts';
import { type Period, resolvePeriod } from './resolve-period.ts';
import type { Day } from './zone.ts';

function period(id: string, day: string): Period {
  const expression = periodFromId(id);
  if (expression === undefined || expression.kind === 'since-payday') throw new Error(`${id} needs more`);
  return resolvePeriod(expression, { day: day as Day, weekStart: 'sunday' });
}

function counted({ range }: Period): string {
  return `${range.from} to ${addDays(range.to, -1)}`;
}

describe('the period before', () => {
  it.each([
    ['2026-11-22', 'this-month', '2026-10-01 to 2026-10-22'],
    ['2026-11-30', 'this-month', '2026-10-01 to 2026-10-31'],
    ['2026-03-30', 'this-month', '2026-02-01 to 2026-02-28'],
    ['2026-03-31', 'this-month', '2026-02-01 to 2026-02-28'],
    ['2026-11-22', 'last-month', '2026-09-01 to 2026-09-30'],
    ['2026-11-22', 'january', '2025-12-01 to 2025-12-31'],
    ['2026-11-25', 'this-week', '2026-11-15 to 2026-11-18'],
    ['2026-11-22', 'last-week', '2026-11-08 to 2026-11-14'],
    ['2026-11-22', 'this-quarter', '2026-07-01 to 2026-08-22'],
    ['2026-11-22', 'fall', '2026-06-01 to 2026-08-22'],
    ['2026-11-22', 'this-year', '2025-01-01 to 2025-11-22'],
    ['2028-03-01', 'this-year', '2027-01-01 to 2027-03-02'],
    ['2026-11-22', '2020s', '2010-01-01 to 2016-11-22'],
    ['2026-11-22', 'today', '2026-11-21 to 2026-11-21'],
    ['2026-11-22', 'friday', '2026-11-13 to 2026-11-13'],
    ['2026-11-21', 'this-weekend', '2026-11-14 to 2026-11-14'],
    ['2026-11-22', 'this-weekend', '2026-11-14 to 2026-11-15'],
    ['2026-11-22', 'past-7-days', '2026-11-09 to 2026-11-15'],
    ['2026-11-22', 'lately', '2026-09-24 to 2026-10-23'],
    ['2026-11-22', 'last-2-whole-weeks', '2026-10-25 to 2026-11-07'],
    ['2026-11-22', 'june..august', '2026-03-01 to 2026-05-31'],
    ['2026-11-22', 'day-1..day-15', '2026-10-01 to 2026-10-15'],
    ['2026-04-02', '2026-03-01..2026-03-30', '2026-02-01 to 2026-02-28'],
    ['2026-11-22', 'day-2..day-15', '2026-10-19 to 2026-11-01'],
    ['2026-11-22', 'september..november', '2026-06-01 to 2026-08-22'],
    ['2026-11-22', 'since-november', '2026-10-01 to 2026-10-22'],
  ])('on %s, before %s: %s', (day, id, days) => {
    expect(counted(previousPeriod(period(id, day)))).toBe(days);
  });

  it('of the one before is one further back', () => {
    expect(counted(previousPeriod(previousPeriod(period('this-month', '2026-11-22'))))).toBe(
      '2026-09-01 to 2026-09-22',
    );
  });
});

describe('the usual periods', () => {
  it('are the latest six, the latest first', () => {
    expect(usualPeriods(period('last-month', '2026-11-22'), 6).map(counted)).toStrictEqual([
      '2026-09-01 to 2026-09-30',
      '2026-08-01 to 2026-08-31',
      '2026-07-01 to 2026-07-31',
      '2026-06-01 to 2026-06-30',
      '2026-05-01 to 2026-05-31',
      '2026-04-01 to 2026-04-30',
    ]);
  });

  it('come as far as a period that is still running, and tell the whole of each', () => {
    const usual = usualPeriods(period('this-month', '2026-03-30'), 3);
    expect(usual.map(counted)).toStrictEqual([
      '2026-02-01 to 2026-02-28',
      '2026-01-01 to 2026-01-30',
      '2025-12-01 to 2025-12-30',
    ]);
    expect(usual[1]?.whole).toStrictEqual({ from: '2026-01-01', to: '2026-02-01' });
  });
});
