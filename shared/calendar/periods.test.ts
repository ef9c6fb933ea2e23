/**
 * What holds for every period, on every day: held against plain
 * arithmetic on Date.
 */

import fc from 'fast-check';
import { expressions, resolvable, todays, units } from '../testing/any-period.ts';
import { oracleDay } from '../testing/calendar-oracle.ts';
import { previousPeriod, usualPeriods } from './compare-periods.ts';
import { addDays, dayFrom } from './day.ts';
import { type CalendarUnit, type ResolvablePeriod, WEEKDAYS } from './period.ts';
import { checked, periodFromId } from './period-from-id.ts';
import { PERIOD_IDS, periodId } from './period-id.ts';
import { exactDays, isWhole, type Period, resolvePeriod } from './resolve-period.ts';
import { type Day, daysBetween } from './zone.ts';

function everyDay(from: string, to: string): string[] {
  const all = [];
  for (let day = from; day < to; day = oracleDay(day, { days: 1 })) all.push(day);
  return all;
}

/** The name of the week, month, quarter or year that a day is in: equal for the days of one of them. */
function frame(unit: CalendarUnit, day: string, weekStart: 'sunday' | 'monday'): string {
  const date = new Date(`${day}T12:00:00Z`);
  const into = (date.getUTCDay() + (weekStart === 'monday' ? 6 : 0)) % 7;
  return {
    day,
    week: oracleDay(day, { days: -into }),
    month: day.slice(0, 7),
    quarter: `${day.slice(0, 4)} ${Math.floor(date.getUTCMonth() / 3)}`,
    year: day.slice(0, 4),
  }[unit];
}

describe('every period', () => {
  it('has a day, begins by today and ends with today at the latest', () => {
    fc.assert(
      fc.property(resolvable, todays, (expression, today) => {
        const { range, whole } = resolvePeriod(expression, today);
        expect(dayFrom(range.from)).toBe(range.from);
        expect(range.from <= today.day).toBe(true);
        expect(range.from < range.to).toBe(true);
        expect(range.to <= oracleDay(today.day, { days: 1 })).toBe(true);
        expect(whole.from).toBe(range.from);
        expect(range.to <= whole.to).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('has periods before it, none of them overlapping', () => {
    fc.assert(
      fc.property(resolvable, todays, (expression, today) => {
        const period = resolvePeriod(expression, today);
        const earlier = usualPeriods(period, 6);
        expect(earlier[0]).toStrictEqual(previousPeriod(period));
        [period, ...earlier].reduce((later, one) => {
          expect(one.kind).toBe(period.kind);
          expect(one.range.from < one.range.to).toBe(true);
          expect(one.range.to <= one.whole.to).toBe(true);
          expect(one.whole.to <= later.whole.from).toBe(true);
          return one;
        });
      }),
      { numRuns: 300 },
    );
  });

  it('is compared over the same number of days, whole ones with whole ones', () => {
    fc.assert(
      fc.property(resolvable, todays, (expression, today) => {
        const period = resolvePeriod(expression, today);
        const before = previousPeriod(period);
        if (isWhole(period)) expect(isWhole(before)).toBe(true);
        else {
          const [counted, longest] = [period.range, before.whole].map(({ from, to }) =>
            daysBetween(from, to),
          );
          expect(daysBetween(before.range.from, before.range.to)).toBe(Math.min(counted ?? 0, longest ?? 0));
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is the same days when they are remembered', () => {
    fc.assert(
      fc.property(resolvable, todays, fc.nat(900), (expression, today, later) => {
        const { range } = resolvePeriod(expression, today);
        const then = { ...today, day: addDays(today.day, later) };
        const remembered = periodFromId(periodId(exactDays(range))) as ResolvablePeriod;
        expect(resolvePeriod(remembered, then).range).toStrictEqual(range);
      }),
    );
  });
});

describe('a calendar unit', () => {
  it('is all the days of one week, month, quarter or year, and only those', () => {
    fc.assert(
      fc.property(units, fc.nat(8), todays, (unit, ago, today) => {
        const { whole } = resolvePeriod({ kind: 'calendar', unit, ago }, today);
        const inside = everyDay(whole.from, whole.to).map((day) => frame(unit, day, today.weekStart));
        expect(new Set(inside).size).toBe(1);
        for (const outside of [oracleDay(whole.from, { days: -1 }), whole.to])
          expect(frame(unit, outside, today.weekStart)).not.toBe(inside[0]);
        const present = frame(unit, today.day, today.weekStart);
        expect(inside.includes(present)).toBe(ago === 0);
      }),
      { numRuns: 300 },
    );
  });

  it('follows the one before it without a gap, and the last ones are all of them', () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 12 }), todays, (unit, count, today) => {
        const at = (ago: number): Period => resolvePeriod({ kind: 'calendar', unit, ago }, today);
        for (let ago = 0; ago < count; ago++) {
          expect(at(ago + 1).whole.to).toBe(at(ago).whole.from);
          expect(previousPeriod(at(ago)).whole).toStrictEqual(at(ago + 1).whole);
        }
        expect(resolvePeriod({ kind: 'last', unit, count }, today).range).toStrictEqual({
          from: at(count).whole.from,
          to: at(0).whole.from,
        });
      }),
    );
  });
});

describe('the past days', () => {
  it('are so many, today the last, and go on where the ones before end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), todays, (count, today) => {
        const period = resolvePeriod({ kind: 'past', unit: 'day', count }, today);
        const all = everyDay(period.range.from, period.range.to);
        expect(all.length).toBe(count);
        expect(all.at(-1)).toBe(today.day);
        const before = previousPeriod(period);
        expect(before.range.to).toBe(period.range.from);
        expect(everyDay(before.range.from, before.range.to).length).toBe(count);
      }),
      { numRuns: 50 },
    );
  });

  it('of a month or year begin after the same day of then, or after its last day', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('month' as const, 'year' as const),
        fc.integer({ min: 1, max: 24 }),
        todays,
        (unit, count, today) => {
          const { range } = resolvePeriod({ kind: 'past', unit, count }, today);
          const months = unit === 'month' ? count : count * 12;
          const month = oracleDay(`${today.day.slice(0, 7)}-01`, { months: -months });
          const last = oracleDay(month, { months: 1, days: -1 });
          const same = `${month.slice(0, 8)}${today.day.slice(8)}`;
          expect(range.from).toBe(oracleDay(same < last ? same : last, { days: 1 }));
        },
      ),
    );
  });
});

