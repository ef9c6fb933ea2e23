/**
 * The rows of the matrix: every dialect and every weather of the sandbox bank,
 * and what a customer may rightly hear in each.
 */

import type { BankEvent } from '../../sandbox-bank/bank-events.ts';
import { DIALECT_NAMES, type DialectName } from '../../sandbox-bank/dialects/dialects.ts';
import { type Weather, weatherWords } from '../../sandbox-bank/weather/weather.ts';
import type { Surface } from '../../simulator/assistant.ts';
import type { Outcome } from './outcome.ts';

/** One for both, or one for each surface. */
type Right = readonly Outcome[] | Readonly<Record<Surface, readonly Outcome[]>>;

export interface Row {
  readonly name: string;
  readonly dialects: readonly DialectName[];
  readonly weather?: Weather;
  /** Happens just before the question. */
  readonly event?: BankEvent;
  readonly right: Right;
  /** In place of `right` where transactions are read. */
  readonly rightFromRows?: readonly Outcome[];
  /** This bank writes days without a time, so that none can be told. */
  readonly hasDaysOnly?: true;
  /** Whether the bank has to be waited for, by the longest that one question then takes; in milliseconds. */
  readonly costMs: number;
}

const QUICK_MS = 200;
const ANSWER: readonly Outcome[] = ['answer'];
const PART: readonly Outcome[] = ['answer', 'part'];

/** Such as come together in one bank. */
const MIXTURES: readonly (readonly [name: string, dialects: readonly DialectName[]])[] = [
  [
    'rows and shapes of FDX 4 together',
    ['pending-without-id', 'posted-time-only', 'repeated-rows', 'wrapped-entities', 'offset-paging'],
  ],
  [
    'values and pages of others together',
    ['string-numbers', 'lightweight-lists', 'no-data-as-error', 'numeric-codes', 'nested-pages'],
  ],
];

const IN_DIALECT: readonly Row[] = [
  ...DIALECT_NAMES.map((name) => inDialect(name, [name])),
  ...MIXTURES.map(([name, dialects]) => inDialect(name, dialects)),
];

function inDialect(name: string, dialects: readonly DialectName[]): Row {
  return {
    name,
    dialects,
    right: ANSWER,
    ...fromRows(dialects),
    ...(dialects.includes('days-only') ? { hasDaysOnly: true } : {}),
    costMs: QUICK_MS,
  };
}

function fromRows(dialects: readonly DialectName[]): Pick<Row, 'rightFromRows'> {
  // A page of credits alone does not show that a bank signs its amounts.
  if (dialects.includes('signed-amounts')) return { rightFromRows: PART };
  // Purchases stand on the day they were posted, or in no order within a day.
  const isDated = dialects.includes('posted-time-only') || dialects.includes('days-only');
  return isDated ? { rightFromRows: ['answer', 'dated'] } : {};
}

const WEATHERS: readonly (readonly [
  weather: Weather,
  right: readonly Outcome[],
  costMs?: number,
  rightFromRows?: readonly Outcome[],
])[] = [
  [{ kind: 'slow', seconds: 0.3 }, ANSWER, 800],
  [{ kind: 'slow', seconds: 1 }, ANSWER, 2500, ['answer', 'part', 'slow']],
  // The exchange and the accounts take three seconds each, which Alexa's time just holds.
  [{ kind: 'slow', seconds: 3 }, ['answer', 'slow'], 6200, ['answer', 'part', 'slow']],
  [{ kind: 'slow', seconds: 30 }, ['slow'], 7400],
  [{ kind: 'throttled' }, ['busy'], 400],
  [{ kind: 'throttled', retryAfterSeconds: 1 }, ['busy'], 1300],
  [{ kind: 'throttled', retryAfterSeconds: 60 }, ['busy']],
  [{ kind: 'failing', status: 500 }, ['down']],
  [{ kind: 'failing', status: 502 }, ['down'], 400],
  [{ kind: 'failing', status: 503 }, ['down'], 400],
  [{ kind: 'failing', status: 504 }, ['down'], 400],
  [{ kind: 'reset' }, ['down'], 400],
  [{ kind: 'truncated' }, ['down'], 400],
  [{ kind: 'trickling', seconds: 2 }, ANSWER, 2400, ['answer', 'part', 'slow']],
  [{ kind: 'trickling', seconds: 30 }, ['slow'], 7400],
  [{ kind: 'corrupt' }, ['unreadable']],
  [{ kind: 'partial' }, PART],
  [{ kind: 'account-down' }, PART],
  [{ kind: 'account-down', account: 'travel-mastercard' }, PART],
  // 602 while a bank token lives; without one there is nothing to exchange any more.
  [{ kind: 'consent-revoked' }, ['not-allowed', 'link-again']],
  // New tokens too, so that renewing mends nothing.
  [{ kind: 'token-expired' }, ['link-again']],
  // A consent lasts a year, and the bank's day is after it.
  [{ kind: 'clock-moved', days: 366 }, ['link-again']],
];

const IN_WEATHER: readonly Row[] = WEATHERS.map(([weather, right, costMs = QUICK_MS, rightFromRows]) => ({
  name: weatherWords(weather),
  dialects: [],
  weather,
  right,
  ...(rightFromRows === undefined ? {} : { rightFromRows }),
  costMs,
}));

/** Google renews the token within the turn; Alexa takes it for good until it is due. */
const ENDED_TOKENS: Row = {
  name: 'access tokens ended, not refresh tokens',
  dialects: [],
  event: 'token-expired',
  right: { alexa: ['link-again'], google: ANSWER },
  costMs: QUICK_MS,
};

/** Clear and standard: what every other row is measured by. */
export const CLEAR: Row = { name: 'clear', dialects: [], right: ANSWER, costMs: QUICK_MS };

export const ROWS: readonly Row[] = [CLEAR, ...IN_DIALECT, ...IN_WEATHER, ENDED_TOKENS];

export function rightOutcomes(
  row: Row,
  surface: Surface,
  { isFromRows }: { readonly isFromRows?: true },
): readonly Outcome[] {
  if (isFromRows && row.rightFromRows !== undefined) return row.rightFromRows;
  return 'alexa' in row.right ? row.right[surface] : row.right;
}
