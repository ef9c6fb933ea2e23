/**
 * Disclosure: an Answer as this listener may know it. Nothing after it sees
 * more, so no sentence, card or screen can say what the voice must not.
 *
 * Levels only ever get coarser. A total is rounded from the exact total, and
 * what is said of a sign follows the figure that is told, not the hidden one.
 */

import type {
  Answer,
  BalanceBasis,
  BalanceFacts,
  Figure,
  PrivacyLevel,
  TotalFacts,
} from '../dialog/answer.ts';
import type { Audience } from '../dialog/turn.ts';
import { HOUSEHOLD_EXACT_SCOPE } from '../linking/bank-tokens.ts';
import { isNegative, isZero, type Money, rounded } from '../money/money.ts';

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

type Told = Exclude<PrivacyLevel, 'withheld'>;
type Sign = Extract<Figure, { readonly level: 'yes-or-no' }>['sign'];

function signOf(amount: Money): Sign {
  if (isZero(amount)) return 'zero';
  return isNegative(amount) ? 'negative' : 'positive';
}

function figure(told: Figure, level: Told): Figure {
  if (told.level === 'withheld' || told.level === 'yes-or-no' || level === 'exact') return told;
  return level === 'rounded' ? { level, amount: rounded(told.amount) } : { level, sign: signOf(told.amount) };
}

function isSign(told: Figure | undefined, sign: Sign): boolean {
  if (told === undefined || told.level === 'withheld') return false;
  return (told.level === 'yes-or-no' ? told.sign : signOf(told.amount)) === sign;
}

/** The same facts with each figure told at `level`. */
function figures<Facts extends object>(facts: Facts, keys: readonly (keyof Facts)[], level: Told): Facts {
  const told = keys.flatMap((key) => {
    const value = facts[key] as Figure | undefined;
    return value === undefined ? [] : [[key, figure(value, level)] as const];
  });
  return { ...facts, ...Object.fromEntries(told) };
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

function withheld(answer: Answer): Answer {
  switch (answer.kind) {
    case 'balance':
    case 'accounts':
    case 'total':
    case 'balance-basis':
    case 'total-basis':
    case 'which-account':
    case 'no-such-account':
    case 'no-such-figure':
    case 'no-accounts':
    case 'no-credit-accounts':
      return { kind: 'stranger' };
    case 'welcome':
    case 'help':
    case 'which-digits':
    case 'no-more':
    case 'nothing-before':
    case 'anything-else':
    case 'call-bank':
    case 'not-linked':
    case 'link-declined':
    case 'link-ended':
    case 'consent-ended':
    case 'guest':
    case 'stranger':
    case 'bank-trouble':
    case 'not-understood':
    case 'goodbye':
      return answer;
    default:
      return answer satisfies never;
  }
}

function told(answer: Answer, level: Told): Answer {
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
    case 'which-account':
    case 'no-such-account':
    case 'no-such-figure':
    case 'no-accounts':
    case 'no-credit-accounts':
    case 'welcome':
    case 'help':
    case 'which-digits':
    case 'no-more':
    case 'nothing-before':
    case 'anything-else':
    case 'call-bank':
    case 'not-linked':
    case 'link-declined':
    case 'link-ended':
    case 'consent-ended':
    case 'guest':
    case 'stranger':
    case 'bank-trouble':
    case 'not-understood':
    case 'goodbye':
      return answer;
    default:
      return answer satisfies never;
  }
}

export function disclose(answer: Answer, level: PrivacyLevel): Answer {
  return level === 'withheld' ? withheld(answer) : told(answer, level);
}
