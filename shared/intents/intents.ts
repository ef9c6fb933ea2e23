/** The list of intents: how each becomes a query, a question, or an answer that needs no bank. */

import type { IntentName } from '../dialog/turn.ts';
import { accountBalance, availableCredit } from './account-balance.ts';
import { chooseAccount } from './choose-account.ts';
import {
  cancel,
  fallback,
  help,
  launch,
  linkDeclined,
  lostCard,
  reportFraud,
  stop,
  yes,
} from './coming-and-going.ts';
import { explain, more, repeat } from './going-on.ts';
import { listAccounts } from './list-accounts.ts';
import { type Resolve, withoutQuestion } from './resolution.ts';
import { details, refine } from './spending/follow-ups.ts';
import { compareSpending, moneyIn, spending, topSpending, transactions } from './spending/questions.ts';
import { totalBalance } from './total-balance.ts';

const INTENT_RULES = {
  Launch: launch,
  AccountBalance: accountBalance,
  ListAccounts: listAccounts,
  TotalBalance: totalBalance,
  AvailableCredit: availableCredit,
  ChooseAccount: chooseAccount,
  Spending: spending,
  Transactions: transactions,
  TopSpending: topSpending,
  CompareSpending: compareSpending,
  MoneyIn: moneyIn,
  Refine: refine,
  Details: details,
  More: more,
  Explain: explain,
  LostCard: lostCard,
  ReportFraud: reportFraud,
  Help: help,
  LinkDeclined: linkDeclined,
  Repeat: repeat,
  Yes: yes,
  No: cancel,
  Stop: stop,
  Cancel: cancel,
  Fallback: fallback,
} as const satisfies Readonly<Record<IntentName, Resolve>>;

/** "Would you like to hear more?" is answered by these; whatever else is said passes over it. */
const ANSWERS: readonly IntentName[] = ['Yes', 'No', 'Cancel'];

/** @returns what asks the bank, what asks the customer, or an answer that needs neither */
export const resolve: Resolve = (turn, memory, bank) => {
  const { told, ...before } = memory;
  const intent = turn.intent === 'Repeat' && told !== undefined ? told : turn.intent;
  const isPassedOver = before.pending?.awaiting === 'more' && !ANSWERS.includes(intent);
  return INTENT_RULES[intent](turn, isPassedOver ? withoutQuestion(before) : before, bank);
};
