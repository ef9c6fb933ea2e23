/**
 * Wrong passwords cost time: after four of them for one username from one
 * address, each further guess waits twice as long as the one before, up to five
 * minutes. Forgotten after a quarter of an hour, and when the bank stops.
 */

export interface PasswordGuesses {
  /** @returns seconds until the next guess counts; 0 when it may be made now */
  readonly wait: (username: string, address: string) => number;
  readonly wrong: (username: string, address: string) => void;
  readonly right: (username: string, address: string) => void;
}

const FREE = 4;
const LONGEST_SECONDS = 300;
const FORGOTTEN_MILLISECONDS = 15 * 60_000;
const MOST_KEPT = 10_000;

/** @param now milliseconds since 1970 */
export function passwordGuesses(now: () => number): PasswordGuesses {
  const kept = new Map<string, { readonly times: number; readonly last: number }>();
  const keyOf = (username: string, address: string): string => `${address} ${username.trim().toLowerCase()}`;
  const live = (key: string) => {
    const guesses = kept.get(key);
    return guesses !== undefined && now() - guesses.last < FORGOTTEN_MILLISECONDS ? guesses : undefined;
  };
  return {
    wait: (username, address) => {
      const guesses = live(keyOf(username, address));
      if (guesses === undefined || guesses.times < FREE) return 0;
      const seconds = Math.min(LONGEST_SECONDS, 2 ** (guesses.times - FREE + 1));
      return Math.max(0, Math.ceil((guesses.last + seconds * 1000 - now()) / 1000));
    },
    wrong: (username, address) => {
      const key = keyOf(username, address);
      const times = (live(key)?.times ?? 0) + 1;
      kept.delete(key);
      kept.set(key, { times, last: now() });
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    },
    right: (username, address) => {
      kept.delete(keyOf(username, address));
    },
  };
}
