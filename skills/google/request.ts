/**
 * Google's webhook request as a Turn and a Session.
 *
 * Everything is read by ourselves and defensively: of a verified request only
 * the handler's name must be there. The customer's token is a Secret from here on.
 *
 * developers.google.com/assistant/conversational/reference/rest/v1/TopLevel/fulfill
 */

import * as z from 'zod/mini';
import { CATEGORIES } from '../../shared/banking/spending/category.ts';
import type { Instant } from '../../shared/calendar/clock.ts';
import { periodFromDuration } from '../../shared/calendar/period-from-duration.ts';
import { periodFromGoogle } from '../../shared/calendar/period-from-google.ts';
import { periodFromId } from '../../shared/calendar/period-from-id.ts';
import { periodId } from '../../shared/calendar/period-id.ts';
import { zoneId } from '../../shared/calendar/zone.ts';
import { rememberedSession } from '../../shared/dialog/remembered-session.ts';
import type { Session } from '../../shared/dialog/session.ts';
import {
  ACCOUNT_SLOT_IDS,
  AGAINST,
  type Audience,
  GROUPINGS,
  INTENTS,
  type IntentName,
  type Link,
  MEASURES,
  ORDERS,
  SLOT_NAMES,
  type Slot,
  type SlotName,
  type Slots,
  type Turn,
} from '../../shared/dialog/turn.ts';
import { Secret } from '../../shared/linking/secret.ts';

const HEALTH_CHECK = 'actions.handler.HEALTH_CHECK';

/** Handlers besides one for each intent. `Linked`, like the intent `LinkDeclined`, comes from the scene `Linking`. */
const OTHER_HANDLERS = ['Linked', HEALTH_CHECK] as const;

export type HandlerName = IntentName | (typeof OTHER_HANDLERS)[number];

/** Names in lower case. */
export type Headers = Readonly<Record<string, string>>;

/** A request as heard: all of a turn but its intent, which the handler decides. */
export interface Heard {
  readonly handler: HandlerName;
  readonly sessionId: string;
  readonly languageCode: string;
  readonly scene: string;
  readonly session: Session | undefined;
  readonly said: Omit<Turn, 'intent' | 'isOneShot'>;
}

const text = z.catch(z.string(), '');
const Params = z.catch(z.object({ session: z.optional(z.unknown()) }), {});
const Param = z.object({ original: text, resolved: z.unknown() });

const RequestBody = z.object({
  handler: z.object({ name: z.string() }),
  intent: z.catch(
    z.object({
      name: text,
      params: z.catch(z.record(z.string(), z.catch(Param, { original: '', resolved: '' })), {}),
    }),
    { name: '', params: {} },
  ),
  scene: z.catch(z.object({ name: text }), { name: '' }),
  session: z.catch(z.object({ id: text, languageCode: text, params: Params }), {
    id: '',
    languageCode: '',
    params: {},
  }),
  user: z.catch(z.object({ accountLinkingStatus: text, verificationStatus: text }), {
    accountLinkingStatus: '',
    verificationStatus: '',
  }),
  device: z.catch(
    z.object({
      capabilities: z.catch(z.array(z.string()), []),
      timeZone: z.catch(z.object({ id: text }), { id: '' }),
    }),
    { capabilities: [], timeZone: { id: '' } },
  ),
});

type RequestBody = z.infer<typeof RequestBody>;

/** @returns undefined when `body` is no webhook request */
export function heard(body: unknown, headers: Headers, now: Instant): Heard | undefined {
  const read = RequestBody.safeParse(body);
  if (!read.success) return undefined;
  const { handler, intent, scene, session, user, device } = read.data;
  const zone = zoneOf(device.timeZone.id);
  return {
    handler: handlerName(handler.name, intent.name),
    sessionId: session.id,
    languageCode: session.languageCode,
    scene: scene.name,
    session: rememberedSession(session.params.session),
    said: {
      surface: 'google',
      locale: 'en-US',
      slots: slotsFrom(intent.params),
      ...listener(user, headers),
      capabilities: {
        speech: device.capabilities.includes('SPEECH'),
        screen: device.capabilities.includes('RICH_RESPONSE'),
      },
      ...(zone === undefined ? {} : { zone }),
      now,
    },
  };
}

/**
 * The turn that a handler makes of what was heard. A conversation that began
 * with a question, having no session yet, is a one-shot and stays one.
 */
export function turnFor(intent: IntentName, { said, session }: Heard): Turn {
  return { ...said, intent, isOneShot: intent === 'Launch' ? false : (session?.isOneShot ?? true) };
}

/** A handler that we do not have is of a newer or foreign project: nothing was understood, but a launch is one. */
function handlerName(name: string, intent: string): HandlerName {
  const known = [...INTENTS, ...OTHER_HANDLERS].find((one) => one === name);
  return known ?? (intent === 'actions.intent.MAIN' ? 'Launch' : 'Fallback');
}

