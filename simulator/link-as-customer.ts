/** Links an assistant through the sandbox bank's own login pages, without a browser: for tests and scripts. */

import { consentWithoutBrowser } from '../sandbox-bank/browserless-link.ts';
import type { Assistant, Linking } from './assistant.ts';

type CustomerChoices = Parameters<typeof consentWithoutBrowser>[1];

export const TOM: CustomerChoices = { username: 'tom', password: 'sandpiper' };
export const ANN: CustomerChoices = { username: 'ann', password: 'sandpiper' };

/** Signs in and consents at `url`, then goes back to the platform as the browser would. */
export async function signIn(url: string, choices: CustomerChoices = TOM): Promise<void> {
  await fetch(await consentWithoutBrowser(new URL(url), choices));
}

/** @throws Error when the bank or the platform refused */
export async function linkAsCustomer(assistant: Assistant, choices: CustomerChoices = TOM): Promise<Linking> {
  await signIn(await assistant.startLinking(), choices);
  const after = await assistant.afterLinking();
  if (after.end !== 'linked') throw new Error(`linking ${assistant.surface} ended as ${after.end}`);
  return after;
}
