/**
 * oidc-provider's storage over the state file: one row per token, grant, session
 * or sign-in under way.
 *
 * The library counts by this machine's clock. Where the bank's clock is moved
 * for a customer, their rows are kept in the bank's time and told in the
 * machine's, so that what has ended at the bank has ended for the library.
 */

import type { Adapter, Payload } from 'oidc-provider';
import { TOKEN_EXCHANGE } from './clients.ts';
import type { StateFile } from './state-file.ts';
import type { Conditions } from './weather/conditions.ts';

/** What a customer's clock and weather bear upon. */
const LASTING = ['AccessToken', 'AuthorizationCode', 'Grant', 'RefreshToken'];

export function oidcAdapter(state: StateFile<Payload>, conditions: Conditions): (model: string) => Adapter {
  return (model) => {
    const key = (id: string): string => `${model}:${id}`;
    const first = (isMeant: (payload: Payload) => boolean): Payload | undefined => {
      for (const [at, payload] of state.entries())
        if (at.startsWith(`${model}:`) && isMeant(payload)) return copy(payload);
      return undefined;
    };
    const shift = (payload: Payload): number =>
      LASTING.includes(model) ? conditions.clockShift(String(payload['accountId'])) / 1000 : 0;
    return {
      upsert: async (id, payload, expiresIn) => {
        const ahead = shift(payload);
        // Kept longer by the shift, for a clock that is moved back.
        const seconds = expiresIn === undefined ? undefined : expiresIn + Math.max(0, ahead);
        state.set(key(id), moved(copy(payload), ahead), seconds);
      },
      find: async (id) => {
        const payload = copy(state.get(key(id)));
        if (payload === undefined || isHidden(model, payload, conditions)) return undefined;
        return moved(payload, -shift(payload));
      },
      findByUid: async (uid) => first((payload) => payload.uid === uid),
      findByUserCode: async (userCode) => first((payload) => payload.userCode === userCode),
      consume: async (id) =>
        state.change(key(id), (payload) => ({ ...payload, consumed: Math.floor(Date.now() / 1000) })),
      destroy: async (id) => state.delete(key(id)),
      revokeByGrantId: async (grantId) => {
        for (const [at, payload] of [...state.entries()])
          if (at.startsWith(`${model}:`) && payload.grantId === grantId) state.delete(at);
      },
    };
  };
}

function moved(payload: Payload, seconds: number): Payload {
  if (seconds === 0) return payload;
  const times = ['iat', 'exp', 'iiat'].filter((name) => typeof payload[name] === 'number');
  return { ...payload, ...Object.fromEntries(times.map((name) => [name, Number(payload[name]) + seconds])) };
}

/** The weathers that end a link while they last. Bank tokens live on, so that the API can say why it refuses. */
function isHidden(model: string, payload: Payload, conditions: Conditions): boolean {
  const weather = conditions.weather(String(payload['accountId']))?.kind;
  if (weather === 'token-expired') return model === 'AccessToken';
  if (weather !== 'consent-revoked') return false;
  return model === 'RefreshToken' || (model === 'AccessToken' && !isExchanged(payload));
}

function isExchanged(payload: Payload): boolean {
  return payload['gty'] === TOKEN_EXCHANGE;
}

/** The library's clients as a store that is never written: found by `client_id`. */
export function clientAdapter(clients: readonly Payload[]): Adapter {
  const nothing = async (): Promise<undefined> => undefined;
  return {
    find: async (id) => copy(clients.find((client) => client['client_id'] === id)),
    findByUid: nothing,
    findByUserCode: nothing,
    upsert: nothing,
    consume: nothing,
    destroy: nothing,
    revokeByGrantId: nothing,
  };
}

/** Through JSON, so that the running bank holds exactly what a restarted one would read. */
function copy<Value extends Payload | undefined>(payload: Value): Value {
  return payload && JSON.parse(JSON.stringify(payload));
}
