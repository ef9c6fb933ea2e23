/** Samples that are the same words, with some values in their slots, and belong to two intents. */

import { type Claim, claimsOf, lexiconOf } from './claims.ts';
import type { Finding } from './finding.ts';
import type { Sample } from './source-file.ts';
import { type IntentSource, type SlotSource, samplesOf } from './sources.ts';

/** One finding for two lines, however many of their samples meet; told at the intent that comes first. */
export function claimedTwice(
  intents: readonly IntentSource[],
  slots: readonly SlotSource[],
): readonly Finding[] {
  const findings = new Map<string, Finding>();
  const lexicon = lexiconOf(slots);
  for (const [index, intent] of intents.entries()) {
    const claims = claimsOf(intents.slice(index + 1), lexicon);
    const rivals = samplesOf(intent).flatMap((sample) =>
      claims(sample.text).map((rival) => ({ sample, rival })),
    );
    for (const { sample, rival } of rivals) {
      const pair = `${placeOf(sample)} ${placeOf(rival.sample)}`;
      if (!findings.has(pair)) findings.set(pair, findingOf(intent.name, sample, rival));
    }
  }
  return [...findings.values()];
}

function findingOf(name: string, sample: Sample, rival: Claim): Finding {
  const { file, line, text } = sample;
  const there = `"${rival.sample.text}" of ${rival.intent} at ${placeOf(rival.sample)}`;
  return { file, line, problem: `"${text}" of ${name} is also ${there}`, mend: 'Keep it in one of the two' };
}

function placeOf({ file, line }: Sample): string {
  return `${file}:${line}`;
}
