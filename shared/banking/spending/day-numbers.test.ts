/** Days of many moments are the days that the calendar tells. */

import fc from 'fast-check';
import type { Instant } from '../../calendar/clock.ts';
import { dayOf } from '../../calendar/moment.ts';
import type { Day, ZoneId } from '../../calendar/zone.ts';
import { dayAt, dayNumber, dayNumbers } from './day-numbers.ts';

const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone')) as fc.Arbitrary<ZoneId>;
const instants = fc.integer({
  min: Date.parse('2015-01-01'),
  max: Date.parse('2035-01-01'),
}) as fc.Arbitrary<Instant>;

describe('the number of a day', () => {
  it('is that of the day where the customer lives, in every zone', () => {
    fc.assert(
      fc.property(zones, fc.array(instants, { minLength: 1, maxLength: 8 }), (zone, moments) => {
        const numberOf = dayNumbers(zone);
        for (const at of moments)
          expect(dayAt(numberOf({ kind: 'instant', at }))).toBe(dayOf({ kind: 'instant', at }, zone));
      }),
    );
  });

  it.each(['America/New_York', 'Africa/Casablanca', 'Australia/Lord_Howe', 'Pacific/Apia', 'Asia/Kathmandu'])(
    'is right at every hour around changes of the clock in %s',
    (name) => {
      const zone = name as ZoneId;
      const numberOf = dayNumbers(zone);
      for (const day of [
        '2011-12-30',
        '2026-02-15',
        '2026-03-08',
        '2026-03-22',
        '2026-04-05',
        '2026-10-04',
        '2026-11-01',
      ])
        for (let hour = -30; hour < 54; hour++) {
          const at = (Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000 - 1) as Instant;
          expect(dayAt(numberOf({ kind: 'instant', at }))).toBe(dayOf({ kind: 'instant', at }, zone));
        }
    },
  );

  it('of a day without a time is that day', () => {
    expect(dayNumbers('Asia/Tokyo' as ZoneId)({ kind: 'day', day: '2026-03-10' as Day })).toBe(
      dayNumber('2026-03-10' as Day),
    );
  });
});
