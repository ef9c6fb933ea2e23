/** Whose rows count: those of the account asked for, or of all deposits and credit cards. */

import type { Account } from '../../banking/account.ts';
import { accountsMeant, closestAccounts } from '../../banking/find-account.ts';
import type { AccountMention, SpendingQuery } from '../../dialog/query.ts';
import { mentioned } from '../account-mention.ts';
import { candidates } from '../candidates.ts';
import type { Asked, Decision, DecisionContext } from '../resolution.ts';
import { noSuchAccount, whichAccount } from '../which-account.ts';

/** `unclear`: the customer has to say which; `accounts` are those that can be meant. */
export type AccountsMeant =
  | { readonly kind: 'all'; readonly accounts: readonly Account[] }
  | { readonly kind: 'one'; readonly accounts: readonly Account[]; readonly account: Account }
  | {
      readonly kind: 'unclear';
      readonly accounts: readonly Account[];
      /** @param of what the answer completes */
      readonly ask: (of: SpendingQuery) => Decision;
    };

/** Loans are left out: what is paid to them is spent from a deposit, or moved between own accounts. */
export function spentFrom(open: readonly Account[]): readonly Account[] {
  const counted = open.filter((account) => account.class === 'deposit' || account.class === 'credit');
  return counted.length > 0 ? counted : open;
}

/** "All of them", "every account". */
export function saysAll({ name }: AccountMention): boolean {
  return /^(?:all|any|every)\b/i.test(name ?? '');
}

/** "My accounts" names none, nor does "all of them". */
function namesAny({ account }: SpendingQuery, open: readonly Account[]): boolean {
  if (account === undefined || saysAll(account)) return false;
  return account.ref !== undefined || accountsMeant(open, mentioned(account)).length < open.length;
}

export function accountsFor(
  asked: Asked,
  of: SpendingQuery,
  open: readonly Account[],
  context: DecisionContext,
): AccountsMeant {
  if (!namesAny(of, open) && asked.pick === undefined) return { kind: 'all', accounts: spentFrom(open) };
  const query = { kind: 'balance', ...(of.account && { account: of.account }) } as const;
  const fitting = candidates(asked, query, open, context.refOf);
  const [only, ...others] = fitting;
  if (only !== undefined && others.length === 0) return { kind: 'one', accounts: [only], account: only };
  const askWhich = (completed: SpendingQuery): Decision => {
    const query = asked.query.kind === 'explain' ? ({ kind: 'explain', of: completed } as const) : completed;
    if (only !== undefined) return whichAccount(query, fitting, 0, open, context);
    return noSuchAccount(query, closestAccounts(open, mentioned(of.account ?? {})), open, context);
  };
  return { kind: 'unclear', accounts: fitting.length > 0 ? fitting : spentFrom(open), ask: askWhich };
}
