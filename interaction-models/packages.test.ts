/** Both packages as built: valid for their platforms, complete in both directions, and what is planted in them is caught. */

import { parse } from 'yaml';
import { readBankFile } from '../bank-file/read.ts';
import { INTENTS } from '../shared/dialog/turn.ts';
import type { BuiltFile } from './built-file.ts';
import { WITHOUT_SOURCE } from './lint-intent.ts';
import { models } from './models.ts';
import { packageCheck } from './package-check.ts';

const root = process.cwd();
const { files, findings } = models(root);
const check = packageCheck(root);
const ALEXA = 'interaction-models/alexa/skill-package';
const GOOGLE = 'interaction-models/google/sdk';
const MODEL = `${ALEXA}/interactionModels/custom/en-US.json`;

interface LanguageModel {
  readonly invocationName: string;
  readonly intents: readonly {
    readonly name: string;
    readonly samples: readonly string[];
    readonly slots?: readonly { readonly name: string; readonly type: string }[];
  }[];
  readonly types: readonly { readonly name: string }[];
}

function textOf(path: string): string {
  const file = files.find((one) => one.path === path);
  if (file === undefined) throw new Error(`${path} is not built`);
  return file.text;
}

/** The packages with `from` replaced by `to` in one file, checked. */
function planted(path: string, from: string, to: string): string {
  const text = textOf(path);
  if (!text.includes(from)) throw new Error(`${path} has no "${from}"`);
  const altered: readonly BuiltFile[] = files.map((file) =>
    file.path === path ? { path, text: text.replace(from, to) } : file,
  );
  return check(altered)
    .map(({ file, problem }) => `${file}: ${problem}`)
    .join('\n');
}

const model = (JSON.parse(textOf(MODEL)) as { interactionModel: { languageModel: LanguageModel } })
  .interactionModel.languageModel;
const alexaNames = model.intents.map(({ name }) => name);

it('both packages are valid, and every name in them is known', () => {
  expect(findings).toEqual([]);
});

