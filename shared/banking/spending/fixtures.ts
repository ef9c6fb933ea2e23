/** Accounts and sums that the tests of spending share. */

import type { Day, ZoneId } from '../../calendar/zone.ts';
import { currencyCode } from '../../money/money.ts';
import type { Account, AccountId } from '../account.ts';
import type { Transaction, TransactionPage } from '../transaction.ts';
import { rowReader } from './row-reader.ts';
import { spendingOf } from './spending.ts';
import type { Narrowing, SpendingQuestion, SpendingSummary } from './spending-summary.ts';

const NEW_YORK = 'America/New_York' as ZoneId;
export const USD = currencyCode('USD');
export const CHECKING = 'checking' as AccountId;
export const SAVINGS = 'savings' as AccountId;
export const VISA = 'visa' as AccountId;
export const LOAN = 'loan' as AccountId;
const accounts: readonly Account[] = [
  {
    id: CHECKING,
    productName: 'Checking',
    class: 'deposit',
    kind: 'checking',
    currency: USD,
    isClosed: false,
    lastFour: '4321',
  },
  {
    id: SAVINGS,
    productName: 'Savings',
    class: 'deposit',
    kind: 'savings',
    currency: USD,
    isClosed: false,
    lastFour: '8805',
  },
  {
    id: VISA,
    productName: 'Visa',
    class: 'credit',
    kind: 'credit-card',
    currency: USD,
    isClosed: false,
    lastFour: '1188',
  },
  {
    id: LOAN,
    productName: 'Loan',
    class: 'loan',
    kind: 'auto-loan',
    currency: USD,
    isClosed: false,
    lastFour: '3360',
  },
];

export function pagesOf(rows: readonly Transaction[]): readonly TransactionPage[] {
  const ids = [...new Set(rows.map(({ accountId }) => accountId))];
  return ids.map((accountId) => ({
    accountId,
    transactions: rows.filter((one) => one.accountId === accountId),
    isIncomplete: false,
  }));
}

export const MARCH: SpendingQuestion = {
  flow: 'out',
  range: { from: '2026-03-01' as Day, to: '2026-04-01' as Day },
  listing: { order: 'latest', limit: 1000 },
};

export function summaryOf(
  pages: readonly TransactionPage[],
  question: SpendingQuestion = MARCH,
  narrowing: Narrowing = {},
  zone = NEW_YORK,
): SpendingSummary {
  const reader = rowReader({ accounts, zone });
  const spending = spendingOf(question, reader);
  for (const page of pages) spending.add(reader.read(page));
  return spending.summary(narrowing);
}
