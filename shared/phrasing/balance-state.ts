/**
 * What a balance amounts to: overdrawn, owed, in credit, over its limit.
 *
 * Speech, lists and screens all say it from here, so they cannot disagree.
 */

import type { BalanceFacts, Figure } from '../dialog/answer.ts';
import { isNegative, isZero } from '../money/money.ts';
import type { ToldFigure } from './amount.ts';

type AmountState = 'available' | 'ledger' | 'owed' | 'credit' | 'in-credit' | 'over-limit' | 'overdrawn';

export type WordState =
  | 'owes-nothing'
  | 'has-money'
  | 'is-empty'
  | 'is-overdrawn'
  | 'owes-something'
  | 'has-a-credit'
  | 'has-credit'
  | 'has-no-credit'
  | 'withheld'
  | 'missing';

export type BalanceState =
  | { readonly kind: AmountState; readonly figure: ToldFigure }
  | { readonly kind: WordState };

type Sign = Extract<Figure, { readonly level: 'yes-or-no' }>['sign'];

function owedAmount(facts: BalanceFacts, figure: ToldFigure): BalanceState {
  if (facts.isInCredit || isNegative(figure.amount)) return { kind: 'in-credit', figure };
  return figure.level === 'exact' && isZero(figure.amount)
    ? { kind: 'owes-nothing' }
    : { kind: 'owed', figure };
}

function withAmount(facts: BalanceFacts, figure: ToldFigure): BalanceState {
  const isBelow = isNegative(figure.amount);
  switch (facts.measure) {
    case 'available':
    case 'ledger':
      return { kind: facts.isOverdrawn || isBelow ? 'overdrawn' : facts.measure, figure };
    case 'credit':
      return { kind: isBelow ? 'over-limit' : 'credit', figure };
    case 'owed':
      return owedAmount(facts, figure);
    default:
      return facts.measure satisfies never;
  }
}

const DEPOSIT_SIGN = {
  positive: 'has-money',
  zero: 'is-empty',
  negative: 'is-overdrawn',
} as const satisfies Record<Sign, WordState>;

const CREDIT_SIGN = {
  positive: 'has-credit',
  zero: 'has-no-credit',
  negative: 'has-no-credit',
} as const satisfies Record<Sign, WordState>;

const OWED_SIGN = {
  positive: 'owes-something',
  zero: 'owes-nothing',
  negative: 'has-a-credit',
} as const satisfies Record<Sign, WordState>;

function withSign(facts: BalanceFacts, sign: Sign): WordState {
  switch (facts.measure) {
    case 'available':
    case 'ledger':
      return facts.isOverdrawn ? 'is-overdrawn' : DEPOSIT_SIGN[sign];
    case 'credit':
      return CREDIT_SIGN[sign];
    case 'owed':
      return facts.isInCredit ? 'has-a-credit' : OWED_SIGN[sign];
    default:
      return facts.measure satisfies never;
  }
}

export function balanceState(facts: BalanceFacts): BalanceState {
  const { primary } = facts;
  if (primary === undefined) return { kind: 'missing' };
  if (primary.level === 'withheld') return { kind: 'withheld' };
  return primary.level === 'yes-or-no' ? { kind: withSign(facts, primary.sign) } : withAmount(facts, primary);
}
