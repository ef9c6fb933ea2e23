/** One measured process: a fresh one for every measurement, with no environment but its own. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TRACE_CHANNEL } from '../shared/dialog/trace.ts';

const PROCESS = fileURLToPath(new URL('./measured-process.cjs', import.meta.url));

export interface Job {
  /** Path of the bundle. */
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  /** As JSON; given one after the other. */
  readonly events: readonly string[];
  /** What the last response has to hold: a wrong answer is no measurement. */
  readonly expected: string;
  /** Also note the steps on the way, which costs time of its own. */
  readonly isTraced?: boolean;
  /** Where V8 writes a profile. */
  readonly profileFolder?: string;
}

export interface Step {
  readonly name: string;
  /** Milliseconds since the process began to load the bundle. */
  readonly at: number;
  /** Of a load; what it loads in turn included. */
  readonly milliseconds?: number;
}

/** Times in milliseconds. */
export interface Measured {
  /** From loading the bundle until the event loop turned. */
  readonly init: number;
  /** Each call, the first one first. */
  readonly calls: readonly number[];
  /** Of the processors, for init and the first call. */
  readonly firstWork: number;
  readonly steps: readonly Step[];
  readonly peakBytes: number;
  /** Paths of what was loaded beside Node.js itself. */
  readonly files: readonly string[];
}

/** @throws Error when the process fails or its last response is not the expected one */
export async function measured(job: Job): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const [jobFile, resultFile] = [join(folder, 'job.json'), join(folder, 'result.json')];
    const { bundle, events, isTraced = false } = job;
    writeFileSync(jobFile, JSON.stringify({ bundle, events, isTraced, traceChannel: TRACE_CHANNEL }));
    const profile =
      job.profileFolder === undefined
        ? []
        : ['--cpu-prof', '--cpu-prof-interval', '100', '--cpu-prof-dir', job.profileFolder];
    await ended([...profile, PROCESS, jobFile, resultFile], job.environment);
    const result: Measured & { readonly response: string } = JSON.parse(readFileSync(resultFile, 'utf8'));
    if (!result.response.includes(job.expected))
      throw new Error(`${bundle} answered otherwise than "${job.expected}": ${result.response}`);
    return result;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function ended(parameters: readonly string[], environment: Job['environment']): Promise<void> {
  const child = spawn(process.execPath, [...parameters], {
    env: environment,
    // What a function prints goes through a pipe on Lambda, too.
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stdout.resume();
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`a measured process ended with ${code}:\n${complaint}`);
}
