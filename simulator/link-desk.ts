/**
 * The one login that may be under way on a platform: begun, waited for, given up
 * when another begins. Shared by the platforms; what linking changes is theirs.
 */

import type { LinkAttempt } from './account-linking.ts';
import type { LinkEnd } from './assistant.ts';
import type { LinkedGrant } from './linked-grant.ts';
import { UsageFailure } from './usage-failure.ts';

export interface LinkDesk {
  readonly begin: () => Promise<string>;
  /** `failed` when no login is under way. @param onLinked is done before this resolves */
  readonly end: (onLinked: (grant: LinkedGrant) => Promise<void>) => Promise<LinkEnd>;
}

/** @param start undefined when this bank has no login that the simulator could use */
export function linkDesk(start: (() => Promise<LinkAttempt>) | undefined): LinkDesk {
  let attempt: LinkAttempt | undefined;
  return {
    async begin() {
      if (start === undefined)
        throw new UsageFailure(
          'This bank is reached with a token from a file; there is no login to link with.',
        );
      attempt?.giveUp();
      attempt = await start();
      return attempt.url;
    },
    async end(onLinked) {
      const current = attempt;
      if (current === undefined) return 'failed';
      const ended = await current.ended;
      if (attempt === current) attempt = undefined;
      if (ended.end === 'linked') await onLinked(ended.grant);
      return ended.end;
    },
  };
}
