/**
 * Transactions -> rows that can be added up: on which day, for what, from whom,
 * and whether they count at all.
 *
 * Cleaning costs more than adding, so one reader serves all the sums of a turn.
 */

import type { ZoneId } from '../../calendar/zone.ts';
import type { CurrencyCode } from '../../money/money.ts';
import type { Account, AccountId } from '../account.ts';
import { byPrint, KNOWN_MERCHANTS, type KnownMerchants } from '../merchants/known-merchants.ts';
import type { Transaction, TransactionPage } from '../transaction.ts';
import type { Category } from './category.ts';
import { dayNumbers } from './day-numbers.ts';
import { type Effect, natureOf } from './nature.ts';
import type { Movement } from './pairs.ts';
import { countUp, type Print, printsAmong, type ResolvedPrint } from './prints.ts';
import { categoryOfRow, voteOf } from './row-category.ts';

/** Every field is always there: rows of one shape are added up several times as fast. */
export interface ReadRow {
  readonly transaction: Transaction;
  readonly accountId: AccountId;
  /** Of the amount, at or above zero. */
  readonly minor: number;
  readonly currency: CurrencyCode;
  readonly isPending: boolean;
  /** Whole days since 1970-01-01 where the customer lives. */
  readonly day: number;
  /** Within the day, as far as the bank tells it: later is more. */
  readonly time: number;
  readonly effect: Effect;
  /** Half of a movement between own accounts, or perhaps half of one: then `effect` is what it is otherwise. */
  readonly movement: Movement | undefined;
  readonly print: Print;
  /** Undefined where the row alone does not tell: then it is its print's. */
  readonly category: Category | undefined;
}

export interface ReadPage {
  readonly accountId: AccountId;
  readonly rows: readonly ReadRow[];
  readonly isIncomplete: boolean;
}

export interface RowReader {
  readonly read: (page: TransactionPage) => ReadPage;
  /** As of all rows read so far. */
  readonly resolved: () => ReadonlyMap<Print, ResolvedPrint>;
}

export interface Reading {
  /** Of the customer, also those that are not asked for: they tell what is between own accounts. */
  readonly accounts: readonly Account[];
  readonly zone: ZoneId;
  readonly known?: KnownMerchants;
}

const KNOWN = byPrint(KNOWN_MERCHANTS);

export function rowReader({ accounts, zone, known = KNOWN }: Reading): RowReader {
  const prints = printsAmong(known);
  const dayOf = dayNumbers(zone);
  const owns = new Map(accounts.map((account) => [account.id, account]));
  const digits = new Set(accounts.flatMap(({ lastFour }) => lastFour ?? []));

  function rowFrom(transaction: Transaction, account: Account | undefined): ReadRow {
    const nature = natureOf(transaction, account?.class ?? 'deposit', digits);
    const print = prints.of(transaction.description, transaction.merchantName, namesSomebody(transaction));
    const vote = voteOf(transaction, print);
    if (vote !== undefined) countUp(print.votes, vote);
    const { accountId, amount, made, status } = transaction;
    const day = dayOf(made);
    return {
      transaction,
      accountId,
      minor: amount.minor,
      currency: amount.currency,
      isPending: status === 'pending',
      day,
      time: made.kind === 'instant' ? made.at : 0,
      effect: nature.effect,
      movement: nature.isSure ? undefined : movementOf(transaction, day, nature.effect === 'own', account),
      print,
      category: nature.effect === 'income' ? 'other' : categoryOfRow(transaction, print),
    };
  }
  return {
    read: ({ accountId, transactions, isIncomplete }) => {
      const account = owns.get(accountId);
      return { accountId, rows: transactions.map((row) => rowFrom(row, account)), isIncomplete };
    },
    resolved: prints.resolved,
  };
}

function movementOf(row: Transaction, day: number, isOwn: boolean, account: Account | undefined): Movement {
  const { id, accountId, direction, amount, foreign, description } = row;
  const names = description.match(/\d{4,}/g)?.map((digits) => digits.slice(-4));
  return {
    id: `${accountId} ${id}`,
    account: accountId,
    direction,
    amount,
    ...(foreign === undefined ? {} : { foreign }),
    day,
    isOwn,
    ...(names === undefined ? {} : { names }),
    ...(account?.lastFour === undefined ? {} : { digits: account.lastFour }),
  };
}

/** Cash, fees and cheques are paid to nobody whom the bank could name. */
function namesSomebody({ kind, mcc, description }: Transaction): boolean {
  if (kind === 'fee' || kind === 'interest' || kind === 'dividend' || kind === 'check') return false;
  if (mcc === '6010' || mcc === '6011') return false;
  return !/\b(?:ATM|(?:LATE|SERVICE|OVERDRAFT|TRANSACTION|MAINTENANCE) FEE|INTEREST CHARGED?)\b/i.test(
    description,
  );
}
