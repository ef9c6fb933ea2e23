/** The skill as Lambda invokes it: every kind of request gets the response that is legal for it. */

import { reply, session, skillId, skillSaying } from './fixtures.ts';
import { heldToLimits } from './limits.ts';
import requests from './recorded-requests.json';

const failing = () => Promise.reject(new TypeError('balance 2,345.67 of canary-household-token'));

describe('the skill id', () => {
  it.each(['', '  '])('%j is refused at the start', (empty) => {
    expect(() => skillSaying(undefined, { skillId: empty })).toThrow('ALEXA_SKILL_ID');
  });

  const foreign = { application: { applicationId: 'amzn1.ask.skill.somebody-elses' } };
  const { System } = requests.balance.context;

  it.each([
    [
      'of another skill',
      { ...requests.balance, session: undefined, context: { System: { ...System, ...foreign } } },
    ],
    [
      'of another skill in the session',
      { ...requests.balance, session: { ...requests.balance.session, ...foreign } },
    ],
    ['that is missing', { request: requests.balance.request }],
    ['that is empty', { ...requests.enabled, context: { System: { application: { applicationId: '' } } } }],
    ['of no request at all', null],
  ])('%s fails the invocation before anything happens', async (_which, event) => {
    const { skill, calls, fetched, logged } = skillSaying();
    await expect(skill.invoke(event)).rejects.toThrow('CustomSkill ID verification failed!');
    expect([calls, fetched, logged]).toEqual([[], [], []]);
  });

  it('may stand in the session alone', async () => {
    const { skill, calls } = skillSaying();
    await skill.invoke({ ...requests.balance, context: null });
    expect(calls).toMatchObject([{ turn: { intent: 'AccountBalance', link: { state: 'unlinked' } } }]);
  });
});

describe('a request that may be answered', () => {
  it.each(['launch', 'balance', 'ownerBalance', 'sessionResumed', 'connectionsResponse', 'tap'] as const)(
    '%s gets speech, and a reprompt with the open microphone',
    async (name) => {
      const { skill } = skillSaying();
      const answered = await skill.invoke(requests[name]);
      expect(answered.response).toEqual({
        outputSpeech: { type: 'SSML', ssml: '<speak>Hello from the bank.</speak>' },
        reprompt: { outputSpeech: { type: 'SSML', ssml: '<speak>What else?</speak>' } },
        shouldEndSession: false,
      });
      expect(answered.sessionAttributes).toMatchObject({ session });
      expect(() => heldToLimits(answered)).not.toThrow();
    },
  );

  it('is told to converse in time, also when the function has little left', async () => {
    const { skill, calls } = skillSaying();
    await skill.invoke(requests.launch);
    await skill.invoke(requests.launch, { getRemainingTimeInMillis: () => 1_250 });
    const [alone, hurried] = calls.map((call) => call.pace.deadline.remaining());
    expect(alone).toBeGreaterThan(5_000);
    expect(alone).toBeLessThan(7_000);
    expect(hurried).toBeLessThanOrEqual(1_000);
  });

  it('may be spoken to ahead of its answer when it is a launch or an intent', async () => {
    const { skill, calls, fetched } = skillSaying();
    await skill.invoke(requests.launch);
    await skill.invoke(requests.tap);
    expect(calls[1]?.pace.onWaiting).toBeUndefined();
    await calls[0]?.pace.onWaiting?.([{ kind: 'text', text: 'One moment & I know.' }]);
    const sent = fetched.at(-1);
    expect(sent).toMatchObject({ method: 'POST', url: 'https://api.amazonalexa.com/v1/directives' });
    expect(sent?.body).toContain('<speak>One moment &amp; I know.</speak>');
  });
});

