/** A conversation decided, without surface, disclosure or words: what is answered to turns in a row. */

import type { Account } from '../banking/account.ts';
import type { Transaction } from '../banking/transaction.ts';
import type { AccountLabel, Answer } from '../dialog/answer.ts';
import type { Turn } from '../dialog/turn.ts';
import { decide } from '../intents/decide.ts';
import { resolve } from '../intents/intents.ts';
import {
  type Decision,
  type DecisionContext,
  type Memory,
  NOTHING,
  type RowsWanted,
  wantsRows,
} from '../intents/resolution.ts';
import { BANK, isBookedIn, keyedHash } from './bank-in-memory.ts';
import { household } from './household.ts';

const refOf = (id: string) => keyedHash(id) as ReturnType<DecisionContext['refOf']>;
const merchantRefOf = (key: string) =>
  keyedHash(`merchant:${key}`) as ReturnType<DecisionContext['merchantRefOf']>;

/** The accounts of a customer, and the rows that the bank gives of them: all, in the days it is asked for. */
export interface Customer {
  readonly accounts?: readonly Account[];
  readonly transactions?: readonly Transaction[];
}

function contextOf(said: Turn, memory: Memory): DecisionContext {
  return {
    refOf,
    merchantRefOf,
    now: said.now,
    zone: said.zone ?? BANK.zone,
    locale: said.locale,
    memory,
    intent: said.intent,
  };
}

/** What is decided, whatever rows it takes: each account's come as one page. */
function withRows(step: Decision | RowsWanted, transactions: readonly Transaction[]): Decision {
  if (!wantsRows(step)) return step;
  for (const accountId of step.request.accounts) {
    const rows = transactions.filter(
      (row) => row.accountId === accountId && isBookedIn(row, step.request.range),
    );
    step.add({ accountId, transactions: rows, isIncomplete: false });
  }
  return withRows(step.next(false), transactions);
}

/** What is decided on turns said one after another, each with what it remembers. */
export function decisions(turns: readonly Turn[], customer: Customer = {}): readonly Decision[] {
  const { accounts = household, transactions = [] } = customer;
  let memory: Memory = NOTHING;
  return turns.map((said) => {
    const resolution = resolve(said, memory, BANK);
    const decision =
      resolution.kind === 'told'
        ? resolution
        : withRows(
            decide(resolution, { accounts, isIncomplete: false }, contextOf(said, memory)),
            transactions,
          );
    memory = decision.memory;
    return decision;
  });
}

/** Everything that is answered to turns said one after another. */
export function answers(turns: readonly Turn[], accounts: readonly Account[] = household): readonly Answer[] {
  return decisions(turns, { accounts }).map(({ answer }) => answer);
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
