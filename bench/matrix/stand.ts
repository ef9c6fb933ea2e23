/**
 * A stand: both assistants around the built bundles, with a sandbox bank of
 * their own, and one customer who is asked everything.
 *
 * Each question comes with a token that neither function has seen, so that
 * nothing is answered from what was remembered a minute ago.
 */

import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { linkWithoutBrowser } from '../../sandbox-bank/browserless-link.ts';
import { setDialect, setWeather, trigger } from '../../sandbox-bank/control.ts';
import type { Assistant, Exchange, Heard, Surface } from '../../simulator/assistant.ts';
import { linkAsCustomer, TOM } from '../../simulator/link-as-customer.ts';
import { type Simulator, startSimulator } from '../../simulator/simulator.ts';
import type { Seen } from './check.ts';
import type { Question } from './questions.ts';
import type { Row } from './rows.ts';

/** 9 in the morning where the customers live. */
export const NOW = '2026-11-22T14:00:00Z';
export const CUSTOMER = TOM.username;

export interface Stand {
  readonly ask: (row: Row, question: Question, surface: Surface) => Promise<Seen>;
  readonly close: () => Promise<void>;
}

interface Parts {
  readonly simulator: Simulator;
  readonly origin: string;
  readonly freshToken: Readonly<Record<Surface, () => Promise<string>>>;
}

/** @param outDir where the bundles are, or are built */
export async function openStand(outDir: string): Promise<Stand> {
  const simulator = await startSimulator({ bank: { kind: 'sandbox' }, now: NOW, outDir });
  const origin = simulator.bankOrigin ?? '';
  const freshToken = {
    alexa: await tokensOf(origin, 'alexa-simulator'),
    google: await tokensOf(origin, 'google-simulator'),
  };
  const parts = { simulator, origin, freshToken };
  return { ask: (row, question, surface) => asked(parts, row, question, surface), close: simulator.close };
}

async function asked(parts: Parts, row: Row, question: Question, surface: Surface): Promise<Seen> {
  const { simulator, origin, freshToken } = parts;
  const assistant = simulator.assistants[surface];
  const after = question.after ?? [];
  await setDialect(origin, CUSTOMER, row.dialects);
  try {
    if (!assistant.isLinked()) await linkAsCustomer(assistant);
    // Also wakes the function, whose start would count as the bank's time.
    for (const words of after.length > 0 ? after : ['open sandpiper bank']) {
      assistant.holdToken(await freshToken[surface]());
      await assistant.say(words);
    }
    assistant.holdToken(await freshToken[surface]());
    await setWeather(origin, CUSTOMER, row.weather);
    if (row.event !== undefined) await trigger(origin, CUSTOMER, row.event);
    return await seen(assistant, question.words);
  } finally {
    await setWeather(origin, CUSTOMER, undefined);
    await setDialect(origin, CUSTOMER, []);
    await ended(assistant);
  }
}

async function ended(assistant: Assistant): Promise<void> {
  // What Google itself asks about linking is declined first.
  await assistant.say('no');
  await assistant.say('stop');
}

async function seen(assistant: Assistant, words: string): Promise<Seen> {
  const started = performance.now();
  const heard = await assistant.say(words);
  const { exchanges } = heard;
  return {
    speech: heard.speech,
    cards: cardText(heard),
    intent: exchanges.map(intentOf).find((intent) => intent !== undefined),
    milliseconds: Math.max(...exchanges.map(({ invocation }) => invocation.milliseconds)),
    refusals: exchanges.flatMap(refusalsOf),
    waitingAt: exchanges.flatMap((exchange) => directiveTimes(exchange).map((at) => at - started)),
  };
}

function cardText({ cards }: Heard): string {
  return cards.map(({ title, text }) => `${title ?? ''} ${text}`).join(' ');
}

function intentOf({ invocation }: Exchange): string | undefined {
  const events = invocation.trace as readonly { readonly turn?: { readonly intent?: string } }[];
  return events.find(({ turn }) => turn !== undefined)?.turn?.intent;
}

function refusalsOf({ findings, invocation: { outcome } }: Exchange): readonly string[] {
  return [
    ...findings.filter(({ level }) => level === 'illegal').map(({ rule, message }) => `${rule}: ${message}`),
    ...(outcome.kind === 'error' ? [`${outcome.name}: ${outcome.message}`] : []),
  ];
}

/** By the token of Alexa's own API, good for one request: when it was used to say something. */
const directives = new Map<string, number[]>();
subscribe('http.server.request.start', (message) => {
  const { request } = message as { readonly request: IncomingMessage };
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined || request.url !== '/v1/directives') return;
  directives.set(token, [...(directives.get(token) ?? []), performance.now()]);
});

function directiveTimes({ request }: Exchange): readonly number[] {
  const { context } = request as { readonly context?: { readonly System?: { apiAccessToken?: string } } };
  return directives.get(context?.System?.apiAccessToken ?? '') ?? [];
}

/** A link of its own, renewed as often as a token is wanted: nothing that the assistant holds is touched. */
async function tokensOf(origin: string, clientId: string): Promise<() => Promise<string>> {
  const clientSecret = `${clientId}-sandbox-secret`;
  const { refreshToken } = await linkWithoutBrowser({
    origin,
    clientId,
    clientSecret,
    redirectUri: 'http://localhost:9/linked',
    scopes: SCOPES,
    ...TOM,
  });
  return async () => {
    const response = await fetch(`${origin}/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    });
    if (!response.ok) throw new Error(`the token endpoint answered ${response.status} to a refresh`);
    return ((await response.json()) as { readonly access_token: string }).access_token;
  };
}

const SCOPES = [
  'openid',
  'offline_access',
  'fdx:accountbasic:read',
  'fdx:accountdetailed:read',
  'fdx:balances:read',
  'fdx:transactions:read',
];
