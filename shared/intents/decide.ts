/**
 * Decide: what the bank's accounts make of a query, or which rows it takes
 * besides. Every Figure in the answer is exact.
 */

import type { Accounts } from '../banking/account-data.ts';
import type { Question } from '../dialog/query.ts';
import { decideBalance } from './account-balance.ts';
import { explained, openAccounts } from './account-mention.ts';
import { accountsOf } from './candidates.ts';
import { decideAccounts } from './list-accounts.ts';
import type { Asked, Decision, DecisionContext, RowsWanted } from './resolution.ts';
import { decideSpending } from './spending/decide-spending.ts';
import { decideTotal } from './total-balance.ts';
import { whichAccount } from './which-account.ts';

/** Closed accounts are never spoken of. */
export function decide(
  asked: Asked | Question,
  { accounts, isIncomplete }: Accounts,
  context: DecisionContext,
): Decision | RowsWanted {
  const open = openAccounts(accounts);
  if (open.length === 0) return { answer: { kind: 'no-accounts' }, memory: { listed: [] } };
  if (asked.kind === 'question') {
    const among = accountsOf(asked.among, open, context.refOf);
    if (among.length > 0) return whichAccount(asked.query, among, asked.start, open, context);
  }
  const question: Asked = asked.kind === 'asked' ? asked : { kind: 'asked', query: asked.query };
  const query = explained(question.query);
  switch (query.kind) {
    case 'balance':
      return decideBalance(question, query, open, context);
    case 'accounts':
      return decideAccounts(query.start, { accounts: open, isIncomplete }, context);
    case 'total':
      return decideTotal(
        query.measure,
        question.query.kind === 'explain',
        { accounts: open, isIncomplete },
        context,
      );
    case 'spending':
      return decideSpending(question, query, { accounts: open, isIncomplete }, context);
    default:
      return query satisfies never;
  }
}
