/**
 * The bank's OAuth server: oidc-provider, set up for the assistants' clouds.
 *
 * They cannot send prompt=consent, retry with an old refresh token and expect
 * opaque access tokens. So: refresh tokens without offline_access and without
 * rotation, links that outlive the browser's session, and grants of one year.
 */

import type { JWK } from 'jose';
import type { Adapter, Client, Context, Provider } from 'oidc-provider';
import type { BankFile } from '../bank-file/bank-file.ts';
import { clients, SUITE_CLIENT } from './clients.ts';
import type { BankKeys } from './keys.ts';
import { clientAdapter } from './oidc-adapter.ts';
import { oidcProviderModule } from './oidc-provider-module.ts';
import { errorPage } from './pages/error-page.ts';
import { pageHeaders } from './pages/page.ts';
import { CONSENT_DAYS, SCOPES } from './scopes.ts';
import { registerTokenExchange } from './token-exchange.ts';

const YEAR_SECONDS = CONSENT_DAYS * 24 * 60 * 60;
const SIGN_IN_SECONDS = 15 * 60;

interface AuthorizationServerOptions {
  readonly origin: string;
  readonly bank: BankFile;
  readonly adapter: (model: string) => Adapter;
  readonly isCustomer: (id: string) => boolean;
  readonly keys: BankKeys;
  readonly suiteKey: JWK;
  readonly accessTokenSeconds: number;
}

export async function authorizationServer(options: AuthorizationServerOptions): Promise<Provider> {
  const { Provider: OidcProvider, errors } = await oidcProviderModule();
  const registered = clientAdapter(clients(options.suiteKey));
  const provider = new OidcProvider(options.origin, {
    adapter: (model: string) => (model === 'Client' ? registered : options.adapter(model)),
    jwks: { keys: [options.keys.signing] },
    cookies: { keys: options.keys.cookies },
    scopes: SCOPES,
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post', 'private_key_jwt'],
    features: features(errors),
    pkce: { required: () => false },
    ttl: lifetimes(options.accessTokenSeconds),
    rotateRefreshToken: false,
    issueRefreshToken: (_: Context, client: Client) => client.grantTypeAllowed('refresh_token'),
    expiresWithSession: () => false,
    revokeGrantPolicy: () => true,
    loadExistingGrant: ({ oidc }: Context) => {
      // Every link asks for consent anew: an earlier one was given to another speaker, or another year.
      const grantId = oidc.result?.consent?.grantId;
      return grantId === undefined ? undefined : provider.Grant.find(grantId);
    },
    findAccount: (_: Context, id: string) =>
      options.isCustomer(id) ? { accountId: id, claims: () => ({ sub: id }) } : undefined,
    interactions: { url: (_: Context, { uid }: { uid: string }) => `/interaction/${uid}` },
    clientBasedCORS: () => false,
    renderError: (context: Context) => {
      context.type = 'html';
      context.set(pageHeaders());
      context.body = errorPage(options.bank);
    },
  });
  registerTokenExchange(provider, errors);
  return provider;
}

function features(errors: { InvalidRequest: new (description: string) => Error }) {
  const off = { enabled: false };
  return {
    // The suite reads the records of consents in its own name.
    clientCredentials: { enabled: true },
    devInteractions: off,
    dPoP: off,
    pushedAuthorizationRequests: off,
    resourceIndicators: off,
    rpInitiatedLogout: off,
    userinfo: off,
    introspection: {
      enabled: true,
      allowedPolicy: (_: Context, client: Client, token: { clientId: string }) =>
        client.clientId === SUITE_CLIENT || client.clientId === token.clientId,
    },
    revocation: {
      enabled: true,
      allowedPolicy: (_: Context, client: Client, token: { clientId: string }) => {
        if (client.clientId === token.clientId) return true;
        throw new errors.InvalidRequest('the token belongs to another client');
      },
    },
  };
}

function lifetimes(accessTokenSeconds: number) {
  return {
    AccessToken: accessTokenSeconds,
    AuthorizationCode: 600,
    ClientCredentials: 300,
    Grant: YEAR_SECONDS,
    IdToken: 3600,
    Interaction: SIGN_IN_SECONDS,
    RefreshToken: YEAR_SECONDS,
    Session: SIGN_IN_SECONDS,
  };
}
