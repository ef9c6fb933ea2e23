/**
 * `npm run bench`: how fast the suite is, in ratios to an empty handler and to
 * the libraries' own hello worlds, measured in the same run on this machine.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtBundles } from './bundles.ts';
import { casesOf } from './cases.ts';
import { coldStarts, slowBankTurns, warmTurns } from './rounds.ts';
import { openScene, type Scene, TOKENS } from './scene.ts';
import { printFigures } from './tables.ts';
import { type Figures, verdicts } from './targets.ts';
import { printWhere } from './where.ts';

const WHOLE = { rounds: 25, warmCalls: 5_000, slowCalls: TOKENS };
const QUICK = { rounds: 7, warmCalls: 1_500, slowCalls: 12 };

interface Wish {
  readonly isQuick: boolean;
  /** Folder for profiles; undefined when nobody asks where the time goes. */
  readonly where: string | undefined;
}

async function figuresOf(scene: Scene, folder: string, wish: Wish): Promise<Figures> {
  const { rounds, warmCalls, slowCalls } = wish.isQuick ? QUICK : WHOLE;
  const bundles = await builtBundles(folder, scene);
  const cases = casesOf(scene, bundles);
  const cold = await coldStarts(cases, rounds);
  const warm = await warmTurns(cases, warmCalls);
  const slow = await slowBankTurns(cases, slowCalls);
  if (wish.where !== undefined) await printWhere(cases, wish.where);
  return { cold, warm, slow, bundles };
}

async function figures(wish: Wish): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const scene = await openScene(folder);
    try {
      return await figuresOf(scene, folder, wish);
    } finally {
      await scene.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      where: { type: 'string' },
    },
  });
  const measured = await figures({ isQuick: values.quick, where: values.where });
  const machine = { node: process.version, cores: cpus().length };
  const targets = verdicts(measured);
  printFigures(measured, targets, machine);
  if (values.json) console.log(JSON.stringify({ ...machine, ...measured, targets }));
}

main().catch((error: unknown) => {
  const usage = 'Usage: npm run bench -- [--quick] [--where FOLDER] [--json]';
  const isFlag = error instanceof TypeError && 'code' in error;
  console.error(isFlag ? `${error.message}\n${usage}` : error);
  process.exitCode = 1;
});
