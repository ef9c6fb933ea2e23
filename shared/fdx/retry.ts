/**
 * Whether one more try is worth it, and when: only where the bank had no time
 * or broke off, and only when enough is left for waiting and for an answer.
 */

import type { HttpResponse } from '../linking/http.ts';

const BUSY = new Set([429, 502, 503, 504]);
/** Less than this is not enough for an answer. */
const WORTH_TRYING_MS = 150;
/** Without Retry-After: at random between these, so that callers do not come back all at once. */
const JITTER_MS = [40, 160] as const;

/**
 * @param reply undefined when the connection broke
 * @param remaining what is left of the deadline, in milliseconds
 * @returns how long to wait, in milliseconds; undefined for not at all
 */
export function retryAfter(reply: HttpResponse | undefined, remaining: number): number | undefined {
  if (reply !== undefined && !BUSY.has(reply.status)) return undefined;
  const said = reply?.headers['retry-after'];
  const wait = said === undefined ? jitter() : waitSaid(said, reply?.headers['date']);
  return wait !== undefined && wait + WORTH_TRYING_MS <= remaining ? wait : undefined;
}

function jitter(): number {
  const [least, most] = JITTER_MS;
  return least + Math.random() * (most - least);
}

/** Seconds, or an HTTP date, which is compared with the server's own clock. */
function waitSaid(said: string, date: string | undefined): number | undefined {
  if (/^\d{1,6}$/.test(said.trim())) return Number(said) * 1000;
  const wait = Date.parse(said) - Date.parse(date ?? '');
  return Number.isNaN(wait) ? undefined : Math.max(wait, 0);
}

/** Ends early when `signal` does. */
export function waited(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal?.addEventListener('abort', done);
    if (signal?.aborted === true) done();
  });
}
