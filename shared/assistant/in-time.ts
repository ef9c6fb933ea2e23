/** Answering before the surface stops listening, whatever the bank does. */

import type { Deadline } from '../calendar/clock.ts';

export interface Waiting {
  /** Called at most once, when the work is still under way after `afterMs`. */
  readonly say: () => void;
  readonly afterMs: number;
}

/** Resolves with `late` when the deadline passes first; what comes or fails after that is dropped. */
export async function inTime<Value>(
  work: Promise<Value>,
  deadline: Deadline,
  late: Value,
  waiting: Waiting,
): Promise<Value> {
  const timers: ReturnType<typeof setTimeout>[] = [];
  const passed = new Promise<Value>((settle) => {
    timers.push(setTimeout(() => settle(late), deadline.remaining()));
  });
  timers.push(setTimeout(waiting.say, waiting.afterMs));
  work.catch(() => undefined);
  try {
    return await Promise.race([work, passed]);
  } finally {
    timers.forEach(clearTimeout);
  }
}
