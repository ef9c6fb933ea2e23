/** Accounts as tests call them aloud: by kind, by name, by digits. */

import type { AccountLabel } from '../dialog/answer.ts';

export const CHECKING: AccountLabel = {
  kind: 'checking',
  name: 'Everyday Checking',
  lastFour: '4321',
  by: 'kind',
};
export const RAINY_DAY: AccountLabel = { kind: 'savings', name: 'Rainy Day', lastFour: '8805', by: 'name' };
export const JOINT: AccountLabel = {
  kind: 'savings',
  name: "Tom & Ann's <joint>",
  lastFour: '7719',
  by: 'name',
};
export const SAVINGS: AccountLabel = { kind: 'savings', name: 'Savings', lastFour: '7719', by: 'digits' };
export const VISA: AccountLabel = {
  kind: 'credit-card',
  name: 'Cash Rewards Visa',
  lastFour: '1188',
  by: 'name',
};
export const AUTO_LOAN: AccountLabel = { kind: 'auto-loan', name: 'Auto Loan', lastFour: '3360', by: 'kind' };
export const BROKERAGE: AccountLabel = { kind: 'other', name: 'Brokerage', by: 'name' };
