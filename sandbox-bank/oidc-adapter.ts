/** oidc-provider's storage over the state file: one row per token, grant, session or sign-in under way. */

import type { Adapter, Payload } from 'oidc-provider';
import type { StateFile } from './state-file.ts';

export function oidcAdapter(state: StateFile<Payload>): (model: string) => Adapter {
  return (model) => {
    const key = (id: string): string => `${model}:${id}`;
    const first = (isMeant: (payload: Payload) => boolean): Payload | undefined => {
      for (const [at, payload] of state.entries())
        if (at.startsWith(`${model}:`) && isMeant(payload)) return structuredClone(payload);
      return undefined;
    };
    return {
      // Through JSON, so that the running bank holds exactly what a restarted one would read.
      upsert: async (id, payload, expiresIn) =>
        state.set(key(id), JSON.parse(JSON.stringify(payload)), expiresIn),
      find: async (id) => structuredClone(state.get(key(id))),
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
