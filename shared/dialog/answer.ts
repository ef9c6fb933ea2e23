/**
 * Answer: the facts we will tell. A closed union: not linked, consent ended,
 * bank down and no such account are answers, never exceptions.
 *
 * `decide` makes one with every Figure exact; `disclosure` returns one whose
 * Figures say only what this listener may know. Nothing after it sees more.
 */

import type { SpokenName } from '../banking/account-label.ts';
import type { Category } from '../banking/spending/category.ts';
import type { Flow } from '../banking/spending/spending-summary.ts';
import type { Instant } from '../calendar/clock.ts';
import type { Moment } from '../calendar/moment.ts';
import type { ResolvablePeriod } from '../calendar/period.ts';
import type { PeriodKind } from '../calendar/whole-period.ts';
import type { Day, ZoneId } from '../calendar/zone.ts';
import type { CurrencyCode, Money } from '../money/money.ts';
import type { SpendingMeasure } from './query.ts';
import type { Grouping, Link, Order, SurfaceName } from './turn.ts';

export type PrivacyLevel = 'exact' | 'rounded' | 'yes-or-no' | 'withheld';

/**
 * An amount as this listener may know it.
 * `yes-or-no` tells only on which side of zero it is.
 */
export type Figure =
  | { readonly level: 'exact'; readonly amount: Money }
  | { readonly level: 'rounded'; readonly amount: Money }
  | { readonly level: 'yes-or-no'; readonly sign: 'positive' | 'zero' | 'negative' }
  | { readonly level: 'withheld' };

/** How an account is called aloud. */
export type AccountLabel = SpokenName;

/**
 * One account's figures. `primary` is the one asked for; `measure` says which
 * it is. Other figures are there when they differ and change what the primary means.
 */
export interface BalanceFacts {
  readonly account: AccountLabel;
  readonly measure: 'available' | 'ledger' | 'owed' | 'credit';
  /** Absent when the bank did not say. */
  readonly primary?: Figure;
  /** True when the customer is below zero on a deposit. */
  readonly isOverdrawn: boolean;
  /** True when the bank owes the customer on a card or loan; `primary` is then positive: what it owes. */
  readonly isInCredit: boolean;
  /** Told when the balance is older than STALE_AFTER_MS, or of a day that is over. */
  readonly asOf?: Moment;
}

/** What a balance was reached from: told on "how did you get that?". */
export interface BalanceBasis {
  readonly balance: BalanceFacts;
  readonly ledger?: Figure;
  readonly available?: Figure;
  readonly creditLine?: Figure;
  /** When the bank read it. */
  readonly asOf?: Moment;
}

/** A sum in one currency. Several currencies give several of these. */
export interface TotalFacts {
  readonly mine?: Figure;
  readonly owed?: Figure;
  /** `mine` less `owed`. */
  readonly net?: Figure;
  readonly isNetNegative: boolean;
}

/** Days told, both counted. */
export interface DaysTold {
  readonly from: Day;
  readonly last: Day;
}

/** The period an answer is about. `expression` is how it was said, or what is meant when nothing was. */
export interface PeriodFacts {
  readonly expression: ResolvablePeriod;
  readonly kind: PeriodKind;
  readonly days: DaysTold;
  /** It still runs: "so far this month". Not so of days that end with today by themselves, such as the past week. */
  readonly isSoFar: boolean;
  /** The customer said no period. "My last purchase" needs none said back; a total does. */
  readonly isImplied: boolean;
}

/**
 * What money is spoken of. `merchant` is the customer's own, named as people say
 * it, and there exactly when it was asked for; like every name from the bank it
 * is untrusted text.
 */
export interface SpendingAbout {
  readonly flow: Flow;
  readonly period: PeriodFacts;
  /** Exactly when one account was asked for; else all deposits and credit cards count, and no loans. */
  readonly account?: AccountLabel;
  readonly merchant?: string;
  readonly category?: Category;
}

