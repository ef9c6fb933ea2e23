/**
 * The client in front of the running sandbox bank: exchange and API over
 * loopback, in every dialect that this bank speaks and every weather it can have.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeHttp } from '../../lambda/http.ts';
import { linkWithoutBrowser } from '../../sandbox-bank/browserless-link.ts';
import { setDialect, setWeather } from '../../sandbox-bank/control.ts';
import { DIALECT_NAMES, type DialectName } from '../../sandbox-bank/dialects/dialects.ts';
import { exchangeAsSuite } from '../../sandbox-bank/exchange-as-suite.ts';
import { type SandboxBank, startSandboxBank } from '../../sandbox-bank/start.ts';
import { WEATHERS as EVERY_WEATHER, type Weather, weatherWords } from '../../sandbox-bank/weather/weather.ts';
import type { Account } from '../banking/account.ts';
import type { AccountData, AccountDataFailureCode, Accounts } from '../banking/account-data.ts';
import { deadlineIn } from '../calendar/clock.ts';
import type { Day } from '../calendar/zone.ts';
import { Secret } from '../linking/secret.ts';
import { pagesIn } from '../testing/account-data-contract.ts';
import { fdxAccountData } from './fdx-account-data.ts';

const RANGE = { from: '2026-08-01' as Day, to: '2026-11-23' as Day };

const CUSTOMER = 'tom';
/** Alone, and some that come together in one bank. */
const DIALECTS: readonly (readonly DialectName[])[] = [
  [],
  ...DIALECT_NAMES.map((name) => [name]),
  [
    'pending-without-id',
    'posted-time-only',
    'repeated-rows',
    'wrapped-entities',
    'offset-paging',
    'nested-pages',
  ],
  ['signed-amounts', 'short-offsets', 'string-numbers', 'offset-paging'],
];
/** What is told of a bank in this weather: everything, a part of it, or a failure. */
const WEATHERS: readonly (readonly [weather: Weather, told: 'all' | 'part' | AccountDataFailureCode])[] = [
  [{ kind: 'slow', seconds: 0.1 }, 'all'],
  [{ kind: 'slow', seconds: 30 }, 'slow'],
  [{ kind: 'throttled' }, 'throttled'],
  [{ kind: 'throttled', retryAfterSeconds: 1 }, 'throttled'],
  [{ kind: 'failing', status: 500 }, 'down'],
  [{ kind: 'failing', status: 502 }, 'down'],
  [{ kind: 'failing', status: 503 }, 'down'],
  [{ kind: 'failing', status: 504 }, 'down'],
  [{ kind: 'reset' }, 'down'],
  [{ kind: 'truncated' }, 'down'],
  [{ kind: 'trickling', seconds: 30 }, 'slow'],
  [{ kind: 'corrupt' }, 'unreadable'],
  [{ kind: 'partial' }, 'part'],
  [{ kind: 'account-down' }, 'part'],
  [{ kind: 'consent-revoked' }, 'not-allowed'],
  [{ kind: 'token-expired' }, 'token-refused'],
  [{ kind: 'clock-moved', days: 366 }, 'token-refused'],
];

let bank: SandboxBank;
let token: Secret;
const state = mkdtempSync(join(tmpdir(), 'live-bank-'));

beforeAll(async () => {
  bank = await startSandboxBank({ port: 0, state, now: '2026-11-22T17:00:00Z', quiet: true });
  const linked = await linkWithoutBrowser({
    origin: bank.origin,
    clientId: 'alexa-simulator',
    clientSecret: 'alexa-simulator-sandbox-secret',
    redirectUri: 'http://127.0.0.1:4999/linked',
    scopes: [
      'fdx:accountbasic:read',
      'fdx:accountdetailed:read',
      'fdx:balances:read',
      'fdx:transactions:read',
    ],
    username: 'tom',
    password: 'sandpiper',
  });
  const exchanged = await exchangeAsSuite({ origin: bank.origin, state, subjectToken: linked.accessToken });
  token = new Secret(exchanged.body.access_token ?? '');
}, 60_000);
afterAll(async () => {
  await bank.close();
  rmSync(state, { recursive: true, force: true });
});

