/** Whether this skill could answer is told from the request alone. */

import { canFulfillResponse } from './can-fulfill.ts';
import { readEnvelope } from './envelope.ts';
import { speakingListener } from './listener.ts';
import requests from './recorded-requests.json';

function verdict(intent: unknown, user: object = requests.canFulfill.context.System.user) {
  const { context, request } = requests.canFulfill;
  const envelope = readEnvelope({
    context: { System: { ...context.System, user } },
    request: { ...request, intent },
  });
  return canFulfillResponse(envelope, speakingListener(envelope, 'refuse')).canFulfillIntent;
}

const unlinked = { userId: 'amzn1.ask.account.HOUSEHOLD' };
const asked = requests.canFulfill.request.intent;
const named = (account: object) => ({ name: 'AccountBalance', slots: { account } });
const UNDERSTOOD = { canUnderstand: 'YES', canFulfill: 'YES' };

describe('can this skill answer', () => {
  it('a balance of a known kind of account: yes', () => {
    expect(verdict(asked)).toEqual({
      canFulfill: 'YES',
      slots: { account: UNDERSTOOD, measure: UNDERSTOOD },
    });
  });

  it('the same before linking: maybe', () => {
    expect(verdict(asked, unlinked)?.canFulfill).toBe('MAYBE');
  });

  it('an account by a name the model does not know: maybe, for it may be a nickname', () => {
    expect(verdict(named({ name: 'account', value: 'vacation' }))).toEqual({
      canFulfill: 'MAYBE',
      slots: { account: { canUnderstand: 'MAYBE', canFulfill: 'YES' } },
    });
  });

  it('what was spent in days that it can read: yes', () => {
    const slots = { date: { name: 'date', value: '2026-11-05' }, count: { name: 'count', value: '5' } };
    expect(verdict({ name: 'Transactions', slots })).toEqual({
      canFulfill: 'YES',
      slots: { date: UNDERSTOOD, count: UNDERSTOOD },
    });
  });

  it('what was spent at a merchant: maybe, for it may be none of theirs', () => {
    const slots = { merchant: { name: 'merchant', value: 'otter books' } };
    expect(verdict({ name: 'Spending', slots })).toEqual({
      canFulfill: 'MAYBE',
      slots: { merchant: { canUnderstand: 'MAYBE', canFulfill: 'YES' } },
    });
  });

  it('the fraud line: yes, linked or not', () => {
    expect(verdict({ name: 'ReportFraud' }, unlinked)).toEqual({ canFulfill: 'YES' });
  });

  it('a slot it has never heard of: no', () => {
    expect(verdict({ name: 'AccountBalance', slots: { planet: { value: 'mars' } } })).toEqual({
      canFulfill: 'NO',
      slots: { planet: { canUnderstand: 'NO', canFulfill: 'NO' } },
    });
  });

  it('a follow-up to nothing: no', () => {
    expect(verdict({ name: 'Explain' })).toEqual({ canFulfill: 'NO' });
    expect(verdict({ name: 'Details' })).toEqual({ canFulfill: 'NO' });
    expect(verdict({ name: 'AMAZON.YesIntent' })).toEqual({ canFulfill: 'NO' });
  });

  it('an intent it does not have: no', () => {
    expect(verdict({ name: 'PlaySound', slots: { account: { value: 'crickets' } } })).toEqual({
      canFulfill: 'NO',
      slots: { account: { canUnderstand: 'NO', canFulfill: 'NO' } },
    });
    expect(verdict(undefined)).toEqual({ canFulfill: 'NO' });
  });
});
