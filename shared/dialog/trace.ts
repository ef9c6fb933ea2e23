/**
 * The inside of a turn, published on node:diagnostics_channel for the simulator.
 *
 * Nobody subscribes in production, and no log holds what passes here.
 */

import type { Answer } from './answer.ts';
import type { Query } from './query.ts';
import type { Reply } from './reply.ts';
import type { Session } from './session.ts';
import type { Turn } from './turn.ts';

export const TRACE_CHANNEL = 'bank-aloud.trace';

export type TraceEvent =
  | { readonly at: 'turn'; readonly turn: Turn; readonly session: Session | undefined }
  | { readonly at: 'query'; readonly query: Query }
  | { readonly at: 'decided'; readonly answer: Answer }
  | { readonly at: 'disclosed'; readonly answer: Answer }
  | { readonly at: 'reply'; readonly reply: Reply; readonly session: Session }
  /** `target` is the method, host and path, never a query. `bytes` is the size of the body that came back. */
  | {
      readonly at: 'http';
      readonly target: string;
      readonly status: number | undefined;
      readonly milliseconds: number;
      readonly bytes: number;
    };
