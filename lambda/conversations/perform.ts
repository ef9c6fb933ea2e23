/**
 * Plays a script on an assistant. What was heard and what was written down come
 * out as the same kind of transcript, so that a difference reads as prose.
 */

import type { Assistant, Exchange, Heard } from '../../simulator/assistant.ts';
import { ANN, linkAsCustomer, signIn, TOM } from '../../simulator/link-as-customer.ts';
import { type Linked, type Script, type Spoken, wordsOn } from './script.ts';
import type { Stage } from './stage.ts';
import { revokeAtBank, tokenIn } from './tokens.ts';

export interface Performed {
  readonly transcript: readonly string[];
  readonly exchanges: readonly Exchange[];
}

const CUSTOMERS = {
  tom: TOM,
  ann: ANN,
  exact: { ...TOM, householdExact: true },
  some: { ...TOM, accounts: ['rainy-day-savings', 'travel-mastercard'] },
};

/** Nothing remains of what was played before. @returns what the platform sent on the way */
async function link(assistant: Assistant, linked: Linked): Promise<readonly Exchange[]> {
  const exchanges = await assistant.unlink();
  assistant.setSpeaker('owner');
  if (linked !== 'nobody') await linkAsCustomer(assistant, CUSTOMERS[linked]);
  return exchanges;
}

/** What is checked of an answer besides its words, when the script asks for it. */
function heardLines(line: Spoken, heard: Heard): readonly string[] {
  const raw = JSON.stringify(heard.exchanges.map(({ invocation }) => invocation.outcome));
  return [
    `customer: ${line.customer}`,
    `assistant${heard.offersLinking ? ', offering to link' : ''}: ${heard.speech}`,
    ...(line.microphone === undefined ? [] : [`microphone: ${heard.microphone}`]),
    ...(line.card === undefined ? [] : [`card: ${heard.cards.map(({ text }) => text).join('; ')}`]),
    ...(line.raw === undefined ? [] : [`raw: ${raw.includes(line.raw) ? line.raw : raw}`]),
  ];
}

/** The transcript as the script has it. */
export function written({ lines }: Script, surface: Assistant['surface']): readonly string[] {
  return lines.flatMap((line): readonly string[] => {
    if ('signsIn' in line) return [`signed in: ${line.assistant?.[surface] ?? ''}`];
    if (!('customer' in line)) return [];
    return [
      `customer: ${line.customer}`,
      `assistant${line.offersLinking ? ', offering to link' : ''}: ${wordsOn(surface, line.assistant)}`,
      ...(line.microphone === undefined ? [] : [`microphone: ${line.microphone}`]),
      ...(line.card === undefined ? [] : [`card: ${line.card}`]),
      ...(line.raw === undefined ? [] : [`raw: ${line.raw}`]),
    ];
  });
}

async function signedIn(assistant: Assistant, last: Heard | undefined): Promise<Heard | undefined> {
  await signIn(last?.linkUrl ?? (await assistant.startLinking()));
  return (await assistant.afterLinking()).heard;
}

export async function perform(
  stage: Stage,
  surface: Assistant['surface'],
  script: Script,
): Promise<Performed> {
  const assistant = stage.assistants[surface];
  const exchanges: Exchange[] = [...(await link(assistant, script.linked))];
  const transcript: string[] = [];
  let last: Heard | undefined;
  for (const line of script.lines) {
    if ('speaker' in line) assistant.setSpeaker(line.speaker);
    else if ('bank' in line) await revokeAtBank(stage, surface, tokenIn(exchanges.at(-1)));
    else if ('signsIn' in line) {
      last = await signedIn(assistant, last);
      transcript.push(`signed in: ${last?.speech ?? ''}`);
      exchanges.push(...(last?.exchanges ?? []));
    } else {
      last = await assistant.say(line.customer);
      transcript.push(...heardLines(line, last));
      exchanges.push(...last.exchanges);
    }
  }
  return { transcript, exchanges };
}

/** What the platform would have refused, as text; empty when all is well. */
export function refusals(exchanges: readonly Exchange[]): readonly string[] {
  return exchanges.flatMap(({ findings, invocation: { outcome } }) => [
    ...findings.filter(({ level }) => level === 'illegal').map(({ rule, message }) => `${rule}: ${message}`),
    ...(outcome.kind === 'error' ? [`${outcome.name}: ${outcome.message}`] : []),
  ]);
}
