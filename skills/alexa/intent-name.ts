/** Alexa's intent names and ours: custom intents are called the same, built-ins are mapped. */

import type { Session } from '../../shared/dialog/session.ts';
import { ANSWERED_FROM, INTENTS, type IntentName } from '../../shared/dialog/turn.ts';

const BUILT_INS: ReadonlyMap<string, IntentName> = new Map([
  ['AMAZON.HelpIntent', 'Help'],
  ['AMAZON.StopIntent', 'Stop'],
  ['AMAZON.CancelIntent', 'Cancel'],
  ['AMAZON.NavigateHomeIntent', 'Stop'],
  ['AMAZON.RepeatIntent', 'Repeat'],
  ['AMAZON.YesIntent', 'Yes'],
  ['AMAZON.NoIntent', 'No'],
  ['AMAZON.NextIntent', 'More'],
  ['AMAZON.FallbackIntent', 'Fallback'],
]);

/** @returns undefined when the interaction model has no such intent */
export function intentNamed(name: string | undefined): IntentName | undefined {
  if (name === undefined) return undefined;
  return BUILT_INS.get(name) ?? INTENTS.find((intent) => intent === name);
}

/** It means something only after another turn. */
export function isFollowUp(intent: IntentName): boolean {
  return ANSWERED_FROM[intent] === 'turn-before';
}

/** True when answering takes a look at the customer's accounts. */
export function needsBank(intent: IntentName, session: Session | undefined): boolean {
  if (ANSWERED_FROM[intent] === 'accounts') return true;
  return isFollowUp(intent) && (session?.query ?? session?.pending) !== undefined;
}
