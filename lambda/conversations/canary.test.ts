/**
 * Every script once more, looking at what nobody should see: tokens anywhere
 * that comes out of a function, money and names where they are logged or kept.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { exchangeAsSuite } from '../../sandbox-bank/exchange-as-suite.ts';
import type { Exchange } from '../../simulator/assistant.ts';
import { allOf, keptIn, privateWordsIn } from './leaks.ts';
import { perform } from './perform.ts';
import { type Script, SURFACES } from './script.ts';
import { isPlayedOn, SCRIPTS } from './scripts.ts';
import { openStage, type Stage } from './stage.ts';
import { tokenIn } from './tokens.ts';

/** Longer than the sandbox bank gathers changes before it writes them. */
const WRITTEN_MS = 130;
const ONE_BALANCE: Script = {
  title: 'asks for a balance',
  linked: 'tom',
  lines: [{ customer: "ask sandpiper bank what's my checking balance", assistant: '' }],
};

let stage: Stage;
const exchanges: Exchange[] = [];
const tokens = new Map<string, Set<string>>();

function found(kind: string, value: string): void {
  tokens.set(kind, (tokens.get(kind) ?? new Set()).add(value));
}

/** The bank's state names each live token by itself: the assistants', and those exchanged for them. */
function collectIssued(): void {
  const { rows } = JSON.parse(readFileSync(join(stage.state, 'bank-state.json'), 'utf8'));
  for (const [key, { value }] of Object.entries<{ readonly value: { readonly gty?: string } }>(rows)) {
    const [, model = '', token = ''] = /^(AccessToken|RefreshToken|AuthorizationCode):(.+)$/.exec(key) ?? [];
    if (model !== '') found(value.gty?.includes('token-exchange') ? 'exchanged' : model, token);
  }
}

/** What the platforms themselves send along. */
function collectSent(exchange: Exchange): void {
  const text = JSON.stringify(exchange.request);
  for (const [, token = ''] of text.matchAll(/"accessToken":"([^"]+)"/g)) found('sent', token);
  for (const [, token = ''] of text.matchAll(/"authorization":"Bearer ([^"]+)"/g)) found('sent', token);
  for (const [, token = ''] of text.matchAll(/"apiAccessToken":"([^"]+)"/g)) found('apiAccessToken', token);
  for (const [, token = ''] of text.matchAll(/"google-assistant-signature":"([^"]+)"/g))
    found('signature', token);
}

beforeAll(async () => {
  stage = await openStage();
  for (const surface of SURFACES)
    for (const script of SCRIPTS.flatMap(([, scripts]) => scripts)) {
      if (!isPlayedOn(script, surface)) continue;
      exchanges.push(...(await perform(stage, surface, script)).exchanges);
      await delay(WRITTEN_MS);
      collectIssued();
    }
  exchanges.forEach(collectSent);
}, 60_000);
afterAll(() => stage.close());

describe('in a long conversation on both surfaces', () => {
  it('tokens of every kind were about, and the bank had issued what the platforms sent', () => {
    for (const kind of ['AccessToken', 'RefreshToken', 'exchanged', 'apiAccessToken', 'signature'])
      expect([kind, (tokens.get(kind)?.size ?? 0) >= 20]).toEqual([kind, true]);
    const sent = [...(tokens.get('sent') ?? [])];
    expect(sent.filter((token) => tokens.get('AccessToken')?.has(token)).length).toBeGreaterThanOrEqual(20);
  });

  it('no token comes out of a function, in a response, log, error, session attribute or trace', () => {
    const all = [...tokens.values()].flatMap((values) => [...values]);
    const tokensIn = (text: string): readonly string[] => all.filter((token) => text.includes(token));
    expect(exchanges.flatMap((exchange) => tokensIn(allOf(exchange)))).toEqual([]);
    // The same tokens went in with every request.
    expect(exchanges.filter(({ request }) => tokensIn(JSON.stringify(request)).length === 0)).toEqual([]);
  });

  it("no money, account or name of a customer's is logged or remembered", () => {
    expect(exchanges.flatMap((exchange) => privateWordsIn(keptIn(exchange)))).toEqual([]);
    // The same words are spoken and shown all the time.
    expect(exchanges.flatMap((exchange) => privateWordsIn(allOf(exchange))).length).toBeGreaterThan(500);
  });

  it('every turn is logged in one line', () => {
    for (const { invocation } of exchanges) {
      expect(invocation.logs).toHaveLength(1);
      expect(JSON.parse(invocation.logs[0] ?? '')).toHaveProperty('bankCalls');
    }
  });
});

describe.each(SURFACES)("a token copied out of %s's request", (surface) => {
  it('opens nothing at the bank; only what the suite exchanges it for does', async () => {
    const { exchanges: sent } = await perform(stage, surface, ONE_BALANCE);
    const token = tokenIn(sent.at(-1));
    for (const path of ['accounts', 'accounts?resultType=details', 'accounts/everyday-checking'])
      expect([path, await statusWith(token, path)]).toEqual([path, 401]);
    const origin = stage.bankOrigin ?? '';
    const { body } = await exchangeAsSuite({ origin, state: stage.state, subjectToken: token });
    expect(await statusWith(body.access_token ?? '', 'accounts')).toBe(200);
  });
});

async function statusWith(token: string, path: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${stage.bankOrigin}/fdx/v6/${path}`, { headers })).status;
}
