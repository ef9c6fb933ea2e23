/** How the customer names an account: read from slots, looked up among accounts, forgotten by sessions. */

import type { Account, AccountKind } from '../banking/account.ts';
import type { Mentioned } from '../banking/find-account.ts';
import type { AccountMention, ExplainedQuery, Query, SpendingQuery } from '../dialog/query.ts';
import { ACCOUNT_SLOT_IDS, type AccountSlotId, type Slots } from '../dialog/turn.ts';

type BalanceQuery = Extract<ExplainedQuery, { readonly kind: 'balance' }>;

/** "my loan" is any loan; the other ids are the kinds themselves, and `account` is any. */
const LOANS: readonly AccountKind[] = ['mortgage', 'auto-loan', 'student-loan', 'loan'];

function accountSlotId(id: string | undefined): AccountSlotId | undefined {
  return ACCOUNT_SLOT_IDS.find((known) => known === id);
}

/** @returns undefined when there is no digit in what was heard */
function digitsIn(heard: string | undefined): string | undefined {
  const digits = (heard ?? '').normalize('NFKC').replace(/[^0-9]/g, '');
  return digits === '' ? undefined : digits.slice(-4);
}

/** Words that say no more than that digits come. */
const AROUND_DIGITS = /\b(?:account|number|ending|ends|in|with|my|the)\b/gi;

/** "Account 1188": the only four digits in a name are the last ones of an account. */
function digitsAmong(heard: string): string | undefined {
  const [only, ...others] = heard.match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
  return others.length === 0 ? only : undefined;
}

/** @returns undefined when no account is named: "account" alone names none */
export function mentionFrom(slots: Slots): AccountMention | undefined {
  const kind = accountSlotId(slots.account?.id);
  const heard = slots.account?.heard.trim() ?? '';
  const among = slots.digits === undefined ? digitsAmong(heard) : undefined;
  const name = among === undefined ? heard : heard.replace(among, '').replace(AROUND_DIGITS, '').trim();
  const lastFour = among ?? digitsIn(slots.digits?.id ?? slots.digits?.heard);
  const mention: AccountMention = {
    ...(kind === undefined || kind === 'account' ? {} : { kind }),
    ...(/[\p{L}\p{N}]/u.test(name) ? { name } : {}),
    ...(lastFour === undefined ? {} : { lastFour }),
  };
  return Object.keys(mention).length > 0 ? mention : undefined;
}

function kindsOf(kind: AccountSlotId): readonly AccountKind[] | undefined {
  if (kind === 'account') return undefined;
  return kind === 'loan' ? LOANS : [kind];
}

export function mentioned(mention: AccountMention): Mentioned {
  const kinds = mention.kind === undefined ? undefined : kindsOf(mention.kind);
  return {
    ...(kinds === undefined ? {} : { kinds }),
    ...(mention.name === undefined ? {} : { name: mention.name }),
    ...(mention.lastFour === undefined ? {} : { digits: mention.lastFour }),
  };
}

export function openAccounts(accounts: readonly Account[]): readonly Account[] {
  return accounts.filter((account) => !account.isClosed);
}

/** @returns undefined when what is left of the mention would mean more accounts than were named */
function accountKept({ ref, kind }: AccountMention): AccountMention | undefined {
  if (ref !== undefined) return { ref };
  return kind === undefined ? undefined : { kind };
}

function balanceKept(query: BalanceQuery): BalanceQuery {
  const { account, ...rest } = query;
  const kept = account && accountKept(account);
  return kept === undefined ? rest : { ...rest, account: kept };
}

/** A sum of fewer things does not become one of more: without its words it is forgotten. */
function spendingKept({ account, merchant, ...rest }: SpendingQuery): SpendingQuery | undefined {
  const kept = account && accountKept(account);
  if (account !== undefined && kept === undefined) return undefined;
  if (merchant !== undefined && merchant.ref === undefined) return undefined;
  return {
    ...rest,
    ...(kept && { account: kept }),
    ...(merchant?.ref && { merchant: { ref: merchant.ref } }),
  };
}

function withoutWords(query: ExplainedQuery): ExplainedQuery | undefined {
  if (query.kind === 'balance') return balanceKept(query);
  return query.kind === 'spending' ? spendingKept(query) : query;
}

/**
 * The query as a session may keep it: no word of the customer's, no digit.
 *
 * @returns undefined when nothing can be kept that asks the same
 */
export function memorable(query: Query): Query | undefined {
  if (query.kind !== 'explain') return withoutWords(query);
  const of = withoutWords(query.of);
  return of && { kind: 'explain', of };
}

/** What was asked, when the last question was how that was reached. */
export function explained(query: Query): ExplainedQuery {
  return query.kind === 'explain' ? query.of : query;
}
