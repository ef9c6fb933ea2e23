/** How long certificates are kept, and how often they are asked for. */

import { deadlineIn, type Instant } from '../../shared/calendar/clock.ts';
import type { HttpResponse } from '../../shared/linking/http.ts';
import { CertificatesUnavailable, cachedCertificates, certificatesOverHttp } from './certificates.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const deadline = deadlineIn(60_000);

/** A source whose certificates and availability the test sets, and a clock that it moves. */
function cache(maxAgeMs = HOUR) {
  const state = { now: 0, fetches: 0, isUp: true, pem: new Map([['a', 'PEM a']]) };
  const source = async () => {
    state.fetches += 1;
    if (!state.isUp) throw new Error('unreachable');
    return { pemByKeyId: state.pem, maxAgeMs };
  };
  const certificateOf = cachedCertificates(source, { now: () => state.now as Instant });
  return { state, of: (keyId: string) => certificateOf(keyId, deadline) };
}

describe('certificates', () => {
  it('are fetched once for as long as they are fresh', async () => {
    const { state, of } = cache();
    expect(await of('a')).toBe('PEM a');
    state.now = HOUR - 1;
    expect(await of('a')).toBe('PEM a');
    expect(state.fetches).toBe(1);
  });

  it('are fetched again when they are not', async () => {
    const { state, of } = cache();
    await of('a');
    state.now = HOUR;
    await of('a');
    expect(state.fetches).toBe(2);
  });

  it('are fetched once for calls at the same time', async () => {
    const { state, of } = cache();
    expect(await Promise.all([of('a'), of('a'), of('b')])).toEqual(['PEM a', 'PEM a', undefined]);
    expect(state.fetches).toBe(1);
  });

  it('are looked for under a new key id once a minute', async () => {
    const { state, of } = cache();
    await of('a');
    state.pem = new Map([['b', 'PEM b']]);
    state.now = MINUTE - 1;
    expect(await of('b')).toBeUndefined();
    state.now = MINUTE;
    expect(await of('b')).toBe('PEM b');
    expect(await of('c')).toBeUndefined();
    expect(state.fetches).toBe(2);
  });

  it('are used for a day longer while there are no others', async () => {
    const { state, of } = cache();
    await of('a');
    state.isUp = false;
    state.now = HOUR + 24 * HOUR - 1;
    expect(await of('a')).toBe('PEM a');
    state.now = HOUR + 24 * HOUR;
    await expect(of('a')).rejects.toThrow(CertificatesUnavailable);
  });

  it('are asked for again a second after the first attempt failed', async () => {
    const { state, of } = cache();
    state.isUp = false;
    await expect(of('a')).rejects.toThrow(CertificatesUnavailable);
    state.isUp = true;
    await expect(of('a')).rejects.toThrow(CertificatesUnavailable);
    state.now = 1_000;
    expect(await of('a')).toBe('PEM a');
    expect(state.fetches).toBe(2);
  });
});

describe('certificates over HTTP', () => {
  const fetched = (response: Partial<HttpResponse>) =>
    certificatesOverHttp({
      http: async ({ url }) => ({ status: 200, headers: {}, body: JSON.stringify({ a: url }), ...response }),
      url: 'https://certs.example/v1',
    })(deadline);

  it('are a map of PEM by key id, kept as long as cache-control says', async () => {
    const { pemByKeyId, maxAgeMs } = await fetched({
      headers: { 'cache-control': 'public, max-age=19800, must-revalidate' },
    });
    expect([...pemByKeyId]).toEqual([['a', 'https://certs.example/v1']]);
    expect(maxAgeMs).toBe(19_800_000);
  });

  it('are kept for an hour when it says nothing', async () => {
    expect((await fetched({})).maxAgeMs).toBe(HOUR);
  });

  it.each([{ status: 503 }, { status: 302 }, { body: '<html>' }, { body: '[]' }, { body: '{"a":1}' }])(
    'are none in %j',
    async (response) => {
      await expect(fetched(response)).rejects.toThrow();
    },
  );
});
