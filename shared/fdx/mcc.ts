/**
 * The merchant category code (ISO 18245) of a row. FDX has no field for it:
 * `category` preferably holds one, and `subCategory` says which kind of code it is.
 */

import type { FdxTransaction } from './transaction-schema.ts';

/** @returns undefined when the category is a word, or a code of another kind such as SIC */
export function mccOf({ category, subCategory }: FdxTransaction): string | undefined {
  const kind = String(subCategory ?? '').toUpperCase();
  if (kind === 'MCC') return code(/^\d{3,4}$/, category);
  if (String(category).toUpperCase() === 'MCC') return code(/^\d{3,4}$/, subCategory);
  return kind === '' || /^\d+$/.test(kind) ? code(/^\d{4}$/, category) : undefined;
}

/** Codes below 1000 lose their zero when they are written as numbers. */
function code(pattern: RegExp, value: string | number | undefined): string | undefined {
  const text = String(value ?? '').replace(/^MCC[ :-]*/i, '');
  const mcc = pattern.test(text) ? text.padStart(4, '0') : undefined;
  return mcc === '0000' ? undefined : mcc;
}
