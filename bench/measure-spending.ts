/**
 * `npm run measure:spending [-- --seeds 1,2,3] [--day YYYY-MM-DD] [--explain] [--json]`:
 * how well spending is read, against what is true of the sandbox bank's customers.
 *
 * On 40 % of rows the merchant category code and the bank's name for the
 * merchant are withheld. Every entry of the table of merchants that meets any
 * row of any customer is taken out first, so that to the cleaner all are new.
 */

import { PLANS } from '../sandbox-bank/customers/customers-at.ts';
import type { KnownMerchants } from '../shared/banking/merchants/known-merchants.ts';
import { recurringCharges } from '../shared/banking/recurring/recurring.ts';
import { rowReader } from '../shared/banking/spending/row-reader.ts';
import type { Day } from '../shared/calendar/zone.ts';
import { explained } from './spending/explained.ts';
import {
  added,
  categoryHits,
  countingHits,
  type Hits,
  merchantHits,
  pairHits,
  type Reading,
  recurringHits,
} from './spending/hits.ts';
import { type Household, households, unseenMerchants, withheld, ZONE } from './spending/households.ts';
import { foldSpeed } from './spending/speed.ts';

const TARGETS = { category: 0.97, recurringPrecision: 0.95, recurringRecall: 0.95 };
/** Incomes that come whenever they come have no interval to find. */
const IRREGULAR = new Set(
  PLANS.flatMap(({ incomes }) =>
    incomes.filter(({ rhythm }) => rhythm.kind === 'irregular').map(({ series }) => series),
  ),
);

interface Scores {
  readonly category: Hits;
  readonly counting: Hits;
  readonly merchants: Hits;
  readonly recurring: Hits;
  readonly pairs: Hits;
}

const explains = process.argv.includes('--explain');
const day = option('--day') ?? '2026-11-22';
const seeds = (option('--seeds') ?? '1,2,3').split(',').map(Number);
const scores = seeds.flatMap(scoresOf);
const all = totalOf(scores.map(([, score]) => score));
print([...scores, ['all', all]]);
const speed = foldSpeed(households(1, day));
for (const { rows, foldNs, cleanNs, summaryMs } of speed)
  console.log(
    `${rows} rows: fold ${foldNs.toFixed(0)} ns a row, cleaning ${cleanNs.toFixed(0)} ns a row, summary ${summaryMs.toFixed(1)} ms`,
  );
const missed = Object.entries(TARGETS).filter(([name, target]) => (summary()[name] ?? 0) < target);
for (const [name, target] of missed)
  console.log(`${name} is ${percent(summary()[name] ?? 0)}, below its target of ${percent(target)}`);
if (process.argv.includes('--json')) console.log(JSON.stringify({ ...summary(), speed }));
process.exitCode = missed.length === 0 ? 0 : 1;

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function summary(): Readonly<Record<string, number>> {
  return {
    category: recall(all.category),
    counting: recall(all.counting),
    merchants: recall(all.merchants),
    recurringPrecision: precision(all.recurring),
    recurringRecall: recall(all.recurring),
    pairPrecision: precision(all.pairs),
    pairRecall: recall(all.pairs),
  };
}

function scoresOf(seed: number): readonly (readonly [string, Scores])[] {
  const customers = households(seed, day);
  const known = unseenMerchants(customers);
  return customers.map((household) => [
    `${household.username} ${seed}`,
    scoreOf(withheld(household, seed), known),
  ]);
}

function scoreOf(household: Household, known: KnownMerchants): Scores {
  const { username, accounts, pages, truths } = household;
  const reader = rowReader({ accounts, zone: ZONE, known });
  const charges = recurringCharges(reader);
  const read = pages.map(reader.read);
  for (const page of read) charges.add(page);
  const reading: Reading = { rows: read.flatMap(({ rows }) => rows), resolved: reader.resolved(), truths };
  const recurring = recurringHits(reading, charges.found(day as Day), IRREGULAR);
  if (explains) for (const line of explained(reading, recurring)) console.log(username, line);
  return {
    category: categoryHits(reading),
    counting: countingHits(reading),
    merchants: merchantHits(reading),
    recurring,
    pairs: pairHits(reading),
  };
}

function totalOf(parts: readonly Scores[]): Scores {
  return {
    category: added(parts.map(({ category }) => category)),
    counting: added(parts.map(({ counting }) => counting)),
    merchants: added(parts.map(({ merchants }) => merchants)),
    recurring: added(parts.map(({ recurring }) => recurring)),
    pairs: added(parts.map(({ pairs }) => pairs)),
  };
}

function precision({ right, found }: Hits): number {
  return found === 0 ? 1 : right / found;
}

function recall({ right, there }: Hits): number {
  return there === 0 ? 1 : right / there;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}

function print(rows: readonly (readonly [string, Scores])[]): void {
  line(['customer', 'category', 'counting', 'merchants', 'recurring P', 'R', 'pairs P', 'R']);
  for (const [name, { category, counting, merchants, recurring, pairs }] of rows) {
    const shares = [category, counting, merchants].map(recall);
    const found = [recurring, pairs].flatMap((hits) => [precision(hits), recall(hits)]);
    line([name, ...[...shares, ...found].map(percent)]);
  }
}

function line(cells: readonly string[]): void {
  console.log(cells.map((cell) => cell.padStart(12)).join(''));
}