/** Nothing that was found out of the bank before is known. */
function client(): AccountData {
  return fdxAccountData({
    baseUrl: `${bank.origin}/fdx/v6`,
    access: { token, scopes: [] },
    http: nodeHttp(),
  });
}

interface Told {
  readonly accounts: Accounts;
  readonly isIncomplete: boolean;
  /** Without ids and times, which dialects change. */
  readonly rows: readonly string[];
}

async function told(milliseconds = 10_000): Promise<Told> {
  const data = client();
  const accounts = await data.accounts(deadlineIn(milliseconds));
  const ids = accounts.accounts.map(({ id }) => id);
  const pages = await pagesIn(data, { accounts: ids, range: RANGE }, milliseconds);
  const rows = pages.flatMap((page) => page.transactions);
  expect(new Set(rows.map(({ accountId, id }) => `${accountId} ${id}`)).size).toBe(rows.length);
  return {
    accounts,
    isIncomplete: pages.some((page) => page.isIncomplete),
    rows: rows
      .map((row) => `${row.accountId} ${row.direction} ${row.amount.minor} ${row.description}`)
      .sort(),
  };
}

let plain: Told;
beforeAll(async () => {
  plain = await told();
});

it('every weather of the bank is met here', () => {
  const met = new Set(WEATHERS.map(([{ kind }]) => kind));
  expect([...met].sort()).toEqual(Object.keys(EVERY_WEATHER).sort());
});

it('the live bank tells accounts and four months of transactions', () => {
  expect(plain.accounts.isIncomplete).toBe(false);
  expect(plain.isIncomplete).toBe(false);
  expect(plain.rows.length).toBeGreaterThan(50);
  expect(plain.accounts.accounts[0]).toMatchObject({
    productName: 'Everyday Checking',
    available: { minor: 234_567 },
    ledger: { minor: 241_017 },
  });
});

describe.each(DIALECTS.map((names) => [names.join(', ') || 'FDX as it is written', names] as const))(
  'the live bank that speaks %s',
  (_, names) => {
    beforeAll(() => setDialect(bank.origin, CUSTOMER, names));
    afterAll(() => setDialect(bank.origin, CUSTOMER, []));

    // A page of deposits alone does not show that a bank signs its amounts.
    const isPart = (names as readonly DialectName[]).includes('signed-amounts');

    it(`tells the same accounts and ${isPart ? 'a part of' : ''} the same transactions`, async () => {
      const { accounts, isIncomplete, rows } = await told();
      expect(accounts.isIncomplete).toBe(false);
      expect(accounts.accounts.map(withoutTime)).toEqual(plain.accounts.accounts.map(withoutTime));
      expect(isIncomplete).toBe(isPart);
      if (isPart) expect(plain.rows).toEqual(expect.arrayContaining([...rows]));
      else expect(rows).toEqual(plain.rows);
      expect(rows.length).toBeGreaterThan(50);
    });
  },
);

function withoutTime({ asOf: _, ...account }: Account): object {
  return account;
}

describe.each(WEATHERS.map(([weather, what]) => [weatherWords(weather), weather, what] as const))(
  'the live bank, %s,',
  (_, weather, what) => {
    beforeAll(() => setWeather(bank.origin, CUSTOMER, weather));
    afterAll(() => setWeather(bank.origin, CUSTOMER, undefined));

    it(`is told as ${what}`, async () => {
      const started = performance.now();
      const answer = await told(what === 'slow' ? 500 : 3_000).catch((failure: unknown) => failure);
      expect(performance.now() - started).toBeLessThan(4_000);
      if (what === 'all') expect(answer).toMatchObject({ rows: plain.rows, isIncomplete: false });
      else if (what === 'part') expect(answer).toMatchObject({ isIncomplete: true });
      else expect(answer).toMatchObject({ name: 'AccountDataFailure', code: what });
    });
  },
);
