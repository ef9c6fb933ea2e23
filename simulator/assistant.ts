/**
 * The engine's contract: an assistant that a person can talk to, whichever
 * platform is played. `talk` and the page know nothing else of a platform.
 *
 *   const simulator = await startSimulator({ bank: { kind: 'sandbox' } });
 *   const heard = await simulator.assistants.alexa.say("what's my checking balance");
 *
 * Linking takes two calls, because a browser stands between them: `startLinking`
 * gives the bank's login address to open, `afterLinking` waits for its return.
 */

import type { Invocation } from './function-host.ts';

export type Surface = 'alexa' | 'google';

/**
 * Who speaks. `owner` is recognised and linked for themselves; `household` is a
 * voice that nobody recognises (on Google: a guest); `stranger` is recognised
 * and has no link of their own (Alexa only).
 */
export type Speaker = 'owner' | 'household' | 'stranger';

/** A rule of the platform that a response broke. `illegal`: the platform or its certification refuses it. */
export interface Finding {
  readonly level: 'illegal' | 'advice';
  readonly rule: string;
  readonly message: string;
}

/** One request and what came back, raw. */
export interface Exchange {
  readonly request: unknown;
  readonly invocation: Invocation;
  readonly findings: readonly Finding[];
}

export interface ShownCard {
  readonly title?: string;
  readonly text: string;
}

/** What a customer hears and sees after saying something. */
export interface Heard {
  /** Plain text of what was said, the platform's own words included. Empty when nothing was. */
  readonly speech: string;
  readonly reprompt?: string;
  readonly cards: readonly ShownCard[];
  readonly suggestions: readonly string[];
  /** What was said while the customer waited (progressive responses). */
  readonly waiting: readonly string[];
  /** `resting`: the session is open, the microphone is not. */
  readonly microphone: 'open' | 'resting' | 'closed';
  /** A card or the platform itself offers account linking. */
  readonly offersLinking: boolean;
  /** Open this to go on: the customer agreed to link. Then call `afterLinking`. */
  readonly linkUrl?: string;
  readonly exchanges: readonly Exchange[];
}

/** Nothing is said, and the microphone is closed. */
export const SILENCE: Omit<Heard, 'exchanges'> = {
  speech: '',
  cards: [],
  suggestions: [],
  waiting: [],
  microphone: 'closed',
  offersLinking: false,
};

export type LinkEnd = 'linked' | 'declined' | 'failed';

/** `exchanges` are what the platform sent by itself; those of `heard` are in it. */
export interface Linking {
  readonly end: LinkEnd;
  readonly heard?: Heard;
  readonly exchanges: readonly Exchange[];
}

export interface Assistant {
  readonly surface: Surface;
  readonly speakers: readonly Speaker[];
  /** Without an open session the words stand after "ask <bank>", so that any question can be typed. */
  readonly say: (text: string) => Promise<Heard>;
  /** Nobody answers while the microphone is open. */
  readonly silence: () => Promise<Heard>;
  readonly speaker: () => Speaker;
  readonly setSpeaker: (speaker: Speaker) => void;
  /** Whether a link is held that the present speaker's words would use. */
  readonly isLinked: () => boolean;
  /** @returns the bank's login address. An earlier unfinished login is given up. */
  readonly startLinking: () => Promise<string>;
  /** Waits for the browser; `heard` when the conversation goes on by itself. */
  readonly afterLinking: () => Promise<Linking>;
  /** Revokes the tokens at the bank, forgets them, and sends what the platform sends. */
  readonly unlink: () => Promise<readonly Exchange[]>;
  /** Replaces the access token that is held, as a test or another bank needs. */
  readonly holdToken: (accessToken: string) => void;
}
