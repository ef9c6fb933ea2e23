/** The parts of FDX's transactions that are read, in the names of v4 to v6.4. Amounts stay unread until their currency is known. */

import * as z from 'zod/mini';
import { paging, word, wordOrNumber } from './account-schema.ts';

/** Longer than any descriptor; the rest of it is not heard anyway. */
const MAX_LINE = 500;

/** Free text: cut when it is long, missing when it is none. */
const line = z.catch(
  z.optional(
    z.pipe(
      z.string(),
      z.transform((text) => text.trim().slice(0, MAX_LINE) || undefined),
    ),
  ),
  undefined,
);

/** GET /accounts/{accountId}/transactions. */
export const transactionsSchema = z.object({ transactions: z.array(z.unknown()), ...paging });

export const transactionSchema = z.object({
  accountId: wordOrNumber,
  transactionId: wordOrNumber,
  referenceTransactionId: wordOrNumber,
  transactionTimestamp: word,
  postedTimestamp: word,
  description: line,
  memo: line,
  debitCreditMemo: word,
  transactionType: word,
  category: wordOrNumber,
  subCategory: wordOrNumber,
  status: word,
  amount: z.optional(z.unknown()),
  currency: z.optional(z.unknown()),
  foreignAmount: z.optional(z.unknown()),
  foreignCurrency: word,
  transactionPayee: z.catch(z.optional(z.object({ merchantName: line })), undefined),
  payee: line,
  checkNumber: wordOrNumber,
});
export type FdxTransaction = z.infer<typeof transactionSchema>;

export const rowCurrencySchema = z.object({ currencyCode: z.string() });