describe('the Alexa skill package', () => {
  const BUILT_INS: Readonly<Record<string, string>> = {
    'AMAZON.NavigateHomeIntent': 'Stop',
    'AMAZON.NextIntent': 'More',
  };
  const meant = alexaNames.map((name) => BUILT_INS[name] ?? name.replace(/^AMAZON\.(.*)Intent$/, '$1'));

  it('has every intent of the code but the launch, and no other', () => {
    expect([...new Set(meant)].sort()).toEqual(
      INTENTS.filter((name) => name === 'Fallback' || !WITHOUT_SOURCE.includes(name)).sort(),
    );
  });
  it('has no intent twice and no sample in two', () => {
    const samples = model.intents.flatMap((intent) => intent.samples);
    expect(new Set(alexaNames).size).toBe(alexaNames.length);
    expect(new Set(samples).size).toBe(samples.length);
  });
  it('tells the invocation name of bank.yaml, and elsewhere names no bank', () => {
    const other = models(root, { ...readBankFile(), name: 'Curlew Bank', invocationName: 'curlew bank' });
    expect(other.findings).toEqual([]);
    expect(model.invocationName).toBe('sandpiper bank');
    for (const { path, text } of other.files)
      expect([path, /sandpiper bank/i.test(text)]).toEqual([path, false]);
  });
  it('begins the first example phrase with the wake word and the invocation name', () => {
    const { manifest } = JSON.parse(textOf(`${ALEXA}/skill.json`)) as {
      manifest: { publishingInformation: { locales: { 'en-US': { examplePhrases: string[] } } } };
    };
    const phrases = manifest.publishingInformation.locales['en-US'].examplePhrases;
    expect(phrases[0]).toMatch(/^Alexa, ask sandpiper bank /);
    expect(phrases.length).toBeLessThanOrEqual(4);
  });
  it('declares the screens that are drawn for', () => {
    const { manifest } = JSON.parse(textOf(`${ALEXA}/skill.json`)) as {
      manifest: { apis: { custom: { interfaces: { type: string; supportedViewports?: object[] }[] } } };
    };
    const { interfaces } = manifest.apis.custom;
    const screens = interfaces.find(({ type }) => type === 'ALEXA_PRESENTATION_APL')?.supportedViewports;
    expect(screens).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ mode: 'HUB', shape: 'ROUND' }),
        expect.objectContaining({ mode: 'HUB', shape: 'RECTANGLE' }),
        expect.objectContaining({ mode: 'TV', shape: 'RECTANGLE' }),
      ]),
    );
  });
  it('has dates, lengths of time and numbers read by Alexa', () => {
    const { slots = [] } = model.intents.find(({ name }) => name === 'Transactions') ?? {};
    expect(slots).toEqual(
      expect.arrayContaining([
        { name: 'date', type: 'AMAZON.DATE' },
        { name: 'duration', type: 'AMAZON.DURATION' },
        { name: 'count', type: 'AMAZON.NUMBER' },
        { name: 'period', type: 'PERIOD' },
      ]),
    );
  });
  it('turns voice-forward linking on and holds no secret', () => {
    const { accountLinkingRequest } = JSON.parse(textOf(`${ALEXA}/accountLinking.json`)) as {
      accountLinkingRequest: object;
    };
    expect(accountLinkingRequest).toMatchObject({
      voiceForwardAccountLinking: 'ENABLED',
      skipOnEnablement: true,
    });
    expect(accountLinkingRequest).not.toHaveProperty('clientSecret');
  });

  it.each([
    [MODEL, '"samples"', '"sample"', 'must NOT have additional properties (sample)'],
    [MODEL, '"level": "LOW"', '"level": "KEEN"', 'must be equal to one of the allowed values'],
    [MODEL, '"invocationName"', '"invocation"', "must have required property 'invocationName'"],
    [`${ALEXA}/skill.json`, 'alexa::person_id:read', 'alexa::person:read', 'permissions/0/name'],
    [`${ALEXA}/skill.json`, 'SKILL_ENABLED', 'SKILL_TURNED_ON', 'subscriptions/0/eventName'],
    [`${ALEXA}/skill.json`, 'arn:aws', 'ftp:aws', 'must match pattern'],
    [`${ALEXA}/skill.json`, 'CAN_FULFILL_INTENT_REQUEST', 'MAY_FULFILL', 'interfaces/0'],
    [`${ALEXA}/skill.json`, 'ALEXA_PRESENTATION_APL', 'ALEXA_SCREEN', 'interfaces/1'],
    [`${ALEXA}/skill.json`, '"ROUND"', '"OVAL"', 'supportedViewports/0/shape'],
    [`${ALEXA}/accountLinking.json`, 'HTTP_BASIC', 'BASIC', 'accessTokenScheme'],
    [`${ALEXA}/accountLinking.json`, 'AUTH_CODE', 'CODE', 'must be equal to one of the allowed values'],
  ])('%s: catches %s as %s', (path, from, to, problem) => {
    expect(planted(path, from, to)).toContain(problem);
  });
});

