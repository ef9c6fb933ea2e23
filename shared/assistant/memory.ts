/** The session's life: whose it is, how long it lasts, what it may keep. */

import type { Session } from '../dialog/session.ts';
import { SESSION_LIFE_MS } from '../dialog/session.ts';
import type { Turn } from '../dialog/turn.ts';
import { memorable } from '../intents/account-mention.ts';
import { type Memory, NOTHING } from '../intents/resolution.ts';
import type { Ports } from './ports.ts';

/** Who speaks, as told by the surface: another voice and another audience are another speaker. */
function speakerOf(turn: Turn, keyedHash: Ports['keyedHash']): string {
  return keyedHash(`speaker:${turn.surface}:${turn.audience}:${turn.speaker ?? ''}`);
}

/** What this turn may follow up: nothing when another person speaks, or after a quarter of an hour. */
export function memoryOf(turn: Turn, session: Session | undefined, keyedHash: Ports['keyedHash']): Memory {
  if (session === undefined) return NOTHING;
  const age = turn.now - session.at;
  const isAlive = age >= 0 && age <= SESSION_LIFE_MS && session.speaker === speakerOf(turn, keyedHash);
  return isAlive ? session : NOTHING;
}

export function isOneShot(turn: Turn, session: Session | undefined): boolean {
  return turn.intent !== 'Launch' && (session?.isOneShot ?? turn.isOneShot);
}

export function sessionAfter(
  turn: Turn,
  before: Session | undefined,
  { query, listed, pending, told }: Memory,
  keyedHash: Ports['keyedHash'],
): Session {
  const [asked, open] = [query && memorable(query), pending && memorable(pending.query)];
  return {
    ...(asked && { query: asked }),
    listed,
    ...(pending && open && { pending: { ...pending, query: open } }),
    ...(told && { told }),
    speaker: speakerOf(turn, keyedHash),
    isOneShot: isOneShot(turn, before),
    at: turn.now,
  };
}
