/** Total of what is mine, of what is owed, and the difference: for each currency its own. */

import type { Account } from '../banking/account.ts';
import type { Accounts } from '../banking/account-data.ts';
import { shortestName } from '../banking/account-label.ts';
import { mine, owed, type Total, totals } from '../banking/balances.ts';
import type { Answer, TotalFacts } from '../dialog/answer.ts';
import type { TotalMeasure } from '../dialog/query.ts';
import type { Measure } from '../dialog/turn.ts';
import { isNegative, money } from '../money/money.ts';
import { balanceQuery, measureIn } from './account-balance.ts';
import { balanceFacts, exact, usualMeasure } from './balance-facts.ts';
import type { Decision, DecisionContext, Resolve } from './resolution.ts';

function totalMeasure(measure: Exclude<Measure, 'credit'> | undefined): TotalMeasure {
  return measure === 'owed' || measure === 'net' ? measure : 'mine';
}

/** Credit lines are not added up: each is told of its own card. */
export const totalBalance: Resolve = (turn) => {
  const measure = measureIn(turn.slots);
  return measure === 'credit'
    ? { kind: 'asked', query: balanceQuery('credit') }
    : { kind: 'asked', query: { kind: 'total', measure: totalMeasure(measure) } };
};

/** Whether an account belongs in the sum: investments are mine too, though no figure is told of them. */
function belongs(measure: TotalMeasure, account: Account): boolean {
  const isOwed = account.class === 'credit' || account.class === 'loan';
  return measure === 'net' || isOwed === (measure === 'owed');
}

function totalFacts(measure: TotalMeasure, total: Total): readonly TotalFacts[] {
  const zero = money(0, total.currency);
  if (measure === 'mine') return total.mine ? [{ mine: exact(total.mine), isNetNegative: false }] : [];
  if (measure === 'owed') return total.owed ? [{ owed: exact(total.owed), isNetNegative: false }] : [];
  return [
    {
      mine: exact(total.mine ?? zero),
      owed: exact(total.owed ?? zero),
      net: exact(total.net),
      isNetNegative: isNegative(total.net),
    },
  ];
}

function isCounted(account: Account): boolean {
  return (mine(account) ?? owed(account)) !== undefined;
}

/** What a total was added up from. */
function totalBasis(
  measure: TotalMeasure,
  belonging: readonly Account[],
  all: readonly Account[],
  context: DecisionContext,
): Answer {
  return {
    kind: 'total-basis',
    measure,
    balances: belonging
      .filter(isCounted)
      .map((account) => balanceFacts(account, usualMeasure(account), all, context)),
    uncounted: belonging.filter((one) => !isCounted(one)).map((one) => shortestName(one, all)),
  };
}

export function decideTotal(
  measure: TotalMeasure,
  isExplained: boolean,
  { accounts, isIncomplete }: Accounts,
  context: DecisionContext,
): Decision {
  const belonging = accounts.filter((account) => belongs(measure, account));
  const query = { kind: 'total', measure } as const;
  if (isExplained)
    return {
      answer: totalBasis(measure, belonging, accounts, context),
      memory: { query: { kind: 'explain', of: query }, listed: [] },
    };
  const counted = belonging.filter(isCounted);
  return {
    answer: {
      kind: 'total',
      measure,
      totals: totals(counted).flatMap((total) => totalFacts(measure, total)),
      counted: counted.length,
      uncounted: belonging.length - counted.length,
      isIncomplete,
    },
    memory: { query, listed: [] },
  };
}
