/** A folder of this run's own, which is gone when the run is. */

import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface OwnFolder {
  readonly path: string;
  readonly remove: () => void;
}

export function ownFolder(): OwnFolder {
  const path = mkdtempSync(join(tmpdir(), 'bank-aloud-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A signing key that no bank knows, for when there is no bank that would have to. */
export function writeUnknownKey(folder: string): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const path = join(folder, 'suite-key.json');
  const jwk = { ...privateKey.export({ format: 'jwk' }), kid: 'unknown', alg: 'ES256', use: 'sig' };
  writeFileSync(path, JSON.stringify(jwk), { mode: 0o600 });
  return path;
}
