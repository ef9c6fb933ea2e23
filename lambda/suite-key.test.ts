import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { signingKey } from '../shared/linking/client-assertion.ts';
import type { Http, HttpRequest } from '../shared/linking/http.ts';
import { Secret } from '../shared/linking/secret.ts';
import { once } from './once.ts';
import { hashKeyFrom, suiteKey } from './suite-key.ts';

const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' });
const jwk = newKey();
const nobody: Http = () => Promise.reject(new Error('nobody is asked'));
const door = { kind: 'door', secretId: 'suite/key', pass: new Secret('pass') } as const;

describe("the suite's key", () => {
  const folder = mkdtempSync(join(tmpdir(), 'suite-key-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = (content: string) => {
    const path = join(folder, 'key.json');
    writeFileSync(path, content);
    return { kind: 'file', path } as const;
  };

  it('is read from a file', async () => {
    expect((await suiteKey(file(JSON.stringify(jwk)), nobody)).algorithm).toBe('ES256');
  });

  it.each(['', 'canary', '[]', '{"kty":"oct","k":"canary"}'])(
    'is refused when the file holds %j',
    async (content) => {
      const failure: unknown = await suiteKey(file(content), nobody).catch((error) => error);
      expect(failure).toMatchObject({
        name: 'SettingsFailure',
        message: expect.stringMatching(/SUITE_KEY_FILE names holds no signing key. Put a private JWK there/),
      });
      expect(inspect(failure)).not.toContain('canary');
    },
  );

  it('says that the file is not there', async () => {
    const missing = { kind: 'file', path: join(folder, 'none') } as const;
    await expect(suiteKey(missing, nobody)).rejects.toThrow(/SUITE_KEY_FILE names cannot be read/);
  });

  it('is asked for at the secrets door, with its pass', async () => {
    const asked: HttpRequest[] = [];
    const http: Http = async (request) => {
      asked.push(request);
      return { status: 200, headers: {}, body: JSON.stringify({ SecretString: JSON.stringify(jwk) }) };
    };
    expect((await suiteKey(door, http)).algorithm).toBe('ES256');
    expect(asked).toMatchObject([
      {
        url: 'http://localhost:2773/secretsmanager/get?secretId=suite%2Fkey',
        headers: { 'x-aws-parameters-secrets-token': 'pass' },
      },
    ]);
  });

  it.each([
    [400, 'not ready to serve traffic, please wait'],
    [200, '{}'],
    [200, 'canary'],
  ])('is refused when the door answers %i %s', async (status, body) => {
    const failure: unknown = await suiteKey(door, async () => ({ status, headers: {}, body })).catch(
      (error) => error,
    );
    expect(failure).toMatchObject({ name: 'SettingsFailure' });
    expect(inspect(failure)).not.toContain('canary');
  });

  it('gives the same key for hashes each time, and another for another suite', () => {
    const hashKey = (key: object): string => hashKeyFrom(signingKey({ ...key })).toString('hex');
    expect(hashKey(jwk)).toBe(hashKey(jwk));
    expect(hashKey(jwk)).not.toBe(hashKey(newKey()));
  });
});

describe('what begins once', () => {
  it('begins before it is asked for, and is kept', async () => {
    let begun = 0;
    const value = once(async () => ++begun);
    expect(begun).toBe(1);
    expect([await value(), await value()]).toEqual([1, 1]);
  });

  it('begins again after it failed', async () => {
    let begun = 0;
    const value = once(async () => {
      if (++begun === 1) throw new Error('not yet');
      return begun;
    });
    await expect(value()).rejects.toThrow('not yet');
    expect(await value()).toBe(2);
  });
});
