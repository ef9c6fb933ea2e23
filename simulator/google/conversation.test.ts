import { conversation, type Played } from './conversation.ts';
import type { GoogleProject } from './project.ts';
import { googleUser } from './user.ts';
import type { HandlerCall } from './webhook.ts';

const said = (speech: string) => ({
  candidates: [{ promptResponse: { firstSimple: { variants: [{ speech }] } } }],
});

const project: GoogleProject = {
  settings: {
    projectId: 'p',
    localizedSettings: { displayName: 'Apple Orchard' },
    accountLinking: { authorizationUrl: '', tokenUrl: '', scopes: [] },
  },
  intents: new Map(),
  types: new Map(),
  handlers: new Set(),
  deepLinks: new Set(),
  globals: new Map([
    ['actions.intent.MAIN', { handler: { webhookHandler: 'Launch' }, transitionToScene: 'Main' }],
    [
      'Leave',
      { handler: { staticPrompt: said('Bye.') }, transitionToScene: 'actions.scene.END_CONVERSATION' },
    ],
    ['Round', { transitionToScene: 'Round' }],
    ['Nowhere', { transitionToScene: 'Nowhere' }],
  ]),
  scenes: new Map([
    [
      'Main',
      {
        onEnter: { staticPrompt: said('In the orchard.') },
        intentEvents: [{ intent: 'Pick', handler: { webhookHandler: 'Pick' } }],
      },
    ],
    [
      'Linking',
      {
        conditionalEvents: [
          {
            condition: 'session.params.Link == "LINKED"',
            handler: { webhookHandler: 'Linked' },
            transitionToScene: 'Main',
          },
          {
            condition: 'session.params.Link != ""',
            handler: { webhookHandler: 'LinkDeclined' },
            transitionToScene: 'Main',
          },
        ],
        slots: [
          {
            name: 'Link',
            type: { name: 'actions.type.AccountLinking' },
            commitBehavior: { writeSessionParam: 'Link' },
            config: { opt_context: 'To pick fruit' },
          },
        ],
      },
    ],
    ['Round', { conditionalEvents: [{ condition: 'true', transitionToScene: 'Round' }] }],
  ]),
};

function begun(answers: Readonly<Record<string, object | undefined>>, canLink = true) {
  const calls: HandlerCall[] = [];
  const user = googleUser(undefined);
  const callHandler = async (call: HandlerCall) => {
    calls.push(call);
    return { body: call.handler in answers ? { ...answers[call.handler] } : undefined, exchanges: [] };
  };
  const open = conversation(project, user, callHandler, canLink);
  const say = (name: string) => open.spoken({ name, params: {}, query: name });
  return { open, say, calls, user };
}

function speech({ prompts }: Played): readonly unknown[] {
  return prompts.map(({ firstSimple }) => (firstSimple as { speech: string }).speech);
}

const welcome = { prompt: { firstSimple: { speech: 'Welcome.' } }, session: { params: { seen: 1 } } };
const toLinking = {
  prompt: { firstSimple: { speech: 'Link first.' } },
  scene: { next: { name: 'Linking' } },
};

describe('a Google conversation', () => {
  it('plays the handler, then the scene that it leads to, as one turn', async () => {
    const played = await begun({ Launch: welcome }).say('actions.intent.MAIN');
    expect(speech(played)).toEqual(['Welcome.', 'In the orchard.']);
    expect(played.state).toBe('listening');
  });

  it('drops earlier prompts when one overrides them', async () => {
    const { say } = begun({
      Launch: welcome,
      Pick: { prompt: { override: true, firstSimple: { speech: 'Picked.' } } },
    });
    await say('actions.intent.MAIN');
    expect(speech(await say('Pick'))).toEqual(['Picked.']);
  });

  it('hands the session params back, and tells the handler where it is', async () => {
    const { say, calls, open } = begun({ Launch: welcome, Pick: {} });
    await say('actions.intent.MAIN');
    expect(open.intents().has('Pick')).toBe(true);
    await say('Pick');
    expect(calls[0]?.scene).toMatchObject({
      name: 'actions.scene.START_CONVERSATION',
      next: { name: 'Main' },
    });
    expect(calls[1]).toMatchObject({ scene: { name: 'Main' }, session: { params: { seen: 1 } } });
  });

  it('ends where the project says so', async () => {
    const played = await begun({}).say('Leave');
    expect(played.state).toBe('ended');
    expect(speech(played)).toEqual(['Bye.']);
  });

  it('fails when the fulfillment does', async () => {
    expect((await begun({}).say('actions.intent.MAIN')).state).toBe('failed');
  });

  it.each(['Round', 'Nowhere'])('refuses a project that leads %s', async (name) => {
    await expect(begun({}).say(name)).rejects.toThrow(/scene/);
  });
});

describe('the account-linking scene', () => {
  const answers = { Launch: toLinking, Linked: {}, LinkDeclined: {} };

  it('asks for consent with its own words and the reason', async () => {
    const played = await begun(answers).say('actions.intent.MAIN');
    expect(played.state).toBe('asks-to-link');
    expect(speech(played).at(-1)).toBe(
      'To pick fruit, I need to link your Apple Orchard account to Google. Is that OK?',
    );
  });

  it.each([
    ['LINKED', 'Linked'],
    ['REJECTED', 'LinkDeclined'],
    ['ERROR', 'LinkDeclined'],
  ] as const)('goes on as %s through its conditions', async (status, handler) => {
    const { open, say, calls } = begun(answers);
    await say('actions.intent.MAIN');
    const played = await open.linkingEnded(status);
    expect(calls.at(-1)?.handler).toBe(handler);
    expect(calls.at(-1)?.scene.slots).toMatchObject({ Link: { status: 'FILLED', value: status } });
    expect(played.state).toBe('listening');
  });

  it('does not ask a guest, nor where there is no login', async () => {
    const guest = begun(answers);
    guest.user.setSpeaker('household');
    for (const { say, calls } of [guest, begun(answers, false)]) {
      expect((await say('actions.intent.MAIN')).state).toBe('listening');
      expect(calls.at(-1)?.handler).toBe('LinkDeclined');
    }
  });
});
