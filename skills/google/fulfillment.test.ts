/** The fulfillment from the outside: what goes in over HTTP, what comes out. */

import { INTENTS } from '../../shared/dialog/turn.ts';
import {
  called,
  certs,
  GUEST,
  LINKED,
  NOW,
  SESSION,
  scripted,
  signed,
  TOKEN,
  UNLINKED,
  webhookBody,
} from './fixtures.ts';
import { createGoogleFulfillment } from './fulfillment.ts';

const END = { name: 'actions.scene.END_CONVERSATION' };

describe('the Google fulfillment', () => {
  it.each(INTENTS)('answers the handler %s with that intent', async (intent) => {
    const { converse, heard } = scripted();
    const { status, json } = await called(converse, webhookBody({ handler: intent }));
    expect(status).toBe(200);
    expect(json.prompt?.firstSimple).toEqual({ speech: '<speak>What else?</speak>', text: 'What else?' });
    expect(heard.map(({ turn }) => turn.intent)).toEqual([intent]);
  });

  it.each(['Greet', 'constructor', '__proto__', 'toString', ''])(
    'understands nothing of the handler "%s"',
    async (name) => {
      const { converse, heard } = scripted();
      const { status, json } = await called(converse, webhookBody({ handler: name }));
      expect(status).toBe(200);
      expect(json.prompt?.firstSimple?.text).toBe('What else?');
      expect(heard[0]?.turn.intent).toBe('Fallback');
    },
  );

  it('answers the health check with nothing', async () => {
    const { converse, heard } = scripted();
    const { status, json } = await called(converse, { handler: { name: 'actions.handler.HEALTH_CHECK' } });
    expect({ status, json, heard }).toEqual({ status: 200, json: {}, heard: [] });
  });

  it('answers a request that says no more than its handler', async () => {
    const { converse, heard } = scripted();
    const { status, json } = await called(converse, { handler: { name: 'Launch' } });
    expect(status).toBe(200);
    expect(json.prompt?.firstSimple?.text).toBe('What else?');
    expect(heard[0]?.turn.link).toEqual({ state: 'guest' });
  });

  it('answers a request whose every part is of the wrong type', async () => {
    const odd = { intent: [], scene: 7, session: 'x', user: null, device: { capabilities: {}, timeZone: 3 } };
    const { status } = await called(scripted().converse, { handler: { name: 'Help' }, ...odd });
    expect(status).toBe(200);
  });

  it('hands the conversation a deadline inside the ten seconds of Google', async () => {
    const { converse, heard } = scripted();
    await called(converse, webhookBody({ handler: 'AccountBalance' }));
    expect(heard[0]?.pace.deadline.remaining()).toBeGreaterThan(0);
    expect(heard[0]?.pace.deadline.remaining()).toBeLessThan(9_000);
  });

  it('logs what was done and nothing that was said', async () => {
    const { converse } = scripted({ answer: { kind: 'no-accounts' } });
    const { lines } = await called(converse, webhookBody({ handler: 'ListAccounts' }));
    expect(lines).toEqual([
      {
        surface: 'google',
        status: 200,
        milliseconds: expect.any(Number),
        handler: 'ListAccounts',
        answer: 'no-accounts',
      },
    ]);
  });

  it('apologises for a bug of ours, closes, and logs where without what', async () => {
    const converse = () => Promise.reject(new TypeError(`secret detail ${TOKEN}`));
    const { status, json, text, lines } = await called(
      converse,
      webhookBody({ handler: 'AccountBalance', session: SESSION }),
    );
    expect(status).toBe(200);
    expect(json.prompt?.firstSimple?.speech).toMatch(/^<speak>Sorry, that went wrong/);
    expect(json.scene?.next).toEqual(END);
    expect(json.session?.params).toEqual({});
    expect(lines[0]?.failure).toMatch(/^TypeError at /);
    expect(text + JSON.stringify(lines)).not.toContain('secret detail');
  });

  it('takes a launch for one, whatever its handler is called', async () => {
    const { converse, heard } = scripted();
    const body = { ...webhookBody({ handler: 'start' }), intent: { name: 'actions.intent.MAIN' } };
    await called(converse, body);
    expect(heard[0]?.turn.intent).toBe('Launch');
  });

  it('does not start without a project id', () => {
    const options = { converse: scripted().converse, apology: [], certs, clock: { now: () => NOW } };
    expect(() => createGoogleFulfillment({ ...options, projectId: '  ' })).toThrow('project id is empty');
  });
});

describe('a caller that is not Google', () => {
  const body = webhookBody({ handler: 'AccountBalance' });

  it('is refused without a signature, and the conversation hears nothing', async () => {
    const { converse, heard } = scripted();
    const { status, json } = await called(converse, body, { 'Google-Assistant-Signature': '' });
    expect({ status, json, heard }).toEqual({ status: 401, json: { error: 'signature missing' }, heard: [] });
  });

  it('is refused with the signature of another project, in two words', async () => {
    const { converse, heard } = scripted();
    const signature = await signed({ aud: 'another-project' });
    const { status, json } = await called(converse, body, { 'Google-Assistant-Signature': signature });
    expect({ status, json, heard }).toEqual({ status: 403, json: { error: 'signature refused' }, heard: [] });
  });

  it('is refused for the size of its body before its signature is looked at', async () => {
    const { converse } = scripted();
    const huge = `{"handler":{"name":"Launch"},"x":"${'é'.repeat(70_000)}"}`;
    const { status } = await called(converse, huge, { 'Google-Assistant-Signature': 'garbage' });
    expect(status).toBe(413);
  });

  it('is told to come again while no certificate can be had', async () => {
    const unreachable = { certs: () => Promise.reject(new Error('no route')) };
    const { status } = await called(scripted().converse, body, {}, unreachable);
    expect(status).toBe(503);
  });

  it.each(['', '{', 'null', '[]', '"x"', '{}', '{"handler":{}}', '{"handler":"Launch"}'])(
    'learns that %j is no webhook request',
    async (text) => {
      const { status, json } = await called(scripted().converse, text);
      expect({ status, json }).toEqual({ status: 400, json: { error: 'not a webhook request' } });
    },
  );
});