describe('a request that may not be answered', () => {
  it.each([
    'sessionEnded',
    'sessionEndedByError',
    'aplError',
    'exception',
    'dialogApi',
    'unknownTap',
  ] as const)('%s in a session gets an empty response', async (name) => {
    const { skill, calls } = skillSaying();
    expect(await skill.invoke(requests[name])).toMatchObject({
      version: '1.0',
      response: {},
      sessionAttributes: {},
    });
    expect(calls).toEqual([]);
  });

  it.each([
    'enabled',
    'disabled',
    'accountLinked',
    'permissionAccepted',
    'permissionChanged',
    'proactiveSubscription',
    'notificationSubscription',
    'reminder',
  ] as const)('%s without a session gets an empty response', async (name) => {
    const { skill, calls, fetched } = skillSaying();
    const answered = await skill.invoke(requests[name]);
    expect(answered.response).toEqual({});
    expect(answered.sessionAttributes).toBeUndefined();
    expect([calls, fetched]).toEqual([[], []]);
  });

  it('may be a question whether it could, answered without session and bank', async () => {
    const { skill, calls, fetched } = skillSaying();
    const answered = await skill.invoke(requests.canFulfill);
    expect(Object.keys(answered.response)).toEqual(['canFulfillIntent']);
    expect(answered.response.canFulfillIntent?.canFulfill).toBe('YES');
    expect([calls, fetched, answered.sessionAttributes]).toEqual([[], [], undefined]);
  });

  it.each([
    {},
    { request: null },
    { request: { type: 'IntentRequest' } },
    { request: { type: 'LaunchRequest' }, session: null },
  ])('or a fragment %j: it does not throw', async (fragment) => {
    const { skill, logged } = skillSaying();
    const answered = await skill.invoke({
      context: { System: { application: { applicationId: skillId } } },
      ...fragment,
    });
    expect(answered.version).toBe('1.0');
    expect(logged.filter((entry) => entry.event === 'bug')).toEqual([]);
  });

  it('keeps what the session remembers', async () => {
    const attributes = { session, zone: 'America/Denver' };
    const { skill } = skillSaying();
    const answered = await skill.invoke({
      ...requests.unknownTap,
      session: { ...requests.unknownTap.session, attributes },
    });
    expect(answered.sessionAttributes).toEqual(attributes);
  });
});

describe('a session without attributes', () => {
  it('still names the skill', async () => {
    const { skill } = skillSaying();
    const { attributes: _none, ...session } = requests.balance.session;
    const bare = {
      ...requests.balance,
      session,
      context: { System: { ...requests.balance.context.System, application: undefined } },
    };
    await expect(skill.invoke(bare)).resolves.toMatchObject({ version: '1.0' });
  });
});

describe('a bug of our own', () => {
  it.each(['launch', 'balance', 'sessionResumed', 'connectionsResponse', 'tap'] as const)(
    'in %s is one apology, and the session ends',
    async (name) => {
      const { skill, logged } = skillSaying(undefined, { converse: failing });
      const answered = await skill.invoke(requests[name]);
      expect(answered.response).toEqual({
        outputSpeech: { type: 'SSML', ssml: expect.stringContaining('Sorry') },
        shouldEndSession: true,
      });
      expect(answered.sessionAttributes).toEqual({});
      expect(() => heldToLimits(answered)).not.toThrow();
      const { requestId } = requests[name].request;
      expect(logged).toEqual([{ event: 'bug', surface: 'alexa', requestId, error: 'TypeError' }]);
    },
  );

  it('is a response over a limit too', async () => {
    const { skill, logged } = skillSaying(undefined, {
      converse: async () => ({
        answer: { kind: 'anything-else' },
        reply: { ...reply({ kind: 'listen' }), speech: [{ kind: 'text', text: 'x'.repeat(9_000) }] },
        session,
      }),
    });
    const answered = await skill.invoke(requests.launch);
    expect(answered.response.shouldEndSession).toBe(true);
    expect(logged).toMatchObject([{ event: 'bug', error: 'LimitBreach' }]);
  });

  it('gives no speech where none is taken', async () => {
    const clock = {
      now: () => {
        throw new Error('no clock');
      },
    };
    const { skill } = skillSaying(undefined, { clock });
    expect((await skill.invoke(requests.enabled)).response).toEqual({});
    expect((await skill.invoke(requests.sessionEnded)).response).toEqual({});
  });
});

describe('tokens', () => {
  it.each(Object.keys(requests) as (keyof typeof requests)[])(
    'of %s are in no response and no log',
    async (name) => {
      for (const options of [{}, { converse: failing }]) {
        const { skill, logged } = skillSaying(undefined, options);
        const answered = await skill.invoke(requests[name]);
        expect(JSON.stringify([answered, logged])).not.toContain('canary');
      }
    },
  );
});

describe('the log', () => {
  it('says why a session ended, and nothing that was said', async () => {
    const { skill, logged } = skillSaying();
    await skill.invoke(requests.sessionEndedByError);
    expect(logged).toMatchObject([
      { event: 'surface-event', kind: 'session-ended', detail: 'INVALID_RESPONSE' },
    ]);
  });

  it('says one line a turn: what was asked, what was answered, how long it took', async () => {
    const { skill, logged } = skillSaying();
    await skill.invoke(requests.balance);
    expect(logged).toEqual([
      {
        event: 'turn',
        surface: 'alexa',
        requestId: requests.balance.request.requestId,
        intent: 'AccountBalance',
        answer: 'anything-else',
        milliseconds: expect.any(Number),
      },
    ]);
  });

  it('names what it does not know by its type alone', async () => {
    const { skill, logged } = skillSaying();
    await skill.invoke(requests.dialogApi);
    const { requestId } = requests.dialogApi.request;
    expect(logged).toEqual([
      { event: 'surface-event', surface: 'alexa', requestId, kind: 'ignored', detail: 'Dialog.API.Invoked' },
    ]);
  });
});
