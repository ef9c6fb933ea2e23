/** Turns for tests: what the customer said, told in one line. */

import { type Instant, instant } from '../calendar/clock.ts';
import type { IntentName, SlotName, Slots, Turn } from '../dialog/turn.ts';
import { Secret } from '../linking/secret.ts';

export const NOON: Instant = instant('2026-11-22T17:00:00Z');

/** The owner, linked, on a speaker, at noon, in a session that began with a launch. */
export function turn(intent: IntentName, slots: Slots = {}, differences: Partial<Turn> = {}): Turn {
  return {
    surface: 'alexa',
    locale: 'en-US',
    intent,
    slots,
    audience: 'owner',
    link: { state: 'linked', assistantToken: new Secret('a token of the assistant') },
    capabilities: { speech: true, screen: false },
    now: NOON,
    isOneShot: false,
    ...differences,
  };
}

export function later(milliseconds: number): Instant {
  return (NOON + milliseconds) as Instant;
}

/** An `account` slot with the words heard and the kind that the surface matched, if any. */
export function account(heard: string, id?: string): Slots {
  return { account: { heard, ...(id === undefined ? {} : { id }) } };
}

export function measure(id: string): Slots {
  return { measure: { heard: id, id } };
}

export function position(id: string): Slots {
  return { position: { heard: id, id } };
}

export function digits(heard: string): Slots {
  return { digits: { heard } };
}

/** A slot of which the surface matched the id. */
export function named(name: SlotName, id: string): Slots {
  return { [name]: { heard: id, id } };
}

/** A merchant as it was heard. */
export function at(heard: string): Slots {
  return { merchant: { heard } };
}
