/**
 * A conversation about spending: who is linked, what is said, and the amounts
 * that must be heard. Words are tested elsewhere.
 *
 * Categories are asked for only where a merchant's code, or the kind of the
 * row, is sure evidence: a check or a payment to a person may be for anything.
 * The truth calls what Sam gets from his mother a transfer, so that his whole
 * totals are asked for only in months without it.
 */

import type { Speaker, Surface } from '../../simulator/assistant.ts';
import { type Hears, noAmount } from './spending-due.ts';

type SpendingLine =
  | { readonly speaker: Speaker }
  | {
      readonly customer: string;
      readonly hears: Hears;
      /** Linking is offered, because the speaker has no link; otherwise it must not be. */
      readonly offersLinking?: true;
    };

export interface SpendingScript {
  readonly title: string;
  readonly linked: 'tom' | 'sam' | 'leo' | 'ruth' | 'eva';
  /** Default both. */
  readonly on?: readonly Surface[];
  readonly lines: readonly SpendingLine[];
}

export const VISA = { accounts: ['cash-rewards-visa'] };
export const MASTERCARD = { accounts: ['travel-mastercard'] };
export const CHECKING = { accounts: ['everyday-checking'] };
export const GROCERIES = { categories: ['groceries'] } as const;
export const COFFEE = { categories: ['coffee'] } as const;
export const DINING = { categories: ['dining'] } as const;
export const FUEL = { categories: ['fuel'] } as const;
export const TRANSPORT = { categories: ['transport'] } as const;
export const TRADER_JOES = { merchant: "Trader Joe's" };
export const TARGET = { merchant: 'Target' };
export const COSTCO = { merchant: 'Costco' };
export const CHIPOTLE = { merchant: 'Chipotle' };

export const OPEN = { customer: 'open sandpiper bank', hears: noAmount };
