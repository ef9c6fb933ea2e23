/** Session attributes are believed only when this skill could have written them. */

import { instant } from '../../shared/calendar/clock.ts';
import type { AccountRef } from '../../shared/dialog/query.ts';
import type { Session } from '../../shared/dialog/session.ts';
import { rememberedFrom } from './session-attributes.ts';

const ref = 'Zk3-9fQ_aa01' as AccountRef;
const session: Session = {
  query: {
    kind: 'explain',
    of: { kind: 'balance', measure: 'available', account: { kind: 'checking', ref } },
  },
  listed: [ref],
  pending: {
    intent: 'AccountBalance',
    awaiting: 'account',
    query: { kind: 'total', measure: 'net' },
    next: 3,
  },
  speaker: 'a1B2c3',
  isOneShot: true,
  at: instant('2026-11-22T09:00:00Z'),
};

describe('session attributes', () => {
  it('give back the session that was written', () => {
    const written: unknown = JSON.parse(JSON.stringify({ session, zone: 'America/Denver' }));
    expect(rememberedFrom(written)).toEqual({ session, zone: 'America/Denver' });
  });

  it('remember that the zone was asked for and not found', () => {
    expect(rememberedFrom({ zone: null })).toEqual({ zone: null });
  });

  it.each([
    undefined,
    null,
    'session',
    7,
    [],
    {},
    { session: null },
    { session: [] },
    { zone: 'Mars/Olympus' },
    { zone: 1 },
  ])('hold nothing when they are %j', (attributes) => {
    expect(rememberedFrom(attributes)).toEqual({});
  });

  it('hold no session that is not ours, and keep the zone', () => {
    expect(rememberedFrom({ session: { ...session, at: 'today' }, zone: 'America/Denver' })).toEqual({
      zone: 'America/Denver',
    });
  });
});
