/** Any JSON in place of transactions: read, left out or refused, and never a figure that is not there. */

import fc from 'fast-check';
import { AccountDataFailure } from '../banking/account-data.ts';
import type { Transaction } from '../banking/transaction.ts';
import { deadlineIn } from '../calendar/clock.ts';
import type { Http } from '../linking/http.ts';
import { Secret } from '../linking/secret.ts';
import { type CurrencyCode, exponentOf, type Money } from '../money/money.ts';
import { answerOf, REQUEST, ROWS } from '../testing/fdx-dialects.ts';
import { fdxAccountData } from './fdx-account-data.ts';

type Change = readonly [path: readonly string[], how: 'drop' | 'rename' | 'put', value: unknown];

const paths = (value: unknown, at: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [at, ...Object.entries(value).flatMap(([key, inner]) => paths(inner, [...at, key]))]
    : [at];

/** By own properties alone, so that __proto__ is a key like any other, as JSON.parse makes it. */
function put(target: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
}

function changed(value: unknown, [[key, ...rest], how, wanted]: Change): unknown {
  if (typeof value !== 'object' || value === null || key === undefined) return how === 'put' ? wanted : value;
  const copy: Record<string, unknown> = Array.isArray(value) ? ([...value] as never) : { ...value };
  const inner = Object.hasOwn(copy, key) ? copy[key] : undefined;
  if (rest.length > 0) put(copy, key, changed(inner, [rest, how, wanted]));
  else if (how === 'put') put(copy, key, wanted);
  else {
    delete copy[key];
    if (how === 'rename') put(copy, String(wanted), inner);
  }
  return copy;
}

const nasty = fc.constantFrom<unknown>(
  'NaN',
  'Infinity',
  '1e400',
  -0,
  1e21,
  0.1 + 0.2,
  '12.345',
  '9999999999999999',
  900719925474099.1,
  'x'.repeat(5_000),
  `1.${'0'.repeat(5_000)}`,
  '2999-01-01T00:00:00Z',
  '2026-11-31T10:00:00Z',
  '\ud800',
  null,
  [],
  { toString: 1, valueOf: 1 },
  JSON.parse('{"__proto__": {"amount": 5}, "constructor": {"prototype": 1}}'),
);
const value = fc.oneof({ weight: 3, arbitrary: nasty }, fc.jsonValue(), fc.double(), fc.string());
const key = fc.constantFrom('__proto__', 'constructor', 'toString', 'amount', 'transactionId', 'x');
const sound = { transactions: ROWS, page: { nextPageKey: '2' }, links: { next: { href: '/x?pageKey=3' } } };
const soundPaths = paths(sound).slice(1);
const change: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(fc.constantFrom(...soundPaths), fc.constant('put' as const), value),
  fc.tuple(fc.constantFrom(...soundPaths), fc.constant('drop' as const), fc.constant(undefined)),
  fc.tuple(fc.constantFrom(...soundPaths), fc.constant('rename' as const), key),
);
const damaged = fc
  .array(change, { minLength: 1, maxLength: 6 })
  .map((changes) => changes.reduce<unknown>(changed, sound));

/** What is written for 1e400 cannot be made by JSON.stringify. */
const text = fc
  .tuple(fc.oneof({ weight: 5, arbitrary: damaged }, fc.jsonValue()), fc.boolean())
  .map(([body, isHuge]) => {
    const written = JSON.stringify(body) ?? 'null';
    return isHuge ? written.replace(/:1200\b/, ':1e400').replace(/:54\.2\b/, ':54.200000000000003') : written;
  });

async function told(body: string): Promise<readonly Transaction[]> {
  const http: Http = async ({ url }) => {
    const path = url.replace('https://bank.example', '');
    const isList = path.includes('/transactions');
    const { status, body: standard } = answerOf({ name: 'FDX 6.4' }, path);
    return { status, headers: {}, body: isList ? body : JSON.stringify(standard) };
  };
  const access = { token: new Secret('a token'), scopes: [] };
  const bank = fdxAccountData({ baseUrl: 'https://bank.example', access, http });
  const rows: Transaction[] = [];
  try {
    for await (const page of bank.transactions(REQUEST, deadlineIn(2_000))) rows.push(...page.transactions);
  } catch (failure) {
    expect(failure).toBeInstanceOf(AccountDataFailure);
  }
  return rows;
}

/** Every number in a text, as a decimal without sign. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number' || typeof value === 'string') return [Math.abs(Number(value))];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('any JSON in place of transactions', () => {
  it('fails as the port says, and tells no figure that is not there', async () => {
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const numbers = new Set(numbersIn(JSON.parse(body)));
        const rows = await told(body);
        const amounts = rows.flatMap(({ amount, foreign }): Money[] => [
          amount,
          ...(foreign ? [foreign] : []),
        ]);
        for (const { minor, currency } of amounts) {
          expect(minor).toBeGreaterThanOrEqual(0);
          expect(numbers).toContain(minor / 10 ** exponentOf(currency as CurrencyCode));
        }
        expect(new Set(rows.map(({ accountId, id }) => `${accountId} ${id}`)).size).toBe(rows.length);
      }),
      { numRuns: 400 },
    );
  }, 60_000);

  it('of which nothing is changed is told whole', async () => {
    const { page: _, links: __, ...whole } = sound;
    expect(await told(JSON.stringify(whole))).toHaveLength(ROWS.length);
  });
});
