/** Alexa's intent names and ours: custom intents are called the same, built-ins are mapped. */

import type { Session } from '../../shared/dialog/session.ts';
import { INTENTS, type IntentName } from '../../shared/dialog/turn.ts';

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

/** Intents that are answered from the customer's accounts. */
const ABOUT_ACCOUNTS: ReadonlySet<IntentName> = new Set<IntentName>([
  'AccountBalance',
  'ListAccounts',
  'TotalBalance',
  'AvailableCredit',
  'ChooseAccount',
]);

/** Intents that mean something only after another turn, whose question they may put to the bank again. */
const FOLLOW_UPS: ReadonlySet<IntentName> = new Set<IntentName>(['More', 'Explain', 'Repeat', 'Yes', 'No']);

export function isFollowUp(intent: IntentName): boolean {
  return FOLLOW_UPS.has(intent);
}

/** True when answering takes a look at the customer's accounts. */
export function needsBank(intent: IntentName, session: Session | undefined): boolean {
  if (ABOUT_ACCOUNTS.has(intent)) return true;
  return isFollowUp(intent) && (session?.query ?? session?.pending) !== undefined;
}
