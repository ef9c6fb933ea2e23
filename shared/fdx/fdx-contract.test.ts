/** The client keeps to the contract in front of every bank that deviates, over the real HTTP client. */

import nock from 'nock';
import { nodeHttp } from '../../lambda/http.ts';
import type { AccountData } from '../banking/account-data.ts';
import type { Transaction } from '../banking/transaction.ts';
import { Secret } from '../linking/secret.ts';
import { accountDataContract } from '../testing/account-data-contract.ts';
import { DIALECTS, MADE } from '../testing/fdx-dialect-table.ts';
import { ACCOUNTS, type Answer, answerOf, REQUEST, refusal, TRANSACTIONS } from '../testing/fdx-dialects.ts';
import { fdxAccountData } from './fdx-account-data.ts';

const ORIGIN = 'https://api.bank.example';

beforeAll(() => nock.disableNetConnect());
afterEach(() => nock.cleanAll());
afterAll(() => {
  nock.abortPendingRequests();
  nock.cleanAll();
  nock.enableNetConnect();
  nock.restore();
});

/** Behind `base`, one for each dialect, for what is found out of a bank is remembered for its address. */
function bankAt(base: string, answer: (path: string) => Answer, delayMs = 0): AccountData {
  nock(ORIGIN)
    .persist()
    .get((path) => path.startsWith(`${base}/`))
    .delay(delayMs)
    .reply((path) => {
      const { status, body } = answer(path.slice(base.length));
      return [status, JSON.stringify(body)];
    });
  const access = { token: new Secret('a token'), scopes: [] };
  return fdxAccountData({ baseUrl: `${ORIGIN}${base}`, access, http: nodeHttp() });
}

/** Where the bank's own id is lost, whichever was made is taken for right. */
function withMadeIds(bank: AccountData, told: (row: Transaction) => Transaction): AccountData {
  return {
    ...bank,
    transactions: async function* (request, deadline) {
      for await (const page of bank.transactions(request, deadline))
        yield { ...page, transactions: page.transactions.map((row) => ({ ...row, id: told(row).id })) };
    },
  };
}

const standard = (path: string): Answer => answerOf({ name: 'FDX 6.4' }, path);

const inPart = (answer: Answer): Answer => (answer.status === 200 ? { ...answer, status: 206 } : answer);

describe.each(DIALECTS.map((dialect) => [dialect.name, dialect] as const))('%s', (_, dialect) => {
  const { told = (row: Transaction): Transaction => row } = dialect;
  const base = dialect.name === 'Truist' ? '/fdx/v5' : '/fdx/v6';
  const answer = (path: string): Answer => answerOf(dialect, path);
  accountDataContract('the FDX client', {
    working: () => withMadeIds(bankAt(base, answer), (row) => (told(row).id === MADE ? told(row) : row)),
    expected: ACCOUNTS,
    transactions: { request: REQUEST, expected: TRANSACTIONS.map(told) },
    incomplete: () => bankAt(base, (path) => inPart(answer(path))),
    failing: {},
  });
});

accountDataContract('the FDX client, of a bank that fails', {
  working: () => bankAt('/fdx/v6', standard),
  expected: ACCOUNTS,
  transactions: { request: REQUEST, expected: TRANSACTIONS },
  failing: {
    'token-refused': () => bankAt('/fdx/v6', () => refusal(401, 603)),
    'not-allowed': () => bankAt('/fdx/v6', () => refusal(403, '602')),
    throttled: () => bankAt('/fdx/v6', () => refusal(429, 1207)),
    down: () => bankAt('/fdx/v6', () => refusal(503, 503)),
    slow: () => bankAt('/fdx/v6', standard, 3_000),
    unreadable: () => bankAt('/fdx/v6', () => ({ status: 200, body: '<html>' })),
  },
});
