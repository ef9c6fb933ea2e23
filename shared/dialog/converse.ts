/** The conversation as a surface calls it: everything else it needs is already bound. */

import type { Deadline } from '../calendar/clock.ts';
import type { Answer } from './answer.ts';
import type { Reply, Speech } from './reply.ts';
import type { Session } from './session.ts';
import type { Turn } from './turn.ts';

export interface Pace {
  readonly deadline: Deadline;
  /** Called at most once, when the bank is slow. What it rejects with is ignored. */
  readonly onWaiting?: (speech: Speech) => Promise<void>;
}

/** `answer` is the disclosed one: what this listener may know. */
export interface Conversed {
  readonly answer: Answer;
  readonly reply: Reply;
  readonly session: Session;
}

/** Never rejects for what the bank or the customer did; only for a bug of ours. */
export type Converse = (turn: Turn, session: Session | undefined, pace: Pace) => Promise<Conversed>;
