/** A conversation decided, without surface, disclosure or words: what is answered to turns in a row. */

import type { Account } from '../banking/account.ts';
import type { AccountLabel, Answer } from '../dialog/answer.ts';
import type { Turn } from '../dialog/turn.ts';
import { decide } from '../intents/decide.ts';
import { resolve } from '../intents/intents.ts';
import { type DecisionContext, type Memory, NOTHING } from '../intents/resolution.ts';
import { BANK, keyedHash } from './bank-in-memory.ts';
import { household } from './household.ts';

const refOf = (id: string) => keyedHash(id) as ReturnType<DecisionContext['refOf']>;

/** Everything that is answered to turns said one after another. */
export function answers(turns: readonly Turn[], accounts: readonly Account[] = household): readonly Answer[] {
  let memory: Memory = NOTHING;
  return turns.map((said) => {
    const resolution = resolve(said, memory, BANK);
    const decision =
      resolution.kind === 'told'
        ? resolution
        : decide(
            resolution,
            { accounts, isIncomplete: false },
            { refOf, now: said.now, memory, intent: said.intent },
          );
    memory = decision.memory;
    return decision.answer;
  });
}

function nameOf(label: AccountLabel): string {
  return label.name;
}

/** An answer in one line: its kind, the accounts it names, and the figures. */
export function line(answer: Answer | undefined): string {
  switch (answer?.kind) {
    case 'balance': {
      const { balance } = answer;
      const amount = balance.primary?.level === 'exact' ? balance.primary.amount.minor : '-';
      return `${balance.measure} of ${nameOf(balance.account)}: ${amount}`;
    }
    case 'balance-basis':
      return `how: ${nameOf(answer.basis.balance.account)}`;
    case 'accounts':
      return `list: ${answer.balances.map((one) => nameOf(one.account)).join(', ')} +${answer.remaining}`;
    case 'total':
      return `total ${answer.measure}: ${answer.counted}+${answer.uncounted}`;
    case 'total-basis':
      return `how: total ${answer.measure} of ${answer.balances.length}`;
    case 'which-account':
      return `which: ${answer.options.map(nameOf).join(', ')}${answer.more ? ', …' : ''}`;
    case 'no-such-account':
      return `none; closest: ${answer.closest.map(nameOf).join(', ')}`;
    case 'no-such-figure':
      return `no ${answer.measure} on ${nameOf(answer.account)}`;
    default:
      return answer?.kind ?? 'nothing';
  }
}

/** The last answer of a conversation, in one line. */
export function last(turns: readonly Turn[], accounts?: readonly Account[]): string {
  return line(answers(turns, accounts).at(-1));
}
