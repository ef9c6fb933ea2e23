/**
 * Answer: the facts we will tell. A closed union: not linked, consent ended,
 * bank down and no such account are answers, never exceptions.
 *
 * `decide` makes one with every Figure exact; `disclosure` returns one whose
 * Figures say only what this listener may know. Nothing after it sees more.
 */

import type { SpokenName } from '../banking/account-label.ts';
import type { Instant } from '../calendar/clock.ts';
import type { ZoneId } from '../calendar/zone.ts';
import type { Money } from '../money/money.ts';
import type { Link, SurfaceName } from './turn.ts';

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
  /** Told when the balance is older than STALE_AFTER_MS. */
  readonly asOf?: Instant;
}

/** What a balance was reached from: told on "how did you get that?". */
export interface BalanceBasis {
  readonly balance: BalanceFacts;
  readonly ledger?: Figure;
  readonly available?: Figure;
  readonly creditLine?: Figure;
  /** When the bank read it. */
  readonly asOf?: Instant;
}

/** A sum in one currency. Several currencies give several of these. */
export interface TotalFacts {
  readonly mine?: Figure;
  readonly owed?: Figure;
  /** `mine` less `owed`. */
  readonly net?: Figure;
  readonly isNetNegative: boolean;
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
