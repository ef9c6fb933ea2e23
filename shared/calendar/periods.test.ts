/**
 * What holds for every period, in every zone, on every day: held against plain
 * arithmetic on Date and against the offsets that Intl prints.
 */

import fc from 'fast-check';
import type { Instant } from './clock.ts';
import { previousPeriod, usualPeriods } from './compare-periods.ts';
import { addDays, dayFrom } from './day.ts';
import { dayOf } from './moment.ts';
import {
  CALENDAR_UNITS,
  type CalendarUnit,
  type PeriodExpression,
  type ResolvablePeriod,
  SEASONS,
  type SinglePeriod,
  WEEKDAYS,
} from './period.ts';
import { checked, periodFromId } from './period-from-id.ts';
import { PERIOD_IDS, periodId } from './period-id.ts';
import { exactDays, isWhole, type Period, resolvePeriod } from './resolve-period.ts';
import { todayIn } from './today.ts';
import { type Day, daysBetween, type ZoneId } from './zone.ts';

const ZONES = Intl.supportedValuesOf('timeZone') as ZoneId[];

const units = fc.constantFrom(...CALENDAR_UNITS);
const years = fc.option(fc.integer({ min: 1990, max: 2040 }), { nil: undefined });
const days = fc.oneof(
  fc.integer({ min: 0, max: 16_000 }).map((count) => addDays('2000-01-01' as Day, count)),
  fc.constantFrom<Day[]>(
    ...(['2024-02-29', '2025-02-28', '2026-03-31', '2026-12-31', '2027-01-01', '2028-02-29'] as Day[]),
  ),
);
const todays = fc.record({ day: days, weekStart: fc.constantFrom('sunday' as const, 'monday' as const) });

const singles: fc.Arbitrary<SinglePeriod> = fc
  .oneof(
    fc.record({ kind: fc.constant('calendar' as const), unit: units, ago: fc.nat(100) }),
    fc.record({
      kind: fc.constantFrom('last' as const, 'past' as const),
      unit: units,
      count: fc.integer({ min: 1, max: 100 }),
    }),
    fc.constant({ kind: 'lately' as const }),
    fc.record({ kind: fc.constant('weekday' as const), weekday: fc.constantFrom(...WEEKDAYS) }),
    fc.record({ kind: fc.constant('weekend' as const), which: fc.constantFrom('this', 'last') }),
    fc.record({ kind: fc.constant('date' as const), date: days }),
    fc.record({ kind: fc.constant('day-of-year' as const), month: fc.nat(12), day: fc.nat(31) }),
    fc.record({ kind: fc.constant('day-of-month' as const), day: fc.nat(31) }),
    fc.record({ kind: fc.constant('month' as const), month: fc.nat(12), year: years }),
    fc.record({ kind: fc.constant('quarter' as const), quarter: fc.nat(4), year: years }),
    fc.record({ kind: fc.constant('season' as const), season: fc.constantFrom(...SEASONS), year: years }),
    fc.record({ kind: fc.constant('year' as const), year: fc.integer({ min: 1900, max: 9999 }) }),
    fc.record({ kind: fc.constant('decade' as const), decade: fc.constantFrom(1990, 2010, 2020, 2050) }),
    fc.record({
      kind: fc.constantFrom('iso-week' as const, 'iso-weekend' as const),
      year: fc.integer({ min: 1990, max: 2040 }),
      week: fc.integer({ min: 1, max: 53 }),
    }),
  )
  .map((single) => checked(JSON.parse(JSON.stringify(single))))
  .filter((single) => single !== undefined);

const resolvable: fc.Arbitrary<ResolvablePeriod> = fc.oneof(
  { weight: 3, arbitrary: singles },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('between' as const), from: singles, to: singles }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('since' as const), start: singles }) },
);
const expressions: fc.Arbitrary<PeriodExpression> = fc.oneof(
  { weight: 9, arbitrary: resolvable },
  { weight: 1, arbitrary: fc.constant({ kind: 'since-payday' as const }) },
);

/** The same by the arithmetic of Date, day by day, knowing nothing of the code above. */
function oracleDay(text: string, move: { years?: number; months?: number; days?: number }): string {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const moved = new Date(
    Date.UTC(year + (move.years ?? 0), month - 1 + (move.months ?? 0), day + (move.days ?? 0)),
  );
  return moved.toISOString().slice(0, 10);
}

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

/** The day of an instant by the offset that Intl prints for it: GMT-05:00, GMT+05:45, GMT. */
function dayByOffset(at: number, offsets: Intl.DateTimeFormat): string {
  const printed = offsets.formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value;
  const [, sign = '+', hours = '0', minutes = '0', seconds = '0'] =
    /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(printed ?? 'none') ?? [];
  const offset = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000;
  return new Date(at + (sign === '-' ? -offset : offset)).toISOString().slice(0, 10);
}

describe('in every zone', () => {
  // Around changes of clocks north and south, a leap day, the ends of a month and of years.
  const changes = [
    '2026-03-08T07:00:00Z',
    '2026-03-29T01:00:00Z',
    '2026-04-04T16:00:00Z',
    '2026-10-25T01:00:00Z',
    '2026-11-01T06:00:00Z',
    '2026-11-22T12:00:00Z',
    '2027-01-01T00:00:00Z',
    '2028-02-29T12:00:00Z',
    '2028-03-01T00:00:00Z',
    '2011-12-30T10:00:00Z',
  ];

  it.each(changes)('today is the day there, hours before and after %s', (change) => {
    ZONES.forEach((zone, at) => {
      const offsets = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
      // Neighbouring zones share their rules, so that one hour each is most of the hours for most rules.
      const now = Date.parse(change) + (((at * 7) % 27) - 13) * 3_600_000 - (at % 2);
      const today = todayIn(zone, now as Instant, 'en-US');
      expect(today.day).toBe(dayByOffset(now, offsets));
      expect(resolvePeriod({ kind: 'calendar', unit: 'day', ago: 0 }, today).range).toStrictEqual({
        from: today.day,
        to: oracleDay(today.day, { days: 1 }),
      });
    });
  });

  it('what was bought falls into exactly one week, month, quarter or year', () => {
    const year = 365 * 86_400_000;
    fc.assert(
      fc.property(
        fc.constantFrom(...ZONES),
        fc.constantFrom<CalendarUnit[]>('week', 'month', 'quarter', 'year'),
        fc.integer({ min: Date.parse('2010-01-01'), max: Date.parse('2030-01-01') }),
        fc.array(fc.integer({ min: 0, max: 2 * year }), { minLength: 1, maxLength: 30 }),
        (zone, unit, now, ages) => {
          const today = todayIn(zone, now as Instant, 'en-US');
          const parts = [0, ...Array.from({ length: 110 }, (_, at) => at + 1)].map(
            (ago) => resolvePeriod({ kind: 'calendar', unit, ago }, today).range,
          );
          for (const age of ages) {
            const day = dayOf({ kind: 'instant', at: (now - age) as Instant }, zone);
            expect(parts.filter(({ from, to }) => from <= day && day < to).length).toBe(1);
          }
        },
      ),
      { numRuns: 60 },
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
