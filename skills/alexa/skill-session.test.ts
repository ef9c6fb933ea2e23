/** What the skill remembers from turn to turn, and what it asks Alexa for once. */

import type { Http } from '../../shared/linking/http.ts';
import { session, skillSaying } from './fixtures.ts';
import requests from './recorded-requests.json';

describe('session attributes', () => {
  const inSession = (attributes: unknown, recorded: object = requests.ownerBalance) => ({
    ...recorded,
    session: { ...requests.ownerBalance.session, attributes },
  });

  it('carry the session into the conversation', async () => {
    const { skill, calls } = skillSaying();
    await skill.invoke(inSession({ session }));
    expect(calls[0]?.session).toEqual(session);
  });

  it('that are forged carry nothing, and nothing of them comes back', async () => {
    const { skill, calls } = skillSaying();
    const forged = { session: { ...session, speaker: 7 }, zone: 'Europe/Oslo; rm', admin: true };
    const answered = await skill.invoke(inSession(forged));
    expect(calls[0]?.session).toBeUndefined();
    expect(answered.sessionAttributes).toEqual({ session, zone: 'America/Denver' });
  });

  it('end with the session', async () => {
    const { skill } = skillSaying({ kind: 'end', isFinal: true });
    expect((await skill.invoke(inSession({ session }))).sessionAttributes).toEqual({});
    expect((await skill.invoke(inSession({ session }, requests.sessionEnded))).sessionAttributes).toEqual({});
  });

  it('stay when a screen stays', async () => {
    const { skill } = skillSaying({ kind: 'end', isFinal: false });
    const answered = await skill.invoke(requests.launch);
    expect(answered.response).not.toHaveProperty('shouldEndSession');
    expect(answered.sessionAttributes).toEqual({ session });
  });
});

describe('the customer’s zone', () => {
  const next = (answered: { sessionAttributes?: unknown }) => ({
    ...requests.ownerBalance,
    session: {
      ...requests.ownerBalance.session,
      attributes: JSON.parse(JSON.stringify(answered.sessionAttributes)),
    },
  });

  it('is asked for once a session', async () => {
    const { skill, calls, fetched } = skillSaying();
    const first = await skill.invoke(requests.ownerBalance);
    await skill.invoke(next(first));
    expect(calls.map(({ turn }) => turn.zone)).toEqual(['America/Denver', 'America/Denver']);
    expect(fetched.map(({ url }) => new URL(url).pathname)).toEqual([
      '/v2/devices/amzn1.ask.device.KITCHEN/settings/System.timeZone',
    ]);
  });

  it('is not asked for again when Alexa did not say', async () => {
    let asked = 0;
    const http: Http = () => {
      asked += 1;
      return Promise.reject(new Error('down'));
    };
    const { skill, calls } = skillSaying(undefined, { http });
    const first = await skill.invoke(requests.ownerBalance);
    await skill.invoke(next(first));
    expect([asked, calls.map(({ turn }) => 'zone' in turn)]).toEqual([1, [false, false]]);
  });

  it('is not asked for when no account is looked at', async () => {
    const { skill, fetched } = skillSaying();
    const { user, ...System } = requests.balance.context.System;
    await skill.invoke(requests.launch);
    await skill.invoke({
      ...requests.balance,
      request: { ...requests.balance.request, intent: { name: 'AMAZON.HelpIntent' } },
    });
    await skill.invoke({
      ...requests.balance,
      context: { System: { ...System, user: { userId: user.userId } } },
    });
    expect(fetched).toEqual([]);
  });

  it('is asked for by a follow-up that has something to follow', async () => {
    const { skill, fetched } = skillSaying();
    const request = { ...requests.ownerBalance.request, intent: { name: 'AMAZON.RepeatIntent' } };
    await skill.invoke({ ...requests.ownerBalance, request });
    expect(fetched).toEqual([]);
    const before = { ...session, query: { kind: 'total', measure: 'net' } };
    await skill.invoke({ ...next({ sessionAttributes: { session: before } }), request });
    expect(fetched).toHaveLength(1);
  });

  it('is not asked for at a host that is not Alexa’s', async () => {
    const { skill, fetched } = skillSaying();
    const System = { ...requests.balance.context.System, apiEndpoint: 'https://evil.example' };
    await skill.invoke({ ...requests.balance, context: { System } });
    expect(fetched).toEqual([]);
  });
});
