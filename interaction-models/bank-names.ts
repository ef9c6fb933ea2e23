/** A text of the listing with the bank's names put in. */

import type { BankFile } from '../bank-file/bank-file.ts';

export function named(text: string, bank: Pick<BankFile, 'name' | 'invocationName'>): string {
  return text.replaceAll('{bank}', bank.name).replaceAll('{invocation}', bank.invocationName);
}
