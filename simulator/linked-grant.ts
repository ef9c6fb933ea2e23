/**
 * What a platform's cloud holds for one linked customer: an access token that it
 * renews by itself, and the refresh token that the skill never sees.
 *
 * On the other side is the bank's token endpoint. `invalid_grant` ends the link;
 * any other trouble leaves the old token in place, as the platforms do.
 */

import * as oauth from 'openid-client';

export interface LinkedGrant {
  /** Renewed when it is due. @returns undefined when the bank has ended the link */
  readonly accessToken: () => Promise<string | undefined>;
  /** Whether there is a newer token to try again with. */
  readonly refresh: () => Promise<'refreshed' | 'ended' | 'failed'>;
  readonly hold: (accessToken: string) => void;
  /** Tells the bank (RFC 7009); that it cannot be told does not matter to the platform. */
  readonly revoke: () => Promise<void>;
}

/** Renewed this long before it expires. */
const EARLY_MS = 60_000;
/** Used when the bank does not say, as in the account-linking settings. */
const DEFAULT_LIFE_S = 3600;

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token?: string | undefined;
  readonly expires_in?: number | undefined;
}

/** A token from a file, for another bank: nobody renews it. */
export function fixedGrant(accessToken: string): LinkedGrant {
  let held = accessToken;
  return {
    accessToken: async () => held,
    refresh: async () => 'failed',
    hold: (token) => {
      held = token;
    },
    revoke: async () => undefined,
  };
}

function isEnded(error: unknown): boolean {
  return error instanceof oauth.ResponseBodyError && error.error === 'invalid_grant';
}

export function linkedGrant(config: oauth.Configuration, tokens: Tokens): LinkedGrant {
  let held = tokens;
  let dueAt = dueTime(tokens);
  let renewing: Promise<'refreshed' | 'ended' | 'failed'> | undefined;
  let isOver = false;

  async function renew(): Promise<'refreshed' | 'ended' | 'failed'> {
    if (held.refresh_token === undefined) return 'failed';
    try {
      const renewed = await oauth.refreshTokenGrant(config, held.refresh_token);
      held = { refresh_token: held.refresh_token, ...renewed };
      dueAt = dueTime(renewed);
      return 'refreshed';
    } catch (error) {
      isOver = isEnded(error);
      return isOver ? 'ended' : 'failed';
    } finally {
      renewing = undefined;
    }
  }

  function refresh(): Promise<'refreshed' | 'ended' | 'failed'> {
    renewing ??= renew();
    return renewing;
  }

  return {
    async accessToken() {
      if (!isOver && Date.now() >= dueAt) await refresh();
      return isOver ? undefined : held.access_token;
    },
    refresh,
    hold(accessToken) {
      held = { ...held, access_token: accessToken };
      dueAt = Number.POSITIVE_INFINITY;
    },
    async revoke() {
      isOver = true;
      await oauth.tokenRevocation(config, held.refresh_token ?? held.access_token).catch(() => undefined);
    },
  };
}

function dueTime(tokens: Tokens): number {
  return Date.now() + (tokens.expires_in ?? DEFAULT_LIFE_S) * 1000 - EARLY_MS;
}
