/** The figures as tables: milliseconds, KiB and MiB, medians with the least and the most. */

import type { Subject } from './bundles.ts';
import { type Cold, type Series, SURFACES, timesAsLong } from './rounds.ts';
import { SLOW_MS } from './scene.ts';
import type { Summary } from './statistics.ts';
import { type Figures, helloOf, type Verdict } from './targets.ts';

const SHOWN: readonly Subject[] = ['empty', 'ask-hello', 'conversation-hello', 'alexa', 'google'];
const PARTS = 6;

export function printFigures(
  { cold, warm, slow, bundles }: Figures,
  targets: readonly Verdict[],
  machine: { readonly node: string; readonly cores: number },
): void {
  const rounds = cold[0]?.ready.count ?? 0;
  console.log(`\nNode.js ${machine.node}, ${machine.cores} cores`);
  console.log(`\nCold start, a fresh process each, ${rounds} rounds: ms, median (least-most)`);
  console.table(cold.map((one) => coldRow(one, cold)));
  console.log('\nWarm turns in one process: ms');
  console.table(warm.map(seriesRow));
  console.log(`\nAgainst a bank that takes ${SLOW_MS} ms a call, the cold first turn counted: ms`);
  console.table(slow.map(seriesRow));
  console.log('\nBundles: KiB');
  console.table(
    SHOWN.map((subject) => ({
      bundle: subject,
      ...sizeRow(bundles[subject].bytes, bundles[subject].gzipBytes),
    })),
  );
  for (const surface of SURFACES)
    console.log(`${surface}: ${bundles[surface].parts.slice(0, PARTS).map(partText).join(', ')} KiB`);
  console.log('\nTargets');
  console.table(targets.map(targetRow));
}

function coldRow(one: Cold, cold: readonly Cold[]): object {
  const [empty] = cold;
  const hello = one.surface === undefined ? undefined : helloOf(cold, one.surface);
  return {
    surface: one.surface ?? '',
    subject: one.name,
    init: spread(one.init),
    'first turn': spread(one.first),
    both: spread(one.ready),
    'x empty': times(one, empty),
    'x hello': times(one, hello),
    'CPU ms': one.work.median.toFixed(1),
    'peak MiB': one.peakMiB.median.toFixed(1),
  };
}

function times(one: Cold, other: Cold | undefined): string {
  return other === undefined ? '' : timesAsLong(one, other).toFixed(2);
}

function spread({ median, min, max }: Summary): string {
  return `${median.toFixed(1)} (${min.toFixed(1)}-${max.toFixed(1)})`;
}

function seriesRow({ name, surface, count, p50, p95, p99 }: Series): object {
  const [at50, at95, at99] = [p50, p95, p99].map((value) => value.toFixed(value < 10 ? 3 : 0));
  return { surface, turn: name, turns: count, p50: at50, p95: at95, p99: at99 };
}

function sizeRow(bytes: number, gzipBytes: number): object {
  return { minified: (bytes / 1024).toFixed(1), gzip: (gzipBytes / 1024).toFixed(1) };
}

function partText({ name, bytes }: { readonly name: string; readonly bytes: number }): string {
  return `${name} ${(bytes / 1024).toFixed(0)}`;
}

function targetRow({ target, figure, atMost, isMet }: Verdict): object {
  return { target, figure: Number(figure.toFixed(2)), 'at most': atMost, '': isMet ? 'met' : 'missed' };
}
