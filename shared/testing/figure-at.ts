/** Figures for tests, as a privacy level tells them. */

import type { Figure, PrivacyLevel } from '../dialog/answer.ts';
import { currencyCode, isNegative, isZero, parseMoney, rounded } from '../money/money.ts';

export function figureAt(level: PrivacyLevel, amount: string, currency = 'USD'): Figure {
  const exact = parseMoney(amount, currencyCode(currency));
  switch (level) {
    case 'exact':
      return { level, amount: exact };
    case 'rounded':
      return { level, amount: rounded(exact) };
    case 'yes-or-no':
      if (isZero(exact)) return { level, sign: 'zero' };
      return { level, sign: isNegative(exact) ? 'negative' : 'positive' };
    case 'withheld':
      return { level };
    default:
      return level satisfies never;
  }
}
