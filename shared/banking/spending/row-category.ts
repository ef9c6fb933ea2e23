/**
 * The category that a row tells of itself: by the bank's kind of it, its
 * merchant category code, a merchant that everybody knows, the bank's words.
 */

import type { Transaction } from '../transaction.ts';
import type { Category } from './category.ts';
import { categoryOfWords, wordsIn } from './category-words.ts';
import { categoryOfMcc } from './mcc-categories.ts';
import type { Print } from './prints.ts';

/** Sold at a distance, so that another currency tells nothing of a journey; and cash. */
const REMOTE_CODES = /^(?:481[46]|4899|581[5-8]|596\d|5262|573[45]|601[01])$/;
const REMOTE = new Set<Category>([
  'subscriptions',
  'phone-internet',
  'shopping',
  'insurance',
  'people',
  'cash',
]);
/** "REVERSAL LATE FEE": an adjustment by its kind. */
const FEE_REVERSED = /\b(?:REVERSAL|REFUND|REBATE)\b.*\bFEE\b|\bFEE\b.*\b(?:REVERSAL|REFUND|REBATE)\b/i;
/** What codes do not tell apart, and people do. */
const FINER = new Set<Category>(['coffee', 'subscriptions']);
/** Fast food: coffee shops have no code of their own. */
const FAST_FOOD = '5814';

/** @returns undefined when the row does not tell: what other rows of its merchant do has to do */
export function categoryOfRow(row: Transaction, print: Print): Category | undefined {
  return ofKind(row) ?? (isAbroad(row, print) ? 'travel' : (ofCode(row, print) ?? ofNames(row, print)));
}

/** What a row tells of other rows of its merchant. */
export function voteOf(row: Transaction, print: Print): Category | undefined {
  return row.foreign === undefined ? ofCode(row, print) : undefined;
}

function ofKind({ kind, description }: Transaction): Category | undefined {
  if (kind === 'fee' || kind === 'interest' || FEE_REVERSED.test(description)) return 'fees';
  if (kind === 'check') return 'other';
  return kind === 'withdrawal' && /\b(?:ATM|CASH)\b/i.test(description) ? 'cash' : undefined;
}

/** Paid at a counter in another currency: part of a journey, whatever it was. */
function isAbroad({ mcc, foreign }: Transaction, { known, worded }: Print): boolean {
  if (foreign === undefined) return false;
  if (mcc !== undefined) return !REMOTE_CODES.test(mcc);
  const category = known?.category ?? worded;
  return category === undefined || !REMOTE.has(category);
}

function ofCode({ mcc }: Transaction, { known, worded }: Print): Category | undefined {
  if (mcc === undefined) return undefined;
  if (known !== undefined && FINER.has(known.category)) return known.category;
  return mcc === FAST_FOOD && worded === 'coffee' ? 'coffee' : categoryOfMcc(mcc);
}

function ofNames({ bankCategory }: Transaction, { known }: Print): Category | undefined {
  if (known !== undefined || bankCategory === undefined) return known?.category;
  return categoryOfWords(wordsIn(bankCategory));
}
