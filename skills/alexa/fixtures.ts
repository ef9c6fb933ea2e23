/** A skill around a conversation that always says the same, for the tests of this room. */

import { fixedClock, instant } from '../../shared/calendar/clock.ts';
import type { Conversed, Pace } from '../../shared/dialog/converse.ts';
import type { Next, Reply } from '../../shared/dialog/reply.ts';
import type { Session } from '../../shared/dialog/session.ts';
import type { Turn } from '../../shared/dialog/turn.ts';
import type { Http, HttpRequest } from '../../shared/linking/http.ts';
import requests from './recorded-requests.json';
import { type AlexaLogEntry, type AlexaSkillOptions, createAlexaSkill } from './skill.ts';

export const skillId = requests.launch.context.System.application.applicationId;
const now = instant('2026-11-22T09:00:00Z');
export const session: Session = { listed: [], speaker: 'a1b2', isOneShot: false, at: now };

interface Call {
  readonly turn: Turn;
  readonly session: Session | undefined;
  readonly pace: Pace;
}

export function reply(next: Next): Reply {
  const reprompt = [{ kind: 'text', text: 'What else?' }] as const;
  return {
    speech: [{ kind: 'text', text: 'Hello from the bank.' }],
    suggestions: [],
    next,
    ...(next.kind === 'listen' && { reprompt }),
  };
}

/** @returns the skill, and what passed through it */
export function skillSaying(next: Next = { kind: 'listen' }, options: Partial<AlexaSkillOptions> = {}) {
  const calls: Call[] = [];
  const fetched: HttpRequest[] = [];
  const logged: AlexaLogEntry[] = [];
  const http: Http = async (request) => {
    fetched.push(request);
    return { status: 200, headers: {}, body: '"America/Denver"' };
  };
  const skill = createAlexaSkill({
    apology: [{ kind: 'text', text: 'Sorry, that went wrong.' }],
    converse: async (turn, heard, pace): Promise<Conversed> => {
      calls.push({ turn, session: heard, pace });
      return { answer: { kind: 'anything-else' }, reply: reply(next), session };
    },
    skillId,
    bankName: 'Curlew Bank',
    strangers: 'refuse',
    clock: fixedClock(now),
    http,
    log: (entry) => logged.push(entry),
    ...options,
  });
  return { skill, calls, fetched, logged };
}
