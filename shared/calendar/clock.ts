/**
 * The clock: the only place that asks what time it is.
 *
 * `Clock` says what day and hour the customer lives in and can be fixed by the
 * setting NOW; `Deadline` measures real elapsed time and cannot.
 */

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number & { readonly __brand: 'Instant' };

export interface Clock {
  readonly now: () => Instant;
}

/** With an offset: Date.parse would read a time without one, or free text, in the zone of this machine. */
const ISO_8601 = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d))?$/;

/** @throws RangeError when `text` is not an ISO 8601 date and time with an offset, or a date (midnight UTC) */
export function instant(text: string): Instant {
  const millis = ISO_8601.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(millis))
    throw new RangeError('a time is written as ISO 8601, such as 2026-11-22T09:00:00Z');
  return millis as Instant;
}

export const systemClock: Clock = { now: () => Date.now() as Instant };

export function fixedClock(at: Instant): Clock {
  return { now: () => at };
}

/** How long an answer may still take. `remaining` is in milliseconds and never below zero. */
export interface Deadline {
  readonly remaining: () => number;
}

export function deadlineIn(milliseconds: number): Deadline {
  const end = performance.now() + milliseconds;
  return { remaining: () => Math.max(0, end - performance.now()) };
}

/**
 * Milliseconds since it was started, by the faster of this machine's two clocks:
 * where a function is frozen between turns, one of them may stand still.
 */
export type Stopwatch = () => number;

export function startStopwatch(): Stopwatch {
  const [ticks, time] = [performance.now(), Date.now()];
  return () => Math.max(performance.now() - ticks, Date.now() - time);
}

/** The earlier of `deadline` and `milliseconds` from now. */
export function sooner(deadline: Deadline, milliseconds: number): Deadline {
  const own = deadlineIn(milliseconds);
  return { remaining: () => Math.min(own.remaining(), deadline.remaining()) };
}
