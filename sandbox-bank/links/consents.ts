/**
 * What customers let assistants see, read from the grants that the OAuth server
 * keeps. Ending a consent takes its grant and every token away; the bank keeps
 * a record of it for a year.
 */

import type { Payload } from 'oidc-provider';
import { CONSENT_DAYS, consentedAccounts, DATA_CLUSTERS } from '../scopes.ts';
import type { StateFile } from '../state-file.ts';

export interface Consent {
  /** Of the grant. */
  readonly id: string;
  readonly customerId: string;
  readonly clientId: string;
  readonly accountIds: readonly string[];
  /** As FDX names them. */
  readonly dataClusters: readonly string[];
  readonly since: Date;
  readonly until: Date;
  readonly isOver: boolean;
  /** When its data was last asked for, to the minute. */
  readonly lastUsed?: Date;
  readonly revoked?: Revocation;
}

export interface Revocation {
  readonly at: Date;
  readonly initiator: 'DATA_RECIPIENT' | 'DATA_PROVIDER' | 'INDIVIDUAL';
}

export interface Consents {
  /** Those under which a token lives, the newest first. */
  readonly linked: (customerId: string) => readonly Consent[];
  readonly find: (id: string) => Consent | undefined;
  /** @returns false when there is no such consent, or it was revoked already */
  readonly revoke: (id: string, initiator: Revocation['initiator']) => boolean;
  readonly used: (id: string) => void;
  /** Ends every access token of the customer. @returns how many */
  readonly expireTokens: (customerId: string) => number;
}

const TOKENS = ['AccessToken', 'AuthorizationCode', 'RefreshToken'];
const RECORD_SECONDS = CONSENT_DAYS * 86_400;
const USE_MILLISECONDS = 60_000;

/** @param clockShift by how much the bank's clock is ahead for a customer; in milliseconds */
export function consents(rows: StateFile<Payload>, clockShift: (customerId: string) => number): Consents {
  const now = (customer: unknown): number => Date.now() + clockShift(String(customer));
  const grantOf = (id: string): Payload | undefined => rows.get(`Grant:${id}`);
  const find = (id: string): Consent | undefined => {
    const grant = grantOf(id);
    if (grant !== undefined)
      return withUse(consentFrom(id, grant, now(grant['accountId'])), rows.get(`Use:${id}`));
    const record = rows.get(`Revoked:${id}`);
    return record && { ...consentFrom(id, record['grant'] as Payload, 0), revoked: revocationFrom(record) };
  };
  return {
    find,
    linked: (customerId) => {
      const isOf = (payload: Payload): boolean => payload['accountId'] === customerId;
      const living = [...rows.entries()].filter(([key, row]) => key.startsWith('RefreshToken:') && isOf(row));
      const ids = new Set(living.map(([, { grantId }]) => grantId ?? ''));
      const found = [...ids]
        .map(find)
        .filter((one) => one !== undefined)
        .filter((one) => !one.isOver);
      return found.toSorted((one, other) => other.since.getTime() - one.since.getTime());
    },
    revoke: (id, initiator) => {
      const grant = grantOf(id);
      if (grant === undefined) return false;
      rows.set(`Revoked:${id}`, { at: now(grant['accountId']), initiator, grant }, RECORD_SECONDS);
      for (const [key, { grantId }] of [...rows.entries()])
        if (grantId === id && TOKENS.includes(key.split(':', 1)[0] ?? '')) rows.delete(key);
      rows.delete(`Use:${id}`);
      rows.delete(`Grant:${id}`);
      return true;
    },
    expireTokens: (customerId) => {
      const tokens = [...rows.entries()].filter(
        ([key, row]) => key.startsWith('AccessToken:') && row['accountId'] === customerId,
      );
      for (const [key] of tokens) rows.delete(key);
      return tokens.length;
    },
    used: (id) => {
      const at = now(grantOf(id)?.['accountId']);
      const before = Number(rows.get(`Use:${id}`)?.['at'] ?? 0);
      if (Math.abs(at - before) >= USE_MILLISECONDS) rows.set(`Use:${id}`, { at }, RECORD_SECONDS);
    },
  };
}

function consentFrom(id: string, grant: Payload, now: number): Consent {
  const { accountId, clientId, iat, exp, resources, openid } = grant;
  const scopes = String((openid as { readonly scope?: string } | undefined)?.scope ?? '').split(' ');
  return {
    id,
    customerId: String(accountId),
    clientId: String(clientId),
    accountIds: consentedAccounts(resources as Readonly<Record<string, unknown>> | undefined),
    dataClusters: [...DATA_CLUSTERS].flatMap(([scope, name]) => (scopes.includes(scope) ? [name] : [])),
    since: new Date(Number(iat) * 1000),
    until: new Date(Number(exp) * 1000),
    isOver: Number(exp) * 1000 <= now,
  };
}

function withUse(consent: Consent, use: Payload | undefined): Consent {
  return use === undefined ? consent : { ...consent, lastUsed: new Date(Number(use['at'])) };
}

function revocationFrom({ at, initiator }: Payload): Revocation {
  return { at: new Date(Number(at)), initiator: initiator as Revocation['initiator'] };
}
