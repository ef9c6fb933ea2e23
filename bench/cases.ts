/** What is measured: a bundle, the events it is given, and what has to come back. */

import type { Bundles, Subject } from './bundles.ts';
import { alexaEvent, googleEvent, SKILL_ID } from './events.ts';
import type { Job } from './measured.ts';
import { PROJECT, type Scene } from './scene.ts';

export type Surface = 'alexa' | 'google';
type Turn = 'launch' | 'balance';

const AMOUNT = '2,345';
const HELLO = 'Hello world';
const WELCOME = 'Sandpiper Bank';

export interface Cases {
  readonly empty: Job;
  readonly hello: (surface: Surface) => Job;
  readonly launch: (surface: Surface) => Job;
  readonly balanceInMemory: (surface: Surface, calls?: number) => Job;
  /** `tokens` of the customer's, one for each call; the same again finds its exchange remembered. */
  readonly balance: (surface: Surface, tokens: number) => Job;
  readonly sameBalance: (surface: Surface, calls: number) => Job;
  /** @param exchange whether each turn has a token to exchange, or the bank's own already */
  readonly slowBalance: (surface: Surface, calls: number, exchange: 'asked' | 'remembered') => Job;
}

export function casesOf(scene: Scene, bundles: Bundles): Cases {
  const environment = {
    ALEXA_SKILL_ID: SKILL_ID,
    GOOGLE_PROJECT_ID: PROJECT,
    GOOGLE_CERTS_URL: scene.certsUrl,
    GOOGLE_CERTS: scene.certs,
    SUITE_KEY_FILE: scene.suiteKeyFile,
  };
  const job = (subject: Subject, events: readonly string[], expected: string): Job => ({
    bundle: bundles[subject].file,
    environment,
    events,
    expected,
  });
  const event = (surface: Surface, turn: Turn, token?: string): string =>
    surface === 'google'
      ? googleEvent(turn, scene.signature, token)
      : alexaEvent(turn, token === undefined ? undefined : { token, alexaApi: scene.alexaApi });
  const [first = ''] = scene.assistantTokens;
  const balances = (surface: Surface, tokens: readonly string[]) =>
    tokens.map((token) => event(surface, 'balance', token));
  return {
    empty: job('empty', [event('alexa', 'launch')], '1.0'),
    hello: (surface) =>
      job(surface === 'alexa' ? 'ask-hello' : 'conversation-hello', [event(surface, 'launch')], HELLO),
    launch: (surface) => job(surface, [event(surface, 'launch')], WELCOME),
    balanceInMemory: (surface, calls = 1) => {
      const said =
        surface === 'google' ? event('google', 'balance', first) : alexaEvent('balance', { token: first });
      return job(`${surface}-in-memory`, Array<string>(calls).fill(said), AMOUNT);
    },
    balance: (surface, tokens) =>
      job(surface, balances(surface, scene.assistantTokens.slice(0, tokens)), AMOUNT),
    sameBalance: (surface, calls) =>
      job(surface, balances(surface, Array<string>(calls).fill(first)), AMOUNT),
    slowBalance: (surface, calls, exchange) => {
      const isAsked = exchange === 'asked';
      const tokens = (isAsked ? scene.assistantTokens : scene.bankTokens).slice(0, calls);
      const slow = job(`${surface}-slow`, balances(surface, tokens), isAsked ? AMOUNT : '2,3');
      return isAsked ? slow : { ...slow, environment: { ...environment, CUSTODY: 'direct' } };
    },
  };
}
