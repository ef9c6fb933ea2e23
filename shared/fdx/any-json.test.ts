import fc from 'fast-check';
import type { Account } from '../banking/account.ts';
import { AccountDataFailure } from '../banking/account-data.ts';
import { exponentOf, type Money } from '../money/money.ts';
import { bankThat, card, checking, loan } from '../testing/fdx-bank.ts';

describe('any JSON in place of accounts', () => {
  const paths = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
    typeof value === 'object' && value !== null
      ? [at, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...at, key]))]
      : [at];
  const sound = { accounts: [checking, card, loan], page: { nextPageKey: null } };
  const damage = (value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown => {
    if (key === undefined) return put;
    const inner = value as Record<string, unknown>;
    const entries = Object.entries({ ...inner, [key]: damage(inner[key], rest, put) });
    return Array.isArray(value) ? entries.map(([, one]) => one) : Object.fromEntries(entries);
  };
  const damaged = fc
    .array(
      fc.tuple(fc.constantFrom(...paths(sound).slice(1)), fc.oneof(fc.jsonValue(), fc.double(), fc.string())),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((changes) =>
      changes.reduce<unknown>((value, [path, put]) => {
        try {
          return damage(value, path, put);
        } catch {
          return value;
        }
      }, sound),
    );

  const figures = (account: Account): Money[] =>
    Object.values(account).filter((value): value is Money => typeof value === 'object' && 'minor' in value);
  const numbersIn = (value: unknown): number[] =>
    typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [Number(value)];

  it('fails as the port says, and never tells a figure that is not there', async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: damaged }, fc.jsonValue()), async (body) => {
        const written = JSON.parse(JSON.stringify(body) ?? 'null');
        const told = await bankThat(() => ({ body }))
          .accounts()
          .catch((error: unknown) => {
            expect(error).toBeInstanceOf(AccountDataFailure);
            return { accounts: [] };
          });
        const numbers = numbersIn(written);
        for (const { minor, currency: its } of told.accounts.flatMap(figures))
          expect(numbers).toContain(minor / 10 ** exponentOf(its));
      }),
      { numRuns: 500 },
    );
  });
});
