/**
 * A conversation as a play: who is there, what is said, what is answered.
 *
 * To add one, write it into the list of `*-scripts.ts` that it belongs to: a
 * title that ends the sentence "on Alexa, the customer ...", who is linked, and
 * the lines. It is then played on every surface, against the live sandbox bank,
 * and scanned for leaks. Words that differ between surfaces must name linking.
 */

import type { Assistant, Heard, Speaker, Surface } from '../../simulator/assistant.ts';

export const SURFACES: readonly Surface[] = ['alexa', 'google'];

/** One sentence for every surface, or, where linking is named, one for each. */
export type Words = string | Readonly<Record<Surface, string>>;

/** `exact`: Tom, who lets his household hear exact amounts. `some`: Tom, who shares one savings account and one card. */
export type Linked = 'tom' | 'ann' | 'exact' | 'some' | 'nobody';

export interface Spoken {
  readonly customer: string;
  readonly assistant: Words;
  /** A card, or the platform itself, offers account linking; otherwise neither must. */
  readonly offersLinking?: true;
  /** Checked when given. */
  readonly microphone?: Heard['microphone'];
  /** A card's text, checked when given. */
  readonly card?: string;
  /** Stands in the platform's JSON as it is written here. */
  readonly raw?: string;
}

type Line =
  | Spoken
  /** Another person speaks from here on. */
  | { readonly speaker: Speaker }
  /** The customer goes to the bank's login and consents; Google goes on by itself after it. */
  | { readonly signsIn: 'tom'; readonly assistant?: Partial<Record<Surface, string>> }
  /** The customer takes the consent back at the bank; the platform does not know yet. */
  | { readonly bank: 'revokes' };

export interface Script {
  readonly title: string;
  readonly linked: Linked;
  /** Default both. */
  readonly on?: readonly Surface[];
  readonly lines: readonly Line[];
}

export function wordsOn(surface: Assistant['surface'], words: Words): string {
  return typeof words === 'string' ? words : words[surface];
}
