/** Any period there can be, on any day, for properties. */

import fc from 'fast-check';
import { addDays } from '../calendar/day.ts';
import {
  CALENDAR_UNITS,
  type PeriodExpression,
  type ResolvablePeriod,
  SEASONS,
  type SinglePeriod,
  WEEKDAYS,
} from '../calendar/period.ts';
import { checked } from '../calendar/period-from-id.ts';
import type { Day } from '../calendar/zone.ts';

export const units = fc.constantFrom(...CALENDAR_UNITS);
const years = fc.option(fc.integer({ min: 1990, max: 2040 }), { nil: undefined });
const days = fc.oneof(
  fc.integer({ min: 0, max: 16_000 }).map((count) => addDays('2000-01-01' as Day, count)),
  fc.constantFrom<Day[]>(
    ...(['2024-02-29', '2025-02-28', '2026-03-31', '2026-12-31', '2027-01-01', '2028-02-29'] as Day[]),
  ),
);
export const todays = fc.record({
  day: days,
  weekStart: fc.constantFrom('sunday' as const, 'monday' as const),
});

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

export const resolvable: fc.Arbitrary<ResolvablePeriod> = fc.oneof(
  { weight: 3, arbitrary: singles },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('between' as const), from: singles, to: singles }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('since' as const), start: singles }) },
);
export const expressions: fc.Arbitrary<PeriodExpression> = fc.oneof(
  { weight: 9, arbitrary: resolvable },
  { weight: 1, arbitrary: fc.constant({ kind: 'since-payday' as const }) },
);