function zoneOf(id: string): Turn['zone'] {
  return id === '' ? undefined : zoneId(id);
}

/** Only a person whom Google verified is the owner; nobody else can link, or be linked. */
function listener(user: RequestBody['user'], headers: Headers): { audience: Audience; link: Link } {
  if (user.verificationStatus !== 'VERIFIED') return { audience: 'stranger', link: { state: 'guest' } };
  const assistantToken = user.accountLinkingStatus === 'LINKED' ? bearerToken(headers) : undefined;
  const link: Link =
    assistantToken === undefined ? { state: 'unlinked' } : { state: 'linked', assistantToken };
  return { audience: 'owner', link };
}

/** RFC 6750 section 2.1; the scheme in any case, RFC 9110 section 11.1. */
function bearerToken(headers: Headers): Secret | undefined {
  const match = /^\s*Bearer +([\w\-.~+/]+=*)\s*$/i.exec(headers['authorization'] ?? '');
  return match?.[1] === undefined ? undefined : new Secret(match[1]);
}

/** Longer than any name of an account; more is not an answer to our questions. */
const MAX_HEARD = 200;

type Param = RequestBody['intent']['params'][string];

/** The canonical id that Google's value of a slot is, if it is one. Words of the customer's own have none. */
const ID_FROM: Readonly<Record<SlotName, (resolved: unknown) => string | undefined>> = {
  account: oneOf(ACCOUNT_SLOT_IDS),
  digits: matching(/^\d{4}$/),
  position: matching(/^([1-5]|last|other)$/),
  measure: oneOf(MEASURES),
  period: idOfPeriod,
  category: oneOf(CATEGORIES),
  merchant: () => undefined,
  count: (resolved) => matching(/^\d+$/)(typeof resolved === 'number' ? String(resolved) : resolved),
  order: oneOf(ORDERS),
  grouping: oneOf(GROUPINGS),
  against: oneOf(AGAINST),
};

function oneOf(ids: readonly string[]): (resolved: unknown) => string | undefined {
  return (resolved) => ids.find((id) => id === trimmed(resolved));
}

function matching(form: RegExp): (resolved: unknown) => string | undefined {
  return (resolved) => (form.test(trimmed(resolved)) ? trimmed(resolved) : undefined);
}

function idOfPeriod(resolved: unknown): string | undefined {
  const expression = periodFromGoogle(resolved);
  return expression && periodId(expression);
}

/** "45 days", as speech recognition writes it. */
function idOfDuration(resolved: unknown): string | undefined {
  const [, count, unit = ''] = /^(\d{1,3}) ?([dwmy])[a-z]+$/i.exec(trimmed(resolved)) ?? [];
  const expression = count === undefined ? undefined : periodFromDuration(`P${count}${unit.toUpperCase()}`);
  return expression && periodId(expression);
}

function idSince(resolved: unknown): string | undefined {
  const id = idOfPeriod(resolved);
  return id === undefined ? undefined : knownPeriod(`since-${id}`);
}

/** One end without the other is no period; its words are kept, so that it is not passed over. */
function between(from: Param | undefined, to: Param | undefined): Slot | undefined {
  const ends = [slotFrom(from, idOfPeriod), slotFrom(to, idOfPeriod)].flatMap((end) => end ?? []);
  if (ends.length === 0) return undefined;
  const heard = ends.map((end) => end.heard).join(' to ');
  const id = ends.length === 2 ? knownPeriod(ends.map((end) => end.id).join('..')) : undefined;
  return id === undefined ? { heard } : { heard, id };
}

function knownPeriod(id: string): string | undefined {
  const expression = periodFromId(id);
  return expression && periodId(expression);
}

function trimmed(resolved: unknown): string {
  return typeof resolved === 'string' ? resolved.trim() : '';
}

/** Dates and lengths of time come in parameters of their own; the core knows one slot for all that tell a period. */
function slotsFrom(params: RequestBody['intent']['params']): Slots {
  const filled = SLOT_NAMES.flatMap((name) => {
    const slot = slotFrom(params[name], ID_FROM[name]);
    return slot === undefined ? [] : [[name, slot] as const];
  });
  const period =
    slotFrom(params['date'], idOfPeriod) ??
    slotFrom(params['duration'], idOfDuration) ??
    slotFrom(params['since'], idSince) ??
    between(params['from'], params['to']);
  return { ...(period && { period }), ...Object.fromEntries(filled) };
}

function slotFrom(
  param: Param | undefined,
  idFrom: (resolved: unknown) => string | undefined,
): Slot | undefined {
  const resolved: unknown = Array.isArray(param?.resolved) ? param.resolved[0] : param?.resolved;
  const id = idFrom(resolved);
  const said = (param?.original.trim() || trimmed(resolved) || (id ?? '')).slice(0, MAX_HEARD);
  if (said === '') return undefined;
  return id === undefined ? { heard: said } : { heard: said, id };
}
