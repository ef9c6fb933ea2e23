/** The door that a browser comes back to: whatever knocks, it stays open. */

import { request } from 'node:http';
import { accountLinking } from './account-linking.ts';

const SETTINGS = {
  authorizationUrl: 'https://login.bank.example/auth',
  tokenUrl: 'https://login.bank.example/token',
  scopes: ['openid'],
};

/** The status of a request for exactly this path, which `fetch` would tidy. */
function statusOf(origin: string, path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    request({ hostname, port, path }, ({ statusCode }) => resolve(statusCode))
      .on('error', reject)
      .end();
  });
}

describe('account linking', () => {
  it.each(['//', '/linked', '/linked?state=forged&code=1', '/else', '/%zz'])(
    'has nothing at %s',
    async (path) => {
      const linking = await accountLinking('http://localhost:1');
      try {
        const { url } = await linking.start('alexa', SETTINGS);
        const { origin } = new URL(new URL(url).searchParams.get('redirect_uri') ?? '');
        await expect(statusOf(origin, path)).resolves.toBe(404);
        await expect(statusOf(origin, path)).resolves.toBe(404);
      } finally {
        await linking.close();
      }
    },
  );
});
