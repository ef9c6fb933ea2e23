/** "How did you get that?": what a balance or a total was reached from, and nothing that the bank did not say. */

import type { Answer, BalanceBasis, BalanceFacts } from '../dialog/answer.ts';
import { absolute, isNegative, isSame, negate, sum } from '../money/money.ts';
import { isTold, spoken, type ToldFigure } from './amount.ts';
import { balanceState } from './balance-state.ts';
import { balanceLine } from './balance-words.ts';
import { listOf, type Phrase, say } from './catalogue.ts';
import { option } from './label.ts';
import type { Telling } from './telling.ts';
import { when } from './when.ts';

type TotalBasis = Extract<Answer, { readonly kind: 'total-basis' }>;

/** Accounts named aloud in one list; the rest are counted. */
const MAX_NAMED = 5;

/** Only exact figures are set against each other: rounded ones would tell a wrong difference. */
function difference(available: ToldFigure, ledger: ToldFigure, { bank }: Telling): readonly Phrase[] {
  if (available.level !== 'exact' || ledger.level !== 'exact') return [];
  const apart = sum([available.amount, negate(ledger.amount)]);
  const amount = spoken({ level: 'exact', amount: absolute(apart) }, bank.currency);
  return [say(isNegative(apart) ? 'basis.differ' : 'basis.differ-more', { amount })];
}

function side(kind: 'available' | 'ledger', figure: ToldFigure, { bank }: Telling): Phrase {
  const isBelow = isNegative(figure.amount);
  return say(`basis.${kind}${isBelow ? '-below' : ''}`, { amount: spoken(figure, bank.currency) });
}

function depositSentences({ available, ledger }: BalanceBasis, telling: Telling): readonly Phrase[] {
  if (isTold(available) && isTold(ledger)) {
    if (isSame(available.amount, ledger.amount) && !isNegative(ledger.amount))
      return [say('basis.both', { amount: spoken(ledger, telling.bank.currency) })];
    const both = [side('ledger', ledger, telling), side('available', available, telling)];
    return isSame(available.amount, ledger.amount)
      ? both.slice(0, 1)
      : [...both, ...difference(available, ledger, telling)];
  }
  return [
    ...(isTold(ledger) ? [side('ledger', ledger, telling)] : []),
    ...(isTold(available) ? [side('available', available, telling)] : []),
  ];
}

function creditSentences(
  { balance, available, creditLine }: BalanceBasis,
  telling: Telling,
): readonly Phrase[] {
  const home = telling.bank.currency;
  const line = isTold(creditLine) ? [say('basis.credit-line', { amount: spoken(creditLine, home) })] : [];
  const left =
    balance.measure !== 'credit' && isTold(available) && !isNegative(available.amount)
      ? [say('basis.credit', { amount: spoken(available, home) })]
      : [];
  return [...line, ...left];
}

function primarySentence(facts: BalanceFacts, telling: Telling): readonly Phrase[] {
  const state = balanceState(facts);
  if (!('figure' in state)) return state.kind === 'owes-nothing' ? [say('basis.owes-nothing')] : [];
  return [say(`basis.${state.kind}`, { amount: spoken(state.figure, telling.bank.currency) })];
}

function sentences(basis: BalanceBasis, telling: Telling): readonly Phrase[] {
  const { measure } = basis.balance;
  if (measure === 'owed' || measure === 'credit')
    return [...primarySentence(basis.balance, telling), ...creditSentences(basis, telling)];
  const told = depositSentences(basis, telling);
  return told.length > 0 ? told : primarySentence(basis.balance, telling);
}

function readAt({ asOf }: BalanceBasis, { listening }: Telling): readonly Phrase[] {
  return asOf === undefined ? [] : [say('basis.as-of', { when: when(asOf, listening) })];
}

/** Below the exact and rounded levels there is nothing to explain with. */
function isHidden({ balance: { primary } }: BalanceBasis): boolean {
  return primary !== undefined && !isTold(primary);
}

export function balanceBasisSentences(basis: BalanceBasis, telling: Telling): readonly Phrase[] {
  if (isHidden(basis)) return [say('basis.hidden')];
  const said = sentences(basis, telling);
  const only = said.length === 1 ? [say('basis.only', { bank: telling.bank.name })] : [];
  return [
    ...(said.length === 0 ? [say('basis.nothing', { bank: telling.bank.name })] : [...said, ...only]),
    ...readAt(basis, telling),
  ];
}

function lines(balances: readonly BalanceFacts[], telling: Telling): readonly Phrase[] {
  const rest = balances.length - MAX_NAMED;
  return [
    ...balances.slice(0, MAX_NAMED).map((facts) => balanceLine(facts, telling)),
    ...(rest > 0 ? [say('basis.others', { count: rest })] : []),
  ];
}

/** Owed balances are `owed`; every other one counts as the customer's own. */
export function totalBasisSentences(basis: TotalBasis, telling: Telling): readonly Phrase[] {
  const owed = basis.balances.filter(({ measure }) => measure === 'owed');
  const mine = basis.balances.filter(({ measure }) => measure !== 'owed');
  const owedKey = mine.length > 0 ? 'basis.net-owed' : 'basis.owed-sum';
  return [
    ...(mine.length > 0 ? [say('basis.mine'), ...lines(mine, telling)] : []),
    ...(owed.length > 0 ? [say(owedKey), ...lines(owed, telling)] : []),
    ...(basis.balances.length === 0 ? [say('basis.none')] : []),
    ...(basis.uncounted.length > 0
      ? [say('basis.left-out', { list: listOf(basis.uncounted.slice(0, MAX_NAMED).map(option), 'and') })]
      : []),
  ];
}
