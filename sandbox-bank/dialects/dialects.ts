/**
 * Dialects: how real banks deviate from FDX 6, each a small change of the
 * standard answer. They compose, in the order of this table.
 */

import type { FdxAnswer } from '../fdx/fdx-answer.ts';
import {
  daysOnly,
  pendingWithoutId,
  postedTimeOnly,
  repeatedIds,
  repeatedRows,
  shortOffsets,
  signedAmounts,
} from './rows.ts';
import { nestedPages, offsetLinks, offsetQuery, wrappedEntities } from './shapes.ts';
import { lightweightLists, noDataAsError, numericCodes, stringNumbers } from './values.ts';

interface Dialect {
  readonly description: string;
  readonly says?: (answer: FdxAnswer) => FdxAnswer;
  /** Turns a question in the dialect into the standard one. */
  readonly hears?: (query: URLSearchParams) => URLSearchParams;
}

export const DIALECTS = {
  'repeated-rows': { description: 'the first row of a page comes again at its end', says: repeatedRows },
  'repeated-ids': { description: 'every second posted row has the id of the one before', says: repeatedIds },
  'pending-without-id': {
    description: 'pending rows have a referenceTransactionId in place of a transactionId',
    says: pendingWithoutId,
  },
  'posted-time-only': { description: 'posted rows have no transactionTimestamp', says: postedTimeOnly },
  'signed-amounts': { description: 'debits are below zero, without debitCreditMemo', says: signedAmounts },
  'short-offsets': { description: 'times end in -0500, without a colon', says: shortOffsets },
  'days-only': { description: 'times are days, such as 2026-11-22', says: daysOnly },
  'string-numbers': { description: 'numbers are strings', says: stringNumbers },
  'lightweight-lists': {
    description: 'the list of accounts has no balances, whatever is asked for',
    says: lightweightLists,
  },
  'no-data-as-error': {
    description: 'an empty list of transactions is 404 with code 1107',
    says: noDataAsError,
  },
  'numeric-codes': { description: 'error codes are numbers', says: numericCodes },
  'wrapped-entities': {
    description: 'as in FDX 4: {"depositAccount": {...}}, {"locTransaction": {...}}',
    says: wrappedEntities,
  },
  'offset-paging': {
    description: 'offset, nextOffset, startTime, endTime; pageKey, startDate and endDate are ignored',
    says: offsetLinks,
    hears: offsetQuery,
  },
  'nested-pages': { description: 'page and links stand in paginatedArray', says: nestedPages },
} as const satisfies Readonly<Record<string, Dialect>>;

export type DialectName = keyof typeof DIALECTS;

export const DIALECT_NAMES = Object.keys(DIALECTS) as readonly DialectName[];

/** @returns a sentence when a name is none */
export function dialectsFrom(names: readonly string[]): readonly DialectName[] | string {
  const known: readonly string[] = DIALECT_NAMES;
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    return `There is no dialect ${JSON.stringify(unknown)}. There are: ${known.join(', ')}.`;
  return DIALECT_NAMES.filter((name) => names.includes(name));
}

export function inDialects(answer: FdxAnswer, names: readonly DialectName[]): FdxAnswer {
  return chosen(names).reduce((said, { says }) => says?.(said) ?? said, answer);
}

/** The standard question behind one that was asked in these dialects. */
export function understood(query: URLSearchParams, names: readonly DialectName[]): URLSearchParams {
  return chosen(names).reduce((heard, { hears }) => hears?.(heard) ?? heard, query);
}

function chosen(names: readonly DialectName[]): readonly Dialect[] {
  return DIALECT_NAMES.filter((name) => names.includes(name)).map((name) => DIALECTS[name]);
}
