/**
 * The handlers of the project, on Google's library: one for each intent, and
 * the two ways out of the linking scene.
 *
 * The library is given a request of our own making, without the customer's
 * token and params: it would copy the first into every reply and echo the rest.
 */

import { type ConversationV3, conversation } from '@assistant/conversation';
// The package's index leaves it out.
import { UnauthorizedError } from '@assistant/conversation/dist/conversation/conversation.js';
import type { Deadline } from '../../shared/calendar/clock.ts';
import type { AnswerKind } from '../../shared/dialog/answer.ts';
import type { Converse, Conversed } from '../../shared/dialog/converse.ts';
import type { Speech } from '../../shared/dialog/reply.ts';
import { INTENTS, type IntentName } from '../../shared/dialog/turn.ts';
import { type EndedLinks, endedLinks } from './ended-links.ts';
import { type HandlerName, type Heard, turnFor } from './request.ts';
import { apologise, type Means, respond } from './response.ts';

/** What a log line may say of a call. */
export interface Notes {
  readonly handler?: HandlerName;
  readonly answer?: AnswerKind;
  /** A bug of ours: the error's name and where it was thrown, without its message. */
  readonly failure?: string;
}

export interface Result extends Notes {
  readonly status: number;
  readonly body: unknown;
}

/** One call of the webhook, while the library serves it. */
interface Call {
  readonly heard: Heard;
  readonly deadline: Deadline;
  readonly note: (notes: Notes) => void;
}

const silent = () => undefined;
/** The library's own prints requests whole when debugging is on. */
const SILENCE = { debug: silent, info: silent, warn: silent, log: silent, error: silent };

/** Answers a verified request; a bug of ours is apologised for, in the result and to the customer. */
export function answering(
  converse: Converse,
  apology: Speech,
): (heard: Heard, deadline: Deadline) => Promise<Result> {
  const calls = new WeakMap<object, Call>();
  const app = bankApp(converse, apology, calls);
  return async (heard, deadline) => {
    let notes: Notes = { handler: heard.handler };
    const note: Call['note'] = (more) => {
      notes = { ...notes, ...more };
    };
    const body = libraryRequest(heard);
    calls.set(body, { heard, deadline, note });
    const { status, body: response } = await app.handler(body, {});
    if (holdsToken(response, heard)) throw new Error('a reply held the token of the customer');
    return { status: status ?? 500, body: response, ...notes };
  };
}

function bankApp(converse: Converse, apology: Speech, calls: WeakMap<object, Call>) {
  const app = conversation({ logger: SILENCE });
  const ended = endedLinks();

  function on(name: HandlerName, intentFor: (heard: Heard) => IntentName): void {
    app.handle(name, async (conv) => {
      const call = callOf(conv, calls);
      const turn = turnFor(intentFor(call.heard), call.heard);
      const conversed = await converse(turn, call.heard.session, { deadline: call.deadline });
      call.note({ answer: conversed.answer.kind });
      refuseEndedLink(conversed, call.heard, ended);
      respond(conv, conversed, meansOf(call.heard));
    });
  }

  for (const intent of INTENTS) on(intent, () => intent);
  on('Linked', ({ session }) => (session?.query === undefined ? 'Launch' : 'Repeat'));
  app.catch((conv, error) => {
    if (error instanceof UnauthorizedError) throw error;
    callOf(conv, calls).note({ failure: placeOf(error) });
    apologise(conv, apology);
  });
  return app;
}

function callOf(conv: ConversationV3, calls: WeakMap<object, Call>): Call {
  const call = calls.get(conv.request);
  if (call === undefined) throw new Error('a handler ran for no call');
  return call;
}

/**
 * Only 401 makes Google refresh the token, or drop the link when the bank
 * refuses that too. Speech alone would go round in a circle: the user's status
 * would still be LINKED, and the linking scene would find nothing to do. Where
 * the new token is refused as well, the customer hears it.
 */
function refuseEndedLink({ answer }: Conversed, { said, sessionId }: Heard, ended: EndedLinks): void {
  if (answer.kind !== 'link-ended' || said.link.state !== 'linked') return;
  if (!ended.isRefusedAgain(sessionId, said.link.assistantToken)) throw new UnauthorizedError();
}

function meansOf({ handler, said }: Heard): Means {
  const isBackFromLinking = handler === 'Linked' || handler === 'LinkDeclined';
  return {
    hasScreen: said.capabilities.screen,
    canLink: said.link.state === 'unlinked' && !isBackFromLinking,
  };
}

function libraryRequest({ handler, sessionId, languageCode, scene }: Heard) {
  return {
    handler: { name: handler },
    scene: { name: scene },
    session: { id: sessionId, params: {}, languageCode },
  };
}

/** The last guard; nothing on the way here is known to let it through. */
function holdsToken(response: unknown, { said }: Heard): boolean {
  return said.link.state === 'linked' && JSON.stringify(response).includes(said.link.assistantToken.reveal());
}

/** Where an error came from, without its message, which may quote what was being read. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'not an error';
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.slice(0, 4).map((frame) => frame.trim())].join(' ');
}
