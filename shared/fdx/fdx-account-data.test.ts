import { inspect } from 'node:util';
import { type Http, HttpFailure, type HttpRequest } from '../linking/http.ts';
import { bankThat, card, checking, listing, loan, read } from '../testing/fdx-bank.ts';

describe('accounts over FDX', () => {
  it('are read with their figures, in the bank’s order', async () => {
    const { accounts, isIncomplete } = await listing(checking, card, loan);
    expect(isIncomplete).toBe(false);
    expect(accounts).toEqual([
      {
        class: 'deposit',
        kind: 'checking',
        id: 'a-1',
        productName: 'Everyday Checking',
        lastFour: '4321',
        currency: 'USD',
        isClosed: false,
        asOf: { kind: 'instant', at: Date.parse('2026-11-22T13:30:00Z') },
        ledger: { minor: 241_017, currency: 'USD' },
        available: { minor: 234_567, currency: 'USD' },
      },
      {
        class: 'credit',
        kind: 'credit-card',
        id: 'a-2',
        productName: 'Cash Rewards Visa',
        nickname: 'The card',
        lastFour: '1188',
        currency: 'USD',
        isClosed: false,
        owed: { minor: 64_012, currency: 'USD' },
        creditLine: { minor: 500_000, currency: 'USD' },
        availableCredit: { minor: 435_988, currency: 'USD' },
      },
      {
        class: 'loan',
        kind: 'auto-loan',
        id: 'a-3',
        productName: 'Auto Loan',
        currency: 'USD',
        isClosed: false,
        owed: { minor: 1_420_455, currency: 'USD' },
      },
    ]);
  });

  it('are asked for with details, for a person who waits, the token in its header alone', async () => {
    const bank = bankThat(() => ({ body: { accounts: [] } }));
    await bank.accounts();
    expect(bank.asked).toHaveLength(1);
    const { method, url, headers } = bank.asked[0] as HttpRequest;
    expect({ method, url }).toEqual({
      method: 'GET',
      url: 'https://api.bank.example/fdx/v6/accounts?resultType=details',
    });
    expect(headers).toEqual({
      authorization: 'Bearer canary-token',
      accept: 'application/json',
      'fdx-api-actor-type': 'USER',
      'x-fapi-interaction-id': expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
    });
  });

  it('listed twice count once', async () => {
    expect((await listing(checking, card, { ...checking, currentBalance: 1 })).accounts).toMatchObject([
      { id: 'a-1', ledger: { minor: 241_017 } },
      { id: 'a-2' },
    ]);
  });

  it('beside rows that are none are told, as incomplete', async () => {
    expect(await listing(checking, 7, null, { accountId: '' })).toMatchObject({
      accounts: [{ id: 'a-1' }],
      isIncomplete: true,
    });
  });

  it.each([
    [206, { accounts: [checking] }, 1, true],
    [200, { accounts: [] }, 0, false],
    [204, '', 0, false],
    [404, { code: 1107, message: 'No data' }, 0, false],
    [404, { code: '1107' }, 0, false],
  ])('answered %i %j are complete or say that they are not', async (status, body, count, isIncomplete) => {
    const read = await bankThat(() => ({ status, body })).accounts();
    expect({ count: read.accounts.length, isIncomplete: read.isIncomplete }).toEqual({ count, isIncomplete });
  });
});

describe('pages of accounts', () => {
  const paged = (first: object, second: object) =>
    bankThat((path) =>
      path === '/accounts?resultType=details'
        ? { body: { accounts: [checking], ...first } }
        : { body: { accounts: [card], ...second } },
    );

  it.each([
    [{ page: { nextPageKey: 'k+1' } }, 'pageKey=k%2B1'],
    [{ page: { nextOffset: '2' } }, 'offset=2'],
    [{ page: { nextOffset: 2 } }, 'offset=2'],
    [{ paginatedArray: { page: { nextOffset: '2' } } }, 'offset=2'],
    [{ links: { next: { href: 'https://elsewhere.example/accounts?pageKey=k2' } } }, 'pageKey=k2'],
  ])('go on from %j', async (first, query) => {
    const bank = paged(first, {});
    expect(await bank.accounts()).toMatchObject({
      accounts: [{ id: 'a-1' }, { id: 'a-2' }],
      isIncomplete: false,
    });
    expect(bank.asked.map(({ url }) => url.split('?')[1])).toEqual([
      'resultType=details',
      `resultType=details&${query}`,
    ]);
    expect(new Set(bank.asked.map(({ url }) => new URL(url).host))).toEqual(new Set(['api.bank.example']));
  });

  it('end when the bank names a page again', async () => {
    const bank = paged({ page: { nextPageKey: 'k' } }, { page: { nextPageKey: 'k' } });
    expect(await bank.accounts()).toMatchObject({ isIncomplete: true });
    expect(bank.asked).toHaveLength(2);
  });

  it('end when there are too many', async () => {
    let page = 0;
    const bank = bankThat(() => ({
      body: { accounts: [{ ...checking, accountId: `a-${page}` }], page: { nextPageKey: `k${page++}` } },
    }));
    expect(await bank.accounts()).toMatchObject({ isIncomplete: true });
    expect(bank.asked).toHaveLength(20);
  });

  it('end when they bring nothing new', async () => {
    let page = 0;
    const bank = bankThat(() => ({ body: { accounts: [checking], page: { nextPageKey: `k${page++}` } } }));
    expect(await bank.accounts()).toMatchObject({ accounts: [{ id: 'a-1' }], isIncomplete: true });
    expect(bank.asked).toHaveLength(4);
  });

  it('that a link names in words of its own are missing, and said to be', async () => {
    const bank = paged({ links: { next: { href: 'https://elsewhere.example/accounts?page=2' } } }, {});
    expect(await bank.accounts()).toMatchObject({ accounts: [{ id: 'a-1' }], isIncomplete: true });
    expect(bank.asked).toHaveLength(1);
  });
});

