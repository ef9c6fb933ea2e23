/** Where the time of a cold balance goes: its steps, the parts of Node.js it loads, and a profile to open. */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Cases, Surface } from './cases.ts';
import { measured, type Step } from './measured.ts';
import { SURFACES } from './rounds.ts';
import { median } from './statistics.ts';

const RUNS = 9;

interface StepTime {
  readonly step: string;
  /** Since the bundle began to load. */
  readonly 'at ms': number;
  /** Since the step before; of a load, its own. */
  readonly 'took ms': number;
}

export async function printWhere(cases: Cases, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const surface of SURFACES) {
    console.log(`\n${surface}: steps of a cold balance with exchange and FDX, medians of ${RUNS}`);
    console.table(await stepsOf(cases, surface));
    await measured({ ...cases.balance(surface, 1), profileFolder: join(folder, surface) });
  }
  console.log(`\nProfiles, for the developer tools of Chromium: ${folder}`);
}

/** By the order of the first run; the order is the same in every run. */
async function stepsOf(cases: Cases, surface: Surface): Promise<readonly StepTime[]> {
  const runs: (readonly Step[])[] = [];
  for (let run = 0; run < RUNS; run++)
    runs.push((await measured({ ...cases.balance(surface, 1), isTraced: true })).steps);
  const named = new Map<string, { at: number[]; took: number[] }>();
  for (const steps of runs) {
    let before = 0;
    for (const { name, at, milliseconds } of steps) {
      const times = named.get(name) ?? { at: [], took: [] };
      times.at.push(at);
      times.took.push(milliseconds ?? at - before);
      named.set(name, times);
      if (milliseconds === undefined) before = at;
    }
  }
  return [...named].map(([step, { at, took }]) => ({
    step,
    'at ms': rounded(median(at)),
    'took ms': rounded(median(took)),
  }));
}

function rounded(milliseconds: number): number {
  return Number(milliseconds.toFixed(1));
}
