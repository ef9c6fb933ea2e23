/** Exchanges remembered for a minute, each for the customer it was made for. */

import fc from 'fast-check';
import { deadlineIn, startStopwatch } from '../calendar/clock.ts';
import { type BankAccess, type BankTokens, LinkFailure } from './bank-tokens.ts';
import { type CachedBankTokensOptions, cachedBankTokens } from './cached-bank-tokens.ts';
import { Secret } from './secret.ts';

const hash = (value: string): string => `hash of ${value.length} ${[...value].reverse().join('')}`;

function bank(lifeMs: number | undefined, options: Partial<CachedBankTokensOptions> = {}) {
  const time = { now: 0 };
  const exchanged: string[] = [];
  const state: { failure?: LinkFailure } = {};
  const tokens: BankTokens = {
    bankAccess: async (token) => {
      exchanged.push(token.reveal());
      if (state.failure !== undefined) throw state.failure;
      const bankToken = new Secret(`bank token ${exchanged.length} of ${token.reveal()}`);
      return { token: bankToken, scopes: [], ...(lifeMs === undefined ? {} : { lifeMs }) };
    },
  };
  const watch = () => {
    const started = time.now;
    return () => time.now - started;
  };
  const cached = cachedBankTokens(tokens, { hash, startStopwatch: watch, ...options });
  const access = (token: string): Promise<BankAccess> =>
    cached.bankAccess(new Secret(token), deadlineIn(1_000));
  return { time, exchanged, state, cached, access };
}

describe('a bank token', () => {
  it('is exchanged once within a minute', async () => {
    const { time, exchanged, access } = bank(300_000);
    const first = await access('ann');
    time.now = 59_999;
    expect(await access('ann')).toBe(first);
    time.now = 60_000;
    expect(await access('ann')).not.toBe(first);
    expect(exchanged).toHaveLength(2);
  });

  it('is remembered for less when it lives for less, with time for a turn kept back', async () => {
    const { time, exchanged, access } = bank(40_000);
    await access('ann');
    time.now = 29_999;
    await access('ann');
    time.now = 30_000;
    await access('ann');
    expect(exchanged).toHaveLength(2);
  });

  it.each([undefined, 0, 10_000, Number.NaN])(
    'of %s milliseconds of life is not remembered',
    async (lifeMs) => {
      const { exchanged, access } = bank(lifeMs);
      await access('ann');
      await access('ann');
      expect(exchanged).toHaveLength(2);
    },
  );

  it('is exchanged anew after the bank refused it', async () => {
    const { exchanged, cached, access } = bank(300_000);
    cached.forget(await access('ann'));
    await access('ann');
    expect(exchanged).toHaveLength(2);
  });

  it('that was refused is asked for again the next time', async () => {
    const { state, access } = bank(300_000);
    state.failure = new LinkFailure('link-refused', 'as the test wants');
    await expect(access('ann')).rejects.toMatchObject({ code: 'link-refused' });
    delete state.failure;
    expect((await access('ann')).token.reveal()).toContain('of ann');
  });

  it('is forgotten first where it is the oldest of too many', async () => {
    const { exchanged, access } = bank(300_000, { capacity: 2 });
    for (const token of ['ann', 'tom', 'kim', 'tom', 'ann']) await access(token);
    expect(exchanged).toEqual(['ann', 'tom', 'kim', 'ann']);
  });

  it('is never given to another customer, however their turns are mixed', async () => {
    const turns = fc.array(
      fc.record({ token: fc.constantFrom('ann', 'nna', 'tom', 'kim', '__proto__'), pause: fc.nat(50_000) }),
      { maxLength: 40 },
    );
    await fc.assert(
      fc.asyncProperty(turns, async (said) => {
        const { time, access } = bank(300_000, { capacity: 3 });
        const told = said.map(async ({ token, pause }) => {
          time.now += pause;
          expect((await access(token)).token.reveal()).toMatch(new RegExp(` of ${token}$`));
        });
        await Promise.all(told);
      }),
    );
  });

  it('is timed by the real clocks', async () => {
    const age = startStopwatch();
    await new Promise((settle) => setTimeout(settle, 20));
    expect(age()).toBeGreaterThanOrEqual(19);
    expect(age()).toBeLessThan(5_000);
  });
});
