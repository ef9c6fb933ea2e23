/**
 * Whether a request comes from Google: the JWT in `google-assistant-signature`.
 *
 * It names the caller and this project for at most a day. It does not cover
 * the body, so a captured one can be replayed with another until it expires:
 * what the body says opens nothing without the customer's own token.
 *
 * developers.google.com/assistant/conversational/reference/rest/v1/verify-requests
 */

import { createPublicKey, type KeyObject } from 'node:crypto';
import { type JWTHeaderParameters, type JWTPayload, jwtVerify } from 'jose';
import type { Clock, Deadline } from '../../shared/calendar/clock.ts';
import { type CertificateSource, CertificatesUnavailable, cachedCertificates } from './certificates.ts';

export type Verdict = 'verified' | 'missing' | 'invalid' | 'unavailable';

export type VerifySignature = (token: string | undefined, deadline: Deadline) => Promise<Verdict>;

const ISSUER = 'https://accounts.google.com';
const MAX_LIFETIME_S = 86_400;
const TOLERANCE_S = 30;
const MAX_TOKEN = 4_096;
/** Google has two at a time. */
const MAX_KEYS = 8;

export interface SignatureOptions {
  /** The `aud` of every token. */
  readonly projectId: string;
  readonly certs: CertificateSource;
  /** Real time, even when the conversation's clock is fixed. */
  readonly wallClock: Clock;
}

export function verifySignature({ projectId, certs, wallClock }: SignatureOptions): VerifySignature {
  const certificateOf = cachedCertificates(certs, wallClock);

  const keyIn = keptKeys();

  async function keyFor({ kid }: JWTHeaderParameters, deadline: Deadline): Promise<KeyObject> {
    const pem = kid === undefined ? undefined : await certificateOf(kid, deadline);
    if (pem === undefined) throw new Error('signed with an unknown key');
    return keyIn(pem);
  }

  async function verdictOn(token: string, deadline: Deadline): Promise<Verdict> {
    try {
      const { payload } = await jwtVerify(token, (header) => keyFor(header, deadline), {
        algorithms: ['RS256'],
        issuer: ISSUER,
        audience: projectId,
        clockTolerance: TOLERANCE_S,
        currentDate: new Date(wallClock.now()),
        maxTokenAge: MAX_LIFETIME_S,
        requiredClaims: ['exp'],
      });
      return isShortLived(payload) ? 'verified' : 'invalid';
    } catch (error) {
      return error instanceof CertificatesUnavailable ? 'unavailable' : 'invalid';
    }
  }

  return async (token, deadline) => {
    if (token === undefined || token.trim() === '') return 'missing';
    return token.length > MAX_TOKEN ? 'invalid' : verdictOn(token, deadline);
  };
}

function isShortLived({ exp, iat }: JWTPayload): boolean {
  return exp !== undefined && iat !== undefined && exp - iat <= MAX_LIFETIME_S;
}

/** A certificate's key, read once: reading it takes several times as long as verifying with it. */
function keptKeys(): (pem: string) => KeyObject {
  const keys = new Map<string, KeyObject>();
  return (pem) => {
    const key = keys.get(pem) ?? createPublicKey(pem);
    if (keys.size >= MAX_KEYS) keys.clear();
    keys.set(pem, key);
    return key;
  };
}
