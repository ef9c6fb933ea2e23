/**
 * A bank in memory: AccountData and BankTokens that answer at once, fail or
 * never answer, as told, and count how often they are asked.
 */

import { createHmac } from 'node:crypto';
import type { Account } from '../banking/account.ts';
import {
  type AccountData,
  AccountDataFailure,
  type AccountDataFailureCode,
} from '../banking/account-data.ts';
import type { ZoneId } from '../calendar/zone.ts';
import type { BankProfile } from '../dialog/bank-profile.ts';
import { type BankTokens, LinkFailure, type LinkFailureCode } from '../linking/bank-tokens.ts';
import { Secret } from '../linking/secret.ts';
import { household, USD } from './household.ts';

export interface BankInMemoryOptions {
  readonly accounts?: readonly Account[];
  readonly isIncomplete?: boolean;
  readonly scopes?: readonly string[];
  readonly linkFailure?: LinkFailureCode | Error;
  readonly dataFailure?: AccountDataFailureCode | Error;
  /** Milliseconds before each answer; Infinity never answers. */
  readonly delay?: number;
}

export const BANK: BankProfile = {
  name: 'Test Bank',
  phones: { fraud: '1-800-555-0199', help: '1-800-555-0198' },
  zone: 'America/New_York' as ZoneId,
  currency: USD,
  strangers: 'refuse',
};

/** Stable, and a stranger to what it hashes. */
export function keyedHash(value: string): string {
  return createHmac('sha256', 'a key of the tests').update(value).digest('base64url').slice(0, 16);
}

function afterDelay(milliseconds: number): Promise<void> {
  return new Promise((settle) => {
    if (Number.isFinite(milliseconds)) setTimeout(settle, milliseconds);
  });
}

export function bankInMemory(options: BankInMemoryOptions = {}) {
  const { accounts = household, isIncomplete = false, scopes = [], delay = 0 } = options;
  const { linkFailure, dataFailure } = options;
  const asked: ('token' | 'accounts')[] = [];
  const bankTokens: BankTokens = {
    bankAccess: async () => {
      asked.push('token');
      if (delay > 0) await afterDelay(delay);
      if (linkFailure instanceof Error) throw linkFailure;
      if (linkFailure !== undefined) throw new LinkFailure(linkFailure, 'the exchange failed as told');
      return { token: new Secret('a token of the bank'), scopes };
    },
  };
  const accountData = (): AccountData => ({
    accounts: async () => {
      asked.push('accounts');
      if (delay > 0) await afterDelay(delay);
      if (dataFailure instanceof Error) throw dataFailure;
      if (dataFailure !== undefined) throw new AccountDataFailure(dataFailure, 'the bank failed as told');
      return { accounts, isIncomplete };
    },
  });
  return { ports: { bank: BANK, bankTokens, accountData, keyedHash }, asked };
}
