import { type AlexaHome, eventEnvelope, intentOf, sessionEnvelope, timestamp } from './envelope.ts';

const home: AlexaHome = {
  skillId: 'amzn1.ask.skill.x',
  userId: 'amzn1.ask.account.x',
  accessToken: 'shared',
  person: { personId: 'amzn1.ask.person.x', accessToken: 'own' },
  deviceId: 'amzn1.ask.device.x',
  hasScreen: true,
  apiEndpoint: 'http://127.0.0.1:1',
  apiAccessToken: 'api',
};
const session = { id: 's', isNew: false, attributes: { kept: true } };

describe("Alexa's envelope", () => {
  it('carries the session, the person and the screen', () => {
    const { context, session: sent } = sessionEnvelope(home, session, { type: 'LaunchRequest' });
    expect(sent).toMatchObject({ new: false, attributes: { kept: true }, user: { accessToken: 'shared' } });
    expect(context.System).toMatchObject({
      person: { accessToken: 'own', authenticationConfidenceLevel: { level: 300 } },
      device: { supportedInterfaces: { 'Alexa.Presentation.APL': { runtime: { maxVersion: '2024.3' } } } },
    });
  });

  it('names what the skill shows on the screen', () => {
    const shown = { token: 'a', version: '1.4' };
    const { context } = sessionEnvelope(home, { ...session, shown }, { type: 'LaunchRequest' });
    expect(context).toHaveProperty(['Alexa.Presentation.APL'], shown);
  });

  it('leaves out what is not there', () => {
    const { person: _person, accessToken: _token, ...bare } = home;
    const { context } = sessionEnvelope({ ...bare, hasScreen: false }, session, { type: 'LaunchRequest' });
    expect(context.System).not.toHaveProperty('person');
    expect(context.System).toMatchObject({
      user: { userId: home.userId },
      device: { supportedInterfaces: {} },
    });
    expect(context).not.toHaveProperty('Viewport');
    expect(context).not.toHaveProperty(['Alexa.Presentation.APL']);
  });

  it('gives an event neither session nor device', () => {
    const event = eventEnvelope(home, { type: 'AlexaSkillEvent.SkillDisabled' });
    expect(event).not.toHaveProperty('session');
    expect(event.context.System).not.toHaveProperty('device');
  });

  it('resolves slots by authority, and sends unfilled ones empty', () => {
    const matches = [{ id: 'apple', name: 'apple' }];
    const filled = { heard: 'apples', value: 'apples', matches, isListed: true, cost: 1 };
    const unlisted = { heard: 'fig', value: 'fig', matches: [], isListed: false, cost: 100 };
    const slots = new Map([
      ['fruit', filled],
      ['other', unlisted],
    ]);
    const declared = ['fruit', 'other', 'none'].map((name) => ({ name, type: 'FRUIT' }));
    expect(intentOf('skill', { intent: 'Pick', cost: 1, slots }, declared)).toMatchObject({
      name: 'Pick',
      slots: {
        fruit: {
          value: 'apples',
          resolutions: {
            resolutionsPerAuthority: [
              {
                authority: 'amzn1.er-authority.echo-sdk.skill.FRUIT',
                status: { code: 'ER_SUCCESS_MATCH' },
                values: [{ value: { id: 'apple', name: 'apple' } }],
              },
            ],
          },
        },
        other: { resolutions: { resolutionsPerAuthority: [{ status: { code: 'ER_SUCCESS_NO_MATCH' } }] } },
        none: { name: 'none', confirmationStatus: 'NONE' },
      },
    });
  });

  it('writes times to the second', () => {
    expect(timestamp(new Date('2026-11-22T09:00:00.123Z'))).toBe('2026-11-22T09:00:00Z');
  });
});
