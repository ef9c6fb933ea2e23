/** Figures made coarser, never finer. */

import type { Figure, PrivacyLevel } from '../dialog/answer.ts';
import { isNegative, isZero, type Money, rounded } from '../money/money.ts';

export type Told = Exclude<PrivacyLevel, 'withheld'>;
type Sign = Extract<Figure, { readonly level: 'yes-or-no' }>['sign'];

function signOf(amount: Money): Sign {
  if (isZero(amount)) return 'zero';
  return isNegative(amount) ? 'negative' : 'positive';
}

export function figure(told: Figure, level: Told): Figure {
  if (told.level === 'withheld' || told.level === 'yes-or-no' || level === 'exact') return told;
  return level === 'rounded' ? { level, amount: rounded(told.amount) } : { level, sign: signOf(told.amount) };
}

export function isSign(told: Figure | undefined, sign: Sign): boolean {
  if (told === undefined || told.level === 'withheld') return false;
  return (told.level === 'yes-or-no' ? told.sign : signOf(told.amount)) === sign;
}

/** The same facts with each figure told at `level`. */
export function figures<Facts extends object>(
  facts: Facts,
  keys: readonly (keyof Facts)[],
  level: Told,
): Facts {
  const told = keys.flatMap((key) => {
    const value = facts[key] as Figure | undefined;
    return value === undefined ? [] : [[key, figure(value, level)] as const];
  });
  return { ...facts, ...Object.fromEntries(told) };
}
