/** Every form of AMAZON.DATE and AMAZON.DURATION, and what is none. */

import { periodFromAlexaDate } from './period-from-alexa.ts';
import { periodFromDuration } from './period-from-duration.ts';
import { periodId } from './period-id.ts';

describe('an AMAZON.DATE', () => {
  it.each([
    ['PRESENT_REF', 'today'],
    ['2026-11-22', '2026-11-22'],
    ['2028-02-29', '2028-02-29'],
    ['XXXX-11-05', 'november-5'],
    ['XXXX-02-29', 'february-29'],
    ['XXXX-XX-05', 'day-5'],
    ['2026-11', '2026-11'],
    ['2026-11-XX', '2026-11'],
    ['XXXX-11', 'november'],
    ['XXXX-11-XX', 'november'],
    ['2026', '2026'],
    ['2026-XX', '2026'],
    ['2026-XX-XX', '2026'],
    ['202X', '2020s'],
    ['2026-W07', '2026-w07'],
    ['2026-W53', '2026-w53'],
    ['2026-W47-WE', '2026-w47-weekend'],
    ['2026-WI', '2026-winter'],
    ['2026-SP', '2026-spring'],
    ['2026-SU', '2026-summer'],
    ['2026-FA', '2026-fall'],
    ['XXXX-WI', 'winter'],
    ['2026-Q4', '2026-q4'],
    ['XXXX-Q1', 'q1'],
  ])('%s is %s', (value, id) => {
    const period = periodFromAlexaDate(value);
    expect(period && periodId(period)).toBe(id);
  });

  it.each([
    '',
    '?',
    'today',
    '2026-02-30',
    '2026-13',
    '2026-00',
    '2026-11-00',
    '2026-XX-05',
    'XXXX',
    'XXXX-XX',
    'XXXX-XX-XX',
    'XXXX-XX-32',
    'XXXX-02-30',
    '0026-11-22',
    '0000',
    '000X',
    '2025-W53',
    '2026-W00',
    '2026-Q5',
    '2026-AU',
    '2026-11-22T10:00',
    ' 2026',
    '2026\n',
  ])('is not %j', (value) => {
    expect(periodFromAlexaDate(value)).toBeUndefined();
  });
});

describe('an AMAZON.DURATION', () => {
  it.each([
    ['P7D', 'past-7-days'],
    ['P1D', 'past-day'],
    ['P1W', 'past-week'],
    ['P2W', 'past-2-weeks'],
    ['P1M', 'past-month'],
    ['P18M', 'past-18-months'],
    ['P1Y', 'past-year'],
    ['P1Y6M', 'past-18-months'],
    ['P0.5Y', 'past-6-months'],
    ['P1,5M', 'past-45-days'],
    ['P1.5W', 'past-11-days'],
    ['P1W3D', 'past-10-days'],
    ['P1M15D', 'past-45-days'],
    ['P1M1W', 'past-37-days'],
    ['P1Y1D', 'past-366-days'],
    ['PT5M', 'past-day'],
    ['PT30S', 'past-day'],
    ['PT23H59M', 'past-day'],
    ['PT24H', 'past-2-days'],
    ['P1DT12H', 'past-2-days'],
    ['PT48H', 'past-3-days'],
    ['P100Y', 'past-100-years'],
  ])('%s is %s', (value, id) => {
    const period = periodFromDuration(value);
    expect(period && periodId(period)).toBe(id);
  });

  it.each([
    '',
    '?',
    'P',
    'PT',
    'P0D',
    'PT0S',
    'P-1Y',
    '-P1D',
    'P101Y',
    'P999999D',
    'P1',
    '7D',
    'P1D2W',
    'p7d',
  ])('is not %j', (value) => {
    expect(periodFromDuration(value)).toBeUndefined();
  });
});
