/** Every script, by what it is about. */

import { LINKING_SCRIPTS } from './linking-scripts.ts';
import { LISTENER_SCRIPTS } from './listener-scripts.ts';
import { MONEY_SCRIPTS } from './money-scripts.ts';
import { NAMING_SCRIPTS } from './naming-scripts.ts';
import { type Script, SURFACES } from './script.ts';

export const SCRIPTS: readonly (readonly [about: string, scripts: readonly Script[]])[] = [
  ['about money', MONEY_SCRIPTS],
  ['naming an account', NAMING_SCRIPTS],
  ['linked or not', LINKING_SCRIPTS],
  ['with others listening', LISTENER_SCRIPTS],
];

export function isPlayedOn({ on = SURFACES }: Script, surface: (typeof SURFACES)[number]): boolean {
  return on.includes(surface);
}
