import { inspect } from 'node:util';
import { alexaSettings, type Environment, googleSettings } from './settings.ts';

const sound = {
  ALEXA_SKILL_ID: 'amzn1.ask.skill.1',
  GOOGLE_PROJECT_ID: 'project',
  SUITE_KEY_FILE: 'key.json',
};

function refusal(environment: Environment): string {
  try {
    alexaSettings(environment);
  } catch (error) {
    return String(error);
  }
  return '';
}

describe('the settings', () => {
  it('are few in development', () => {
    expect(alexaSettings(sound)).toMatchObject({
      stage: 'dev',
      skillId: 'amzn1.ask.skill.1',
      key: { kind: 'file', path: 'key.json' },
    });
    expect(googleSettings(sound)).toMatchObject({
      projectId: 'project',
      certsUrl: 'https://www.googleapis.com/oauth2/v1/certs',
    });
  });

  it('override what the bank file says', () => {
    const settings = alexaSettings({
      ...sound,
      FDX_BASE_URL: 'https://api.bank.example/fdx/v6/',
      OAUTH_TOKEN_ENDPOINT: 'http://127.0.0.1:5000/token',
      CUSTODY: 'direct',
    });
    expect(settings).toMatchObject({
      fdxBaseUrl: 'https://api.bank.example/fdx/v6',
      tokenEndpoint: 'http://127.0.0.1:5000/token',
      custody: 'direct',
    });
  });

  it('fix the clock in development', () => {
    const { clock } = alexaSettings({ ...sound, NOW: '2026-11-22T09:00:00Z' });
    expect(clock.now()).toBe(Date.parse('2026-11-22T09:00:00Z'));
  });

  it('find the key behind the door of the secrets extension, its pass unprintable', () => {
    const { key } = alexaSettings({
      ALEXA_SKILL_ID: 'a',
      SUITE_KEY_SECRET_ID: 'suite',
      AWS_SESSION_TOKEN: 'canary',
    });
    expect(key).toMatchObject({ kind: 'door', secretId: 'suite' });
    expect(inspect(key)).not.toContain('canary');
  });

  it.each<[string, Environment, RegExp]>([
    ['no skill id', { ALEXA_SKILL_ID: undefined }, /ALEXA_SKILL_ID is empty. Set it to the id of your skill/],
    ['an empty skill id', { ALEXA_SKILL_ID: '  ' }, /ALEXA_SKILL_ID is empty/],
    ['no key', { SUITE_KEY_FILE: '' }, /signing key is missing. Set SUITE_KEY_SECRET_ID/],
    ['two keys', { SUITE_KEY_SECRET_ID: 'x', AWS_SESSION_TOKEN: 'y' }, /Keep one of the two/],
    ['a secret without pass', { SUITE_KEY_FILE: '', SUITE_KEY_SECRET_ID: 'x' }, /AWS_SESSION_TOKEN is empty/],
    ['a fixed clock in production', { STAGE: 'prod', NOW: '2026-11-22' }, /NOW fixes the clock/],
    ['a clock that is none', { NOW: 'canary' }, /NOW is not a time. Write it as ISO 8601/],
    ['another stage', { STAGE: 'canary' }, /STAGE is none of its words. Set it to dev or prod/],
    ['another custody', { CUSTODY: 'canary' }, /CUSTODY is none of its words. Set it to exchange or direct/],
    ['an open address', { FDX_BASE_URL: 'http://canary.example' }, /FDX_BASE_URL is not an https address/],
    ['no address', { OAUTH_TOKEN_ENDPOINT: 'canary' }, /OAUTH_TOKEN_ENDPOINT is not an https address/],
  ])('refuse to start with %s', (_, wrong, sentence) => {
    expect(refusal({ ...sound, ...wrong })).toMatch(sentence);
    expect(refusal({ ...sound, ...wrong })).not.toContain('canary');
  });

  it('tell everything that is wrong at once', () => {
    expect(refusal({ STAGE: 'production' }).split('\n')).toHaveLength(3);
  });
});
