/** How far the reading of one account is: its lists become pages, the last of which says what is missing in all. */

import type { AccountId } from '../banking/account.ts';
import type { TransactionPage } from '../banking/transaction.ts';
import { accountRows } from './account-rows.ts';
import type { RowsPage } from './transaction-pages.ts';

export interface AccountReading {
  readonly id: AccountId;
  /** @returns undefined when the page has nothing to tell yet */
  readonly add: (page: RowsPage, list: string) => TransactionPage | undefined;
  /** One list is over. @returns the account's last page, after the last of its lists */
  readonly end: (isWhole: boolean) => TransactionPage | undefined;
}

/** @param lists how many there are to read; @param isWhole whether they are all that was asked for */
export function accountReading(id: AccountId, lists: number, isWhole: boolean): AccountReading {
  const rows = accountRows();
  let left = lists;
  let isIncomplete = !isWhole;
  return {
    id,
    add: (page, list) => {
      const transactions = rows.add(page.rows, list);
      isIncomplete ||= page.isIncomplete;
      if (transactions.length === 0) return undefined;
      return { accountId: id, transactions, isIncomplete: page.isIncomplete };
    },
    end: (isWholeList) => {
      left -= 1;
      isIncomplete ||= !isWholeList;
      return left > 0 ? undefined : { accountId: id, transactions: rows.rest(), isIncomplete };
    },
  };
}
