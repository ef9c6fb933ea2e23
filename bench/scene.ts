/**
 * Everything around the measured processes: the sandbox bank with a linked
 * customer, a slow way to it, Google's signer and Alexa's own API, all on the
 * loopback interface.
 */

import { request as ask, createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { linkWithoutBrowser } from '../sandbox-bank/browserless-link.ts';
import { exchangeAsSuite } from '../sandbox-bank/exchange-as-suite.ts';
import { startSandboxBank } from '../sandbox-bank/start.ts';
import { googleSigner } from '../simulator/google/certificates.ts';
import { type Listening, listening } from '../simulator/listening.ts';

const CLIENT = 'alexa-simulator';
const SECRET = `${CLIENT}-sandbox-secret`;
/** Each serves one turn of a process, so that no turn finds what another one left behind. */
export const TOKENS = 40;

export const PROJECT = 'bench-project';
/** What the slow bank takes for each call, in milliseconds. */
export const SLOW_MS = 300;

/** Loopback addresses. */
export interface Scene {
  readonly bank: string;
  /** The same bank, each call taking `SLOW_MS` longer. */
  readonly slowBank: string;
  readonly alexaApi: string;
  readonly certsUrl: string;
  /** PEM by key id, as JSON. */
  readonly certs: string;
  readonly signature: string;
  /** Of one customer, as the assistant's cloud holds them. */
  readonly assistantTokens: readonly string[];
  /** What the bank gives for each of them. */
  readonly bankTokens: readonly string[];
  readonly suiteKeyFile: string;
  readonly close: () => Promise<void>;
}

/** @param folder where the bank keeps its state */
export async function openScene(folder: string): Promise<Scene> {
  const bank = await startSandboxBank({ port: 0, state: folder, quiet: true });
  const [slowBank, alexaApi, signer] = await Promise.all([
    slowWayTo(bank.origin),
    alexaSettingsApi(),
    googleSigner(PROJECT),
  ]);
  const assistantTokens = await linkedTokens(bank.origin);
  return {
    bank: bank.origin,
    slowBank: slowBank.origin,
    alexaApi: alexaApi.origin,
    certsUrl: signer.certsUrl,
    certs: await (await fetch(signer.certsUrl)).text(),
    signature: await signer.signature(),
    assistantTokens,
    bankTokens: await exchanged(bank.origin, folder, assistantTokens),
    suiteKeyFile: `${folder}/suite-key.json`,
    close: async () => {
      await Promise.all([slowBank.close(), alexaApi.close(), signer.close(), bank.close()]);
    },
  };
}

/** One link, renewed again and again as the assistant's cloud does every hour. */
async function linkedTokens(origin: string): Promise<readonly string[]> {
  const linked = await linkWithoutBrowser({
    origin,
    clientId: CLIENT,
    clientSecret: SECRET,
    redirectUri: 'http://localhost:9/linked',
    scopes: ['openid', 'offline_access', 'fdx:accountbasic:read', 'fdx:balances:read'],
    username: 'tom',
    password: 'sandpiper',
    // On a speaker that recognises nobody, so that the exact figure can be checked for.
    householdExact: true,
  });
  const tokens = [linked.accessToken];
  let { refreshToken } = linked;
  while (tokens.length < TOKENS) {
    const renewed = await refreshed(origin, refreshToken);
    tokens.push(renewed.access_token);
    refreshToken = renewed.refresh_token ?? refreshToken;
  }
  return tokens;
}

async function refreshed(
  origin: string,
  refreshToken: string,
): Promise<{ readonly access_token: string; readonly refresh_token?: string }> {
  const response = await fetch(`${origin}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${CLIENT}:${SECRET}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
  });
  if (!response.ok) throw new Error(`the token endpoint answered ${response.status} to a refresh`);
  return (await response.json()) as { access_token: string; refresh_token?: string };
}

async function exchanged(
  origin: string,
  state: string,
  assistantTokens: readonly string[],
): Promise<readonly string[]> {
  const bankTokens: string[] = [];
  for (const subjectToken of assistantTokens) {
    const { status, body } = await exchangeAsSuite({ origin, state, subjectToken });
    if (body.access_token === undefined) throw new Error(`the exchange answered ${status}`);
    bankTokens.push(body.access_token);
  }
  return bankTokens;
}

function slowWayTo(origin: string): Promise<Listening> {
  const server = createServer(async (incoming, outgoing) => {
    await pause(SLOW_MS);
    const headers = { ...incoming.headers, host: new URL(origin).host };
    const onward = ask(`${origin}${incoming.url}`, { method: incoming.method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  return listening(server, 0);
}

/** Answers every question with a time zone, the only one that a balance has. */
function alexaSettingsApi(): Promise<Listening> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end('"America/Chicago"');
  });
  return listening(server, 0);
}
