/** The clock: times are read with an offset or not at all, deadlines only run down. */

import { deadlineIn, fixedClock, instant, sooner, systemClock } from './clock.ts';

describe('an instant', () => {
  it.each([
    ['2026-11-22T09:00:00Z', Date.UTC(2026, 10, 22, 9)],
    ['2026-11-22T09:00Z', Date.UTC(2026, 10, 22, 9)],
    ['2026-11-22T09:00:00.250-05:00', Date.UTC(2026, 10, 22, 14, 0, 0, 250)],
    ['2026-11-22', Date.UTC(2026, 10, 22)],
  ])('reads %s', (text, millis) => {
    expect(instant(text)).toBe(millis);
  });

  it.each([
    '',
    'yesterday',
    'Nov 22, 2026',
    '2026-11-22T09:00:00',
    '2026-13-01',
    '2026-11-22T25:00:00Z',
    '1',
  ])('refuses %j', (text) => {
    expect(() => instant(text)).toThrow(RangeError);
  });
});

describe('a clock', () => {
  it('stands still when fixed', () => {
    const clock = fixedClock(instant('2026-11-22'));
    expect(clock.now()).toBe(clock.now());
    expect(clock.now()).toBe(instant('2026-11-22'));
  });

  it("tells the system's time otherwise", () => {
    expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
  });
});

describe('a deadline', () => {
  it('runs down and stops at zero', () => {
    expect(deadlineIn(1000).remaining()).toBeGreaterThan(900);
    expect(deadlineIn(1000).remaining()).toBeLessThanOrEqual(1000);
    expect(deadlineIn(-5).remaining()).toBe(0);
  });

  it('is the earlier of two', () => {
    const fixed = { remaining: () => 400 };
    expect(sooner(fixed, 10_000).remaining()).toBe(400);
    expect(sooner(fixed, 100).remaining()).toBeLessThanOrEqual(100);
  });
});
