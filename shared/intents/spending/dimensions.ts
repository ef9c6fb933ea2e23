/** What slots say of each dimension of a question about spending. */

import { CATEGORIES } from '../../banking/spending/category.ts';
import type { ResolvablePeriod } from '../../calendar/period.ts';
import { periodFromId } from '../../calendar/period-from-id.ts';
import { type PeriodId, periodId } from '../../calendar/period-id.ts';
import {
  MAX_LIMIT,
  type MerchantMention,
  type SpendingMeasure,
  type SpendingQuery,
} from '../../dialog/query.ts';
import type { Slot, Slots } from '../../dialog/turn.ts';

const TOLD_AT_ONCE = 3;
/** More than a name has. */
const MAX_HEARD = 100;

/** Merchant and category are one dimension: what for. Naming one of them leaves the other. */
export type WhatFor = Pick<SpendingQuery, 'merchant' | 'category'>;

export function whatFor(slots: Slots): WhatFor {
  const category = CATEGORIES.find((known) => known === slots.category?.id);
  // Words that are no category are those of a merchant: "on Uber".
  const merchant = merchantIn(slots.merchant) ?? (category ? undefined : merchantIn(slots.category));
  return { ...(merchant && { merchant }), ...(category && { category }) };
}

function merchantIn(slot: Slot | undefined): MerchantMention | undefined {
  const name = slot?.heard.trim().slice(0, MAX_HEARD) ?? '';
  return /[\p{L}\p{N}]/u.test(name) ? { name } : undefined;
}

/** @returns `unknown` when a period was named that we cannot tell the days of: it is not passed over */
export function periodIn({ period }: Slots): PeriodId | 'unknown' | undefined {
  if (period === undefined || (period.id === undefined && period.heard.trim() === '')) return undefined;
  const id = (period.id ?? '') as PeriodId;
  return resolvable(id) === undefined ? 'unknown' : id;
}

/** @returns undefined for what today's date is not enough to tell the days of */
export function resolvable(id: PeriodId): ResolvablePeriod | undefined {
  const period = periodFromId(id);
  return period === undefined || period.kind === 'since-payday' ? undefined : period;
}

/** @returns undefined when no number was said; what is out of range is brought into it */
export function limitIn({ count }: Slots): number | undefined {
  const digits = (count?.id ?? count?.heard ?? '').normalize('NFKC').replace(/[^0-9]/g, '');
  return digits === '' ? undefined : Math.min(Math.max(1, Number(digits)), MAX_LIMIT);
}

/** How many rows or parts are told at once. */
export function pageSize({ limit = TOLD_AT_ONCE }: SpendingQuery): number {
  return limit;
}

const THIS_MONTH: ResolvablePeriod = { kind: 'calendar', unit: 'month', ago: 0 };
const PAST_30_DAYS: ResolvablePeriod = { kind: 'past', unit: 'day', count: 30 };

export function isList(measure: SpendingMeasure): measure is 'latest' | 'largest' {
  return measure === 'latest' || measure === 'largest';
}

/** What is meant when no period was said. */
export function impliedPeriod(measure: SpendingMeasure): ResolvablePeriod {
  return isList(measure) ? PAST_30_DAYS : THIS_MONTH;
}

/** The same question with another measure: of the same days, also where these were not said. */
export function measuredBy(query: SpendingQuery, measure: SpendingMeasure): SpendingQuery {
  const [before, after] = [query.measure, measure].map((one) => periodId(impliedPeriod(one)));
  const period = query.period ?? (before === after ? undefined : before);
  return { ...query, measure, ...(period && { period }), start: 0 };
}

/** @returns undefined when the query tells no list that could go on */
export function nextPage(of: SpendingQuery): SpendingQuery | undefined {
  const goesOn = isList(of.measure) || of.measure === 'categories' || of.measure === 'merchants';
  return goesOn ? { ...of, start: of.start + pageSize(of) } : undefined;
}
