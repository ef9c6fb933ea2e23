/** Today, and where a week begins. */

import { instant } from './clock.ts';
import { todayIn, weekStartOf } from './today.ts';
import { type ZoneId, zoneId } from './zone.ts';

describe('today', () => {
  it.each([
    ['America/New_York', '2026-11-21'],
    ['Asia/Kolkata', '2026-11-22'],
  ])('in %s is %s', (where, day) => {
    const zone = zoneId(where) as ZoneId;
    expect(todayIn(zone, instant('2026-11-22T02:00:00Z'), 'en-US')).toStrictEqual({
      day,
      weekStart: 'sunday',
    });
  });
});

describe('a week', () => {
  const locales = ['en-US', 'en-CA', 'fr-CA', 'en-GB', 'en-AU', 'en-IN', 'hi-IN', 'es-US', 'es-MX', 'es-ES'];

  it.each([...locales, 'de-DE', 'fr-FR', 'it-IT', 'pt-BR', 'ja-JP'])(
    'begins in %s as Unicode says',
    (locale) => {
      const told = new Intl.Locale(locale) as Intl.Locale & { readonly weekInfo?: { firstDay: number } };
      const { firstDay } = (told as { getWeekInfo?: () => { firstDay: number } }).getWeekInfo?.() ??
        told.weekInfo ?? { firstDay: 0 };
      expect(weekStartOf(locale)).toBe({ 1: 'monday', 7: 'sunday' }[firstDay]);
    },
  );

  it('begins on Monday where no region is told', () => {
    expect(weekStartOf('en')).toBe('monday');
  });
});
