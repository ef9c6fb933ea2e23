/**
 * The Session as a platform carries it between turns: a closed shape, both ways.
 *
 * What comes back was in other hands, so it is read like any foreign data; what
 * is not in this shape, above all an account's name or digits, is neither kept
 * nor believed.
 */

import * as z from 'zod/mini';
import { CATEGORIES } from '../banking/spending/category.ts';
import type { Instant } from '../calendar/clock.ts';
import { periodFromId } from '../calendar/period-from-id.ts';
import type { PeriodId } from '../calendar/period-id.ts';
import { type AccountRef, MAX_LIMIT, type MerchantRef, SPENDING_MEASURES } from './query.ts';
import { type Session, TOLD_INTENTS } from './session.ts';
import { ACCOUNT_SLOT_IDS, INTENTS } from './turn.ts';

/** More accounts than anybody has. */
const MAX_LISTED = 200;
/** More merchants than are offered at once. */
const MAX_OFFERED = 10;

const isHash = (value: unknown): boolean => typeof value === 'string' && /^[\w-]{1,64}$/.test(value);
const ref = z.custom<AccountRef>(isHash);
const merchantRef = z.custom<MerchantRef>(isHash);
/** Since payday is no question of ours: its days take the bank's rows to tell. */
const period = z.custom<PeriodId>(
  (value) => typeof value === 'string' && (periodFromId(value)?.kind ?? 'since-payday') !== 'since-payday',
);
const instant = z.custom<Instant>((value) => Number.isSafeInteger(value));
const count = z.int().check(z.nonnegative());

const mention = z.object({
  kind: z.exactOptional(z.enum(ACCOUNT_SLOT_IDS)),
  ref: z.exactOptional(ref),
});

const explained = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('balance'),
    measure: z.exactOptional(z.enum(['available', 'ledger', 'owed', 'credit'])),
    account: z.exactOptional(mention),
  }),
  z.object({ kind: z.literal('accounts'), start: count }),
  z.object({ kind: z.literal('total'), measure: z.enum(['mine', 'owed', 'net']) }),
  z.object({
    kind: z.literal('spending'),
    measure: z.enum(SPENDING_MEASURES),
    flow: z.enum(['out', 'in']),
    account: z.exactOptional(mention),
    merchant: z.exactOptional(z.object({ ref: z.exactOptional(merchantRef) })),
    category: z.exactOptional(z.enum(CATEGORIES)),
    period: z.exactOptional(period),
    limit: z.exactOptional(z.int().check(z.minimum(1), z.maximum(MAX_LIMIT))),
    start: count,
  }),
]);

const query = z.union([explained, z.object({ kind: z.literal('explain'), of: explained })]);

const schema = z.object({
  query: z.exactOptional(query),
  listed: z.array(ref).check(z.maxLength(MAX_LISTED)),
  pending: z.exactOptional(
    z.object({
      intent: z.enum(INTENTS),
      awaiting: z.enum(['account', 'digits', 'more', 'merchant']),
      query,
      merchants: z.exactOptional(z.array(merchantRef).check(z.maxLength(MAX_OFFERED))),
      next: z.exactOptional(count),
    }),
  ),
  told: z.exactOptional(z.enum(TOLD_INTENTS)),
  speaker: z.string().check(z.minLength(1), z.maxLength(128)),
  isOneShot: z.boolean(),
  at: instant,
});

/** Fails to compile when Session gains or loses a part that this schema does not. */
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Kept<T> = T extends string | number | boolean | undefined
  ? T
  : T extends readonly (infer One)[]
    ? Kept<One>[]
    : { [K in keyof T as Exclude<K, 'name' | 'lastFour'>]: Kept<T[K]> };
true satisfies Same<z.output<typeof schema>, Kept<Session>>;

/** @returns undefined when `value` is not a session of ours. Also what is to be sent out: a copy in the closed shape. */
export function rememberedSession(value: unknown): Session | undefined {
  const read = schema.safeParse(value);
  return read.success ? read.data : undefined;
}
