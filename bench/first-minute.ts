/**
 * Measures a newcomer's first minute: from `git clone` to the first answer, with
 * an empty npm cache, through the README's own commands and the bank's own login.
 *
 *   npm run bench:first-minute [-- --json]
 *
 * The clone is of this checkout's HEAD. Prints each step, its share of the whole,
 * and the ratio to the 90 seconds that the project promises on two cores.
 */

import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { consentWithoutBrowser } from '../sandbox-bank/browserless-link.ts';

const PROMISED_SECONDS = 90;

interface Step {
  readonly name: string;
  readonly seconds: number;
}

function run(command: string, parameters: readonly string[], cwd: string): void {
  const { status, stderr } = spawnSync(command, parameters, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')} failed:\n${stderr}`);
}

/** @returns the page's address, as `npm start` prints it */
async function pageOrigin(started: ChildProcess): Promise<string> {
  if (started.stdout === null) throw new Error('npm start has no output');
  for await (const line of createInterface({ input: started.stdout })) {
    const found = /Simulator\s+(http:\/\/localhost:\d+)/.exec(line)?.[1];
    if (found !== undefined) return found;
  }
  throw new Error('npm start ended before it printed the address of the page');
}

async function call<T>(origin: string, path: string, asked: unknown): Promise<T> {
  const response = await fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin },
    body: JSON.stringify(asked),
  });
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}

async function linkedByLogin(origin: string): Promise<void> {
  const { url } = await call<{ readonly url: string }>(origin, '/api/link', { surface: 'alexa' });
  const back = await consentWithoutBrowser(new URL(url), { username: 'tom', password: 'sandpiper' });
  await fetch(back);
  await call(origin, '/api/after-link', { surface: 'alexa' });
}

async function firstAnswer(origin: string): Promise<string> {
  const said = { surface: 'alexa', text: "what's my checking balance" };
  const { heard } = await call<{ readonly heard: { readonly speech: string } }>(origin, '/api/say', said);
  return heard.speech;
}

async function measured(
  folder: string,
): Promise<{ readonly steps: readonly Step[]; readonly speech: string }> {
  const steps: Step[] = [];
  const timed = async <T>(name: string, work: () => T | Promise<T>): Promise<T> => {
    const began = performance.now();
    const result = await work();
    steps.push({ name, seconds: (performance.now() - began) / 1000 });
    return result;
  };
  const clone = join(folder, 'bank-aloud');
  await timed('git clone', () => run('git', ['clone', '--quiet', process.cwd(), clone], folder));
  await timed('npm ci', () => run('npm', ['ci', '--cache', join(folder, 'cache')], clone));
  const flags = ['--port', '0', '--bank-port', '0'];
  const started = spawn('npm', ['start', '--', ...flags], { cwd: clone, detached: true });
  try {
    const origin = await timed('npm start', () => pageOrigin(started));
    await timed('log in and link', () => linkedByLogin(origin));
    return { speech: await timed('first answer', () => firstAnswer(origin)), steps };
  } finally {
    if (started.pid !== undefined) process.kill(-started.pid, 'SIGINT');
    await once(started, 'exit');
  }
}

function print(steps: readonly Step[], speech: string, asJson: boolean): void {
  const seconds = steps.reduce((total, step) => total + step.seconds, 0);
  const ratio = seconds / PROMISED_SECONDS;
  const rows = steps.map((step) => ({
    step: step.name,
    seconds: Number(step.seconds.toFixed(1)),
    share: `${Math.round((100 * step.seconds) / seconds)} %`,
  }));
  console.table(rows);
  console.log(`Heard: ${speech}`);
  console.log(`${seconds.toFixed(1)} s in all: ${ratio.toFixed(2)} of the ${PROMISED_SECONDS} s promised.`);
  if (asJson) console.log(JSON.stringify({ steps, seconds, promisedSeconds: PROMISED_SECONDS, ratio }));
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
  const folder = mkdtempSync(join(tmpdir(), 'first-minute-'));
  try {
    const { steps, speech } = await measured(folder);
    print(steps, speech, values.json);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
