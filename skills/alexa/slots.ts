/** Slots of an IntentRequest: the customer's words, and the canonical id when Alexa matched one. */

import type { Slot, SlotName, Slots } from '../../shared/dialog/turn.ts';
import type { EnvelopeRequest, EnvelopeSlot } from './envelope.ts';

const SLOT_NAMES = ['account', 'digits', 'position', 'measure'] as const satisfies readonly SlotName[];

type EnvelopeSlots = NonNullable<NonNullable<EnvelopeRequest>['intent']>['slots'];
type Resolutions = NonNullable<EnvelopeSlot>['resolutions'];

/** Slots that were not filled, or filled with the `?` of a digit that was not heard, are absent. */
export function slotsFrom(slots: EnvelopeSlots): Slots {
  const filled = SLOT_NAMES.flatMap((name) => {
    const slot = slotFrom(slots?.[name]);
    return slot === undefined ? [] : [[name, slot] as const];
  });
  return Object.fromEntries(filled);
}

export function isSlotName(name: string): name is SlotName {
  return SLOT_NAMES.some((known) => known === name);
}

export function slotFrom(slot: EnvelopeSlot): Slot | undefined {
  const heard = slot?.value ?? slot?.slotValue?.value;
  if (heard === undefined || heard.trim() === '' || heard.includes('?')) return undefined;
  const id = matchedId(slot?.resolutions) ?? matchedId(slot?.slotValue?.resolutions);
  return id === undefined ? { heard } : { heard, id };
}

/** The customer's own values (dynamic entities) come before the model's; the order of authorities says nothing. */
function matchedId(resolutions: Resolutions): string | undefined {
  const matches = (resolutions?.resolutionsPerAuthority ?? []).flatMap((authority) => {
    const id = authority?.values?.[0]?.value?.id;
    const isMatch = authority?.status?.code === 'ER_SUCCESS_MATCH' && id !== undefined;
    return isMatch ? [{ id, isDynamic: authority.authority?.includes('dynamic') === true }] : [];
  });
  return (matches.find((match) => match.isDynamic) ?? matches[0])?.id;
}
