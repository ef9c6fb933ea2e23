/** What the customer hears when something outside fails: one table for each port, whole by the compiler. */

import { AccountDataFailure, type AccountDataFailureCode } from '../banking/account-data.ts';
import type { Answer, BankTrouble } from '../dialog/answer.ts';
import { LinkFailure, type LinkFailureCode } from '../linking/bank-tokens.ts';

function trouble(kind: BankTrouble): Answer {
  return { kind: 'bank-trouble', trouble: kind };
}

const LINK_ANSWERS: Readonly<Record<LinkFailureCode, Answer>> = {
  'link-refused': { kind: 'link-ended' },
  'consent-ended': { kind: 'consent-ended' },
  slow: trouble('slow'),
  down: trouble('down'),
  misconfigured: trouble('misconfigured'),
  unreadable: trouble('unreadable'),
};

const ACCOUNT_DATA_ANSWERS: Readonly<Record<AccountDataFailureCode, Answer>> = {
  'consent-ended': { kind: 'consent-ended' },
  'token-refused': { kind: 'link-ended' },
  'not-allowed': trouble('not-allowed'),
  'no-such-account': { kind: 'no-accounts' },
  throttled: trouble('throttled'),
  slow: trouble('slow'),
  down: trouble('down'),
  unreadable: trouble('unreadable'),
};

export const tooSlow: Answer = trouble('slow');

/** @throws what is no failure of a port: a bug of ours */
export function answerTo(failure: unknown): Answer {
  if (failure instanceof LinkFailure) return LINK_ANSWERS[failure.code];
  if (failure instanceof AccountDataFailure) return ACCOUNT_DATA_ANSWERS[failure.code];
  throw failure;
}
