/**
 * Account linking as a platform does it: the authorization code flow (RFC 6749
 * section 4.1, PKCE S256) as the simulator's own client of the bank.
 *
 * On the other side are the customer's browser and the bank. The redirect comes
 * back to `/linked` on the loopback interface; each state is good once.
 */

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import * as oauth from 'openid-client';
import type { LinkEnd, Surface } from './assistant.ts';
import { type LinkedGrant, linkedGrant } from './linked-grant.ts';
import { listening } from './listening.ts';

export interface LinkAttempt {
  /** The bank's login page, to be opened in the customer's browser. */
  readonly url: string;
  readonly ended: Promise<LinkedOrNot>;
  /** Gives it up: `ended` becomes `failed`. */
  readonly giveUp: () => void;
}

type LinkedOrNot =
  | { readonly end: 'linked'; readonly grant: LinkedGrant }
  | { readonly end: Exclude<LinkEnd, 'linked'> };

export interface AccountLinking {
  /** Addresses and scopes are those of the platform's built account-linking settings. */
  readonly start: (surface: Surface, settings: LinkSettings) => Promise<LinkAttempt>;
  readonly close: () => Promise<void>;
}

export interface LinkSettings {
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly scopes: readonly string[];
}

interface Open {
  readonly receive: (callback: URL) => Promise<LinkedOrNot>;
  readonly resolve: (end: LinkedOrNot) => void;
}

const SEEN: Readonly<Record<LinkEnd, string>> = {
  linked: 'Your account is linked. You can close this window and go on talking.',
  declined: 'Nothing was linked. You can close this window and go on talking.',
  failed: 'Linking did not work. You can close this window and try again.',
};

function page(response: ServerResponse, status: number, text: string, isDone: boolean): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  response.end(
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Account linking</title>` +
      `<body style="font:1.1rem system-ui;margin:3rem"><p>${text}</p>` +
      `${isDone ? '<script>window.close()</script>' : ''}</body></html>`,
  );
}

function clientOf(surface: Surface, settings: LinkSettings, bankOrigin: string): oauth.Configuration {
  const at = (url: string): string => new URL(new URL(url).pathname, bankOrigin).href;
  const id = `${surface}-simulator`;
  const config = new oauth.Configuration(
    {
      issuer: bankOrigin,
      authorization_endpoint: at(settings.authorizationUrl),
      token_endpoint: at(settings.tokenUrl),
      revocation_endpoint: `${at(settings.tokenUrl)}/revocation`,
      authorization_response_iss_parameter_supported: true,
    },
    id,
    { id_token_signed_response_alg: 'ES256' },
    oauth.ClientSecretBasic(`${id}-sandbox-secret`),
  );
  // The sandbox bank is on the loopback interface, without TLS.
  oauth.allowInsecureRequests(config);
  return config;
}

async function received(
  config: oauth.Configuration,
  callback: URL,
  checks: { readonly pkceCodeVerifier: string; readonly expectedState: string },
): Promise<LinkedOrNot> {
  try {
    const tokens = await oauth.authorizationCodeGrant(config, callback, checks);
    return { end: 'linked', grant: linkedGrant(config, tokens) };
  } catch (error) {
    const isDeclined = error instanceof oauth.AuthorizationResponseError && error.error === 'access_denied';
    return { end: isDeclined ? 'declined' : 'failed' };
  }
}

/** What is no URL, such as `//`, is the server's own. */
function urlOf({ url = '' }: IncomingMessage, origin: string): URL {
  return new URL(URL.canParse(url, origin) ? url : origin, origin);
}

/** @param bankOrigin where the bank's login is, whatever host the built settings name */
export async function accountLinking(bankOrigin: string): Promise<AccountLinking> {
  const open = new Map<string, Open>();

  async function answer(url: URL, response: ServerResponse): Promise<void> {
    const state = url.searchParams.get('state') ?? '';
    const attempt = open.get(state);
    if (url.pathname !== '/linked' || attempt === undefined)
      return page(response, 404, 'There is no account linking under way here.', false);
    open.delete(state);
    const end = await attempt.receive(url);
    page(response, end.end === 'failed' ? 502 : 200, SEEN[end.end], true);
    attempt.resolve(end);
  }

  const server = createServer((request, response) => {
    answer(urlOf(request, origin), response).catch(() => page(response, 500, SEEN.failed, false));
  });
  const { origin, close } = await listening(server, 0);

  async function start(surface: Surface, settings: LinkSettings): Promise<LinkAttempt> {
    const config = clientOf(surface, settings, bankOrigin);
    const state = oauth.randomState();
    const pkceCodeVerifier = oauth.randomPKCECodeVerifier();
    const receive = (callback: URL) => received(config, callback, { pkceCodeVerifier, expectedState: state });
    const ended = new Promise<LinkedOrNot>((resolve) => {
      open.set(state, { receive, resolve });
    });
    const url = oauth.buildAuthorizationUrl(config, {
      redirect_uri: `${origin}/linked`,
      scope: settings.scopes.join(' '),
      state,
      code_challenge: await oauth.calculatePKCECodeChallenge(pkceCodeVerifier),
      code_challenge_method: 'S256',
    });
    const giveUp = (): void => {
      open.get(state)?.resolve({ end: 'failed' });
      open.delete(state);
    };
    return { url: url.href, ended, giveUp };
  }

  return {
    start,
    async close() {
      for (const attempt of open.values()) attempt.resolve({ end: 'failed' });
      await close();
    },
  };
}
