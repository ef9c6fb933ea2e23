/** What the figures ought to be, and whether they are. */

import type { Bundles } from './bundles.ts';
import type { Surface } from './cases.ts';
import { type Cold, HELLO, type Series, SURFACES, timesAsLong } from './rounds.ts';
import { SLOW_MS } from './scene.ts';

export interface Figures {
  readonly cold: readonly Cold[];
  readonly warm: readonly Series[];
  readonly slow: readonly Series[];
  readonly bundles: Bundles;
}

export interface Verdict {
  readonly target: string;
  readonly figure: number;
  readonly atMost: number;
  readonly isMet: boolean;
}

/** Of the library's own hello world: init and first turn together. */
const COLD_AT_MOST: Readonly<Record<Surface, number>> = { alexa: 5, google: 0.6 };
const OWN_TIME_MS = 0.3;
/** For a bank that takes `SLOW_MS` for each call. */
const SLOW_AT_MOST_MS = { asked: 900, remembered: 600 } as const;

export function verdicts(figures: Figures): readonly Verdict[] {
  return [...coldVerdicts(figures), ...warmVerdicts(figures), ...slowVerdicts(figures), noSdk(figures)];
}

function verdict(target: string, figure: number, atMost: number): Verdict {
  return { target, figure, atMost, isMet: figure <= atMost };
}

function coldVerdicts({ cold }: Figures): readonly Verdict[] {
  return cold.flatMap((one) => {
    const { name, surface } = one;
    if (surface === undefined || !name.startsWith('balance')) return [];
    const times = timesAsLong(one, helloOf(cold, surface));
    return [verdict(`${surface}, cold ${name}: times hello world`, times, COLD_AT_MOST[surface])];
  });
}

/** @throws Error when it was not measured */
export function helloOf(cold: readonly Cold[], surface: Surface): Cold {
  const hello = cold.find((one) => one.name === HELLO && one.surface === surface);
  if (hello === undefined) throw new Error(`no hello world of ${surface} was measured`);
  return hello;
}

function warmVerdicts({ warm }: Figures): readonly Verdict[] {
  const own = warm.filter(({ name }) => name.endsWith('own time'));
  return own.map((one) => verdict(`${one.surface}, warm ${one.name}, p50 ms`, one.p50, OWN_TIME_MS));
}

function slowVerdicts({ slow }: Figures): readonly Verdict[] {
  return slow.map(({ name, surface, p95 }) => {
    const atMost = SLOW_AT_MOST_MS[name.endsWith('asked') ? 'asked' : 'remembered'];
    return verdict(`${surface}, bank of ${SLOW_MS} ms, ${name}, p95 ms`, p95, atMost);
  });
}

/** Neither in the bundle nor loaded beside it. */
function noSdk({ cold, bundles }: Figures): Verdict {
  const built = SURFACES.flatMap((surface) => bundles[surface].parts.map((part) => part.name));
  const loaded = cold.flatMap((one) => one.otherFiles);
  const found = [...built, ...loaded].filter((name) => /aws-sdk|@smithy/.test(name));
  return verdict('parts of an AWS SDK that a balance loads', found.length, 0);
}
