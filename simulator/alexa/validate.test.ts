import { alexaFindings } from './validate.ts';

const ssml = (text: string) => ({ type: 'SSML', ssml: `<speak>${text}</speak>` });

function envelope(request: object, interfaces: object = {}): object {
  return {
    version: '1.0',
    session: { new: true, attributes: {} },
    context: {
      System: {
        user: { accessToken: 'canary-token' },
        apiAccessToken: 'canary-api',
        device: { supportedInterfaces: interfaces },
      },
    },
    request,
  };
}

const asked = envelope({ type: 'IntentRequest', intent: { name: 'AccountBalance' } });

function rules(request: object, response: object, rest: object = {}): readonly string[] {
  return alexaFindings(request, { version: '1.0', response, ...rest }).map(({ rule }) => rule);
}

describe('the rules of Alexa', () => {
  it('let a plain answer pass', () => {
    expect(rules(asked, { outputSpeech: ssml('Hello.'), shouldEndSession: true })).toEqual([]);
  });

  it('let a question with a reprompt pass', () => {
    const reprompt = { outputSpeech: ssml('Which?') };
    expect(rules(asked, { outputSpeech: ssml('Which?'), reprompt, shouldEndSession: false })).toEqual([]);
  });

  it.each([
    ['bare text for a response', 'hello', 'response format'],
    ['a version other than 1.0', { version: '2.0', response: {} }, 'response format'],
    ['a field that is none', { version: '1.0', response: {}, surprise: 1 }, 'response format'],
  ])('refuse %s', (_what, answer, rule) => {
    expect(alexaFindings(asked, answer).map((one) => one.rule)).toContain(rule);
  });

  it.each([
    ['an ampersand', { outputSpeech: ssml('Tom & Ann') }, 'V2 well-formed SSML'],
    ['8,001 characters', { outputSpeech: ssml('a'.repeat(8001)) }, 'V1 limits'],
    [
      'an open microphone without a reprompt',
      { outputSpeech: ssml('Yes.'), shouldEndSession: false },
      'F4 reprompt',
    ],
    ['a question that ends', { outputSpeech: ssml('Which?'), shouldEndSession: true }, 'F4 reprompt'],
    ['a card that is none', { card: { type: 'Fancy' } }, '1.4 cards'],
    ['a LinkAccount card with a title', { card: { type: 'LinkAccount', title: 'x' } }, '1.4 cards'],
    [
      'a LinkAccount card that the speech does not name',
      { outputSpeech: ssml('Link first.'), card: { type: 'LinkAccount' } },
      'S5 account linking',
    ],
    [
      'a card that is too long',
      { card: { type: 'Simple', title: 'x', content: 'y'.repeat(8000) } },
      'V1 limits',
    ],
    ['an unknown directive', { directives: [{ type: 'Open.Door' }] }, '1.4 directives'],
    [
      'APL without a screen',
      { directives: [{ type: 'Alexa.Presentation.APL.RenderDocument' }] },
      'V5 screens',
    ],
    ['a token', { outputSpeech: ssml('canary-token') }, 'S3 secrets'],
    ['the API token', { card: { type: 'Simple', title: '', content: 'canary-api' } }, 'S3 secrets'],
  ])('refuse %s', (_what, response, rule) => {
    expect(rules(asked, response)).toContain(rule);
  });

  describe('for what is drawn on a screen', () => {
    const device = { 'Alexa.Presentation.APL': { runtime: { maxVersion: '1.10' } } };
    const onScreen = envelope({ type: 'IntentRequest', intent: { name: 'AccountBalance' } }, device);
    const document = { type: 'APL', version: '1.4', mainTemplate: { items: [{ type: 'Text' }] } };
    const render = { type: 'Alexa.Presentation.APL.RenderDocument', token: 'a', document };

    it('let a document pass that the device draws', () => {
      expect(rules(onScreen, { directives: [render] })).toEqual([]);
    });

    it.each([
      ['no token', { ...render, token: undefined }],
      ['no document', { ...render, document: undefined }],
      ['another type', { ...render, document: { ...document, type: 'APLT' } }],
      ['a newer APL', { ...render, document: { ...document, version: '2024.3' } }],
      ['no version', { ...render, document: { ...document, version: 'new' } }],
      ['an empty template', { ...render, document: { ...document, mainTemplate: { items: [] } } }],
    ])('refuse a document with %s', (_what, directive) => {
      expect(new Set(rules(onScreen, { directives: [directive] }))).toEqual(new Set(['V5 screens']));
    });
  });

  it('refuse a whole response of 120 KB', () => {
    expect(rules(asked, {}, { sessionAttributes: { much: 'x'.repeat(120 * 1024) } })).toContain('V1 limits');
  });

  it.each(['SessionEndedRequest', 'AlexaSkillEvent.SkillDisabled', 'Reminders.ReminderDeleted'])(
    'refuse speech in answer to %s',
    (type) => {
      const request = envelope({ type });
      expect(rules(request, { outputSpeech: ssml('Bye.') })).toContain('1.2 who may respond');
      expect(rules(request, {})).toEqual([]);
    },
  );

  it('refuse session attributes where there is no session', () => {
    const event = { version: '1.0', request: { type: 'AlexaSkillEvent.SkillEnabled' } };
    expect(rules(event, {}, { sessionAttributes: {} })).toContain('1.1 no session');
  });

  it('ask Stop to end, and Help to ask', () => {
    const said = (name: string) => envelope({ type: 'IntentRequest', intent: { name } });
    expect(rules(said('AMAZON.StopIntent'), { outputSpeech: ssml('Bye.') })).toContain('F2 stop');
    expect(rules(said('AMAZON.HelpIntent'), { outputSpeech: ssml('Help.') })).toContain('F3 help');
  });

  it('ask CanFulfillIntentRequest for its own answer only', () => {
    const request = envelope({ type: 'CanFulfillIntentRequest', intent: { name: 'X', slots: { a: {} } } });
    const slots = { a: { canUnderstand: 'YES', canFulfill: 'YES' } };
    expect(rules(request, { canFulfillIntent: { canFulfill: 'YES', slots } })).toEqual([]);
    expect(rules(request, { canFulfillIntent: { canFulfill: 'PERHAPS' } })).toContain('1.2 who may respond');
    expect(rules(request, { outputSpeech: ssml('Yes.') })).toContain('1.2 who may respond');
  });

  it('advise against long speeches', () => {
    const [finding] = alexaFindings(asked, {
      version: '1.0',
      response: { outputSpeech: ssml('word '.repeat(80)) },
    });
    expect(finding).toMatchObject({ level: 'advice', rule: 'V3 length' });
  });
});
