import { createServer } from 'node:http';
import * as oauth from 'openid-client';
import { type LinkedGrant, linkedGrant } from './linked-grant.ts';
import { type Listening, listening } from './listening.ts';

describe('what a platform holds of a link', () => {
  const asked: string[] = [];
  let answer: { status: number; body: object };
  let server: Listening;

  beforeAll(async () => {
    server = await listening(
      createServer((request, response) => {
        asked.push(request.url ?? '');
        response.writeHead(answer.status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(answer.body));
      }),
      0,
    );
  });
  afterAll(() => server.close());
  beforeEach(() => {
    asked.length = 0;
    answer = { status: 200, body: { access_token: 'second', token_type: 'bearer', expires_in: 3600 } };
  });

  function grant(expiresIn: number, refreshToken: string | undefined = 'again'): LinkedGrant {
    const { origin } = server;
    const metadata = {
      issuer: origin,
      token_endpoint: `${origin}/token`,
      revocation_endpoint: `${origin}/revoke`,
    };
    const config = new oauth.Configuration(metadata, 'x', undefined, oauth.ClientSecretBasic('y'));
    oauth.allowInsecureRequests(config);
    return linkedGrant(config, { access_token: 'first', refresh_token: refreshToken, expires_in: expiresIn });
  }

  it('is used as long as it lives', async () => {
    expect(await grant(3600).accessToken()).toBe('first');
    expect(asked).toEqual([]);
  });

  it('is renewed before it expires, once for all who wait', async () => {
    const due = grant(30);
    expect(await Promise.all([due.accessToken(), due.accessToken()])).toEqual(['second', 'second']);
    expect(asked).toEqual(['/token']);
  });

  it('ends when the bank says invalid_grant', async () => {
    answer = { status: 400, body: { error: 'invalid_grant' } };
    const due = grant(30);
    expect(await due.refresh()).toBe('ended');
    expect(await due.accessToken()).toBeUndefined();
  });

  it('stays as it was when the bank has other trouble', async () => {
    answer = { status: 503, body: { error: 'temporarily_unavailable' } };
    const due = grant(30);
    expect(await due.refresh()).toBe('failed');
    expect(await due.accessToken()).toBe('first');
  });

  it('is told to the bank when it is dropped', async () => {
    const held = grant(3600);
    await held.revoke();
    expect(asked).toEqual(['/revoke']);
    expect(await held.accessToken()).toBeUndefined();
  });
});