/** A sum in one currency, pending rows counted, refunds taken off. `pending` and `refunded`: when there is any. */
export interface SpendingTotal {
  readonly total: Figure;
  readonly pending?: Figure;
  readonly refunded?: Figure;
  /** Rows counted. */
  readonly count: number;
}

/** One transaction, its amount never below zero. `name` is absent when the bank names nobody, or when it is withheld. */
export interface TransactionFacts {
  readonly name?: string;
  readonly amount: Figure;
  readonly day: Day;
  readonly isPending: boolean;
  /** A refund among spending. */
  readonly isRefund: boolean;
  readonly category: Category;
  /** There when the customer has several accounts and asked for none. */
  readonly account?: AccountLabel;
}

/** `share` is of all that was spent in this currency, 0 to 1. Without a name: rows that name nobody. */
export interface TopPart {
  readonly name?: string;
  readonly category: Category;
  readonly amount: Figure;
  readonly share: number;
}

/** What a sum is compared with; `days` of the period directly before, `periods` that the median is of. */
export type ComparedWith =
  | { readonly kind: 'previous'; readonly days: DaysTold }
  | { readonly kind: 'usual'; readonly periods: number };

/** One earlier period that a sum was compared with. */
export interface ComparedPeriod {
  readonly days: DaysTold;
  readonly total: Figure;
}

export type BankTrouble = 'slow' | 'down' | 'throttled' | 'unreadable' | 'not-allowed' | 'misconfigured';

