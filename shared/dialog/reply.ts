/**
 * Reply: what is said and shown, still free of any platform.
 *
 * Strings are raw: no escaping has happened. The markup renderer escapes when a
 * surface writes speech; cards and visuals are plain text.
 */

/** Speech as a tree: text, and markup that a surface renders to SSML or leaves out. */
export type SpeechNode =
  | { readonly kind: 'text'; readonly text: string }
  /** `pause` has no children. `digits` reads one by one. `phone` reads as a telephone number. */
  | { readonly kind: 'pause' }
  | { readonly kind: 'digits' | 'phone' | 'sentence' | 'emphasis'; readonly children: readonly SpeechNode[] };
export type Speech = readonly SpeechNode[];

export interface BalanceRow {
  readonly title: string;
  /** The amount as shown, or the words that stand for it at this privacy level. */
  readonly value: string;
  readonly note?: string;
}

/** Strings are in the customer's language; `text` is the alternative for surfaces that draw nothing. */
export type Visual =
  | {
      readonly kind: 'balances';
      readonly title: string;
      readonly rows: readonly BalanceRow[];
      readonly text: string;
    }
  | {
      readonly kind: 'rows';
      readonly title: string;
      readonly rows: readonly BalanceRow[];
      readonly text: string;
    }
  | {
      readonly kind: 'bars';
      readonly title: string;
      /** `share` is 0 to 1 of the longest bar. */
      readonly bars: readonly { readonly label: string; readonly value: string; readonly share: number }[];
      readonly text: string;
    }
  | {
      readonly kind: 'bill';
      readonly title: string;
      readonly rows: readonly BalanceRow[];
      readonly text: string;
    };

export interface Card {
  readonly title: string;
  readonly text: string;
}

/**
 * What the microphone does. `end` closes; with `isFinal` false a screen may stay
 * so that the customer can go on. `listen` and `elicit` open it and need a reprompt.
 * `link` ends and hands over to the surface's account linking.
 */
export type Next =
  | { readonly kind: 'end'; readonly isFinal: boolean }
  | { readonly kind: 'listen' }
  | { readonly kind: 'elicit'; readonly slot: 'account' | 'digits' | 'merchant' }
  | { readonly kind: 'confirm' }
  | { readonly kind: 'link' }
  | { readonly kind: 'permission'; readonly permission: 'notifications' | 'reminders' };

export interface Reply {
  readonly speech: Speech;
  /** Present exactly when `next` listens. */
  readonly reprompt?: Speech;
  readonly visual?: Visual;
  /** At most eight, at most 25 characters each. */
  readonly suggestions: readonly string[];
  readonly card?: Card;
  readonly next: Next;
}
