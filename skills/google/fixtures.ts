/** Webhook requests, a signer and a conversation for this room's tests. */

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { HandlerResponse } from '@assistant/conversation/dist/api/schema.js';
import { SignJWT } from 'jose';
import { fixedClock, instant } from '../../shared/calendar/clock.ts';
import type { Answer } from '../../shared/dialog/answer.ts';
import type { Converse, Pace } from '../../shared/dialog/converse.ts';
import type { Reply } from '../../shared/dialog/reply.ts';
import type { Session } from '../../shared/dialog/session.ts';
import type { Turn } from '../../shared/dialog/turn.ts';
import type { CertificateSource } from './certificates.ts';
import { createGoogleFulfillment, type GoogleFulfillmentOptions, type GoogleLogLine } from './fulfillment.ts';

export const NOW = instant('2026-11-22T15:00:00Z');
export const PROJECT = 'otter-creek-aloud';
export const TOKEN = 'canary-7Qm2.token_of-the~customer+0/8==';
export const KEY_ID = 'key-1';

export const KEYS: { readonly publicKey: KeyObject; readonly privateKey: KeyObject } = generateKeyPairSync(
  'rsa',
  {
    modulusLength: 2048,
  },
);

export const PEM = KEYS.publicKey.export({ type: 'spki', format: 'pem' }).toString();

export const certs: CertificateSource = async () => ({
  pemByKeyId: new Map([[KEY_ID, PEM]]),
  maxAgeMs: 3_600_000,
});

const SECONDS = NOW / 1_000;

/** A token as Google signs them, with `claims` in place of its own; undefined takes one away. */
export function signed(
  claims: Readonly<Record<string, unknown>> = {},
  key: KeyObject = KEYS.privateKey,
  kid = KEY_ID,
): Promise<string> {
  const own = {
    iss: 'https://accounts.google.com',
    aud: PROJECT,
    nbf: SECONDS - 300,
    iat: SECONDS,
    exp: SECONDS + 3_600,
    jti: 'a1',
  };
  return new SignJWT({ ...own, ...claims }).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(key);
}

interface Said {
  readonly handler: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly scene?: string;
  readonly session?: unknown;
  readonly user?: Readonly<Record<string, unknown>>;
  readonly capabilities?: readonly string[];
  readonly zone?: string;
}

export const LINKED = { accountLinkingStatus: 'LINKED', verificationStatus: 'VERIFIED' };
export const UNLINKED = { accountLinkingStatus: 'NOT_LINKED', verificationStatus: 'VERIFIED' };
export const GUEST = { accountLinkingStatus: 'NOT_LINKED', verificationStatus: 'GUEST' };

/** A webhook request's body: a linked owner on a phone, in the main scene. */
export function webhookBody(said: Said) {
  return {
    handler: { name: said.handler },
    intent: { name: said.handler, params: said.params ?? {}, query: 'words of the customer' },
    scene: { name: said.scene ?? 'Main', slotFillingStatus: 'UNSPECIFIED', slots: {} },
    session: {
      id: 'session-1',
      params: said.session === undefined ? {} : { session: said.session, AccountLinkingSlot: 'LINKED' },
      typeOverrides: [],
      languageCode: '',
    },
    user: { locale: 'en-US', params: {}, ...(said.user ?? LINKED), gaiamint: '', permissions: [] },
    home: { params: {} },
    device: {
      capabilities: said.capabilities ?? ['SPEECH', 'RICH_RESPONSE'],
      timeZone: { id: said.zone ?? 'America/Chicago', version: '' },
    },
  };
}

export const SESSION: Session = { listed: [], speaker: 'k3yed-h4sh', isOneShot: false, at: NOW };

const REPLY: Reply = {
  speech: [{ kind: 'text', text: 'What else?' }],
  reprompt: [{ kind: 'text', text: 'Anything else?' }],
  suggestions: ['All my accounts'],
  next: { kind: 'listen' },
};

interface Script {
  readonly answer?: Answer;
  readonly reply?: Partial<Reply>;
  readonly session?: Session;
}

export interface Heard {
  readonly turn: Turn;
  readonly session: Session | undefined;
  readonly pace: Pace;
}

/** A conversation that says what it is told to and remembers what it was asked. */
export function scripted(script: Script = {}): { readonly converse: Converse; readonly heard: Heard[] } {
  const heard: Heard[] = [];
  const converse: Converse = async (turn, session, pace) => {
    heard.push({ turn, session, pace });
    return {
      answer: script.answer ?? { kind: 'anything-else' },
      reply: { ...REPLY, ...script.reply },
      session: script.session ?? { ...SESSION, isOneShot: turn.isOneShot },
    };
  };
  return { converse, heard };
}

interface Called {
  readonly status: number;
  readonly text: string;
  readonly json: HandlerResponse;
  readonly lines: readonly GoogleLogLine[];
}

/** One call of a new fulfillment, signed unless `headers` says otherwise. */
export async function called(
  converse: Converse,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
  options: Partial<GoogleFulfillmentOptions> = {},
): Promise<Called> {
  const lines: GoogleLogLine[] = [];
  const fulfillment = createGoogleFulfillment({
    apology: [{ kind: 'text', text: 'Sorry, that went wrong.' }],
    converse,
    projectId: PROJECT,
    certs,
    clock: fixedClock(NOW),
    wallClock: fixedClock(NOW),
    log: (line) => lines.push(line),
    ...options,
  });
  const response = await fulfillment.handle({
    headers: { 'Google-Assistant-Signature': await signed(), Authorization: `Bearer ${TOKEN}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: response.body, json: JSON.parse(response.body), lines };
}
