/**
 * What the bank answered a moment ago, in memory only: an answer is kept for a
 * minute, for the access it was given to and no other. Whoever is refused
 * finds nothing that was kept for them before.
 */

import { type Stopwatch, startStopwatch } from '../calendar/clock.ts';
import type { Secret } from '../linking/secret.ts';

export interface ResponseCache {
  readonly of: (token: Secret) => KeptResponses;
}

/** The answers given to one token, by path and query. */
interface KeptResponses {
  readonly get: (path: string) => string | undefined;
  readonly keep: (path: string, body: string) => void;
  readonly forget: () => void;
}

export interface ResponseCacheOptions {
  /** A keyed hash; tokens themselves are not kept. */
  readonly hash: (value: string) => string;
  readonly maxBytes?: number;
  readonly startStopwatch?: () => Stopwatch;
}

const LIFE_MS = 60_000;
const MAX_BYTES = 4_000_000;

interface Entry {
  readonly grant: string;
  readonly body: string;
  readonly bytes: number;
  readonly age: Stopwatch;
}

export function responseCache(options: ResponseCacheOptions): ResponseCache {
  const { hash, maxBytes = MAX_BYTES } = options;
  // In the order of keeping, so the oldest come first.
  const entries = new Map<string, Entry>();
  let total = 0;
  const drop = (key: string): void => {
    total -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };
  const makeRoom = (): void => {
    for (const [key, { age }] of entries) {
      if (age() < LIFE_MS && total <= maxBytes) return;
      drop(key);
    }
  };
  return {
    of: (token) => {
      const grant = hash(token.reveal());
      const keyOf = (path: string): string => JSON.stringify([grant, path]);
      return {
        get: (path) => {
          const entry = entries.get(keyOf(path));
          return entry !== undefined && entry.age() < LIFE_MS ? entry.body : undefined;
        },
        keep: (path, body) => {
          const bytes = Buffer.byteLength(body) + path.length;
          drop(keyOf(path));
          entries.set(keyOf(path), { grant, body, bytes, age: (options.startStopwatch ?? startStopwatch)() });
          total += bytes;
          makeRoom();
        },
        forget: () => {
          for (const [key, entry] of entries) if (entry.grant === grant) drop(key);
        },
      };
    },
  };
}
