import { preparedAlexa, requestKind } from './invoke-request.ts';
import { SKILL_ID } from './simulated-skill.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const envelope = (request: object, applicationId = 'amzn1.ask.skill.other') => ({
  version: '1.0',
  session: { application: { applicationId } },
  request,
});

describe('a request for npm run invoke', () => {
  it.each([
    ['2026-11-20T09:15:00Z', '2026-11-20T09:15:00.000Z'],
    ['2019-07-03T00:00:00', '2019-07-03T00:00:00.000Z'],
    [1431520496000, '2015-05-13T12:34:56.000Z'],
    ['yesterday', undefined],
    [undefined, undefined],
  ])('gives its clock: %s', (timestamp, now) => {
    expect(preparedAlexa(envelope({ type: 'LaunchRequest', timestamp }), false, NOW).now).toBe(now);
  });

  it('gives its skill id, and goes as it is', () => {
    const given = envelope({ type: 'LaunchRequest' });
    expect(preparedAlexa(given, false, NOW)).toMatchObject({
      skillId: 'amzn1.ask.skill.other',
      event: given,
    });
  });

  it('is wrapped when it is only the inside', () => {
    const { event, skillId } = preparedAlexa({ type: 'LaunchRequest', locale: 'en-GB' }, false, NOW);
    expect(skillId).toBe(SKILL_ID);
    expect(event).toMatchObject({
      session: { new: true, application: { applicationId: SKILL_ID } },
      request: { type: 'LaunchRequest', locale: 'en-GB', timestamp: '2026-11-22T09:00:00Z' },
    });
  });

  it('is wrapped as an intent when it is only slots', () => {
    const slots = { colour: { name: 'colour', value: 'red' } };
    expect(preparedAlexa(slots, false, NOW).event).toMatchObject({
      request: { type: 'IntentRequest', intent: { slots } },
    });
  });

  it('has no session when it is an event', () => {
    expect(preparedAlexa({ type: 'AlexaSkillEvent.SkillEnabled' }, false, NOW).event).not.toHaveProperty(
      'session',
    );
  });

  it('keeps its own id and shape as it is', () => {
    const fragment = { type: 'LaunchRequest', timestamp: '2026-11-20T09:15:00Z' };
    expect(preparedAlexa(fragment, true, NOW)).toEqual({ event: fragment, skillId: SKILL_ID });
  });

  it.each([
    [envelope({ type: 'IntentRequest', intent: { name: 'AccountBalance' } }), 'IntentRequest AccountBalance'],
    [{ type: 'LaunchRequest' }, 'LaunchRequest'],
    [{ handler: { name: 'Launch' }, intent: { name: 'actions.intent.MAIN' } }, 'Launch actions.intent.MAIN'],
    ['nothing', '?'],
  ])('is told by its kind', (given, kind) => {
    expect(requestKind(given)).toBe(kind);
  });
});