describe("the customer's token", () => {
  it('reaches the conversation as a Secret', async () => {
    const { converse, heard } = scripted();
    await called(converse, webhookBody({ handler: 'AccountBalance' }));
    const link = heard[0]?.turn.link;
    expect(link?.state === 'linked' && link.assistantToken.reveal()).toBe(TOKEN);
    expect(JSON.stringify(heard)).not.toContain(TOKEN);
  });

  it.each([...INTENTS, 'Linked', 'LinkDeclined', 'Unheard'])(
    'is in no reply of %s and no log line',
    async (handler) => {
      const body = webhookBody({
        handler,
        user: { ...LINKED, params: { bearerToken: TOKEN } },
        session: SESSION,
      });
      const { status, text, json, lines } = await called(scripted().converse, body);
      expect(status).toBe(200);
      expect(json).not.toHaveProperty('user');
      expect(text + JSON.stringify(lines)).not.toContain(TOKEN);
    },
  );

  it('stays inside even when the conversation itself says it', async () => {
    const { converse } = scripted({ reply: { speech: [{ kind: 'text', text: `It is ${TOKEN}` }] } });
    const { status, text, lines } = await called(converse, webhookBody({ handler: 'AccountBalance' }));
    expect(status).toBe(500);
    expect(text + JSON.stringify(lines)).not.toContain(TOKEN);
  });

  it('is refreshed or dropped by Google on the 401 that an ended link gets', async () => {
    const { converse } = scripted({ answer: { kind: 'link-ended' } });
    const { status, json, lines } = await called(converse, webhookBody({ handler: 'AccountBalance' }));
    expect({ status, json }).toEqual({ status: 401, json: {} });
    expect(lines[0]).toMatchObject({ status: 401, answer: 'link-ended' });
  });

  it('is not asked for again when there was none to refuse', async () => {
    const { converse } = scripted({ answer: { kind: 'link-ended' } });
    const { status } = await called(converse, webhookBody({ handler: 'AccountBalance', user: UNLINKED }));
    expect(status).toBe(200);
  });
});

describe('linking', () => {
  const link = { answer: { kind: 'not-linked' }, reply: { next: { kind: 'link' } } } as const;
  const asked = { ...SESSION, query: { kind: 'total', measure: 'owed' } } as const;

  it('sends an owner without a link to the linking scene, with the question kept', async () => {
    const { converse } = scripted({ ...link, session: asked });
    const { json } = await called(converse, webhookBody({ handler: 'TotalBalance', user: UNLINKED }));
    expect(json.scene?.next).toEqual({ name: 'Linking' });
    expect(json.session?.params).toEqual({ session: asked });
    expect(json.prompt?.suggestions).toBeUndefined();
  });

  it('never sends a guest there', async () => {
    const { converse, heard } = scripted(link);
    const { json } = await called(converse, webhookBody({ handler: 'AccountBalance', user: GUEST }));
    expect(json.scene?.next).toEqual(END);
    expect(heard[0]?.turn).toMatchObject({ audience: 'stranger', link: { state: 'guest' } });
  });

  it('never sends anybody there who is linked already', async () => {
    const { converse } = scripted({ answer: { kind: 'consent-ended' }, reply: { next: { kind: 'link' } } });
    const { json } = await called(converse, webhookBody({ handler: 'AccountBalance' }));
    expect(json.scene?.next).toEqual(END);
  });

  it.each(['Linked', 'LinkDeclined'])('never goes back there from %s', async (handler) => {
    const { json } = await called(
      scripted(link).converse,
      webhookBody({ handler, user: UNLINKED, scene: 'Linking' }),
    );
    expect(json.scene?.next).toEqual(END);
  });

  it('repeats the question that linking interrupted', async () => {
    const { converse, heard } = scripted();
    const body = webhookBody({ handler: 'Linked', scene: 'Linking', session: { ...asked, isOneShot: true } });
    const { json } = await called(converse, body);
    expect(heard[0]?.turn).toMatchObject({ intent: 'Repeat', isOneShot: true });
    expect(heard[0]?.session?.query).toEqual(asked.query);
    expect(json.scene?.next).toEqual({ name: 'Main' });
  });

  it('welcomes who linked without having asked', async () => {
    const { converse, heard } = scripted();
    await called(converse, webhookBody({ handler: 'Linked', scene: 'Linking' }));
    expect(heard[0]?.turn).toMatchObject({ intent: 'Launch', isOneShot: false });
  });

  it('takes no for an answer and says what can be asked all the same', async () => {
    const { converse, heard } = scripted();
    const { json } = await called(
      converse,
      webhookBody({ handler: 'LinkDeclined', scene: 'Linking', user: UNLINKED }),
    );
    expect(heard[0]?.turn.intent).toBe('LinkDeclined');
    expect(json.scene?.next).toEqual({ name: 'Main' });
  });

  it("forgets the linking scene's own slot, so that it is not found filled the next time", async () => {
    const { json } = await called(scripted().converse, webhookBody({ handler: 'Linked', session: SESSION }));
    expect(Object.keys(json.session?.params ?? {})).toEqual(['session']);
  });
});
