/**
 * Links that were refused a moment ago. Google answers 401 with a new token and
 * asks once more; refused again with that, it would only tell the customer that
 * nobody is responding, so the second time the customer is told what is wrong.
 */

import { type Stopwatch, startStopwatch } from '../../shared/calendar/clock.ts';
import type { Secret } from '../../shared/linking/secret.ts';

/** Google asks again at once. */
const MEMORY_MS = 10_000;
/** Far more sessions than one instance refuses in that time. */
const MAX_SESSIONS = 100;

export interface EndedLinks {
  /** True when this session was refused just now with another token. Remembers this one. */
  readonly isRefusedAgain: (sessionId: string, token: Secret) => boolean;
}

export function endedLinks(): EndedLinks {
  const refused = new Map<string, { readonly token: Secret; readonly age: Stopwatch }>();
  return {
    isRefusedAgain(sessionId, token) {
      for (const [id, { age }] of refused) if (age() > MEMORY_MS) refused.delete(id);
      const before = refused.get(sessionId);
      if (refused.size >= MAX_SESSIONS) refused.clear();
      refused.set(sessionId, { token, age: startStopwatch() });
      return before !== undefined && before.token.reveal() !== token.reveal();
    },
  };
}
