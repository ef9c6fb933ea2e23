/** Exchanges an assistant's token as the suite does, with the suite's key. For tests and tools. */

import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importJWK, type JWK, SignJWT } from 'jose';
import { SUITE_CLIENT, TOKEN_EXCHANGE } from './clients.ts';

interface Exchanged {
  readonly status: number;
  readonly body: {
    readonly access_token?: string;
    readonly expires_in?: number;
    readonly grant_id?: string;
    readonly issued_token_type?: string;
    readonly scope?: string;
    readonly token_type?: string;
    readonly error?: string;
  };
}

interface ExchangeOptions {
  readonly origin: string;
  /** The bank's state folder, where `suite-key.json` is. */
  readonly state: string;
  readonly subjectToken: string;
  /** Parameters to add or replace. */
  readonly parameters?: Readonly<Record<string, string>>;
}

export async function exchangeAsSuite(options: ExchangeOptions): Promise<Exchanged> {
  const { origin, state, subjectToken, parameters } = options;
  const response = await fetch(`${origin}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: TOKEN_EXCHANGE,
      subject_token: subjectToken,
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      ...(await suiteAuthentication(origin, state)),
      ...parameters,
    }),
  });
  return { status: response.status, body: (await response.json()) as Exchanged['body'] };
}

/** The parameters by which the suite proves who it is (private_key_jwt). */
export async function suiteAuthentication(origin: string, state: string): Promise<Record<string, string>> {
  const key: JWK = JSON.parse(readFileSync(join(state, 'suite-key.json'), 'utf8'));
  const assertion = await new SignJWT({
    iss: SUITE_CLIENT,
    sub: SUITE_CLIENT,
    aud: origin,
    jti: randomUUID(),
  })
    .setProtectedHeader({ alg: 'ES256', ...(key.kid === undefined ? {} : { kid: key.kid }) })
    .setIssuedAt()
    .setExpirationTime('1 minute')
    .sign(await importJWK(key, 'ES256'));
  return {
    client_id: SUITE_CLIENT,
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    client_assertion: assertion,
  };
}
