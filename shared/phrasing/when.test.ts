import { instant } from '../calendar/clock.ts';
import type { Day, ZoneId } from '../calendar/zone.ts';
import { textOf } from './catalogue.ts';
import { when } from './when.ts';

const NOON_IN_NEW_YORK = instant('2026-11-22T17:00:00Z');

function said(at: string, zone = 'America/New_York'): string {
  return textOf(
    when(at.includes('T') ? { kind: 'instant', at: instant(at) } : { kind: 'day', day: at as Day }, {
      now: NOON_IN_NEW_YORK,
      zone: zone as ZoneId,
      isOneShot: false,
      surface: 'alexa',
      hasScreen: false,
    }),
  );
}

describe('the time of old data', () => {
  it.each([
    ['2026-11-22T14:00:00Z', '9 this morning'],
    ['2026-11-22T05:05:00Z', '12:05 this morning'],
    ['2026-11-22T17:00:00Z', '12 this afternoon'],
    ['2026-11-22T23:30:00Z', '6:30 this evening'],
    ['2026-11-21T22:00:00Z', 'yesterday at 5 PM'],
    ['2026-11-21T05:00:00Z', 'yesterday at 12 AM'],
    ['2026-11-22', 'today'],
    ['2026-11-21', 'yesterday'],
    ['2026-11-03', 'November 3rd'],
    ['2026-11-20T12:00:00Z', 'November 20th'],
    ['2026-11-03T12:00:00Z', 'November 3rd'],
    ['2026-11-02T12:00:00Z', 'November 2nd'],
    ['2026-02-11T12:00:00Z', 'February 11th'],
    ['2025-12-31T12:00:00Z', 'December 31st, 2025'],
  ])('of %s is "%s"', (at, expected) => {
    expect(said(at)).toBe(expected);
  });

  it("is the listener's own", () => {
    expect(said('2026-11-22T06:30:00Z', 'America/Los_Angeles')).toBe('yesterday at 10:30 PM');
    expect(said('2026-11-22T06:30:00Z', 'Asia/Tokyo')).toBe('yesterday at 3:30 PM');
  });
});
