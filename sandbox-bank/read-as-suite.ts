/** Links a customer without a browser and reads the FDX API as the suite would. For tests and tools. */

import { type LinkOptions, linkWithoutBrowser } from './browserless-link.ts';
import { exchangeAsSuite } from './exchange-as-suite.ts';
import { DATA_CLUSTERS } from './scopes.ts';

interface ReadOptions extends Partial<LinkOptions> {
  readonly origin: string;
  /** The bank's state folder. */
  readonly state: string;
}

export interface FdxReader {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly bankToken: string;
  /** Of the consent. */
  readonly consentId: string;
  readonly get: (path: string, method?: string) => Promise<FdxRead>;
}

interface FdxRead {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: whatever the bank says, for tests to look at
  readonly body: any;
}

export async function readAsSuite({ state, ...options }: ReadOptions): Promise<FdxReader> {
  const { origin } = options;
  const tokens = await linkWithoutBrowser({
    clientId: 'google-simulator',
    clientSecret: 'google-simulator-sandbox-secret',
    redirectUri: 'http://127.0.0.1:4700/linked',
    scopes: ['openid', ...DATA_CLUSTERS.keys()],
    username: 'tom',
    password: 'sandpiper',
    ...options,
  });
  const { body } = await exchangeAsSuite({ origin, state, subjectToken: tokens.accessToken });
  const bankToken = body.access_token ?? '';
  return {
    ...tokens,
    bankToken,
    consentId: body.grant_id ?? '',
    get: async (path, method = 'GET') => {
      const headers = { authorization: `Bearer ${bankToken}` };
      const response = await fetch(`${origin}/fdx/v6${path}`, { method, headers });
      const text = await response.text();
      return { status: response.status, headers: response.headers, text, body: parsed(text) };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
