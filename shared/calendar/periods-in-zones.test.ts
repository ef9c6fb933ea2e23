/** Days and periods in every zone, around changes of clocks: held against the offsets that Intl prints. */

import fc from 'fast-check';
import { oracleDay } from '../testing/calendar-oracle.ts';
import type { Instant } from './clock.ts';
import { dayOf } from './moment.ts';
import type { CalendarUnit } from './period.ts';
import { resolvePeriod } from './resolve-period.ts';
import { todayIn } from './today.ts';
import type { ZoneId } from './zone.ts';

const ZONES = Intl.supportedValuesOf('timeZone') as ZoneId[];

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
