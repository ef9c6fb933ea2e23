/** /consents: what was allowed, its end on request, and the record of that end. */

import type { Consent, Consents, Revocation } from '../links/consents.ts';
import { CONSENT_DAYS } from '../scopes.ts';
import type { Access, RecipientAccess } from './access.ts';
import { type Entity, type FdxAnswer, failure } from './fdx-answer.ts';
import { HISTORY_DAYS } from './transactions.ts';

interface ConsentRequest {
  readonly method: string;
  readonly id: string;
  /** After the id; nothing, or `revocation`. */
  readonly record: string | undefined;
}

interface Parties {
  readonly recipient: string;
  readonly provider: string;
}

/** A customer's token opens the consent that it came of and no other. */
export function consentRecord(
  consents: Consents,
  parties: Parties,
  access: Access | RecipientAccess,
  { method, id, record }: ConsentRequest,
): FdxAnswer {
  const consent = access.kind === 'recipient' || access.consentId === id ? consents.find(id) : undefined;
  if (consent === undefined) return failure('404', 'Consent not found');
  switch (`${method} ${record ?? 'grant'}`) {
    case 'GET grant':
      return answer(consentGrant(consent, parties));
    case 'GET revocation':
      return answer(consent.revoked === undefined ? [] : [revocation(consent.revoked)]);
    case 'PUT revocation':
      return consents.revoke(id, 'DATA_RECIPIENT') ? NO_CONTENT : failure('409');
    default:
      return failure('1206');
  }
}

const NO_CONTENT: FdxAnswer = { kind: 'other', status: 204, body: undefined };

function answer(body: Entity | readonly Entity[]): FdxAnswer {
  return { kind: 'other', status: 200, body };
}

function consentGrant(consent: Consent, { recipient, provider }: Parties): Entity {
  const { id, since, until, revoked, accountIds, dataClusters } = consent;
  const path = `/consents/${encodeURIComponent(id)}`;
  return {
    id,
    status: status(consent),
    parties: [
      { name: recipient, type: 'DATA_RECIPIENT' },
      { name: provider, type: 'DATA_PROVIDER' },
    ],
    createdTime: since.toISOString(),
    expirationTime: until.toISOString(),
    ...(revoked === undefined ? {} : { updatedTime: revoked.at.toISOString() }),
    durationType: 'TIME_BOUND',
    durationPeriod: CONSENT_DAYS,
    lookbackPeriod: HISTORY_DAYS,
    resources: accountIds.map((resourceId) => ({ resourceType: 'ACCOUNT', resourceId, dataClusters })),
    links: {
      self: { href: path, action: 'GET' },
      revoke: { href: `${path}/revocation`, action: 'PUT' },
    },
  };
}

function status({ revoked, isOver }: Consent): string {
  if (revoked !== undefined) return 'REVOKED';
  return isOver ? 'EXPIRED' : 'ACTIVE';
}

function revocation({ at, initiator }: Revocation): Entity {
  return { status: 'REVOKED', reason: 'USER_ACTION', initiator, updatedTime: at.toISOString() };
}