describe('a bank that lists accounts without balances', () => {
  const bare = ({
    accountId,
    accountCategory,
    accountType,
    currency: its,
    status,
    productName,
  }: typeof loan) => ({
    accountId,
    accountCategory,
    accountType,
    currency: its,
    status,
    productName,
  });
  const list = { accounts: [bare(checking as never), bare(loan)] };

  it('is asked for each account', async () => {
    const bank = bankThat((path) => ({
      body: { '/accounts/a-1': checking, '/accounts/a-3': { loanAccount: loan } }[path] ?? list,
    }));
    expect(await bank.accounts()).toMatchObject({
      accounts: [{ available: { minor: 234_567 } }, { owed: { minor: 1_420_455 } }],
      isIncomplete: false,
    });
  });

  it('is told as incomplete when one of them fails', async () => {
    const bank = bankThat(
      (path) =>
        ({ '/accounts/a-1': { body: checking }, '/accounts/a-3': { status: 500, body: '' } })[path] ?? {
          body: list,
        },
    );
    expect(await bank.accounts()).toMatchObject({
      accounts: [{ id: 'a-1' }, { id: 'a-3' }],
      isIncomplete: true,
    });
  });

  it('fails when all of them do', async () => {
    const bank = bankThat((path) =>
      path.startsWith('/accounts/') ? { status: 500, body: '' } : { body: list },
    );
    await expect(bank.accounts()).rejects.toMatchObject({ code: 'down' });
  });

  it('is not believed when it answers with another account', async () => {
    const bank = bankThat((path) => ({
      body: path.startsWith('/accounts/') ? { ...checking, accountId: 'x' } : list,
    }));
    const { accounts, isIncomplete } = await bank.accounts();
    expect(isIncomplete).toBe(true);
    expect(accounts[0]).not.toHaveProperty('ledger');
  });

  it('is not asked one by one when only some have none', async () => {
    const bank = bankThat(() => ({ body: { accounts: [bare(checking as never), loan] } }));
    expect(await bank.accounts()).toMatchObject({ isIncomplete: true });
    expect(bank.asked).toHaveLength(1);
  });
});

describe('what a bank refuses', () => {
  it.each([
    [401, { code: 603 }, 'token-refused'],
    [401, '', 'token-refused'],
    [403, { code: '602' }, 'not-allowed'],
    [403, '<html>', 'not-allowed'],
    [404, { code: '601' }, 'not-allowed'],
    [404, { code: 701 }, 'no-such-account'],
    [409, { code: 705 }, 'no-such-account'],
    [403, { code: 706 }, 'not-allowed'],
    [429, '', 'throttled'],
    [429, { code: 1207 }, 'throttled'],
    [500, { code: 500 }, 'down'],
    [500, { code: 501 }, 'down'],
    [503, { code: 503 }, 'down'],
    [502, '<html>', 'down'],
    [400, { code: 401 }, 'unreadable'],
    [404, '', 'unreadable'],
    [302, '', 'unreadable'],
    [200, '', 'unreadable'],
    [200, '<html>canary', 'unreadable'],
    [200, [], 'unreadable'],
    [200, { accounts: { depositAccount: 'canary' } }, 'unreadable'],
    [200, { accounts: ['canary'] }, 'unreadable'],
    [500, { code: 500, message: 'canary' }, 'down'],
  ])('with %i %j is %s, telling nothing that was in it', async (status, body, code) => {
    const failure: unknown = await bankThat(() => ({ status, body }))
      .accounts()
      .catch((error) => error);
    expect(failure).toMatchObject({ name: 'AccountDataFailure', code });
    expect(inspect(failure)).not.toContain('canary');
  });

  it.each([
    ['slow', 'slow'],
    ['unreachable', 'down'],
    ['too-large', 'unreadable'],
    ['refused-url', 'unreadable'],
  ] as const)('by being %s is %s', async (http, code) => {
    const failing: Http = () => Promise.reject(new HttpFailure(http, 'as the test wants'));
    await expect(read(failing)).rejects.toMatchObject({ code });
  });
});
