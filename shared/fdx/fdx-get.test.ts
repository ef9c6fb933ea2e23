/** One more try where it is worth it, and no more. */

import { deadlineIn } from '../calendar/clock.ts';
import { type Http, HttpFailure, type HttpFailureCode, type HttpResponse } from '../linking/http.ts';
import { Secret } from '../linking/secret.ts';
import { fdxGet } from './fdx-get.ts';

type Step = HttpFailureCode | { readonly status: number; readonly headers?: Record<string, string> };

function bank(...steps: readonly Step[]) {
  const asked: string[] = [];
  const refused: string[] = [];
  const http: Http = async ({ headers }): Promise<HttpResponse> => {
    const step = steps[Math.min(asked.length, steps.length - 1)] ?? 'unreachable';
    asked.push(headers['x-fapi-interaction-id'] ?? '');
    if (typeof step === 'string') throw new HttpFailure(step, 'as the test wants');
    return { headers: {}, body: '{}', ...step };
  };
  const access = { token: new Secret('t'), scopes: [] };
  const get = fdxGet({ baseUrl: 'https://b', access, http, onRefused: () => refused.push('refused') });
  const ask = (milliseconds = 2_000, signal?: AbortSignal) =>
    get({
      what: 'GET x',
      path: '/x',
      deadline: deadlineIn(milliseconds),
      ...(signal === undefined ? {} : { signal }),
    });
  return { asked, refused, ask };
}

describe('a GET of the bank', () => {
  it.each<[Step]>([
    [{ status: 429 }],
    [{ status: 502 }],
    [{ status: 503 }],
    [{ status: 504 }],
    ['unreachable'],
  ])('is tried once more after %j, under an id of its own', async (first) => {
    const { asked, ask } = bank(first, { status: 200 });
    expect((await ask()).status).toBe(200);
    expect(new Set(asked).size).toBe(2);
  });

  it.each<[Step]>([[{ status: 429 }], [{ status: 503 }]])('is tried twice at most: %j', async (always) => {
    const { asked, ask } = bank(always);
    await ask();
    expect(asked).toHaveLength(2);
  });

  it.each<[Step]>([
    [{ status: 200 }],
    [{ status: 206 }],
    [{ status: 400 }],
    [{ status: 401 }],
    [{ status: 403 }],
    [{ status: 500 }],
    [{ status: 501 }],
    [{ status: 302 }],
    ['slow'],
    ['too-large'],
    ['refused-url'],
  ])('is not tried again after %j', async (first) => {
    const { asked, ask } = bank(first, { status: 200 });
    await ask().catch(() => undefined);
    expect(asked).toHaveLength(1);
  });

  it('is not tried again when no time is left for it', async () => {
    const { asked, ask } = bank({ status: 503 });
    await ask(120);
    expect(asked).toHaveLength(1);
  });

  it.each([
    ['1', 1],
    ['0', 2],
    ['Sun, 22 Nov 2026 09:00:01 GMT', 1],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 2],
    ['3600', 1],
    ['soon', 1],
  ])('waits as Retry-After %s says, if there is time', async (after, times) => {
    const headers = { 'retry-after': after, date: 'Sun, 22 Nov 2026 09:00:00 GMT' };
    const { asked, ask } = bank({ status: 429, headers }, { status: 200 });
    await ask(600);
    expect(asked).toHaveLength(times);
  });

  it('waits as long as Retry-After says', async () => {
    const { asked, ask } = bank({ status: 429, headers: { 'retry-after': '1' } }, { status: 200 });
    const started = performance.now();
    await ask(2_000);
    expect(asked).toHaveLength(2);
    expect(performance.now() - started).toBeGreaterThanOrEqual(990);
  });

  it('is not tried again when nobody waits for it any more', async () => {
    const { asked, ask } = bank({ status: 429, headers: { 'retry-after': '1' } });
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    const started = performance.now();
    await ask(5_000, stop.signal);
    expect(asked).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(500);
  });

  it('says when the token was refused', async () => {
    const { refused, ask } = bank({ status: 401 });
    await ask();
    expect(refused).toHaveLength(1);
  });
});
