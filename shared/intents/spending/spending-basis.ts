/** "How did you get that?": every account that counts with its part, what was left out, and what was compared. */

import type { Account } from '../../banking/account.ts';
import { shortestName } from '../../banking/account-label.ts';
import type { SpendingSummary } from '../../banking/spending/spending-summary.ts';
import type { Figure } from '../../dialog/answer.ts';
import { exact } from '../balance-facts.ts';
import type { Decision } from '../resolution.ts';
import { comparedPeriods } from './compared.ts';
import { historyFrom, totalsOf } from './spending-facts.ts';
import type { Telling } from './told.ts';

export function spendingBasis(telling: Telling): Decision {
  const { asking, about, summaries, query } = telling;
  const { open, meant } = asking;
  return {
    answer: {
      kind: 'spending-basis',
      about,
      measure: query.measure,
      totals: totalsOf(summaries.now),
      accounts: meant.accounts.map((account) => ({
        account: shortestName(account, open),
        totals: partsOf(account, summaries.now),
      })),
      leftOut: summaries.now.leftOut,
      compared: comparedPeriods(telling),
      ...historyFrom(summaries.now, asking),
    },
    memory: { query: { kind: 'explain', of: query }, listed: [] },
  };
}

function partsOf({ id }: Account, { currencies }: SpendingSummary): readonly Figure[] {
  return currencies.flatMap(({ byAccount }) =>
    byAccount.filter(({ accountId }) => accountId === id).map(({ total }) => exact(total)),
  );
}
