/**
 * How the suite proves who it is to the bank's authorization server:
 * private_key_jwt, a JWT of a minute signed with the suite's own key
 * (RFC 7523 section 2.2, as FAPI 2.0 narrows it: the audience is the issuer).
 */

import { constants, createPrivateKey, type JsonWebKey, type KeyObject, randomUUID, sign } from 'node:crypto';
import type { Instant } from '../calendar/clock.ts';

/** A private JWK: EC P-256 signs ES256, RSA signs PS256. */
export interface SigningKey {
  readonly algorithm: 'ES256' | 'PS256';
  readonly keyId?: string;
  readonly key: KeyObject;
}

const LIFE_SECONDS = 60;

/** @throws RangeError when `jwk` is no private EC P-256 or RSA key; the message tells nothing of it */
export function signingKey(jwk: Readonly<Record<string, unknown>>): SigningKey {
  const algorithm = jwk['kty'] === 'RSA' ? 'PS256' : 'ES256';
  const isOurs = algorithm === 'PS256' || (jwk['kty'] === 'EC' && jwk['crv'] === 'P-256');
  const kid = jwk['kid'];
  try {
    if (!isOurs || typeof jwk['d'] !== 'string') throw new RangeError();
    const key = createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' });
    return { algorithm, key, ...(typeof kid === 'string' ? { keyId: kid } : {}) };
  } catch {
    throw new RangeError('a signing key is a private JWK, EC P-256 or RSA');
  }
}

export function clientAssertion(
  { algorithm, keyId, key }: SigningKey,
  {
    clientId,
    audience,
    now,
  }: { readonly clientId: string; readonly audience: string; readonly now: Instant },
): string {
  const issuedAt = Math.floor(now / 1000);
  const header = { alg: algorithm, typ: 'JWT', ...(keyId === undefined ? {} : { kid: keyId }) };
  const claims = {
    iss: clientId,
    sub: clientId,
    aud: audience,
    jti: randomUUID(),
    iat: issuedAt,
    exp: issuedAt + LIFE_SECONDS,
  };
  const signed = `${encoded(header)}.${encoded(claims)}`;
  const options =
    algorithm === 'ES256'
      ? { key, dsaEncoding: 'ieee-p1363' as const }
      : { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };
  return `${signed}.${sign('sha256', Buffer.from(signed), options).toString('base64url')}`;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
