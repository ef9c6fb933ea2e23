/** How the customer names an account: read from slots, looked up among accounts, forgotten by sessions. */

import type { Account, AccountKind } from '../banking/account.ts';
import type { Mentioned } from '../banking/find-account.ts';
import type { AccountMention, ExplainedQuery, Query } from '../dialog/query.ts';
import { ACCOUNT_SLOT_IDS, type AccountSlotId, type Slots } from '../dialog/turn.ts';

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

/** @returns undefined when no account is named: "account" alone names none */
export function mentionFrom(slots: Slots): AccountMention | undefined {
  const kind = accountSlotId(slots.account?.id);
  const name = slots.account?.heard.trim() ?? '';
  const lastFour = digitsIn(slots.digits?.id ?? slots.digits?.heard);
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

function withoutWords(query: ExplainedQuery): ExplainedQuery {
  if (query.kind !== 'balance' || query.account === undefined) return query;
  const { account, ...rest } = query;
  if (account.ref !== undefined) return { ...rest, account: { ref: account.ref } };
  return account.kind === undefined ? rest : { ...rest, account: { kind: account.kind } };
}

/** The query as a session may keep it: no word of the customer's, no digit. */
export function memorable(query: Query): Query {
  return query.kind === 'explain' ? { kind: 'explain', of: withoutWords(query.of) } : withoutWords(query);
}

/** What was asked, when the last question was how that was reached. */
export function explained(query: Query): ExplainedQuery {
  return query.kind === 'explain' ? query.of : query;
}
