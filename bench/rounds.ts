/** The measurements: what is run, how often, and in what order. */

import type { Cases, Surface } from './cases.ts';
import { type Job, type Measured, measured } from './measured.ts';
import { TOKENS } from './scene.ts';
import { median, quantile, type Summary, shuffled, summary } from './statistics.ts';

export const HELLO = "the library's hello world";
export const SURFACES: readonly Surface[] = ['alexa', 'google'];

/** Milliseconds; `peakMiB` in MiB. */
export interface Cold {
  readonly name: string;
  readonly surface: Surface | undefined;
  readonly init: Summary;
  readonly first: Summary;
  /** Init and first answered turn together. */
  readonly ready: Summary;
  /** `ready` of each round. */
  readonly rounds: readonly number[];
  /** What of `ready` and of the threads beside it the processors worked. */
  readonly work: Summary;
  readonly peakMiB: Summary;
  /** Loaded beside Node.js and the bundle itself. */
  readonly otherFiles: readonly string[];
}

export interface Series {
  readonly name: string;
  readonly surface: Surface;
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

interface Named {
  readonly name: string;
  readonly surface: Surface | undefined;
  readonly job: Job;
}

const bySurface = (name: string, job: (surface: Surface) => Job): readonly Named[] =>
  SURFACES.map((surface) => ({ name, surface, job: job(surface) }));

/** Every subject once a round, in another order each round, each in a process of its own. */
export async function coldStarts(cases: Cases, rounds: number): Promise<readonly Cold[]> {
  const all: readonly Named[] = [
    { name: 'empty handler', surface: undefined, job: cases.empty },
    ...bySurface(HELLO, cases.hello),
    ...bySurface('launch', cases.launch),
    ...bySurface('balance, bank in memory', (surface) => cases.balanceInMemory(surface)),
    ...bySurface('balance, exchange and FDX', (surface) => cases.balance(surface, 1)),
  ];
  const taken = new Map<Named, Measured[]>(all.map((one) => [one, []]));
  // A first round fills the page cache and is not counted.
  for (let round = 0; round <= rounds; round++)
    for (const one of shuffled(all)) {
      const result = await measured(one.job);
      if (round > 0) taken.get(one)?.push(result);
    }
  return all.map((one) => coldFrom(one, taken.get(one) ?? []));
}

function coldFrom({ name, surface, job }: Named, taken: readonly Measured[]): Cold {
  const first = ({ calls }: Measured): number => calls[0] ?? Number.NaN;
  const rounds = taken.map((one) => one.init + first(one));
  const files = new Set(taken.flatMap((one) => one.files));
  return {
    name,
    surface,
    init: summary(taken.map((one) => one.init)),
    first: summary(taken.map(first)),
    ready: summary(rounds),
    rounds,
    work: summary(taken.map((one) => one.firstWork)),
    peakMiB: summary(taken.map((one) => one.peakBytes / 2 ** 20)),
    otherFiles: [...files].filter((file) => file !== job.bundle && !file.endsWith('measured-process.cjs')),
  };
}

/** Calls in one process, those left out that come before everything is compiled. */
export async function warmTurns(cases: Cases, calls: number): Promise<readonly Series[]> {
  const warmUp = Math.floor(calls / 5);
  const all = [
    ...bySurface('balance, bank in memory: own time', (on) => cases.balanceInMemory(on, calls)),
    ...bySurface('balance again within a minute', (on) => cases.sameBalance(on, calls)),
  ];
  const series: Series[] = [];
  for (const { name, surface = 'alexa', job } of shuffled(all))
    series.push(seriesFrom(name, surface, (await measured(job)).calls.slice(warmUp)));
  // Each turn has its own token here, so there are as many turns as tokens.
  for (const surface of SURFACES) {
    const { calls: taken } = await measured(cases.balance(surface, TOKENS));
    series.push(seriesFrom('balance, exchange and FDX', surface, taken.slice(TOKENS / 5)));
  }
  return series.sort((a, b) => a.name.localeCompare(b.name) || a.surface.localeCompare(b.surface));
}

/** Side by side, for the processes only wait. The first turn of each process is cold and counts. */
export async function slowBankTurns(cases: Cases, calls: number): Promise<readonly Series[]> {
  const both = SURFACES.flatMap((surface) =>
    (['asked', 'remembered'] as const).map(async (exchange) => {
      const { calls: taken } = await measured(cases.slowBalance(surface, calls, exchange));
      return seriesFrom(`balance, exchange ${exchange}`, surface, taken);
    }),
  );
  return Promise.all(both);
}

/**
 * How many times as long as `other`: the median over the rounds of the ratio
 * within one round, for a busy minute of the machine meets both alike.
 */
export function timesAsLong(one: Cold, other: Cold): number {
  return median(one.rounds.map((milliseconds, round) => milliseconds / (other.rounds[round] ?? Number.NaN)));
}

function seriesFrom(name: string, surface: Surface, calls: readonly number[]): Series {
  const at = (share: number): number => quantile(calls, share);
  return { name, surface, count: calls.length, p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
