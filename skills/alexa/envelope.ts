/**
 * What this skill reads of an Alexa request envelope, parsed once.
 *
 * Whatever is absent or garbled is undefined, never an error: skill events have
 * no session, old tools send no context. A token is a Secret from here on.
 */

import * as z from 'zod/mini';
import { Secret } from '../../shared/linking/secret.ts';

const text = z.catch(z.optional(z.string().check(z.minLength(1))), undefined);
const flag = z.catch(z.optional(z.boolean()), undefined);
const secret = z.catch(
  z.optional(
    z.pipe(
      z.string().check(z.minLength(1)),
      z.transform((value) => new Secret(value)),
    ),
  ),
  undefined,
);

const part = <T extends z.core.$ZodLooseShape>(shape: T) => z.catch(z.optional(z.object(shape)), undefined);
const list = <T extends z.core.SomeType>(item: T) => z.catch(z.optional(z.array(item)), undefined);
const byName = <T extends z.core.SomeType>(item: T) =>
  z.catch(z.optional(z.record(z.string(), item)), undefined);

const resolutions = part({
  resolutionsPerAuthority: list(
    part({
      authority: text,
      status: part({ code: text }),
      values: list(part({ value: part({ id: text }) })),
    }),
  ),
});

const slot = part({
  value: text,
  resolutions,
  slotValue: part({ value: text, resolutions }),
});

const system = part({
  application: part({ applicationId: text }),
  user: part({ userId: text, accessToken: secret }),
  person: part({ personId: text, accessToken: secret }),
  device: part({ deviceId: text, supportedInterfaces: byName(z.unknown()) }),
  apiEndpoint: text,
  apiAccessToken: secret,
});

const request = part({
  type: text,
  requestId: text,
  intent: part({ name: text, slots: byName(slot) }),
  arguments: list(z.unknown()),
  reason: text,
  error: part({ type: text }),
  eventCreationTime: text,
  body: part({
    acceptedPermissions: list(part({ scope: text })),
    subscriptions: list(part({ eventName: text, topicId: text })),
  }),
});

const envelope = z.object({
  session: part({
    new: flag,
    application: part({ applicationId: text }),
    attributes: z.optional(z.unknown()),
  }),
  context: part({ System: system, 'Alexa.Presentation.APL': part({ token: text }) }),
  request,
});

export type Envelope = z.output<typeof envelope>;
export type EnvelopeSlot = z.output<typeof slot>;
export type EnvelopeRequest = z.output<typeof request>;

/** An event that is no object at all reads as an envelope in which everything is absent. */
export function readEnvelope(event: unknown): Envelope {
  const read = envelope.safeParse(event);
  return read.success ? read.data : {};
}

/** The skill that the request is meant for; undefined when none is named or two different ones are. */
export function skillIdOf({ context, session }: Envelope): string | undefined {
  const inContext = context?.System?.application?.applicationId;
  const inSession = session?.application?.applicationId;
  if (inContext !== undefined && inSession !== undefined && inContext !== inSession) return undefined;
  return inContext ?? inSession;
}
