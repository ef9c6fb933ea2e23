/**
 * The parts of FDX v6 that are read, and no others: what is not named here is
 * dropped at the border. Figures stay unread until their currency is known.
 */

import * as z from 'zod/mini';

/** A text that may be missing, and is treated as missing when it is something else. */
export const word = z.catch(
  z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(200))),
  undefined,
);
export const wordOrNumber = z.catch(
  z.optional(z.union([z.string().check(z.trim(), z.minLength(1), z.maxLength(4_000)), z.number()])),
  undefined,
);

const page = z.catch(
  z.optional(z.object({ nextPageKey: wordOrNumber, nextOffset: wordOrNumber })),
  undefined,
);
const links = z.catch(z.optional(z.object({ next: z.optional(z.object({ href: z.string() })) })), undefined);

/** What names the page after this one. Some banks of v5 put `page` one level deeper. */
export const paging = {
  page,
  paginatedArray: z.catch(z.optional(z.object({ page })), undefined),
  links,
};
const pagingSchema = z.object(paging);
export type FdxPaging = z.infer<typeof pagingSchema>;

/** GET /accounts. */
export const accountsSchema = z.object({ accounts: z.array(z.unknown()), ...paging });

/** One account of any category, in the names that all of v4 to v6 share. */
export const accountSchema = z.object({
  accountId: z.union([z.string().check(z.trim(), z.minLength(1), z.maxLength(256)), z.int()]),
  accountCategory: word,
  accountType: word,
  accountNumberDisplay: wordOrNumber,
  nickname: word,
  productName: word,
  description: word,
  status: word,
  currency: z.catch(z.optional(z.object({ currencyCode: word })), undefined),
  balanceAsOf: word,
  currentBalance: z.optional(z.unknown()),
  availableBalance: z.optional(z.unknown()),
  creditLine: z.optional(z.unknown()),
  availableCredit: z.optional(z.unknown()),
  principalBalance: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
});
export type FdxAccount = z.infer<typeof accountSchema>;

/** FDX's Error. `code` is a string by its schema and a number in its examples. */
export const errorSchema = z.object({ code: z.union([z.string(), z.number()]) });
