/** The suite's own private key: a file in development, AWS's secrets extension on Lambda. */

import { hkdfSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deadlineIn } from '../shared/calendar/clock.ts';
import { type SigningKey, signingKey } from '../shared/linking/client-assertion.ts';
import type { Http } from '../shared/linking/http.ts';
import { jsonBody } from '../shared/linking/json-body.ts';
import { type KeyPlace, SettingsFailure } from './settings.ts';

/** docs.aws.amazon.com/secretsmanager/latest/userguide/retrieving-secrets_lambda.html */
const DOOR = 'http://localhost:2773/secretsmanager/get?secretId=';
const DOOR_MS = 3_000;
const MEND = 'Put a private JWK there, EC P-256 or RSA.';

/** @throws SettingsFailure */
export async function suiteKey(place: KeyPlace, http: Http): Promise<SigningKey> {
  switch (place.kind) {
    case 'file':
      return keyFrom(fileText(place.path), 'The file that SUITE_KEY_FILE names');
    case 'door':
      return keyFrom(await doorText(place, http), 'The secret that SUITE_KEY_SECRET_ID names');
    default:
      return place satisfies never;
  }
}

/** The key of the session's hashes: another use, so another key than the one that signs. */
export function hashKeyFrom({ key }: SigningKey): Buffer {
  const seed = key.export({ type: 'pkcs8', format: 'der' });
  return Buffer.from(hkdfSync('sha256', seed, '', 'bank-aloud session hashes', 32));
}

function keyFrom(text: string, where: string): SigningKey {
  const jwk = jsonBody(text)?.value;
  try {
    if (typeof jwk === 'object' && jwk !== null) return signingKey({ ...jwk });
  } catch {
    // Falls through: the reason could quote the key.
  }
  throw new SettingsFailure(`${where} holds no signing key. ${MEND}`);
}

function fileText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new SettingsFailure(`The file that SUITE_KEY_FILE names cannot be read. ${MEND}`, { cause });
  }
}

async function doorText(place: Extract<KeyPlace, { kind: 'door' }>, http: Http): Promise<string> {
  const { status, body } = await http({
    method: 'GET',
    url: DOOR + encodeURIComponent(place.secretId),
    headers: { 'x-aws-parameters-secrets-token': place.pass.reveal() },
    deadline: deadlineIn(DOOR_MS),
    maxBytes: 64_000,
  });
  const secret = jsonBody(body)?.value;
  const text =
    typeof secret === 'object' && secret !== null ? Reflect.get(secret, 'SecretString') : undefined;
  if (status === 200 && typeof text === 'string') return text;
  throw new SettingsFailure(
    `The secrets extension answered ${status} for SUITE_KEY_SECRET_ID. Add its layer, and let the function read that secret.`,
  );
}
