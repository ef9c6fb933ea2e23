/**
 * Turn: one thing the customer said or tapped, in the field's terms, whatever
 * surface it came from. SurfaceEvent: what happened without being said.
 */

import type { Instant } from '../calendar/clock.ts';
import type { ZoneId } from '../calendar/zone.ts';
import type { Secret } from '../linking/secret.ts';

export type SurfaceName = 'alexa' | 'google';
type Locale = 'en-US';

/**
 * Every intent, and what it is answered from: the customer's accounts, the turn
 * before (whose question it may put to the bank again), or neither.
 * interaction-models has a source file for each that is said; `Launch`, `Fallback`
 * and `LinkDeclined` (the customer would not link) the platforms tell by themselves.
 */
export const ANSWERED_FROM = {
  Launch: 'nothing',
  AccountBalance: 'accounts',
  ListAccounts: 'accounts',
  TotalBalance: 'accounts',
  AvailableCredit: 'accounts',
  ChooseAccount: 'accounts',
  Spending: 'accounts',
  Transactions: 'accounts',
  TopSpending: 'accounts',
  CompareSpending: 'accounts',
  MoneyIn: 'accounts',
  Refine: 'accounts',
  Details: 'turn-before',
  More: 'turn-before',
  Explain: 'turn-before',
  LostCard: 'nothing',
  ReportFraud: 'nothing',
  Help: 'nothing',
  LinkDeclined: 'nothing',
  Repeat: 'turn-before',
  Yes: 'turn-before',
  No: 'turn-before',
  Stop: 'nothing',
  Cancel: 'nothing',
  Fallback: 'nothing',
} as const;
export type IntentName = keyof typeof ANSWERED_FROM;
export const INTENTS = Object.keys(ANSWERED_FROM) as readonly IntentName[] as readonly [
  IntentName,
  ...IntentName[],
];

/**
 * A named value in an utterance. `heard` is the customer's words; `id` the
 * canonical id when the surface matched one, otherwise absent.
 */
export interface Slot {
  readonly heard: string;
  readonly id?: string;
}

/**
 * `account`: a kind, nickname or product name (ids: ACCOUNT_SLOT_IDS).
 * `digits`: the last four. `position`: ids `1` to `5`, `last`, `other`.
 * `measure`: ids of MEASURES. `period`: PeriodId text (period-id.ts), made by the
 * surface from its own date types too. `category`: ids of CATEGORIES.
 * `merchant`: heard only. `count`: digits, as heard or as the id. `order`,
 * `grouping`, `against`: ids of ORDERS, GROUPINGS, AGAINST.
 */
export const SLOT_NAMES = [
  'account',
  'digits',
  'position',
  'measure',
  'period',
  'category',
  'merchant',
  'count',
  'order',
  'grouping',
  'against',
] as const;
export type SlotName = (typeof SLOT_NAMES)[number];
export type Slots = Readonly<Partial<Record<SlotName, Slot>>>;

/** Canonical ids of the `account` slot: account kinds, and words that mean several kinds. */
export const ACCOUNT_SLOT_IDS = [
  'checking',
  'savings',
  'money-market',
  'certificate',
  'credit-card',
  'credit-line',
  'home-equity',
  'mortgage',
  'auto-loan',
  'student-loan',
  'loan',
  'account',
] as const;
export type AccountSlotId = (typeof ACCOUNT_SLOT_IDS)[number];

/** Which figure of an account is meant. `ledger` is the posted balance. `mine` is what the customer has. */
export const MEASURES = ['available', 'ledger', 'owed', 'credit', 'mine', 'net'] as const;
export type Measure = (typeof MEASURES)[number];

/** Which transactions come first. */
export const ORDERS = ['latest', 'largest'] as const;
export type Order = (typeof ORDERS)[number];

/** What spending is added up by: "where did the money go". */
export const GROUPINGS = ['category', 'merchant'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** What spending is compared with: the period directly before, or the median of those before. */
export const AGAINST = ['previous', 'usual'] as const;

/** Who may be hearing. */
export type Audience = 'owner' | 'household' | 'stranger';

/**
 * Why there is no token, or that there is one. `guest` cannot link on this
 * device; `stranger` is a recognised speaker without a link of their own.
 */
export type Link =
  | { readonly state: 'linked'; readonly assistantToken: Secret }
  | { readonly state: 'unlinked' }
  | { readonly state: 'guest' };

export interface Capabilities {
  readonly speech: boolean;
  readonly screen: boolean;
}

export interface Turn {
  readonly surface: SurfaceName;
  readonly locale: Locale;
  readonly intent: IntentName;
  readonly slots: Slots;
  readonly audience: Audience;
  readonly link: Link;
  readonly capabilities: Capabilities;
  /** The platform's id of the recognised speaker; absent when nobody was recognised. Never logged, kept only as a keyed hash. */
  readonly speaker?: string;
  /** The customer's own zone, when the surface knows it. */
  readonly zone?: ZoneId;
  readonly now: Instant;
  /** True when the session began with a question instead of a launch, so that it ends after the answer. */
  readonly isOneShot: boolean;
}

/** What happened on a surface without being said. Nothing is answered. */
export type SurfaceEvent =
  | { readonly kind: 'session-ended'; readonly surface: SurfaceName; readonly reason: string }
  | { readonly kind: 'enabled'; readonly surface: SurfaceName; readonly userId: string; readonly at: Instant }
  | {
      readonly kind: 'disabled';
      readonly surface: SurfaceName;
      readonly userId: string;
      readonly at: Instant;
    }
  | { readonly kind: 'linked'; readonly surface: SurfaceName; readonly userId: string; readonly at: Instant }
  | {
      readonly kind: 'permissions-changed';
      readonly surface: SurfaceName;
      readonly userId: string;
      readonly accepted: readonly string[];
      readonly at: Instant;
    }
  | {
      readonly kind: 'subscription-changed';
      readonly surface: SurfaceName;
      readonly userId: string;
      readonly subscribed: readonly string[];
      readonly at: Instant;
    }
  | { readonly kind: 'surface-error'; readonly surface: SurfaceName; readonly code: string }
  | { readonly kind: 'ignored'; readonly surface: SurfaceName; readonly type: string };