describe('a weekday', () => {
  it('is the only such day of the seven before today', () => {
    fc.assert(
      fc.property(fc.constantFrom(...WEEKDAYS), todays, (weekday, today) => {
        const { range } = resolvePeriod({ kind: 'weekday', weekday }, today);
        const such = everyDay(oracleDay(today.day, { days: -7 }), today.day).filter(
          (day) => WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] === weekday,
        );
        expect(everyDay(range.from, range.to)).toStrictEqual(such);
      }),
    );
  });
});

describe('an ISO week', () => {
  it('begins as ISO 8601 counts, where weeks begin on Monday and it has come', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2030 }), fc.integer({ min: 1, max: 53 }), (year, week) => {
        const single = checked({ kind: 'iso-week', year, week });
        // The week is that of its Thursday, the year that of its Thursday too.
        const thursdays = everyDay(`${year}-01-01`, `${year + 1}-01-01`).filter(
          (day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 4,
        );
        const thursday = thursdays[week - 1];
        expect(single === undefined).toBe(thursday === undefined);
        if (single && thursday)
          expect(
            resolvePeriod(single, { day: '2035-06-15' as Day, weekStart: 'monday' }).range,
          ).toStrictEqual({
            from: oracleDay(thursday, { days: -3 }),
            to: oracleDay(thursday, { days: 4 }),
          });
      }),
    );
  });
});

describe('the id of a period', () => {
  it('reads back as the same period, through JSON too', () => {
    fc.assert(
      fc.property(expressions, (expression) => {
        const id: string = JSON.parse(JSON.stringify(periodId(expression)));
        expect(periodFromId(id)).toEqual(expression);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each(PERIOD_IDS)('%s is written as it is read', (id) => {
    const expression = periodFromId(id);
    expect(expression && periodId(expression)).toBe(id);
  });

  it('is listed once', () => {
    expect(new Set(PERIOD_IDS).size).toBe(PERIOD_IDS.length);
  });

  it.each([
    '',
    'tomorrow',
    'this-day',
    'last-day',
    '1-weeks-ago',
    '0-days-ago',
    'past-1-weeks',
    'past-0-days',
    'past-36501-days',
    'past-99999-days',
    'past-07-days',
    'past--7-days',
    'last-0-whole-months',
    'last-101-whole-years',
    '101-years-ago',
    'past-7-fortnights',
    'november-31',
    'november-0',
    'february-30',
    'brumaire-1',
    'day-0',
    'day-32',
    '2026-13',
    '2026-02-29',
    '2025-w53',
    '2026-w00',
    'q5',
    '2025s',
    '999',
    'November',
    ' today',
    'today\n',
    'since-',
    'since-since-june',
    'since-since-payday',
    '1899',
    '1899-12-31',
    '1890s',
    '0026',
    'since-june..august',
    'june..',
    '..june',
    'june..july..august',
    'june..since-payday',
    '__proto__',
    'constructor',
  ])('is not %j', (id) => {
    expect(periodFromId(id)).toBeUndefined();
  });

  it('is nothing for any other text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const expression = periodFromId(text);
        expect(expression === undefined || periodId(expression) === text).toBe(true);
      }),
    );
  });
});
