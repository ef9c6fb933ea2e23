/** Where a reading is wrong, the dearest first. */

import { merchantKey } from '../../shared/banking/merchants/merchant.ts';
import { categorised, type Reading, type recurringHits } from './hits.ts';

const MOST = 12;

export function explained(reading: Reading, recurring: ReturnType<typeof recurringHits>): readonly string[] {
  return [
    ...recurring.wrong.map(
      ({ merchant, interval, transactions }) =>
        `no series: ${merchant.name}, ${interval}, ${transactions.length} rows`,
    ),
    ...recurring.missed.map((series) => `missed series: ${series}`),
    ...dearest(wrongCategories(reading), 100),
    ...dearest(wrongNames(reading), 1),
  ];
}

type Weighed = readonly [text: string, weight: number];

function* wrongCategories(reading: Reading): Iterable<Weighed> {
  for (const { row, ours, truly } of categorised(reading))
    if (ours !== truly) yield [`${truly} read as ${ours}: ${nameOf(reading, row)}`, row.minor];
}

function* wrongNames(reading: Reading): Iterable<Weighed> {
  for (const row of reading.rows) {
    const truth = reading.truths.get(row.transaction.id)?.merchant ?? '';
    const name = nameOf(reading, row);
    const isWrong = truth !== '' && row.effect !== 'own' && merchantKey(name) !== merchantKey(truth);
    if (isWrong) yield [`${truth} named "${name}"`, 1];
  }
}

function nameOf({ resolved }: Reading, { print }: Reading['rows'][number]): string {
  return resolved.get(print)?.merchant.name ?? '';
}

function dearest(all: Iterable<Weighed>, unit: number): readonly string[] {
  const weights = new Map<string, number>();
  for (const [text, weight] of all) weights.set(text, (weights.get(text) ?? 0) + weight);
  const sorted = [...weights].sort((a, b) => b[1] - a[1]).slice(0, MOST);
  return sorted.map(([text, weight]) => `${(weight / unit).toFixed(0)} ${text}`);
}
