import { generateKeyPairSync } from 'node:crypto';
import { inspect } from 'node:util';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { deadlineIn, fixedClock, instant } from '../calendar/clock.ts';
import type { BankTokens } from './bank-tokens.ts';
import { clientAssertion, signingKey } from './client-assertion.ts';
import { directCustody } from './direct-custody.ts';
import { HttpFailure, type HttpFailureCode, type HttpRequest, type HttpResponse } from './http.ts';
import { Secret } from './secret.ts';
import { tokenExchange } from './token-exchange.ts';

const NOW = instant('2026-11-22T09:00:00Z');
const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const jwk = { ...pair.privateKey.export({ format: 'jwk' }), kid: 'suite-1' };
const publicKeys = createLocalJWKSet({
  keys: [{ ...pair.publicKey.export({ format: 'jwk' }), kid: 'suite-1' }],
});

const granted = {
  access_token: 'bank-token',
  issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
  token_type: 'Bearer',
  expires_in: 300,
  scope: 'fdx:accountbasic:read voice:household-exact',
};

const json = (status: number, body: unknown): HttpResponse => ({
  status,
  headers: {},
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

function exchangeAnswered(response: HttpResponse | HttpFailureCode) {
  const sent: HttpRequest[] = [];
  const tokens: BankTokens = tokenExchange({
    tokenEndpoint: 'https://login.bank.example/token',
    audience: 'https://login.bank.example',
    clientId: 'bank-aloud',
    signingKey: signingKey(jwk),
    clock: fixedClock(NOW),
    http: async (request) => {
      sent.push(request);
      if (typeof response === 'string') throw new HttpFailure(response, 'as the test wants');
      return response;
    },
  });
  const bankAccess = (token = 'canary-assistant') => tokens.bankAccess(new Secret(token), deadlineIn(1_000));
  return { sent, bankAccess };
}

describe('token exchange', () => {
  it('gives the bank token and what the customer allowed', async () => {
    const access = await exchangeAnswered(json(200, granted)).bankAccess();
    expect(access.token.reveal()).toBe('bank-token');
    expect(access.scopes).toEqual(['fdx:accountbasic:read', 'voice:household-exact']);
  });

  it('asks once more where the connection broke, never with the same assertion', async () => {
    const { sent, bankAccess } = exchangeAnswered('unreachable');
    await expect(bankAccess()).rejects.toMatchObject({ code: 'down' });
    const assertions = sent.map(({ body }) => new URLSearchParams(body).get('client_assertion'));
    expect(new Set(assertions).size).toBe(2);
    expect(sent.map(({ isOnce }) => isOnce)).toEqual([true, true]);
  });

  it('reads a missing scope as nothing allowed', async () => {
    const { scope: _, ...without } = granted;
    expect((await exchangeAnswered(json(200, without)).bankAccess()).scopes).toEqual([]);
  });

  it('asks as RFC 8693 says, the token in the body alone', async () => {
    const { sent, bankAccess } = exchangeAnswered(json(200, granted));
    await bankAccess('canary+&=token');
    const { method, url, headers, body } = sent[0] as HttpRequest;
    expect({ method, url }).toEqual({ method: 'POST', url: 'https://login.bank.example/token' });
    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(JSON.stringify(headers)).not.toContain('canary');
    expect(Object.fromEntries(new URLSearchParams(body))).toMatchObject({
      grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
      subject_token: 'canary+&=token',
      subject_token_type: 'urn:ietf:params:oauth:token-type:access_token',
      client_id: 'bank-aloud',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
    });
  });

  it('signs an assertion of a minute, each with an id of its own', async () => {
    const { sent, bankAccess } = exchangeAnswered(json(200, granted));
    await bankAccess();
    await bankAccess();
    const claims = sent.map(({ body }) => {
      const assertion = new URLSearchParams(body).get('client_assertion') ?? '';
      return jwtVerify(assertion, publicKeys, {
        audience: 'https://login.bank.example',
        issuer: 'bank-aloud',
        subject: 'bank-aloud',
        algorithms: ['ES256'],
        currentDate: new Date(NOW),
      });
    });
    const [first, second] = (await Promise.all(claims)).map(({ payload }) => payload);
    expect((first?.exp ?? 0) - (first?.iat ?? 0)).toBe(60);
    expect(first?.jti).not.toBe(second?.jti);
  });

  it.each([
    [400, { error: 'invalid_grant' }, 'link-refused'],
    [400, { error: 'invalid_request' }, 'link-refused'],
    [400, { error: 'consent_required' }, 'consent-ended'],
    [401, { error: 'invalid_client' }, 'misconfigured'],
    [400, { error: 'unauthorized_client' }, 'misconfigured'],
    [400, { error: 'unsupported_grant_type' }, 'misconfigured'],
    [500, { error: 'invalid_grant' }, 'down'],
    [503, 'maintenance', 'down'],
    [429, '', 'down'],
    [400, { error: 'canary' }, 'unreadable'],
    [302, '', 'unreadable'],
    [404, '<html>canary', 'unreadable'],
    [200, '<html>canary', 'unreadable'],
    [200, '', 'unreadable'],
    [200, { ...granted, access_token: undefined }, 'unreadable'],
    [200, { ...granted, access_token: 'canary\r\nx: y' }, 'unreadable'],
    [200, { ...granted, token_type: 'DPoP' }, 'unreadable'],
    [200, { ...granted, issued_token_type: 'urn:ietf:params:oauth:token-type:id_token' }, 'unreadable'],
    [200, { ...granted, access_token: 'canary-assistant' }, 'misconfigured'],
  ])('reads %i %j as %s, telling nothing that was in it', async (status, body, code) => {
    const failure: unknown = await exchangeAnswered(json(status, body))
      .bankAccess()
      .catch((error) => error);
    expect(failure).toMatchObject({ name: 'LinkFailure', code });
    expect(inspect(failure)).not.toContain('canary');
  });

  it.each([
    ['slow', 'slow'],
    ['unreachable', 'down'],
    ['too-large', 'unreadable'],
    ['refused-url', 'misconfigured'],
  ] as const)('tells a server that is %s as %s', async (http, code) => {
    await expect(exchangeAnswered(http).bankAccess()).rejects.toMatchObject({ code });
  });
});

describe.each([
  ['token exchange', (token: string) => exchangeAnswered(json(200, granted)).bankAccess(token)],
  ['direct custody', (token: string) => directCustody().bankAccess(new Secret(token), deadlineIn(1_000))],
])('%s', (_, bankAccess) => {
  it.each(['', 'canary\r\nx-evil: 1', 'canary\u0000', 'canary token', 'canary-é', 'canary'.repeat(9_000)])(
    'refuses what cannot be a token',
    async (token) => {
      const failure: unknown = await bankAccess(token).catch((error) => error);
      expect(failure).toMatchObject({ name: 'LinkFailure', code: 'link-refused' });
      expect(inspect(failure)).not.toContain('canary');
    },
  );
});

describe('direct custody', () => {
  it("uses the assistant's own token and knows of no scope", async () => {
    const access = await directCustody().bankAccess(new Secret('opaque'), deadlineIn(1_000));
    expect(access.token.reveal()).toBe('opaque');
    expect(access.scopes).toEqual([]);
  });
});

describe('a signing key', () => {
  it('signs PS256 when it is RSA', async () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const assertion = clientAssertion(signingKey({ ...rsa.privateKey.export({ format: 'jwk' }) }), {
      clientId: 'bank-aloud',
      audience: 'https://login.bank.example',
      now: NOW,
    });
    const { protectedHeader } = await jwtVerify(assertion, rsa.publicKey, { currentDate: new Date(NOW) });
    expect(protectedHeader.alg).toBe('PS256');
  });

  it.each([{}, { kty: 'oct', k: 'canary' }, { ...jwk, d: undefined }, { ...jwk, crv: 'P-384' }])(
    'is refused when it is none, and not repeated',
    (wrong) => {
      expect(() => signingKey(wrong)).toThrow('a signing key is a private JWK, EC P-256 or RSA');
    },
  );
});
