/**
 * A bank in memory: AccountData and BankTokens that answer at once, fail or
 * never answer, as told, and count how often they are asked.
 */

import { createHmac } from 'node:crypto';
import type { Account, AccountId } from '../banking/account.ts';
import {
  type AccountData,
  AccountDataFailure,
  type AccountDataFailureCode,
  type TransactionRequest,
} from '../banking/account-data.ts';
import type { Transaction, TransactionPage } from '../banking/transaction.ts';
import type { Deadline } from '../calendar/clock.ts';
import type { DateRange } from '../calendar/date-range.ts';
import { greenwichDay } from '../calendar/moment.ts';
import type { ZoneId } from '../calendar/zone.ts';
import type { BankProfile } from '../dialog/bank-profile.ts';
import { type BankTokens, LinkFailure, type LinkFailureCode } from '../linking/bank-tokens.ts';
import { Secret } from '../linking/secret.ts';
import { household, USD } from './household.ts';

export interface BankInMemoryOptions {
  readonly accounts?: readonly Account[];
  readonly isIncomplete?: boolean;
  /** Told as one page of each account. */
  readonly transactions?: readonly Transaction[];
  /** Accounts of which the bank says that rows are missing, and those whose rows are not there before the deadline. */
  readonly incomplete?: readonly AccountId[];
  readonly late?: readonly AccountId[];
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

/** As the bank dates a row: by its booking, where there is one. */
export function isBookedIn({ made, posted }: Transaction, { from, to }: DateRange): boolean {
  const day = greenwichDay(posted ?? made);
  return day >= from && day < to;
}

async function* pagesInMemory(
  options: BankInMemoryOptions,
  { accounts, range }: TransactionRequest,
  deadline: Deadline,
): AsyncGenerator<TransactionPage, void, void> {
  const { transactions = [], isIncomplete = false, incomplete = [], late = [] } = options;
  const known = new Set(options.accounts?.map(({ id }) => id));
  if (accounts.length > 0 && !accounts.some((id) => known.has(id)))
    throw new AccountDataFailure('no-such-account', 'none of these accounts is shared');
  const unread = accounts.filter((id) => late.includes(id));
  for (const accountId of new Set(accounts)) {
    if (unread.includes(accountId)) continue;
    const rows = transactions.filter((row) => row.accountId === accountId && isBookedIn(row, range));
    const isShort = isIncomplete || !known.has(accountId) || incomplete.includes(accountId);
    yield { accountId, transactions: rows, isIncomplete: isShort };
  }
  if (unread.length > 0) await afterDelay(deadline.remaining() + 1);
  for (const accountId of unread) yield { accountId, transactions: [], isIncomplete: true };
}

export function bankInMemory(options: BankInMemoryOptions = {}) {
  const { accounts = household, isIncomplete = false, scopes = [], delay = 0 } = options;
  const { linkFailure, dataFailure } = options;
  const requests: TransactionRequest[] = [];
  const asked: ('token' | 'accounts' | 'transactions')[] = [];
  const bankTokens: BankTokens = {
    bankAccess: async () => {
      asked.push('token');
      if (delay > 0) await afterDelay(delay);
      if (linkFailure instanceof Error) throw linkFailure;
      if (linkFailure !== undefined) throw new LinkFailure(linkFailure, 'the exchange failed as told');
      return { token: new Secret('a token of the bank'), scopes };
    },
  };
  const answering = async (what: 'accounts' | 'transactions'): Promise<void> => {
    asked.push(what);
    if (delay > 0) await afterDelay(delay);
    if (dataFailure instanceof Error) throw dataFailure;
    if (dataFailure !== undefined) throw new AccountDataFailure(dataFailure, 'the bank failed as told');
  };
  const accountData = (): AccountData => ({
    accounts: async () => {
      await answering('accounts');
      return { accounts, isIncomplete };
    },
    transactions: async function* (request, deadline) {
      requests.push(request);
      await answering('transactions');
      yield* pagesInMemory({ ...options, accounts }, request, deadline);
    },
  });
  return { ports: { bank: BANK, bankTokens, accountData, keyedHash }, asked, requests };
}
