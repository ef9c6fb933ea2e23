/**
 * Token exchange (RFC 8693): the suite turns the token that an assistant holds
 * into a bank token of at most five minutes, for the same customer, grant and
 * accounts. Only such a token opens the bank's API.
 *
 * The bank token belongs to the assistant's grant, so it dies with it; its
 * `scope` also says whether the household may hear exact amounts.
 */

import type { AccessToken, Context, Grant, Provider } from 'oidc-provider';
import { isAssistant, TOKEN_EXCHANGE } from './clients.ts';
import type { OidcProviderModule } from './oidc-provider-module.ts';
import { DATA_CLUSTERS, HOUSEHOLD_EXACT_SCOPE } from './scopes.ts';

const ACCESS_TOKEN = 'urn:ietf:params:oauth:token-type:access_token';
const BANK_TOKEN_SECONDS = 300;

const PARAMETERS = ['subject_token', 'subject_token_type', 'requested_token_type', 'scope'];

export function registerTokenExchange(provider: Provider, errors: OidcProviderModule['errors']): void {
  const exchange = async (context: Context): Promise<void> => {
    const subject = await subjectToken(provider, errors, context.oidc.params);
    const grant = await liveGrant(provider, errors, subject);
    const client = await provider.Client.find(subject.clientId);
    if (client === undefined) throw new errors.InvalidGrant('subject token refused');
    const scope = exchangedScope(errors, subject, grant, context.oidc.params['scope']);
    const token = new provider.AccessToken({
      accountId: subject.accountId,
      client,
      grantId: subject.grantId,
      gty: TOKEN_EXCHANGE,
      scope,
      expiresIn: Math.min(BANK_TOKEN_SECONDS, subject.remainingTTL),
      expiresWithSession: false,
    });
    context.oidc.entity('AccessToken', token);
    context.body = {
      access_token: await token.save(),
      issued_token_type: ACCESS_TOKEN,
      token_type: token.tokenType,
      expires_in: token.remainingTTL,
      scope,
      // As FDX 6 names the consent that the token came of.
      grant_id: subject.grantId,
    };
  };
  provider.registerGrantType(TOKEN_EXCHANGE, exchange, PARAMETERS);
}

/** Whether the token came of an exchange; the assistants' own did not. */
export function isBankToken(token: AccessToken): boolean {
  return token.gty === TOKEN_EXCHANGE;
}

async function subjectToken(
  provider: Provider,
  errors: OidcProviderModule['errors'],
  parameters: Context['oidc']['params'],
): Promise<AccessToken> {
  const { subject_token: value, subject_token_type: type, requested_token_type: wanted } = parameters;
  if (value === undefined || type === undefined)
    throw new errors.InvalidRequest('missing required parameter(s) subject_token, subject_token_type');
  if (type !== ACCESS_TOKEN || (wanted !== undefined && wanted !== ACCESS_TOKEN))
    throw new errors.InvalidRequest('only access tokens are exchanged, for access tokens');
  const token = await provider.AccessToken.find(value);
  if (token === undefined || token.isExpired || isBankToken(token) || !isAssistant(token.clientId))
    throw new errors.InvalidGrant('subject token refused');
  return token;
}

async function liveGrant(
  provider: Provider,
  errors: OidcProviderModule['errors'],
  subject: AccessToken,
): Promise<Grant> {
  const grant = await provider.Grant.find(subject.grantId);
  if (
    grant === undefined ||
    grant.isExpired ||
    grant.clientId !== subject.clientId ||
    grant.accountId !== subject.accountId
  )
    throw new errors.InvalidGrant('subject token refused');
  return grant;
}

/** @returns scopes with spaces between; fewer when `wanted` says so, never more */
function exchangedScope(
  errors: OidcProviderModule['errors'],
  subject: AccessToken,
  grant: Grant,
  wanted: string | undefined,
): string {
  const granted = new Set(grant.getOIDCScope().split(' '));
  const scopes = [...DATA_CLUSTERS.keys()].filter((scope) => subject.scopes.has(scope));
  const offered = [...scopes, HOUSEHOLD_EXACT_SCOPE].filter((scope) => granted.has(scope));
  if (wanted === undefined) return offered.join(' ');
  const asked = wanted.split(' ').filter((scope) => scope !== '');
  const missing = asked.filter((scope) => !offered.includes(scope));
  if (missing.length > 0) throw new errors.InvalidScope('scope was not granted', missing.join(' '));
  return offered.filter((scope) => asked.includes(scope)).join(' ');
}
