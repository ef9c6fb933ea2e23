/**
 * What `npm run models` does in a repository: both packages and the catalogues'
 * compiled form. Nothing is written while there is a finding; what it says goes
 * to the voice that is passed in.
 */

import { BankFileFailure } from '../bank-file/read.ts';
import { compileCatalogues } from '../shared/phrasing/compile.ts';
import { type BuiltFile, type Staleness, staleFiles, writeFiles } from './built-file.ts';
import { findingText } from './finding.ts';
import { type Models, models } from './models.ts';

/** `tell` is for results, `complain` for what must be mended. */
export interface Voice {
  readonly tell: (line: string) => void;
  readonly complain: (line: string) => void;
}

const OPTIONS = ['--check', '--json'];

/** The exit code: 0 fine, 1 findings or stale files, 2 a wrong option. */
export function runModels(root: string, options: readonly string[], voice: Voice): number {
  const unknown = options.find((option) => !OPTIONS.includes(option));
  if (unknown !== undefined) {
    voice.complain(`${unknown} is not an option. Use ${OPTIONS.join(' or ')}.`);
    return 2;
  }
  try {
    return build(root, options, voice);
  } catch (failure) {
    if (!(failure instanceof BankFileFailure)) throw failure;
    voice.complain(failure.message);
    return 1;
  }
}

function build(root: string, options: readonly string[], voice: Voice): number {
  const packages = models(root);
  const built = { ...packages, files: [...packages.files, ...compileCatalogues(root)] };
  const isCheck = options.includes('--check');
  const isSound = built.findings.length === 0;
  for (const finding of built.findings) voice.complain(findingText(finding));
  const stale = isSound ? settle(root, built.files, isCheck, voice) : new Map<string, Staleness>();
  if (isSound && !isCheck) voice.tell(report(built, stale));
  const isFine = isSound && (!isCheck || stale.size === 0);
  if (options.includes('--json'))
    voice.tell(
      JSON.stringify({
        ok: isFine,
        findings: built.findings,
        stale: Object.fromEntries(stale),
        samples: built.counts,
      }),
    );
  return isFine ? 0 : 1;
}

function settle(
  root: string,
  files: readonly BuiltFile[],
  isCheck: boolean,
  { complain }: Voice,
): ReadonlyMap<string, Staleness> {
  if (!isCheck) return writeFiles(root, files);
  const stale = staleFiles(root, files);
  for (const [path, staleness] of stale) complain(`${path}: ${staleness}.`);
  if (stale.size > 0) complain('What is built is stale. Run `npm run models` and commit what it writes.');
  return stale;
}

function report({ counts, files }: Models, written: ReadonlyMap<string, Staleness>): string {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const rows = [...Object.entries(counts), ['all', total] as const];
  return [
    ...rows.map(([intent, count]) => `${intent.padEnd(18)}${String(count).padStart(5)} samples`),
    `${files.length} files, ${written.size === 0 ? 'none' : written.size} written.`,
  ].join('\n');
}
