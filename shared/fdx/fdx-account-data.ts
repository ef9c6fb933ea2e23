/**
 * AccountData over an FDX v6 API, read-only, with one customer's token.
 *
 * Tolerant of how banks write, strict about what a figure is: one that cannot
 * be read exactly is left out and the answer says that it is not complete.
 */

import type { AccountId } from '../banking/account.ts';
import type { AccountData, Accounts } from '../banking/account-data.ts';
import { type DateParameters, dateParameters } from './date-parameters.ts';
import { type FdxApi, fdxGet } from './fdx-get.ts';
import { listAccounts, readAccounts } from './list-accounts.ts';
import { readTransactions } from './read-transactions.ts';
import type { RowAccount } from './transaction-from-fdx.ts';

export interface FdxOptions extends FdxApi {
  /** What was found out about this bank before; for every customer the same. */
  readonly dates?: DateParameters;
}

export function fdxAccountData(api: FdxOptions): AccountData {
  const get = fdxGet(api);
  const dates = api.dates ?? dateParameters(api.baseUrl);
  let listed: Accounts | undefined;
  return {
    accounts: async (deadline) => {
      listed = await readAccounts(get, deadline);
      return listed;
    },
    transactions: async function* (request, deadline) {
      listed ??= await listAccounts(get, deadline);
      const accounts = rowAccounts(listed);
      yield* readTransactions({ get, dates, accounts }, request, deadline);
    },
  };
}

/** Transactions say neither their currency nor whether they are on a card. */
function rowAccounts({ accounts }: Accounts): ReadonlyMap<AccountId, RowAccount> {
  return new Map(accounts.map((account) => [account.id, account]));
}
