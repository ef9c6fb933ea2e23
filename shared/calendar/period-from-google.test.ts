/** Google's dates in parts, and the keys of our own period type. */

import { periodFromGoogle } from './period-from-google.ts';
import { periodId } from './period-id.ts';

describe("a period in Google's words", () => {
  it.each([
    [{ year: 2026, month: 11, day: 22 }, '2026-11-22'],
    [{ year: 2026, month: 11, day: 5, hours: 9, minutes: 30, seconds: 0, nanos: 0 }, '2026-11-05'],
    [{ year: 2026, month: 11 }, '2026-11'],
    [{ year: 2026, month: 11, day: 0 }, '2026-11'],
    [{ year: 0, month: 11, day: 5 }, 'november-5'],
    [{ month: 11 }, 'november'],
    [{ day: 5 }, 'day-5'],
    [{ year: 2026 }, '2026'],
    ['past-7-days', 'past-7-days'],
    ['since-payday', 'since-payday'],
    ['since-june', 'since-june'],
  ])('can be %j', (value, id) => {
    const period = periodFromGoogle(value);
    expect(period && periodId(period)).toBe(id);
  });

  it.each([
    undefined,
    null,
    '',
    'next week',
    {},
    [],
    42,
    true,
    { year: 2026, day: 5 },
    { year: 2026, month: 2, day: 30 },
    { year: 2026, month: 13 },
    { year: 2026.5 },
    { year: -2026, month: 1 },
    { year: '2026', month: '11' },
    { day: 32 },
    { day: Number.NaN },
    { hours: 9 },
  ])('is not %j', (value) => {
    expect(periodFromGoogle(value)).toBeUndefined();
  });
});
