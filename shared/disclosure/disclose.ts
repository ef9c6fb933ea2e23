/**
 * Disclosure: an Answer as this listener may know it. Nothing after it sees
 * more, so no sentence, card or screen can say what the voice must not.
 *
 * Levels only ever get coarser. A total is rounded from the exact total, and
 * what is said of a sign follows the figure that is told, not the hidden one.
 */

import type {
  Answer,
  AnswerKind,
  BalanceBasis,
  BalanceFacts,
  PrivacyLevel,
  TotalFacts,
} from '../dialog/answer.ts';
import type { Audience } from '../dialog/turn.ts';
import { HOUSEHOLD_EXACT_SCOPE } from '../linking/bank-tokens.ts';
import { figures, isSign, type Told } from './figures.ts';
import { spendingAt } from './spending.ts';

/** @param scopes what the customer allowed on the consent page */
export function privacyLevel(audience: Audience, scopes: readonly string[]): PrivacyLevel {
  switch (audience) {
    case 'owner':
      return 'exact';
    case 'household':
      return scopes.includes(HOUSEHOLD_EXACT_SCOPE) ? 'exact' : 'rounded';
    case 'stranger':
      return 'withheld';
    default:
      return audience satisfies never;
  }
}

function balanceAt(level: Told) {
  return (balance: BalanceFacts): BalanceFacts => {
    const told = figures(balance, ['primary'], level);
    return {
      ...told,
      isOverdrawn: balance.isOverdrawn && isSign(told.primary, 'negative'),
      isInCredit: balance.isInCredit && isSign(told.primary, 'positive'),
    };
  };
}

function basisAt(basis: BalanceBasis, level: Told): BalanceBasis {
  const told = figures(basis, ['ledger', 'available', 'creditLine'], level);
  return { ...told, balance: balanceAt(level)(basis.balance) };
}

function totalAt(level: Told) {
  return (total: TotalFacts): TotalFacts => {
    const told = figures(total, ['mine', 'owed', 'net'], level);
    return { ...told, isNetNegative: total.isNetNegative && isSign(told.net, 'negative') };
  };
}

/** What an answer holds that not everybody may know. `names`: of accounts and merchants, and whether there are any. */
const HOLDS = {
  balance: 'balances',
  accounts: 'balances',
  total: 'balances',
  'balance-basis': 'balances',
  'total-basis': 'balances',
  spending: 'spending',
  'spending-basis': 'spending',
  transactions: 'spending',
  top: 'spending',
  comparison: 'spending',
  'too-little-history': 'spending',
  'nothing-found': 'spending',
  'which-merchant': 'spending',
  'no-such-merchant': 'spending',
  'spending-gap': 'names',
  'which-account': 'names',
  'no-such-account': 'names',
  'no-such-figure': 'names',
  'no-accounts': 'names',
  'no-credit-accounts': 'names',
  welcome: 'nothing',
  help: 'nothing',
  'which-digits': 'nothing',
  'no-more': 'nothing',
  'nothing-before': 'nothing',
  'anything-else': 'nothing',
  'call-bank': 'nothing',
  'not-linked': 'nothing',
  'link-declined': 'nothing',
  'link-ended': 'nothing',
  'consent-ended': 'nothing',
  guest: 'nothing',
  stranger: 'nothing',
  'bank-trouble': 'nothing',
  'not-understood': 'nothing',
  goodbye: 'nothing',
} as const satisfies Readonly<Record<AnswerKind, string>>;

type Held = (typeof HOLDS)[AnswerKind];
type Holding<What extends Held> = Extract<
  Answer,
  { readonly kind: { [Kind in AnswerKind]: (typeof HOLDS)[Kind] extends What ? Kind : never }[AnswerKind] }
>;

function holds<What extends Held>(answer: Answer, what: What): answer is Holding<What> {
  return HOLDS[answer.kind] === what;
}

function balancesAt(answer: Holding<'balances'>, level: Told): Answer {
  switch (answer.kind) {
    case 'balance':
      return { ...answer, balance: balanceAt(level)(answer.balance) };
    case 'accounts':
    case 'total-basis':
      return { ...answer, balances: answer.balances.map(balanceAt(level)) };
    case 'total':
      return { ...answer, totals: answer.totals.map(totalAt(level)) };
    case 'balance-basis':
      return { ...answer, basis: basisAt(answer.basis, level) };
    default:
      return answer satisfies never;
  }
}

export function disclose(answer: Answer, level: PrivacyLevel): Answer {
  if (level === 'withheld') return holds(answer, 'nothing') ? answer : { kind: 'stranger' };
  if (holds(answer, 'balances')) return balancesAt(answer, level);
  if (holds(answer, 'spending')) return level === 'exact' ? answer : spendingAt(answer, level);
  return answer;
}
