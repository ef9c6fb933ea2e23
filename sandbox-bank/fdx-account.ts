/** This bank's accounts as FDX 6 entities: the descriptor, and the whole with its balances. */

import type { BankAccount } from './household.ts';

type Entity = Readonly<Record<string, unknown>>;

/** FDX AccountDescriptor: no balances. */
export function accountDescriptor(account: BankAccount, currency: string): Entity {
  return {
    accountCategory: account.category,
    accountId: account.id,
    accountType: account.type,
    accountNumberDisplay: account.lastFour,
    productName: account.productName,
    ...(account.nickname === undefined ? {} : { nickname: account.nickname }),
    status: account.category === 'DEPOSIT_ACCOUNT' && account.current < 0 ? 'NEGATIVECURRENTBALANCE' : 'OPEN',
    currency: { currencyCode: currency },
  };
}

/** FDX DepositAccount, LineOfCreditAccount or LoanAccount. */
export function accountDetails(account: BankAccount, currency: string, asOf: Date): Entity {
  return {
    ...accountDescriptor(account, currency),
    balanceType: account.category === 'DEPOSIT_ACCOUNT' ? 'ASSET' : 'LIABILITY',
    balanceAsOf: asOf.toISOString(),
    ...balances(account),
  };
}

function balances(account: BankAccount): Entity {
  switch (account.category) {
    case 'DEPOSIT_ACCOUNT':
      return {
        currentBalance: amount(account.current),
        availableBalance: amount(account.available),
      };
    case 'LOC_ACCOUNT':
      return {
        creditLine: amount(account.line),
        availableCredit: amount(account.availableCredit),
        currentBalance: amount(account.owed),
      };
    case 'LOAN_ACCOUNT':
      return { principalBalance: amount(account.principal) };
    default:
      return account satisfies never;
  }
}

/** FDX writes amounts as JSON numbers of major units. */
function amount(cents: number): number {
  return cents / 100;
}
