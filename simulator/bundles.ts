/**
 * The built functions, built anew only when something they were built from is
 * newer than they are.
 */

import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readBankFile } from '../bank-file/read.ts';
import { buildFunctions, type FunctionName } from '../lambda/build.ts';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BANK_FILE = join(ROOT, 'bank.yaml');

function changedAt(file: string): number {
  return statSync(file).mtimeMs;
}

/** esbuild's metafile names every input; a new file is only reached through a changed one. */
function isFresh(folder: string, bankFile: string): boolean {
  try {
    const builtAt = changedAt(join(folder, 'index.js'));
    const { inputs } = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8'));
    const files = [...Object.keys(inputs).map((input) => join(ROOT, input)), bankFile];
    return files.every((file) => changedAt(file) < builtAt);
  } catch {
    return false;
  }
}

/** Two runs may build at once: each into a folder of its own, and the bundles are swapped in whole. */
async function rebuilt(functions: readonly FunctionName[], outDir: string): Promise<void> {
  const building = join(outDir, `.building-${process.pid}-${randomUUID()}`);
  try {
    await buildFunctions({ bank: readBankFile(BANK_FILE), outDir: building, functions });
    for (const name of functions) {
      mkdirSync(join(outDir, name), { recursive: true });
      const files = readdirSync(join(building, name)).sort((one) => (one === 'index.js' ? 1 : -1));
      for (const file of files) renameSync(join(building, name, file), join(outDir, name, file));
    }
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
}

/**
 * @returns the bundle's path for each function asked for
 * @throws esbuild's BuildFailure, BankFileFailure
 */
export async function freshBundles(
  functions: readonly FunctionName[],
  outDir = join(ROOT, 'dist'),
): Promise<Readonly<Partial<Record<FunctionName, string>>>> {
  const stale = functions.filter((name) => !isFresh(join(outDir, name), BANK_FILE));
  if (stale.length > 0) await rebuilt(stale, outDir);
  return Object.fromEntries(functions.map((name) => [name, join(outDir, name, 'index.js')]));
}
