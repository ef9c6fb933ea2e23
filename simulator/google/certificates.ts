/**
 * Stands in for Google's signing service: a key pair made anew at every start,
 * its public half served on the loopback interface by key id, and the JWTs that
 * requests carry.
 *
 * Google serves X.509 certificates; these are bare public keys in PEM.
 */

import { generateKeyPair, randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { promisify } from 'node:util';
import { SignJWT } from 'jose';
import { listening } from '../listening.ts';

export interface GoogleSigner {
  readonly certsUrl: string;
  /** The value of `google-assistant-signature`; in real time, whatever the bank's clock says. */
  readonly signature: () => Promise<string>;
  readonly close: () => Promise<void>;
}

const KEY_ID = 'simulated';

export async function googleSigner(projectId: string): Promise<GoogleSigner> {
  const { publicKey, privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 });
  const certificates = JSON.stringify({ [KEY_ID]: publicKey.export({ type: 'spki', format: 'pem' }) });
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'public, max-age=3600' });
    response.end(certificates);
  });
  const { origin, close } = await listening(server, 0);
  return {
    certsUrl: `${origin}/oauth2/v1/certs`,
    signature: () =>
      new SignJWT({ nbf: Math.floor(Date.now() / 1000) - 300 })
        .setProtectedHeader({ alg: 'RS256', kid: KEY_ID, typ: 'JWT' })
        .setIssuer('https://accounts.google.com')
        .setAudience(projectId)
        .setIssuedAt()
        .setExpirationTime('1h')
        .setJti(randomUUID())
        .sign(privateKey),
    close,
  };
}
