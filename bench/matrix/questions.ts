/**
 * The columns of the matrix: what a customer says for each intent that the bank
 * has to be asked for, and what stands before it where it goes on from an answer.
 */

import { ANSWERED_FROM } from '../../shared/dialog/turn.ts';

export interface Question {
  readonly name: string;
  /** Of its columns, at most four letters. */
  readonly head: string;
  readonly intent: string;
  readonly words: string;
  /** Said before in the same conversation, while all is well. */
  readonly after?: readonly string[];
  /** What it is answered from besides the accounts themselves. */
  readonly isFromRows?: true;
}

const OPEN = 'open sandpiper bank';
const SPENT = 'how much did I spend last month';

const EVERY_QUESTION: readonly Question[] = [
  {
    name: 'balance',
    head: 'bal',
    intent: 'AccountBalance',
    words: "ask sandpiper bank what's my checking balance",
  },
  { name: 'list', head: 'list', intent: 'ListAccounts', words: 'ask sandpiper bank what are my accounts' },
  { name: 'have', head: 'have', intent: 'TotalBalance', words: 'ask sandpiper bank how much do I have' },
  { name: 'net', head: 'net', intent: 'TotalBalance', words: "ask sandpiper bank what's my net worth" },
  {
    name: 'credit',
    head: 'cred',
    intent: 'AvailableCredit',
    words: 'ask sandpiper bank how much credit do I have on my travel mastercard',
  },
  {
    name: 'choose',
    head: 'pick',
    intent: 'ChooseAccount',
    words: 'the first one',
    after: [OPEN, "what's my savings balance"],
  },
  {
    name: 'explain',
    head: 'why',
    intent: 'Explain',
    words: 'how did you get that',
    after: [OPEN, "what's my checking balance"],
  },
  { name: 'more', head: 'more', intent: 'More', words: 'more', after: [OPEN, 'what are my accounts'] },
  { name: 'spend', head: 'spnd', intent: 'Spending', words: `ask sandpiper bank ${SPENT}`, isFromRows: true },
  {
    name: 'rows',
    head: 'rows',
    intent: 'Transactions',
    words: 'ask sandpiper bank what are my last transactions',
    isFromRows: true,
  },
  {
    name: 'top',
    head: 'top',
    intent: 'TopSpending',
    words: 'ask sandpiper bank where did my money go last month',
    isFromRows: true,
  },
  {
    name: 'compare',
    head: 'cmp',
    intent: 'CompareSpending',
    words: 'is that more than usual',
    after: [OPEN, SPENT],
    isFromRows: true,
  },
  {
    name: 'in',
    head: 'in',
    intent: 'MoneyIn',
    words: 'ask sandpiper bank when did I last get paid',
    isFromRows: true,
  },
  {
    name: 'refine',
    head: 'ref',
    intent: 'Refine',
    words: 'and this month',
    after: [OPEN, SPENT],
    isFromRows: true,
  },
];

/** Those of the intents that there are. */
export const QUESTIONS = EVERY_QUESTION.filter(({ intent }) => Object.hasOwn(ANSWERED_FROM, intent));
