/** The bank file that the build validated and wrote into the bundle, so that no parser runs at start. */

import type { BankFile } from '../bank-file/bank-file.ts';

declare const EMBEDDED_BANK_FILE: BankFile;

export const embeddedBank: BankFile = EMBEDDED_BANK_FILE;
