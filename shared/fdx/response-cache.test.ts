/** What is kept of the bank's answers: for a minute, for one access, up to so many bytes. */

import fc from 'fast-check';
import { deadlineIn } from '../calendar/clock.ts';
import type { Http } from '../linking/http.ts';
import { Secret } from '../linking/secret.ts';
import { answerOf, refusal } from '../testing/fdx-dialects.ts';
import { fdxAccountData } from './fdx-account-data.ts';
import { responseCache } from './response-cache.ts';

const hash = (value: string): string => `hash ${value}`;

function timed(maxBytes = 1_000) {
  const time = { now: 0 };
  const startStopwatch = () => {
    const started = time.now;
    return () => time.now - started;
  };
  return { time, cache: responseCache({ hash, maxBytes, startStopwatch }) };
}

describe('a kept answer', () => {
  it('serves for a minute', () => {
    const { time, cache } = timed();
    cache.of(new Secret('ann')).keep('/accounts', 'answer');
    time.now = 59_999;
    expect(cache.of(new Secret('ann')).get('/accounts')).toBe('answer');
    time.now = 60_000;
    expect(cache.of(new Secret('ann')).get('/accounts')).toBeUndefined();
  });

  it('gives way to newer ones when there is no room', () => {
    const { cache } = timed(1_000);
    const ann = cache.of(new Secret('ann'));
    for (const path of ['/1', '/2', '/3']) ann.keep(path, 'x'.repeat(400));
    expect([ann.get('/1'), ann.get('/2')?.length, ann.get('/3')?.length]).toEqual([undefined, 400, 400]);
    ann.keep('/4', 'x'.repeat(5_000));
    expect(['/1', '/2', '/3', '/4'].map(ann.get)).toEqual(Array(4).fill(undefined));
    ann.keep('/5', 'x');
    expect(ann.get('/5')).toBe('x');
  });

  it('is forgotten for one customer alone', () => {
    const { cache } = timed();
    const [ann, tom] = [cache.of(new Secret('ann')), cache.of(new Secret('tom'))];
    for (const one of [ann, tom]) one.keep('/accounts', 'answer');
    ann.forget();
    expect([ann.get('/accounts'), tom.get('/accounts')]).toEqual([undefined, 'answer']);
  });

  it('is never told to another customer, however their turns are mixed', () => {
    const turns = fc.array(
      fc.record({
        who: fc.constantFrom('ann', 'tom', 'ann ', '__proto__'),
        path: fc.constantFrom('/accounts', '/a', ' /a'),
        does: fc.constantFrom('keep', 'get', 'forget'),
        pause: fc.nat(30_000),
      }),
    );
    fc.assert(
      fc.property(turns, (said) => {
        const { time, cache } = timed(200);
        for (const { who, path, does, pause } of said) {
          time.now += pause;
          const kept = cache.of(new Secret(who));
          if (does === 'keep') kept.keep(path, `${who}|${path}`);
          else if (does === 'forget') kept.forget();
          else expect([undefined, `${who}|${path}`]).toContain(kept.get(path));
        }
      }),
    );
  });
});

describe('the client that keeps answers', () => {
  function bank(answer = (path: string) => answerOf({ name: 'FDX 6.4' }, path)) {
    const { time, cache } = timed(100_000);
    const asked: string[] = [];
    const state = { answer };
    const http: Http = async ({ url, headers }) => {
      asked.push(headers['authorization'] ?? '');
      const { status, body } = state.answer(url.replace('https://bank.example', ''));
      return { status, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) };
    };
    const accounts = (token: string) =>
      fdxAccountData({
        baseUrl: 'https://bank.example',
        access: { token: new Secret(token), scopes: [] },
        http,
        cache,
      }).accounts(deadlineIn(1_000));
    return { time, asked, state, accounts };
  }

  it('asks the bank once a minute for each customer', async () => {
    const { time, asked, accounts } = bank();
    for (const token of ['ann', 'tom', 'ann', 'tom']) await accounts(token);
    expect(asked).toEqual(['Bearer ann', 'Bearer tom']);
    time.now = 60_000;
    await accounts('ann');
    expect(asked).toHaveLength(3);
  });

  it.each([
    ['is partial', { status: 206, body: { accounts: [] } }],
    ['is no list', { status: 200, body: { accounts: 'none' } }],
    ['is no JSON', { status: 200, body: '<html>' }],
    ['is a refusal', refusal(403, 602)],
  ])('does not keep an answer that %s', async (_, answer) => {
    const { asked, accounts } = bank(() => answer);
    await accounts('ann').catch(() => undefined);
    await accounts('ann').catch(() => undefined);
    expect(asked).toHaveLength(2);
  });

  it('tells the bank’s refusal, and nothing that was kept, once the customer is refused', async () => {
    const { time, state, accounts } = bank();
    await accounts('ann');
    state.answer = () => refusal(401, 603);
    time.now = 60_000;
    await expect(accounts('ann')).rejects.toMatchObject({ code: 'token-refused' });
    time.now = 0;
    await expect(accounts('ann')).rejects.toMatchObject({ code: 'token-refused' });
  });
});
