/**
 * The conversation: turn and session in, disclosed answer, reply and session
 * out. Values in a row, one direction; an answer comes before the deadline.
 */

import { channel } from 'node:diagnostics_channel';
import type { Deadline } from '../calendar/clock.ts';
import type { Answer, Listening, PrivacyLevel } from '../dialog/answer.ts';
import type { Converse, Pace } from '../dialog/converse.ts';
import type { AccountRef, MerchantRef, Question } from '../dialog/query.ts';
import { TRACE_CHANNEL, type TraceEvent } from '../dialog/trace.ts';
import type { Turn } from '../dialog/turn.ts';
import { disclose, privacyLevel } from '../disclosure/disclose.ts';
import { decide } from '../intents/decide.ts';
import { resolve } from '../intents/intents.ts';
import {
  type Asked,
  type Decision,
  type Memory,
  type Resolution,
  withoutQuestion,
} from '../intents/resolution.ts';
import type { Secret } from '../linking/secret.ts';
import { phrase, waitingSpeech } from '../phrasing/phrase.ts';
import { answerTo, tooSlow } from './failures.ts';
import { inTime } from './in-time.ts';
import { isOneShot, memoryOf, sessionAfter } from './memory.ts';
import type { Ports } from './ports.ts';
import { withRows } from './with-rows.ts';

/** The bank may take this long before the customer hears that it is being asked. */
const WAITING_AFTER_MS = 1_200;
/** With less left than this, the answer itself comes soon enough. */
const WORTH_WAITING_MS = 1_000;
/** Kept back from the bank for finding words and writing the response. */
const RESERVED_MS = 300;
/** Kept back from reading rows, so that those which came in time are added up and told. */
const ADDING_UP_MS = 100;

/** A decision, and how much of it this listener may know. */
interface Known extends Decision {
  readonly level: PrivacyLevel;
}

const trace = channel(TRACE_CHANNEL);

function publish(event: () => TraceEvent): void {
  if (trace.hasSubscribers) trace.publish(event());
}

export function createConverse(ports: Ports): Converse {
  return async (turn, session, pace) => {
    publish(() => ({ at: 'turn', turn, session }));
    const memory = memoryOf(turn, session, ports.keyedHash);
    const resolution = resolve(turn, memory, ports.bank);
    const known = await knownFrom(resolution, turn, memory, pace, ports);
    publish(() => ({ at: 'decided', answer: known.answer }));
    const answer = disclose(known.answer, known.level);
    publish(() => ({ at: 'disclosed', answer }));
    const reply = phrase(answer, listeningTo(turn, isOneShot(turn, session), ports), ports.bank);
    const followed = offersNothing(answer) ? withoutQuestion(known.memory) : known.memory;
    const after = sessionAfter(turn, session, followed, ports.keyedHash);
    publish(() => ({ at: 'reply', reply, session: after }));
    return { answer, reply, session: after };
  };
}

/** Who is not told which merchants there are cannot choose one of them by its place. */
function offersNothing(answer: Answer): boolean {
  return answer.kind === 'no-such-merchant' && answer.closest.length === 0;
}

function listeningTo(turn: Turn, oneShot: boolean, { bank }: Ports): Listening {
  return {
    now: turn.now,
    zone: turn.zone ?? bank.zone,
    isOneShot: oneShot,
    surface: turn.surface,
    hasScreen: turn.capabilities.screen,
  };
}

/** The bank is never asked for a stranger, whatever token the surface sent along. */
function refusal({ link, audience }: Turn): Answer {
  if (link.state === 'guest') return { kind: 'guest' };
  return audience === 'stranger' ? { kind: 'stranger' } : { kind: 'not-linked' };
}

async function knownFrom(
  resolution: Resolution,
  turn: Turn,
  memory: Memory,
  pace: Pace,
  ports: Ports,
): Promise<Known> {
  const level = privacyLevel(turn.audience, []);
  if (resolution.kind === 'told') return { ...resolution, level };
  publish(() => ({ at: 'query', query: resolution.query }));
  const { link, audience } = turn;
  const without = (answer: Answer): Known => ({ answer, memory: unanswered(resolution, memory), level });
  if (link.state !== 'linked' || audience === 'stranger') return without(refusal(turn));
  const deadline = less(pace.deadline, RESERVED_MS);
  const asking = fromBank(resolution, { turn, memory, token: link.assistantToken, deadline }, ports);
  const answered = asking.catch((failure: unknown) => without(answerTo(failure)));
  const waiting = { say: () => sayWaiting(pace, ports), afterMs: WAITING_AFTER_MS };
  return await inTime(answered, deadline, without(tooSlow), waiting);
}

function less(deadline: Deadline, milliseconds: number): Deadline {
  return { remaining: () => Math.max(0, deadline.remaining() - milliseconds) };
}

/** What was asked survives a failure, so that it can be asked again; so does the open question. */
function unanswered(resolution: Asked | Question, memory: Memory): Memory {
  return resolution.kind === 'question' ? memory : { query: resolution.query, listed: memory.listed };
}

interface Errand {
  readonly turn: Turn;
  readonly memory: Memory;
  readonly token: Secret;
  readonly deadline: Deadline;
}

/** @throws LinkFailure and AccountDataFailure */
async function fromBank(
  resolution: Asked | Question,
  { turn, memory, token, deadline }: Errand,
  { bankTokens, accountData, keyedHash, bank }: Ports,
): Promise<Known> {
  const access = await bankTokens.bankAccess(token, deadline);
  const data = accountData(access);
  const accounts = await data.accounts(deadline);
  const step = decide(resolution, accounts, {
    refOf: (accountId) => keyedHash(`account:${accountId}`) as AccountRef,
    merchantRefOf: (key) => keyedHash(`merchant:${key}`) as MerchantRef,
    now: turn.now,
    zone: turn.zone ?? bank.zone,
    locale: turn.locale,
    memory,
    intent: turn.intent,
  });
  const decision = await withRows(step, data, less(deadline, ADDING_UP_MS));
  return { ...decision, level: privacyLevel(turn.audience, access.scopes) };
}

/** The surface may fail to say it; the answer comes all the same. */
function sayWaiting({ deadline, onWaiting }: Pace, { bank }: Ports): void {
  if (deadline.remaining() < WORTH_WAITING_MS) return;
  const said = async (): Promise<void> => await onWaiting?.(waitingSpeech(bank));
  said().catch(() => undefined);
}
