/** Days and hours as people live them, over the changes of clocks and years. */

import fc from 'fast-check';
import { type Instant, instant } from './clock.ts';
import { type Day, daysBetween, localTime, type ZoneId, zoneId } from './zone.ts';

function zone(text: string): ZoneId {
  const known = zoneId(text);
  if (known === undefined) throw new Error(`${text} is not known here`);
  return known;
}

describe('a time zone', () => {
  it.each(['America/New_York', 'Asia/Kolkata', 'UTC'])('can be %s', (text) => {
    expect(zoneId(text)).toBe(text);
  });

  it.each(['', 'Mars/Olympus', '+05:00', 'New York', '-0500'])('is not %j', (text) => {
    expect(zoneId(text)).toBeUndefined();
  });
});

describe('the local time', () => {
  it.each([
    ['2026-11-22T04:59:00Z', 'America/New_York', '2026-11-21', 23, 59],
    ['2026-11-22T05:00:00Z', 'America/New_York', '2026-11-22', 0, 0],
    ['2026-03-08T06:59:00Z', 'America/New_York', '2026-03-08', 1, 59],
    ['2026-03-08T07:00:00Z', 'America/New_York', '2026-03-08', 3, 0],
    ['2026-12-31T18:30:00Z', 'Asia/Kolkata', '2027-01-01', 0, 0],
    ['2026-06-30T23:15:00Z', 'UTC', '2026-06-30', 23, 15],
  ])('at %s in %s is %s %i:%i', (at, where, day, hour, minute) => {
    expect(localTime(instant(at), zone(where))).toStrictEqual({ day, hour, minute });
  });

  it('is a real hour of a real day, whenever and wherever', () => {
    const times = fc.date({ min: new Date('1971-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const zones = fc.constantFrom(
      'America/New_York',
      'Europe/London',
      'Asia/Kathmandu',
      'Pacific/Apia',
      'UTC',
    );
    fc.assert(
      fc.property(times, zones, (at, where) => {
        const told = localTime(at.getTime() as Instant, zone(where));
        expect(told.day).toMatch(/^\d{4}-\d\d-\d\d$/);
        expect(told.hour).toBeGreaterThanOrEqual(0);
        expect(told.hour).toBeLessThan(24);
        expect(told.minute).toBeLessThan(60);
      }),
      { numRuns: 200 },
    );
  });
});

describe('daysBetween', () => {
  it.each([
    ['2026-11-22', '2026-11-22', 0],
    ['2026-11-22', '2026-11-23', 1],
    ['2026-11-23', '2026-11-22', -1],
    ['2026-02-28', '2026-03-01', 1],
    ['2028-02-28', '2028-03-01', 2],
    ['2026-03-07', '2026-03-09', 2],
    ['2026-01-01', '2027-01-01', 365],
  ])('counts from %s to %s', (from, to, days) => {
    expect(daysBetween(from as Day, to as Day)).toBe(days);
  });
});
