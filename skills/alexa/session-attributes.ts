/**
 * Session attributes, read: the Session, and the customer's time zone so that
 * it is asked for once. What is forged or garbled is no session.
 */

import { type ZoneId, zoneId } from '../../shared/calendar/zone.ts';
import { rememberedSession } from '../../shared/dialog/remembered-session.ts';
import type { Session } from '../../shared/dialog/session.ts';

export interface Remembered {
  readonly session?: Session;
  /** `null`: it was asked for and not found, so it is not asked for again. */
  readonly zone?: ZoneId | null;
}

export function rememberedFrom(attributes: unknown): Remembered {
  if (typeof attributes !== 'object' || attributes === null) return {};
  const session = rememberedSession('session' in attributes ? attributes.session : undefined);
  const zone = 'zone' in attributes ? zoneFrom(attributes.zone) : undefined;
  return {
    ...(session !== undefined && { session }),
    ...(zone !== undefined && { zone }),
  };
}

function zoneFrom(value: unknown): ZoneId | null | undefined {
  if (value === null) return null;
  return typeof value === 'string' ? zoneId(value) : undefined;
}
