/** The everyday words for each kind of account, in the customer's language. */

import type { AccountKind } from './account.ts';

/** The first is the name of the kind; the others are also said of it. Empty: no name of its own. */
export const KIND_WORDS: Readonly<Record<AccountKind, readonly string[]>> = {
  checking: ['checking'],
  savings: ['savings'],
  'money-market': ['money market'],
  certificate: ['certificate', 'certificate of deposit', 'cd'],
  deposit: [],
  'credit-card': ['credit card', 'card'],
  'credit-line': ['credit line', 'line of credit'],
  'home-equity': ['home equity line', 'home equity loan', 'heloc'],
  mortgage: ['mortgage', 'home loan'],
  'auto-loan': ['auto loan', 'car loan'],
  'student-loan': ['student loan'],
  loan: ['loan'],
  other: [],
};
