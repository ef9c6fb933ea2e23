/**
 * Slots of an IntentRequest: the customer's words, and the canonical id when
 * Alexa matched one. Of a period, Alexa's own types for dates and lengths of
 * time are read here; the core knows one slot for all of them.
 */

import type { PeriodExpression } from '../../shared/calendar/period.ts';
import { periodFromAlexaDate } from '../../shared/calendar/period-from-alexa.ts';
import { periodFromDuration } from '../../shared/calendar/period-from-duration.ts';
import { periodFromId } from '../../shared/calendar/period-from-id.ts';
import { periodId } from '../../shared/calendar/period-id.ts';
import { SLOT_NAMES, type Slot, type SlotName, type Slots } from '../../shared/dialog/turn.ts';
import type { EnvelopeRequest, EnvelopeSlot } from './envelope.ts';

type EnvelopeSlots = NonNullable<NonNullable<EnvelopeRequest>['intent']>['slots'];
type Resolutions = NonNullable<EnvelopeSlot>['resolutions'];

/** The slots of the interaction model that tell a period, and how each one's value is read. */
const PERIOD_SLOTS = {
  period: periodFromId,
  date: periodFromAlexaDate,
  duration: periodFromDuration,
  since: sinceAlexaDate,
  from: periodFromAlexaDate,
  to: periodFromAlexaDate,
} as const satisfies Readonly<Record<string, (value: string) => PeriodExpression | undefined>>;
type PeriodSlotName = keyof typeof PERIOD_SLOTS;
const PERIOD_SLOT_NAMES = Object.keys(PERIOD_SLOTS) as readonly PeriodSlotName[];

type ModelSlotName = SlotName | PeriodSlotName;

/** Slots that were not filled, or filled with the `?` of a word that was not heard, are absent. */
export function slotsFrom(slots: EnvelopeSlots): Slots {
  const filled = SLOT_NAMES.flatMap((name) => {
    const slot = name === 'period' ? periodIn(slots) : slotFrom(name, slots?.[name]);
    return slot === undefined ? [] : [[name, slot] as const];
  });
  return Object.fromEntries(filled);
}

/** The first that is a period; else what was heard of one, so that it is not passed over. */
function periodIn(slots: EnvelopeSlots): Slot | undefined {
  const [from, to] = [slotFrom('from', slots?.['from']), slotFrom('to', slots?.['to'])];
  const filled = PERIOD_SLOT_NAMES.filter((name) => name !== 'from' && name !== 'to').flatMap(
    (name) => slotFrom(name, slots?.[name]) ?? [],
  );
  return filled.find(({ id }) => id !== undefined) ?? between(from, to) ?? filled[0];
}

/** One end without the other is no period. */
function between(from: Slot | undefined, to: Slot | undefined): Slot | undefined {
  const heard = [from?.heard, to?.heard].filter((words) => words !== undefined).join(' to ');
  const expression = periodFromAlexaDates(from?.heard, to?.heard);
  if (expression === undefined) return heard === '' ? undefined : { heard };
  return { heard, id: periodId(expression) };
}

function periodFromAlexaDates(first = '', last = ''): PeriodExpression | undefined {
  const [from, to] = [periodFromAlexaDate(first), periodFromAlexaDate(last)];
  return from && to && { kind: 'between', from, to };
}

function sinceAlexaDate(value: string): PeriodExpression | undefined {
  const start = periodFromAlexaDate(value);
  return start && { kind: 'since', start };
}

export function isSlotName(name: string): name is ModelSlotName {
  return [...SLOT_NAMES, ...PERIOD_SLOT_NAMES].some((known) => known === name);
}

/** A merchant's id is only an example of the interaction model: the name as heard is what counts. */
export function slotFrom(name: ModelSlotName, slot: EnvelopeSlot): Slot | undefined {
  const heard = slot?.value ?? slot?.slotValue?.value;
  if (heard === undefined || heard.trim() === '' || heard.includes('?')) return undefined;
  if (name === 'merchant') return { heard };
  const matched = matchedId(slot?.resolutions) ?? matchedId(slot?.slotValue?.resolutions);
  const id = isPeriodSlot(name) ? idOfPeriod(name, matched ?? heard) : matched;
  return id === undefined ? { heard } : { heard, id };
}

function isPeriodSlot(name: string): name is PeriodSlotName {
  return Object.hasOwn(PERIOD_SLOTS, name);
}

function idOfPeriod(name: PeriodSlotName, value: string): string | undefined {
  const expression: PeriodExpression | undefined = PERIOD_SLOTS[name](value);
  return expression && periodId(expression);
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
