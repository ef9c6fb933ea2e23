/**
 * Markers: what the catalogues' tags become when they are compiled.
 *
 * They are control characters, and no sanitised value holds one, so a marker in
 * a phrase always comes from the catalogue.
 */

import type { SpeechNode } from '../dialog/reply.ts';

export type TagName = Exclude<SpeechNode['kind'], 'text'>;

/** What opens each tag. `pause` stands alone. */
export const OPENING = {
  digits: '\u0010',
  phone: '\u0011',
  sentence: '\u0012',
  emphasis: '\u0013',
  pause: '\u0014',
} as const satisfies Readonly<Record<TagName, string>>;

/** What closes the tag that was opened last. */
export const CLOSING = '\u000E';
