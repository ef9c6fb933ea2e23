/**
 * What the platforms, or a customer, would stumble over, and no schema tells:
 * every rule reads the sources and names file, line and mend.
 */

import type { BankFile } from '../bank-file/bank-file.ts';
import { INTENTS } from '../shared/dialog/turn.ts';
import { named } from './bank-names.ts';
import { claimsOf, lexiconOf } from './claims.ts';
import type { Finding } from './finding.ts';
import { claimedTwice } from './lint-claims.ts';
import { lintIntent, lintSlotsOf, WITHOUT_SOURCE } from './lint-intent.ts';
import { lintSlot } from './lint-slot.ts';
import type { IntentSource, Sources } from './sources.ts';

/** Certification asks for the first four; without the others, "yes" and "again" are not heard. */
const REQUIRED_BUILT_INS = [
  'AMAZON.HelpIntent',
  'AMAZON.StopIntent',
  'AMAZON.CancelIntent',
  'AMAZON.NavigateHomeIntent',
  'AMAZON.RepeatIntent',
  'AMAZON.YesIntent',
  'AMAZON.NoIntent',
];

export function lintSources(sources: Sources, bank: BankFile): readonly Finding[] {
  const { intents, slots } = sources;
  return [
    ...lintIntentList(intents),
    ...intents.flatMap((intent) => [...lintIntent(intent), ...lintSlotsOf(intent, slots)]),
    ...slots.flatMap(lintSlot),
    ...claimedTwice(intents, slots),
    ...lintExamples(sources, bank),
    ...lintLengths(sources, bank),
  ];
}

function lintIntentList(intents: readonly IntentSource[]): readonly Finding[] {
  const file = 'interaction-models/intents';
  const names = intents.map(({ name }) => name);
  const onAlexa = intents.flatMap(({ alexa, also }) => [alexa, ...also.map((share) => share.alexa)]);
  const unwritten = INTENTS.filter((name) => !WITHOUT_SOURCE.includes(name) && !names.includes(name));
  const unheard = REQUIRED_BUILT_INS.filter((name) => !onAlexa.includes(name));
  const twice = intents.filter(({ name }, index) => names.indexOf(name) !== index);
  return [
    ...unwritten.map((name) => ({
      file,
      problem: `${name} has no source`,
      mend: `Write a file with \`intent: ${name}\``,
    })),
    ...unheard.map((name) => ({
      file,
      problem: `nothing stands for ${name}, which Alexa asks for`,
      mend: `Write \`alexa: ${name}\`, or the name under \`also\`, in the intent that means it`,
    })),
    ...twice.map((intent) => ({
      file: intent.file,
      line: intent.line,
      problem: `${intent.name} has two sources`,
      mend: 'Make one of them',
    })),
  ];
}

/** Amazon: the first example is the invocation with a sample, and every example matches one. */
function lintExamples({ intents, slots, listing }: Sources, bank: BankFile): readonly Finding[] {
  const claims = claimsOf(intents, lexiconOf(slots));
  const opening = `ask ${bank.invocationName} `;
  return listing.examplePhrases.flatMap(({ text, line }, index) => {
    const phrase = named(text, bank);
    const isInvocation = phrase.startsWith(opening);
    const findings: Finding[] = [];
    if (index === 0 && !isInvocation)
      findings.push({
        file: listing.file,
        line,
        problem: 'the first example phrase does not name the skill',
        mend: 'Begin it with "ask {invocation}"',
      });
    if (claims(isInvocation ? phrase.slice(opening.length) : phrase).length === 0)
      findings.push({
        file: listing.file,
        line,
        problem: `"${phrase}" matches no sample`,
        mend: 'Use the words of a sample',
      });
    return findings;
  });
}

/** developers.google.com/assistant, directory information: at most 80 and 4000 characters. Alexa's own limits are in its schema. */
function lintLengths({ listing }: Sources, bank: BankFile): readonly Finding[] {
  const limits = [
    ['summary', 80],
    ['description', 4000],
  ] as const;
  return limits
    .filter(([key, limit]) => named(listing[key], bank).length > limit)
    .map(([key, limit]) => ({
      file: listing.file,
      problem: `${key} is longer than Google's ${limit} characters`,
      mend: 'Shorten it',
    }));
}