export type Answer =
  | { readonly kind: 'welcome'; readonly link: Link['state'] }
  | { readonly kind: 'help'; readonly link: Link['state'] }
  | { readonly kind: 'balance'; readonly balance: BalanceFacts }
  | {
      readonly kind: 'accounts';
      readonly balances: readonly BalanceFacts[];
      /** How many come after these. */
      readonly remaining: number;
      readonly isFirst: boolean;
      readonly isIncomplete: boolean;
    }
  | {
      readonly kind: 'total';
      readonly measure: 'mine' | 'owed' | 'net';
      readonly totals: readonly TotalFacts[];
      /** Accounts counted, and those left out because the bank gave no figure. */
      readonly counted: number;
      readonly uncounted: number;
      readonly isIncomplete: boolean;
    }
  | { readonly kind: 'balance-basis'; readonly basis: BalanceBasis }
  | {
      readonly kind: 'total-basis';
      readonly measure: 'mine' | 'owed' | 'net';
      readonly balances: readonly BalanceFacts[];
      readonly uncounted: readonly AccountLabel[];
    }
  /** One total for each currency with rows, never summed; at least one. */
  | {
      readonly kind: 'spending';
      readonly about: SpendingAbout;
      readonly totals: readonly SpendingTotal[];
      /** Accounts counted. */
      readonly counted: number;
      /** The period begins earlier than the bank's rows: since when there are any. */
      readonly historyFrom?: Day;
    }
  /** How a sum, a list, a top or a comparison was reached. */
  | {
      readonly kind: 'spending-basis';
      readonly about: SpendingAbout;
      readonly measure: SpendingMeasure;
      readonly totals: readonly SpendingTotal[];
      /** Every account that counts, with what it adds to the totals. */
      readonly accounts: readonly { readonly account: AccountLabel; readonly totals: readonly Figure[] }[];
      /** Rows that moved money between own accounts, and count nowhere. */
      readonly leftOut: number;
      /** Of comparisons, the periods compared with, the latest first. */
      readonly compared: readonly ComparedPeriod[];
      readonly historyFrom?: Day;
    }
  /** At least one row. */
  | {
      readonly kind: 'transactions';
      readonly about: SpendingAbout;
      readonly order: Order;
      readonly rows: readonly TransactionFacts[];
      /** How many come after these. */
      readonly remaining: number;
      readonly isFirst: boolean;
      /** Accounts of which rows are missing. */
      readonly missing: readonly AccountLabel[];
    }
  /** At least one part, the largest first. */
  | {
      readonly kind: 'top';
      readonly about: SpendingAbout;
      readonly by: Grouping;
      readonly parts: readonly TopPart[];
      readonly total: Figure;
      readonly remaining: number;
      readonly isFirst: boolean;
      /** Other currencies with rows, of which nothing is told here. */
      readonly alsoIn: readonly CurrencyCode[];
    }
  /** `difference` is never below zero; `more`: now is more than before. */
  | {
      readonly kind: 'comparison';
      readonly about: SpendingAbout;
      readonly against: ComparedWith;
      readonly now: Figure;
      readonly before: Figure;
      readonly difference: Figure;
      readonly direction: 'more' | 'less' | 'same';
      readonly alsoIn: readonly CurrencyCode[];
    }
  /** Fewer earlier periods than it takes: one for the period before, three for what is usual. */
  | {
      readonly kind: 'too-little-history';
      readonly about: SpendingAbout;
      readonly against: ComparedWith['kind'];
      /** What there is of this period. */
      readonly totals: readonly SpendingTotal[];
      readonly historyFrom?: Day;
    }
  /** No sum is told over a gap. `read`: accounts that are whole. None `missing`: the bank left some out unnamed. */
  | {
      readonly kind: 'spending-gap';
      readonly about: SpendingAbout;
      readonly missing: readonly AccountLabel[];
      readonly read: readonly AccountLabel[];
      /** There was no time for more; asked again, it may be there. */
      readonly isLate: boolean;
    }
  /** Nothing in the period. `nearest`: the latest before it or after it that fits the rest, within 90 days. */
  | {
      readonly kind: 'nothing-found';
      readonly about: SpendingAbout;
      readonly nearest?: TransactionFacts;
      readonly historyFrom?: Day;
    }
  /** Several of the customer's merchants sound like it: which one? At most three. */
  | { readonly kind: 'which-merchant'; readonly options: readonly string[] }
  /** None sounds like it in the last 90 days or the period; at most three that come near. */
  | { readonly kind: 'no-such-merchant'; readonly closest: readonly string[] }
  /** Several fit: which one? At most three options are named; `more` says that there are others. */
  | { readonly kind: 'which-account'; readonly options: readonly AccountLabel[]; readonly more: boolean }
  | { readonly kind: 'no-such-account'; readonly closest: readonly AccountLabel[] }
  /** The account has no such figure: available credit of a savings account. */
  | {
      readonly kind: 'no-such-figure';
      readonly account: AccountLabel;
      readonly measure: 'available' | 'ledger' | 'owed' | 'credit';
    }
  | { readonly kind: 'no-accounts' }
  | { readonly kind: 'no-credit-accounts' }
  | { readonly kind: 'which-digits' }
  | { readonly kind: 'no-more' }
  | { readonly kind: 'nothing-before' }
  | { readonly kind: 'anything-else' }
  | { readonly kind: 'call-bank'; readonly about: 'lost-card' | 'fraud'; readonly phone: string }
  | { readonly kind: 'not-linked' }
  | { readonly kind: 'link-declined' }
  | { readonly kind: 'link-ended' }
  | { readonly kind: 'consent-ended' }
  | { readonly kind: 'guest' }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'bank-trouble'; readonly trouble: BankTrouble }
  | { readonly kind: 'not-understood'; readonly link: Link['state'] }
  | { readonly kind: 'goodbye' };

export type AnswerKind = Answer['kind'];

/** A balance older than this says its time. */
export const STALE_AFTER_MS = 60 * 60_000;

/** What phrasing must know besides the Answer to say it. */
export interface Listening {
  readonly now: Instant;
  readonly zone: ZoneId;
  readonly isOneShot: boolean;
  readonly surface: SurfaceName;
  readonly hasScreen: boolean;
}
