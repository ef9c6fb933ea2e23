/**
 * CanFulfillIntentRequest: would this skill answer that? Alexa asks many skills
 * at once, so it is answered from the request alone: no session, no bank.
 */

import type { canfulfill, Response } from 'ask-sdk-model';
import type { Envelope, EnvelopeSlot } from './envelope.ts';
import { intentNamed, isFollowUp, needsBank } from './intent-name.ts';
import type { Listener } from './listener.ts';
import { isSlotName, slotFrom } from './slots.ts';

const CANNOT: canfulfill.CanFulfillSlot = { canUnderstand: 'NO', canFulfill: 'NO' };

export function canFulfillResponse(envelope: Envelope, listener: Listener): Response {
  const asked = intentNamed(envelope.request?.intent?.name);
  // A follow-up has nothing to follow in a session that has not begun.
  const intent = asked === undefined || isFollowUp(asked) ? undefined : asked;
  const slots = Object.entries(envelope.request?.intent?.slots ?? {}).map(
    ([name, slot]) => [name, intent === undefined ? CANNOT : slotVerdict(name, slot)] as const,
  );
  const isReady = intent !== undefined && (listener.link.state === 'linked' || !needsBank(intent, undefined));
  const verdicts = slots.map(([, verdict]) => verdict);
  return {
    canFulfillIntent: {
      canFulfill: intent === undefined ? 'NO' : overall(verdicts, isReady),
      ...(slots.length > 0 && { slots: Object.fromEntries(slots) }),
    },
  };
}

/** Digits are understood as they are heard. */
const NUMBERS: readonly string[] = ['digits', 'count'];

/** A name that the model does not know may still be the customer's own name for an account, or a merchant of theirs. */
function slotVerdict(name: string, slot: EnvelopeSlot): canfulfill.CanFulfillSlot {
  if (!isSlotName(name)) return CANNOT;
  const filled = slotFrom(name, slot);
  const isUnderstood = filled === undefined || filled.id !== undefined || NUMBERS.includes(name);
  return { canUnderstand: isUnderstood ? 'YES' : 'MAYBE', canFulfill: 'YES' };
}

/** MAYBE: once the account is linked, or when the name turns out to be one of theirs. */
function overall(
  verdicts: readonly canfulfill.CanFulfillSlot[],
  isReady: boolean,
): canfulfill.CanFulfillIntentValues {
  if (verdicts.some((verdict) => verdict.canUnderstand === 'NO')) return 'NO';
  return isReady && verdicts.every((verdict) => verdict.canUnderstand === 'YES') ? 'YES' : 'MAYBE';
}
