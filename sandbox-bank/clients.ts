/**
 * Who may ask this bank for anything: the assistants' clouds, their simulators,
 * and the suite. The secrets are public and for development only.
 */

import type { JWK } from 'jose';
import { publicHalf } from './keys.ts';

export const TOKEN_EXCHANGE = 'urn:ietf:params:oauth:grant-type:token-exchange';
export const SUITE_CLIENT = 'bank-aloud';

interface Assistant {
  readonly id: string;
  /** As the customer knows it, on the consent page. */
  readonly name: string;
  readonly redirectUris: readonly string[];
  /** Loopback redirects, on any port. */
  readonly isLocal: boolean;
}

const LOOPBACK = ['http://localhost/linked', 'http://127.0.0.1/linked'];

const ASSISTANTS: readonly Assistant[] = [
  {
    id: 'alexa',
    name: 'Alexa',
    redirectUris: ['pitangui.amazon.com', 'layla.amazon.com', 'alexa.amazon.co.jp'].map(
      (host) => `https://${host}/api/skill/link/M0SANDPIPER`,
    ),
    isLocal: false,
  },
  {
    id: 'google',
    name: 'Google Assistant',
    redirectUris: ['oauth-redirect', 'oauth-redirect-sandbox'].map(
      (host) => `https://${host}.googleusercontent.com/r/sandpiper-aloud`,
    ),
    isLocal: false,
  },
  { id: 'alexa-simulator', name: 'Alexa (simulator)', redirectUris: LOOPBACK, isLocal: true },
  { id: 'google-simulator', name: 'Google Assistant (simulator)', redirectUris: LOOPBACK, isLocal: true },
];

/** As the customer knows it. */
export function assistantName(clientId: string): string {
  return ASSISTANTS.find((assistant) => assistant.id === clientId)?.name ?? clientId;
}

export function isAssistant(clientId: string): boolean {
  return ASSISTANTS.some((assistant) => assistant.id === clientId);
}

/** Client metadata as RFC 7591 names it. */
export function clients(suiteKey: JWK): readonly Readonly<Record<string, unknown>>[] {
  const assistants = ASSISTANTS.map(({ id, name, redirectUris, isLocal }) => ({
    client_id: id,
    client_name: name,
    client_secret: `${id}-sandbox-secret`,
    redirect_uris: redirectUris,
    application_type: isLocal ? 'native' : 'web',
    grant_types: ['authorization_code', 'refresh_token'],
    response_types: ['code'],
    id_token_signed_response_alg: 'ES256',
  }));
  const suite = {
    client_id: SUITE_CLIENT,
    grant_types: [TOKEN_EXCHANGE, 'client_credentials'],
    response_types: [],
    redirect_uris: [],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    jwks: { keys: [publicHalf(suiteKey)] },
    id_token_signed_response_alg: 'ES256',
  };
  return [...assistants, suite];
}
