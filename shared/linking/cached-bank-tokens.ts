/**
 * BankTokens that remember an exchange for a minute, in memory only: the turns
 * of one conversation need not exchange the same token again.
 *
 * What the customer ends at the bank is noticed within that minute, or as soon as
 * the bank is asked again and refuses the token; an answer that is kept as well
 * asks nobody. Failures are not remembered.
 */

import { type Stopwatch, startStopwatch } from '../calendar/clock.ts';
import type { BankAccess, BankTokens } from './bank-tokens.ts';

export interface CachedBankTokens extends BankTokens {
  /** The bank refused it: the next turn exchanges anew. */
  readonly forget: (access: BankAccess) => void;
}

export interface CachedBankTokensOptions {
  /** A keyed hash; the assistant's tokens themselves are not kept. */
  readonly hash: (value: string) => string;
  /** How many are remembered. */
  readonly capacity?: number;
  readonly startStopwatch?: () => Stopwatch;
}

const LIFE_MS = 60_000;
/** A turn must not begin with a token that ends before the turn does. */
const TURN_MS = 10_000;

interface Entry {
  readonly access: BankAccess;
  readonly age: Stopwatch;
  readonly lifeMs: number;
}

export function cachedBankTokens(tokens: BankTokens, options: CachedBankTokensOptions): CachedBankTokens {
  const { hash, capacity = 1_000, startStopwatch: start = startStopwatch } = options;
  // In the order of exchanging, so the oldest come first.
  const entries = new Map<string, Entry>();
  const keep = (key: string, entry: Entry): void => {
    entries.delete(key);
    entries.set(key, entry);
    for (const [oldest, { age, lifeMs }] of entries) {
      if (entries.size <= capacity && age() < lifeMs) return;
      entries.delete(oldest);
    }
  };
  return {
    bankAccess: async (assistantToken, deadline) => {
      const key = hash(assistantToken.reveal());
      const entry = entries.get(key);
      if (entry !== undefined && entry.age() < entry.lifeMs) return entry.access;
      const age = start();
      const access = await tokens.bankAccess(assistantToken, deadline);
      const lifeMs = Math.min(LIFE_MS, (access.lifeMs ?? 0) - TURN_MS);
      if (lifeMs > 0) keep(key, { access, age, lifeMs });
      return access;
    },
    forget: (access) => {
      for (const [key, entry] of entries) if (entry.access === access) entries.delete(key);
    },
  };
}
