/** The bank file that the build validated and wrote into the bundle, so that no parser runs at start. */

import type { BankFile } from '../bank-file/bank-file.ts';

/** As JSON. */
declare const EMBEDDED_BANK_FILE: string;

export const embeddedBank: BankFile = JSON.parse(EMBEDDED_BANK_FILE);
