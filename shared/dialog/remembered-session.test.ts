/** A session comes back from other hands: only its closed shape is kept or believed. */

import { instant } from '../calendar/clock.ts';
import type { PeriodId } from '../calendar/period-id.ts';
import type { AccountRef, MerchantRef } from './query.ts';
import { rememberedSession } from './remembered-session.ts';
import type { Session } from './session.ts';

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

const TOTAL = { kind: 'spending', measure: 'total', flow: 'out', start: 0 };

describe('a remembered session', () => {
  it('comes back as it was written', () => {
    expect(rememberedSession(JSON.parse(JSON.stringify(session)))).toEqual(session);
  });

  it('loses what is not in its shape', () => {
    expect(rememberedSession({ ...session, audience: 'owner' })).toEqual(session);
  });

  it('never holds how an account is called', () => {
    const account = { kind: 'savings', ref, name: 'Rainy Day', lastFour: '4321' };
    const query = { kind: 'balance', account };
    expect(rememberedSession({ ...session, query })?.query).toEqual({
      kind: 'balance',
      account: { kind: 'savings', ref },
    });
  });

  it('holds a question about spending, its merchant as a hash', () => {
    const asked: Session = {
      ...session,
      query: {
        kind: 'spending',
        measure: 'than-usual',
        flow: 'out',
        account: { ref },
        merchant: { ref: 'Mq2_kd81ZZ-0' as MerchantRef },
        category: 'groceries',
        period: '2026-11-05..2026-11-20' as PeriodId,
        limit: 5,
        start: 3,
      },
      pending: {
        intent: 'Spending',
        awaiting: 'merchant',
        query: { kind: 'spending', measure: 'total', flow: 'in', start: 0 },
        merchants: ['Mq2_kd81ZZ-0' as MerchantRef],
      },
    };
    expect(rememberedSession(JSON.parse(JSON.stringify(asked)))).toStrictEqual(asked);
    const named = { ...asked.query, merchant: { name: 'Target', ref } };
    expect(rememberedSession({ ...asked, query: named })?.query).toMatchObject({ merchant: { ref } });
    expect(JSON.stringify(rememberedSession({ ...asked, query: named }))).not.toContain('Target');
  });

  it.each([undefined, null, 'session', 7, [], {}])('is none when it is %j', (value) => {
    expect(rememberedSession(value)).toBeUndefined();
  });

  it.each([
    ['a ref that is no hash', { listed: ['acc 1; drop'] }],
    ['a listed account that is no text', { listed: [{ toString: 1 }] }],
    ['too many accounts', { listed: Array.from({ length: 201 }, () => ref) }],
    ['an unknown intent', { pending: { ...session.pending, intent: 'Transfer' } }],
    ['an unknown query', { query: { kind: 'transactions' } }],
    ['a negative position', { query: { kind: 'accounts', start: -1 } }],
    ['a query that explains itself', { query: { kind: 'explain', of: { kind: 'explain', of: {} } } }],
    ['a time that is no number', { at: '2026-11-22' }],
    ['a missing speaker', { speaker: undefined }],
    ['a speaker without end', { speaker: 'x'.repeat(201) }],
  ])('is none with %s', (_what, change) => {
    expect(rememberedSession({ ...session, ...change })).toBeUndefined();
  });

  it.each([
    { period: 'soonish' },
    { period: 'since-payday' },
    { category: 'gold' },
    { limit: 11 },
    { limit: 0 },
    { start: -1 },
    { merchant: { ref: 'a shop' } },
    { measure: 'all' },
  ])('is none with a question about %j', (part) => {
    expect(rememberedSession({ ...session, query: TOTAL })).toBeDefined();
    expect(rememberedSession({ ...session, query: { ...TOTAL, ...part } })).toBeUndefined();
  });
});
