/** Sources to packages: read, lint, generate, check. Nothing is written here. */

import { join } from 'node:path';
import type { BankFile } from '../bank-file/bank-file.ts';
import { readBankFile } from '../bank-file/read.ts';
import { alexaPackage } from './alexa-package.ts';
import type { BuiltFile } from './built-file.ts';
import type { Finding } from './finding.ts';
import { googleProject } from './google-project.ts';
import { lintSources } from './lint.ts';
import { packageCheck } from './package-check.ts';
import { LOCALES, readSources, samplesOf } from './sources.ts';

export interface Models {
  readonly files: readonly BuiltFile[];
  readonly findings: readonly Finding[];
  /** Samples by intent, in the default language. */
  readonly counts: Readonly<Record<string, number>>;
}

/**
 * `root` is the repository.
 *
 * @throws BankFileFailure when bank.yaml is not sound
 */
export function models(root: string, bank: BankFile = readBankFile(join(root, 'bank.yaml'))): Models {
  const findings: Finding[] = [];
  const locales = LOCALES.map((locale) => readSources(root, locale, findings));
  findings.push(...locales.flatMap((sources) => lintSources(sources, bank)));
  const files = [...alexaPackage(locales, bank), ...googleProject(locales, bank)];
  findings.push(...packageCheck(root)(files));
  const counts = Object.fromEntries(
    (locales[0]?.intents ?? []).map((intent) => [intent.name, samplesOf(intent).length]),
  );
  return { files, findings, counts };
}
