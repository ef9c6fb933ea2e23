/** One intent's source: a name the code knows, words the platforms read, slots that are declared. */

import { INTENTS } from '../shared/dialog/turn.ts';
import type { Finding } from './finding.ts';
import type { Sample } from './source-file.ts';
import { type IntentSource, type SlotSource, samplesOf, slotsIn } from './sources.ts';

/** Intents that the platforms themselves recognise: LaunchRequest and FallbackIntent, MAIN, NO_MATCH and a linking that was declined. */
export const WITHOUT_SOURCE: readonly string[] = ['Launch', 'Fallback', 'LinkDeclined'];

const BUILT_INS = [
  'AMAZON.CancelIntent',
  'AMAZON.HelpIntent',
  'AMAZON.NavigateHomeIntent',
  'AMAZON.NextIntent',
  'AMAZON.NoIntent',
  'AMAZON.RepeatIntent',
  'AMAZON.StopIntent',
  'AMAZON.YesIntent',
];

const SAMPLES_PER_INTENT = 600;

export function lintIntent(intent: IntentSource): readonly Finding[] {
  const { name, file, line, samples, also } = intent;
  const findings: Finding[] = [];
  const fault = (problem: string, mend: string) => findings.push({ file, line, problem, mend });
  if (!(INTENTS as readonly string[]).includes(name) || WITHOUT_SOURCE.includes(name))
    fault(
      `"${name}" is no intent that has a source`,
      'Use a name of INTENTS in shared/dialog/turn.ts, or add it there',
    );
  if (samples.length === 0) fault(`${name} has no sample`, 'Write some under `samples`');
  if (samples.length > SAMPLES_PER_INTENT)
    fault(
      `${name} gives ${samples.length} samples, and at most ${SAMPLES_PER_INTENT} are allowed`,
      'Drop choices that nobody says',
    );
  for (const { alexa } of [intent, ...also])
    if (alexa !== name && !BUILT_INS.includes(alexa))
      fault(`"${alexa}" is no built-in intent in use`, `Use one of ${BUILT_INS.join(', ')}`);
  return [...findings, ...samplesOf(intent).flatMap(lintText)];
}

/** Alexa reads letters, spaces, apostrophes, hyphens, periods and slots; numbers are words. */
function lintText({ text, file, line }: Sample): readonly Finding[] {
  const refused = text.replace(/\{\w+\}/g, '').match(/[^\p{L}\p{M} '.-]/u)?.[0];
  if (refused === undefined) return [];
  return [{ file, line, problem: `"${text}" has "${refused}", which Alexa refuses`, mend: mendOf(refused) }];
}

function mendOf(refused: string): string {
  if (/\p{N}/u.test(refused)) return 'Write numbers as words';
  return /[‘’]/.test(refused) ? "Write ' instead" : 'Take it out, or say it in words';
}

export function lintSlotsOf(intent: IntentSource, types: readonly SlotSource[]): readonly Finding[] {
  const { name, file, line, slots } = intent;
  const samples = samplesOf(intent);
  const untyped = slots.filter((slot) => !types.some((type) => type.name === slot));
  const unused = slots.filter((slot) => !samples.some(({ text }) => text.includes(`{${slot}}`)));
  return [
    ...samples.flatMap((sample) => lintSlotsIn(sample, intent)),
    ...samples.flatMap((sample) => lintNeighbours(sample, types)),
    ...untyped.map((slot) => ({
      file,
      line,
      problem: `slot ${slot} has no type`,
      mend: `Write interaction-models/slots/${slot}.yaml`,
    })),
    ...unused.map((slot) => ({
      file,
      line,
      problem: `slot ${slot} is in no sample of ${name}`,
      mend: 'Use it, or take it out of `slots`',
    })),
  ];
}

function lintSlotsIn({ text, file, line }: Sample, { name, slots }: IntentSource): readonly Finding[] {
  const used = slotsIn(text);
  const undeclared = used.filter((slot) => !slots.includes(slot));
  return [
    ...undeclared.map((slot) => ({
      file,
      line,
      problem: `{${slot}} is not declared`,
      mend: `Add it to \`slots\` of ${name}`,
    })),
    ...(new Set(used).size < used.length
      ? [{ file, line, problem: `"${text}" has a slot twice`, mend: 'Keep one of the two' }]
      : []),
  ];
}

/** Between two slots that take any words, nothing tells where one ends. */
function lintNeighbours({ text, file, line }: Sample, types: readonly SlotSource[]): readonly Finding[] {
  const takesAny = (name: string) => types.some((type) => type.name === name && type.acceptsUnlisted);
  const [, first, second] =
    [...text.matchAll(/\{(\w+)\} (?=\{(\w+)\})/g)].find(
      ([, one = '', two = '']) => takesAny(one) && takesAny(two),
    ) ?? [];
  if (first === undefined) return [];
  const problem = `"${text}" has nothing between {${first}} and {${second}}, which both take any words`;
  return [{ file, line, problem, mend: 'Put a word between them' }];
}
