/** Sums and rows as facts to tell, exact. */

import { shortestName } from '../../banking/account-label.ts';
import type { Merchant } from '../../banking/merchants/merchant.ts';
import type {
  CurrencySpending,
  Part,
  SpendingRow,
  SpendingSummary,
} from '../../banking/spending/spending-summary.ts';
import { addDays } from '../../calendar/day.ts';
import type { Day } from '../../calendar/zone.ts';
import type { SpendingTotal, TopPart, TransactionFacts } from '../../dialog/answer.ts';
import { type CurrencyCode, isZero, type Money, shareOf } from '../../money/money.ts';
import { exact } from '../balance-facts.ts';
import { type Asking, oldestDay } from './asking.ts';

/** A history that begins so much later than the period begins with its first rows, not with the first purchase of a month. */
const LATE_DAYS = 35;

function spendingTotal({ total, pending, pendingCount, refunded, count }: Part): SpendingTotal {
  return {
    total: exact(total),
    ...(pendingCount > 0 && { pending: exact(pending) }),
    ...(isZero(refunded) ? {} : { refunded: exact(refunded) }),
    count,
  };
}

export function totalsOf({ currencies }: SpendingSummary): readonly SpendingTotal[] {
  return currencies.map(spendingTotal);
}

/** @returns nothing unless the period begins well before the bank's rows, or before the days that were asked for */
export function historyFrom(
  { earliest }: SpendingSummary,
  { period, today }: Asking,
): { readonly historyFrom?: Day } {
  if (earliest === undefined) return {};
  const isCut = period.range.from < oldestDay(today);
  return isCut || earliest > addDays(period.range.from, LATE_DAYS) ? { historyFrom: earliest } : {};
}

export function transactionFacts(row: SpendingRow, { of, open, meant }: Asking): TransactionFacts {
  const { transaction, merchant, day, category } = row;
  const account = open.find(({ id }) => id === transaction.accountId);
  const isToldApart = meant.kind === 'all' && meant.accounts.length > 1 && account !== undefined;
  return {
    ...nameOf(merchant),
    amount: exact(transaction.amount),
    day,
    isPending: transaction.status === 'pending',
    isRefund: of.flow === 'out' && transaction.direction === 'credit',
    category,
    ...(isToldApart && { account: shortestName(account, open) }),
  };
}

export function topParts(spent: CurrencySpending, by: 'categories' | 'merchants'): readonly TopPart[] {
  const part = (one: Part): Pick<TopPart, 'amount' | 'share'> => ({
    amount: exact(one.total),
    share: shareOf(one.total, spent.total),
  });
  return by === 'categories'
    ? spent.byCategory.map((one) => ({ category: one.category, ...part(one) }))
    : namedFirst(spent).map((one) => ({ ...nameOf(one.merchant), category: one.category, ...part(one) }));
}

/** Cash, cheques and fees go to many, or to nobody: together they are no merchant, and come last. */
function namedFirst({ byMerchant }: CurrencySpending): CurrencySpending['byMerchant'] {
  const isNamed = ({ merchant }: CurrencySpending['byMerchant'][number]): boolean => merchant.name !== '';
  return [...byMerchant.filter(isNamed), ...byMerchant.filter((one) => !isNamed(one))];
}

function nameOf({ name }: Merchant): { readonly name?: string } {
  return name === '' ? {} : { name };
}

/** What was spent in one currency; nothing is a sum too. */
export function spentIn({ currencies }: SpendingSummary, currency: CurrencyCode): Money {
  return currencies.find((one) => one.currency === currency)?.total ?? { minor: 0, currency };
}