describe('the Actions SDK project', () => {
  const intents = files
    .filter(({ path }) => path.startsWith(`${GOOGLE}/custom/intents/`))
    .map(({ path }) => path.replace(/.*\/(.*)\.yaml$/, '$1'));
  const handlers = (parse(textOf(`${GOOGLE}/webhooks/BankAloud.yaml`)) as { handlers: { name: string }[] })
    .handlers;

  it('has every intent of the code but the launch and the fallback, and no other', () => {
    expect([...intents].sort()).toEqual(INTENTS.filter((name) => !WITHOUT_SOURCE.includes(name)).sort());
  });
  it('has a handler for every intent of the code, and for what came of linking', () => {
    expect(handlers.map(({ name }) => name).sort()).toEqual([...INTENTS, 'Linked'].sort());
  });
  it('hears every intent in the main scene', () => {
    const { intentEvents } = parse(textOf(`${GOOGLE}/custom/scenes/Main.yaml`)) as {
      intentEvents: { intent: string; handler: { webhookHandler: string } }[];
    };
    expect(intentEvents.map(({ intent }) => intent).sort()).toEqual([...intents].sort());
    for (const { intent, handler } of intentEvents) expect(handler.webhookHandler).toBe(intent);
  });
  it('writes the slots of a training phrase with values of their type', () => {
    const { trainingPhrases } = parse(textOf(`${GOOGLE}/custom/intents/AccountBalance.yaml`)) as {
      trainingPhrases: string[];
    };
    expect(trainingPhrases[0]).toBe("what's ($account 'checking' auto=true) balance");
    expect(trainingPhrases.filter((phrase) => /[{}]/.test(phrase))).toEqual([]);
  });
  it('takes account names that are not listed', () => {
    expect(parse(textOf(`${GOOGLE}/custom/types/account.yaml`))).toMatchObject({
      synonym: { acceptUnknownValues: true },
    });
  });
  it('takes any words for a merchant, and has dates and numbers read by Google', () => {
    expect(parse(textOf(`${GOOGLE}/custom/types/merchant.yaml`))).toEqual({ freeText: {} });
    const { parameters } = parse(textOf(`${GOOGLE}/custom/intents/Transactions.yaml`)) as {
      parameters: { name: string; type: { name: string } }[];
    };
    const types = Object.fromEntries(parameters.map(({ name, type }) => [name, type.name]));
    expect(types).toMatchObject({
      ...{ merchant: 'merchant', period: 'period', duration: 'duration' },
      ...{ date: 'actions.type.Date', count: 'actions.type.Number' },
    });
    expect(files.some(({ path }) => /types\/(date|count)\.yaml$/.test(path))).toBe(false);
  });
  it('asks Google to link by authorization code, and creates no account', () => {
    expect(parse(textOf(`${GOOGLE}/settings/settings.yaml`))).toMatchObject({
      accountLinking: { linkingType: 'OAUTH', authGrantType: 'AUTH_CODE', enableAccountCreation: false },
    });
  });

  const MAIN = `${GOOGLE}/custom/scenes/Main.yaml`;
  it.each([
    [MAIN, 'intentEvents:', 'intentEvent:', 'intentEvent is no field of'],
    [MAIN, 'webhookHandler: More', 'webhookHandler: Mre', '"Mre" is not among the handlers'],
    [MAIN, 'intent: More', 'intent: Mroe', '"Mroe" is not among the intents'],
    [
      `${GOOGLE}/custom/global/Help.yaml`,
      'transitionToScene: Main',
      'transitionToScene: Man',
      'among the scenes',
    ],
    [
      `${GOOGLE}/custom/scenes/Linking.yaml`,
      'required: true',
      'required: "yes"',
      'slots.0.required is no bool',
    ],
    [`${GOOGLE}/custom/types/account.yaml`, 'EXACT_MATCH', 'EXACT', 'is no word of'],
    [
      `${GOOGLE}/custom/types/digits.yaml`,
      'regularExpression:',
      'freeText: {}\nregularExpression:',
      'takes one',
    ],
    [
      `${GOOGLE}/custom/intents/Yes.yaml`,
      'trainingPhrases:\n',
      'trainingPhrases: yes\nx:\n',
      'is not a list',
    ],
    [
      `${GOOGLE}/custom/intents/ChooseAccount.yaml`,
      'type:\n      name: position',
      'type:\n      name: place',
      '"place" is not among the types',
    ],
    [`${GOOGLE}/settings/settings.yaml`, 'AUTH_CODE', 'CODE', 'accountLinking.authGrantType is no word of'],
    [`${GOOGLE}/settings/settings.yaml`, 'linkingType: OAUTH', 'linking: OAUTH', 'lacks linkingType'],
    [`${GOOGLE}/webhooks/BankAloud.yaml`, 'endpointApiVersion: 2', 'endpointApiVersion: two', 'is no int32'],
  ])('%s: catches %s as %s', (path, from, to, problem) => {
    expect(planted(path, from, to)).toContain(problem);
  });
});
