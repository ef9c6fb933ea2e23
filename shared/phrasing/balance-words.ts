/** One account's balance: as a sentence of its own, and as an item of a list. */

import type { BalanceFacts } from '../dialog/answer.ts';
import { spoken } from './amount.ts';
import { type BalanceState, balanceState, type WordState } from './balance-state.ts';
import { type Phrase, say } from './catalogue.ts';
import { label } from './label.ts';
import type { Telling } from './telling.ts';
import { when } from './when.ts';

/** States whose sentence does not begin with the account. */
const ACCOUNT_LATER: ReadonlySet<BalanceState['kind']> = new Set([
  'ledger',
  'owed',
  'owes-nothing',
  'owes-something',
  'withheld',
  'missing',
]);

function wordSentence(kind: WordState, facts: BalanceFacts, account: Phrase, telling: Telling): Phrase {
  switch (kind) {
    case 'missing':
      return facts.account.kind === 'other'
        ? say('balance.unsupported', { account })
        : say('balance.missing', { account, bank: telling.bank.name, measure: facts.measure });
    case 'withheld':
      return say(facts.measure === 'owed' ? 'balance.withheld-owed' : 'balance.withheld', { account });
    default:
      return say(`balance.${kind}`, { account, tense: facts.asOf === undefined ? 'other' : 'past' });
  }
}

function sentence(facts: BalanceFacts, isPast: boolean, telling: Telling): Phrase {
  const state = balanceState(facts);
  const account = label(facts.account, isPast || ACCOUNT_LATER.has(state.kind) ? 'other' : 'start');
  if (!('figure' in state)) return wordSentence(state.kind, facts, account, telling);
  const amount = spoken(state.figure, telling.bank.currency);
  if (state.kind === 'ledger')
    return say(isPast ? 'balance.ledger-then' : 'balance.ledger', { account, amount });
  return say(`balance.${state.kind}`, { account, amount, tense: isPast ? 'past' : 'other' });
}

/** "Your checking has 2,345 dollars and 67 cents available." Old data says its time first. */
export function balanceSentence(facts: BalanceFacts, telling: Telling): Phrase {
  const { kind } = balanceState(facts);
  if (facts.asOf === undefined || kind === 'missing' || kind === 'withheld')
    return sentence(facts, false, telling);
  return say('when.as-of-first', {
    when: when(facts.asOf, telling.listening),
    sentence: sentence(facts, true, telling),
  });
}

/** "2,345 dollars and 67 cents available", "overdrawn by 42 dollars". */
function shortly(facts: BalanceFacts, { bank }: Telling): Phrase {
  const state = balanceState(facts);
  return 'figure' in state
    ? say(`item.${state.kind}`, { amount: spoken(state.figure, bank.currency) })
    : say(`item.${state.kind}`);
}

/** "Your Rainy Day account, 12,800 dollars available." */
export function balanceLine(facts: BalanceFacts, telling: Telling): Phrase {
  const values = { account: label(facts.account, 'start'), what: shortly(facts, telling) };
  const line =
    facts.asOf === undefined
      ? say('item.line', values)
      : say('item.line-as-of', { ...values, when: when(facts.asOf, telling.listening) });
  return say('join.sentence', { text: line });
}
