/** Replies become legal Alexa responses: escaped, with the microphone open exactly when they listen. */

import type { Next, Reply, Speech } from '../../shared/dialog/reply.ts';
import { DESIGN_BYTES, heldToLimits, LimitBreach, MAX_BYTES, MAX_CARD, MAX_SPEECH } from './limits.ts';
import { responseFrom } from './response.ts';

const speaker = { speech: true, screen: false };
const screen = { speech: true, screen: true };

const none = { bankName: 'Curlew Bank', screen: undefined };
const blank = { ...none, screen: { showsOurs: false } };

const say = (text: string): Speech => [{ kind: 'text', text }];

function reply(next: Next, more: Partial<Reply> = {}): Reply {
  const isListening = next.kind === 'listen' || next.kind === 'elicit' || next.kind === 'confirm';
  return {
    speech: say('Hello.'),
    suggestions: [],
    next,
    ...(isListening && { reprompt: say('Still there?') }),
    ...more,
  };
}

describe('a response to Alexa', () => {
  it('escapes what customers call their accounts', () => {
    const response = responseFrom(
      reply({ kind: 'listen' }, { speech: say("Tom & Ann's <joint>"), reprompt: say('A & B?') }),
      speaker,
      none,
    );
    expect(response.outputSpeech).toEqual({
      type: 'SSML',
      ssml: '<speak>Tom &amp; Ann&apos;s &lt;joint&gt;</speak>',
    });
    expect(response.reprompt?.outputSpeech).toEqual({ type: 'SSML', ssml: '<speak>A &amp; B?</speak>' });
  });

  it('shows a card as plain text', () => {
    const card = { title: 'Balance', text: "Tom & Ann's <joint>: $5,050.25" };
    expect(responseFrom(reply({ kind: 'end', isFinal: true }, { card }), speaker, none).card).toEqual({
      type: 'Simple',
      title: 'Balance',
      content: "Tom & Ann's <joint>: $5,050.25",
    });
  });

  it.each([
    ['listens', { kind: 'listen' }, speaker, false],
    ['asks for a slot', { kind: 'elicit', slot: 'account' }, speaker, false],
    ['asks yes or no', { kind: 'confirm' }, speaker, false],
    ['ends on a speaker', { kind: 'end', isFinal: false }, speaker, true],
    ['may go on on a screen', { kind: 'end', isFinal: false }, screen, undefined],
    ['ends for good on a screen', { kind: 'end', isFinal: true }, screen, true],
    ['hands over to linking', { kind: 'link' }, screen, true],
    ['asks for a permission', { kind: 'permission', permission: 'reminders' }, screen, true],
  ] as const)(
    'that %s sets the microphone so, and a reprompt only when it is open',
    (_what, next, capabilities, ends) => {
      const response = responseFrom(reply(next), capabilities, none);
      expect(response.shouldEndSession).toBe(ends);
      expect(response.reprompt !== undefined).toBe(ends === false);
      expect(() => heldToLimits({ response })).not.toThrow();
    },
  );

  it('leaves a reprompt out when it does not listen', () => {
    const response = responseFrom(
      reply({ kind: 'end', isFinal: true }, { reprompt: say('Well?') }),
      speaker,
      none,
    );
    expect(response).not.toHaveProperty('reprompt');
  });

  it('links with a card that has a type and nothing else', () => {
    const card = { title: 'Balance', text: 'hidden' };
    expect(responseFrom(reply({ kind: 'link' }, { card }), speaker, none).card).toEqual({
      type: 'LinkAccount',
    });
  });

  it('asks for permissions by their Alexa names', () => {
    expect(responseFrom(reply({ kind: 'permission', permission: 'reminders' }), speaker, none).card).toEqual({
      type: 'AskForPermissionsConsent',
      permissions: ['alexa::alerts:reminders:skill:readwrite'],
    });
  });
});

describe('the screen of a response', () => {
  const visual = {
    kind: 'balances',
    title: 'Balances',
    rows: [{ title: 'Everyday Checking', value: '$2,345.67' }],
    text: 'Everyday Checking: $2,345.67',
  } as const;
  const shows = reply({ kind: 'end', isFinal: false }, { visual });

  it('gets the visual, and stays within the limits', () => {
    const response = responseFrom(shows, screen, blank);
    expect(response.directives).toMatchObject([{ type: 'Alexa.Presentation.APL.RenderDocument' }]);
    expect(heldToLimits({ response })).toBeLessThan(DESIGN_BYTES);
  });

  it('gets nothing where there is none', () => {
    expect(responseFrom(shows, speaker, none)).not.toHaveProperty('directives');
  });

  it('does not keep what an earlier turn showed', () => {
    const ours = { ...none, screen: { showsOurs: true } };
    const { directives } = responseFrom(reply({ kind: 'listen' }), screen, ours);
    expect(directives).toMatchObject([{ datasources: { screen: { bank: 'Curlew Bank', rows: [] } } }]);
  });
});

describe('the limits of a response', () => {
  const ends = { kind: 'end', isFinal: true } as const;
  /** Characters of the root element around the speech. */
  const ROOT = '<speak></speak>'.length;
  const held = (made: Reply) => heldToLimits({ response: responseFrom(made, speaker, none) });

  it('allow exactly as much speech as Alexa takes', () => {
    expect(() => held(reply(ends, { speech: say('x'.repeat(MAX_SPEECH - ROOT)) }))).not.toThrow();
    expect(() => held(reply(ends, { speech: say('x'.repeat(MAX_SPEECH - ROOT + 1)) }))).toThrow(LimitBreach);
  });

  it('count speech as it is sent, escaped', () => {
    expect(() => held(reply(ends, { speech: say('&'.repeat(MAX_SPEECH / 4)) }))).toThrow('outputSpeech');
  });

  it('hold for the reprompt too', () => {
    expect(() => held(reply({ kind: 'listen' }, { reprompt: say('x'.repeat(MAX_SPEECH)) }))).toThrow(
      'reprompt',
    );
  });

  it('count title and content of a card together', () => {
    const card = { title: 'abc', text: 'x'.repeat(MAX_CARD - 3) };
    expect(() => held(reply(ends, { card }))).not.toThrow();
    expect(() => held(reply(ends, { card: { ...card, title: 'abcd' } }))).toThrow('card');
  });

  it('refuse a response that Alexa would not take', () => {
    const sessionAttributes = { padding: 'é'.repeat(MAX_BYTES / 2) };
    expect(() => heldToLimits({ response: {}, sessionAttributes })).toThrow('120 KB');
  });

  it('refuse an open microphone without a reprompt', () => {
    expect(() => heldToLimits({ response: { shouldEndSession: false } })).toThrow('reprompt');
  });

  it('refuse a LinkAccount card with more than its type', () => {
    const card = { type: 'LinkAccount' as const, title: 'Link' };
    expect(() => heldToLimits({ response: { card } })).toThrow('LinkAccount');
  });

  it('name the limit and never what was to be said', () => {
    const long = reply(ends, { speech: say(`secret ${'x'.repeat(MAX_SPEECH)}`) });
    expect(() => held(long)).toThrow(/^outputSpeech has 8022 characters of at most 8000$/);
  });
});
