/** Signatures as Google's documentation describes them, and what else callers try. */

import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { deadlineIn, fixedClock, type Instant } from '../../shared/calendar/clock.ts';
import type { CertificateSource } from './certificates.ts';
import { certs, KEY_ID, KEYS, NOW, PEM, PROJECT, signed } from './fixtures.ts';
import { verifySignature } from './signature.ts';

const SECONDS = NOW / 1_000;
const verifyWith = (source: CertificateSource, at: Instant = NOW) => {
  const verify = verifySignature({ projectId: PROJECT, certs: source, wallClock: fixedClock(at) });
  return (token: string | undefined) => verify(token, deadlineIn(1_000));
};
const verify = verifyWith(certs);

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const CLAIMS = { iss: 'https://accounts.google.com', aud: PROJECT, iat: SECONDS, exp: SECONDS + 60 };

/** DER: tag, length, content. */
function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content);
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

/** A self-signed X.509 certificate, the form in which Google publishes its keys. */
function certificatePem(): string {
  const sha256WithRsa = der(0x30, Buffer.from('06092a864886f70d01010b0500', 'hex'));
  const name = der(
    0x30,
    der(0x31, der(0x30, Buffer.from('0603550403', 'hex'), der(0x0c, Buffer.from('signer')))),
  );
  const validity = der(
    0x30,
    der(0x17, Buffer.from('260101000000Z')),
    der(0x17, Buffer.from('270101000000Z')),
  );
  const spki = KEYS.publicKey.export({ type: 'spki', format: 'der' });
  const tbs = der(0x30, der(0x02, Buffer.from([1])), sha256WithRsa, name, validity, name, spki);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', tbs, KEYS.privateKey));
  const lines =
    der(0x30, tbs, sha256WithRsa, signature)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

describe('the signature of a request', () => {
  it('is verified when it is of Google, for this project, now', async () => {
    expect(await verify(await signed())).toBe('verified');
  });

  it('is verified by an X.509 certificate', async () => {
    const source = async () => ({ pemByKeyId: new Map([[KEY_ID, certificatePem()]]), maxAgeMs: 60_000 });
    expect(await verifyWith(source)(await signed())).toBe('verified');
  });

  it.each([undefined, '', '  '])('is missing when the header is %j', async (token) => {
    expect(await verify(token)).toBe('missing');
  });

  it.each([
    ['another project', { aud: 'another' }],
    ['no project', { aud: undefined }],
    ['another issuer', { iss: 'https://accounts.example' }],
    ['no issuer', { iss: undefined }],
    ['the past', { iat: SECONDS - 7_200, exp: SECONDS - 60 }],
    ['no end', { exp: undefined }],
    ['no beginning', { iat: undefined }],
    ['a time that has not come', { nbf: SECONDS + 120 }],
    ['tomorrow', { iat: SECONDS + 120 }],
    ['more than a day', { exp: SECONDS + 86_401 }],
  ])('is refused when it is for %s', async (_, claims) => {
    expect(await verify(await signed(claims))).toBe('invalid');
  });

  it('bears clocks that differ by a few seconds', async () => {
    expect(await verify(await signed({ iat: SECONDS + 10, nbf: SECONDS + 10 }))).toBe('verified');
    expect(await verify(await signed({ iat: SECONDS - 600, exp: SECONDS - 10 }))).toBe('verified');
  });

  it('is refused when it is not signed at all', async () => {
    const unsigned = `${base64url({ alg: 'none', kid: KEY_ID })}.${base64url(CLAIMS)}.`;
    expect(await verify(unsigned)).toBe('invalid');
  });

  it('is refused when the public key served as a shared secret', async () => {
    const head = `${base64url({ alg: 'HS256', kid: KEY_ID })}.${base64url(CLAIMS)}`;
    const mac = createHmac('sha256', PEM).update(head).digest('base64url');
    expect(await verify(`${head}.${mac}`)).toBe('invalid');
  });

  it('is refused when another key signed it under the same id', async () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    expect(await verify(await signed({}, privateKey))).toBe('invalid');
  });

  it('is refused when its claims were changed afterwards', async () => {
    const [head, , signature] = (await signed()).split('.');
    expect(await verify(`${head}.${base64url({ ...CLAIMS, exp: SECONDS + 7_200 })}.${signature}`)).toBe(
      'invalid',
    );
  });

  it.each(['x', 'a.b.c', '....', 'é.é.é', 'a'.repeat(5_000)])(
    'is refused when it is no token',
    async (token) => {
      expect(await verify(token)).toBe('invalid');
    },
  );

  it.each(['unheard-of', '__proto__', 'constructor', 'toString'])(
    'is refused under the key id %s',
    async (kid) => {
      expect(await verify(await signed({}, KEYS.privateKey, kid))).toBe('invalid');
    },
  );

  it('is refused when the certificate is no certificate', async () => {
    const source = async () => ({ pemByKeyId: new Map([[KEY_ID, 'not PEM']]), maxAgeMs: 60_000 });
    expect(await verifyWith(source)(await signed())).toBe('invalid');
  });

  it('costs one fetch however many key ids are invented', async () => {
    let fetches = 0;
    const counting = verifyWith((deadline) => {
      fetches += 1;
      return certs(deadline);
    });
    const tokens = await Promise.all(
      Array.from({ length: 50 }, (_, i) => signed({}, KEYS.privateKey, `key-x${i}`)),
    );
    expect(await Promise.all(tokens.map(counting))).toEqual(tokens.map(() => 'invalid'));
    for (const token of tokens) await counting(token);
    expect(fetches).toBe(1);
  });

  it('is not even looked up when its algorithm is wrong', async () => {
    let fetches = 0;
    const counting = verifyWith((deadline) => {
      fetches += 1;
      return certs(deadline);
    });
    await counting(`${base64url({ alg: 'none', kid: KEY_ID })}.${base64url(CLAIMS)}.`);
    expect(fetches).toBe(0);
  });
});
