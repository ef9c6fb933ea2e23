/**
 * Keys made at the first start and kept: the bank's own (ID tokens, cookies),
 * and the suite's, with which the suite proves who it is at the token endpoint.
 */

import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { SandboxBankFailure } from './sandbox-bank-failure.ts';

export interface BankKeys {
  readonly signing: JWK;
  readonly cookies: readonly string[];
}

export async function bankKeys(stateFolder: string): Promise<BankKeys> {
  const make = async (): Promise<BankKeys> => ({
    signing: await privateKey(),
    cookies: [randomBytes(32).toString('base64url')],
  });
  return kept(stateFolder, 'bank-keys.json', make, (keys) => isPrivateKey(keys.signing));
}

/** The suite's private key, in `suite-key.json`, where the suite reads it. */
export async function suiteKey(stateFolder: string): Promise<JWK> {
  return kept(stateFolder, 'suite-key.json', privateKey, isPrivateKey);
}

/** The half of a P-256 key that may be shown to anybody. */
export function publicHalf({ kty, crv, x, y, kid, alg }: JWK): JWK {
  return { kty, crv, x, y, kid, alg, use: 'sig' } as JWK;
}

async function privateKey(): Promise<JWK> {
  const { privateKey: key } = await generateKeyPair('ES256', { extractable: true });
  const jwk = await exportJWK(key);
  return { ...jwk, alg: 'ES256', use: 'sig', kid: await calculateJwkThumbprint(jwk) };
}

function isPrivateKey(key: JWK | undefined): boolean {
  return key?.crv === 'P-256' && typeof key.d === 'string' && typeof key.kid === 'string';
}

async function kept<Keys>(
  folder: string,
  name: string,
  make: () => Promise<Keys>,
  isSound: (keys: Keys) => boolean,
): Promise<Keys> {
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const fresh = await make();
  try {
    // Refuses when the file is there already, so two first starts agree on one key.
    writeFileSync(path, `${JSON.stringify(fresh, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const found = parsed<Keys>(readFileSync(path, 'utf8'));
  if (found === undefined || !isSound(found))
    throw new SandboxBankFailure(`${path} holds no key. Take it away, and the next start makes a new one.`);
  return found;
}

function parsed<Keys>(text: string): Keys | undefined {
  try {
    return JSON.parse(text) ?? undefined;
  } catch {
    return undefined;
  }
}
