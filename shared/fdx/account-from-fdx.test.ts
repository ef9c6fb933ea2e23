import { card, checking, listing } from '../testing/fdx-bank.ts';

describe('FDX accounts', () => {
  it('are read out of the wrappers of version 4', async () => {
    const bare = ({ accountCategory: _, ...rest }: typeof checking | typeof card): object => rest;
    const { accounts } = await listing({ depositAccount: bare(checking) }, { locAccount: bare(card) });
    expect(accounts.map(({ kind }) => kind)).toEqual(['checking', 'credit-card']);
  });

  it.each([
    ['DEPOSIT_ACCOUNT', 'HIGHINTERESTSAVINGSACCOUNT', 'savings'],
    ['DEPOSIT_ACCOUNT', 'MONEYMARKET', 'money-market'],
    ['DEPOSIT_ACCOUNT', 'CD', 'certificate'],
    ['DEPOSIT_ACCOUNT', 'SOMETHINGNEW', 'deposit'],
    ['LOC_ACCOUNT', 'CHARGE', 'credit-card'],
    ['LOC_ACCOUNT', 'HOMELINEOFCREDIT', 'home-equity'],
    ['LOC_ACCOUNT', undefined, 'credit-line'],
    ['LOAN_ACCOUNT', 'MORTGAGE', 'mortgage'],
    ['LOAN_ACCOUNT', 'PERSONALLOAN', 'loan'],
    ['INVESTMENT_ACCOUNT', 'IRA', 'other'],
    ['INVESTMENT_ACCOUNT', 'CHECKING', 'other'],
    ['BNPL_ACCOUNT', undefined, 'other'],
    ['constructor', 'toString', 'other'],
    [undefined, 'SAVINGS', 'savings'],
    [undefined, undefined, 'other'],
  ])('of category %s and type %s are told as %s', async (accountCategory, accountType, kind) => {
    const { accounts } = await listing({ ...checking, accountCategory, accountType });
    expect(accounts[0]?.kind).toBe(kind);
  });

  it.each([
    ['4321', '4321'],
    ['xx-4321', '4321'],
    ['1234 5678 4321', '4321'],
    ['…4321', '4321'],
    ['321', undefined],
    ['4321X', undefined],
    [undefined, undefined],
    [4321, '4321'],
  ])('displayed as %s end in %s', async (accountNumberDisplay, lastFour) => {
    const { accounts } = await listing({ ...checking, accountNumberDisplay });
    expect(accounts[0]?.lastFour).toBe(lastFour);
  });

  it.each([
    ['1,234.50'],
    ['$12'],
    ['12.345'],
    ['1e3'],
    [''],
    [1e21],
    [0.1 + 0.2],
    ['90071992547409931'],
    [900719925474099.1],
    [true],
    [{ amount: 1 }],
  ])('with %p for a balance are told without it', async (currentBalance) => {
    const { accounts, isIncomplete } = await listing({ ...checking, currentBalance });
    expect(isIncomplete).toBe(true);
    expect(accounts[0]).not.toHaveProperty('ledger');
    expect(accounts[0]).toHaveProperty('available.minor', 234_567);
  });

  it.each([undefined, null, { currencyCode: 'US$' }, { currencyCode: 'ZZZ' }, {}, 'USD'])(
    'in the currency %j have no figures',
    async (unknown) => {
      const { accounts, isIncomplete } = await listing({ ...checking, currency: unknown }, card);
      expect(isIncomplete).toBe(true);
      expect(accounts[0]).not.toHaveProperty('ledger');
      expect(accounts[0]).not.toHaveProperty('available');
    },
  );

  it('keep to the minor unit of their currency', async () => {
    const yen = {
      ...checking,
      currency: { currencyCode: 'JPY' },
      currentBalance: 1200,
      availableBalance: '1200.50',
    };
    const { accounts, isIncomplete } = await listing(yen);
    expect(accounts[0]).toHaveProperty('ledger', { minor: 1200, currency: 'JPY' });
    expect(accounts[0]).not.toHaveProperty('available');
    expect(isIncomplete).toBe(true);
  });

  it('that are overdrawn and show a positive balance are told without it', async () => {
    const { accounts } = await listing({
      ...checking,
      status: 'NEGATIVECURRENTBALANCE',
      currentBalance: 42.17,
    });
    expect(accounts[0]).not.toHaveProperty('ledger');
  });

  it('that are closed need no balance', async () => {
    const { currentBalance: _, availableBalance: __, ...bare } = checking;
    expect(await listing({ ...bare, status: 'CLOSED' }, card)).toMatchObject({
      accounts: [{ isClosed: true }, {}],
      isIncomplete: false,
    });
  });
});
