/**
 * The Alexa skill package, in the layout that ask-cli and the VS Code toolkit open.
 *
 * There is no dialog model: the skill's own open question is the truth, and
 * ChooseAccount takes the bare answer to it.
 */

import type { BankFile } from '../bank-file/bank-file.ts';
import { named } from './bank-names.ts';
import type { BuiltFile } from './built-file.ts';
import type { IntentSource, SlotSource, Sources } from './sources.ts';

/** Where the deploy writes the function's own ARN. Alexa takes no manifest without one. */
const ENDPOINT = { uri: 'arn:aws:lambda:us-east-1:000000000000:function:bank-aloud-alexa' };

const hub = (shape: string, [minWidth, maxWidth]: Span, [minHeight, maxHeight]: Span): object => ({
  ...{ mode: 'HUB', shape, minWidth, maxWidth, minHeight, maxHeight },
});
type Span = readonly [number, number];

/** The screens that visuals are drawn for, in display-independent pixels: Alexa's own viewport profiles. */
const VIEWPORTS = [
  hub('ROUND', [100, 599], [100, 599]),
  hub('RECTANGLE', [960, 1279], [100, 599]),
  hub('RECTANGLE', [960, 1279], [600, 959]),
  hub('RECTANGLE', [1280, 1920], [600, 1279]),
  hub('RECTANGLE', [600, 1279], [960, 1920]),
  { ...hub('RECTANGLE', [960, 960], [540, 540]), mode: 'TV' },
];

/** What the skill can do besides speaking. Devices offer a screen only to skills that declare it. */
const INTERFACES = [
  { type: 'CAN_FULFILL_INTENT_REQUEST' },
  { type: 'ALEXA_PRESENTATION_APL', supportedViewports: VIEWPORTS },
];

const EVENTS = [
  'SKILL_ENABLED',
  'SKILL_DISABLED',
  'SKILL_ACCOUNT_LINKED',
  'SKILL_PERMISSION_ACCEPTED',
  'SKILL_PERMISSION_CHANGED',
];

export function alexaPackage(locales: readonly Sources[], bank: BankFile): readonly BuiltFile[] {
  return [
    json('ask-resources.json', {
      askcliResourcesVersion: '2020-03-31',
      profiles: { default: { skillMetadata: { src: './skill-package' } } },
    }),
    json('skill-package/skill.json', { manifest: manifest(locales, bank) }),
    json('skill-package/accountLinking.json', { accountLinkingRequest: accountLinking(bank) }),
    ...locales.map((sources) =>
      json(`skill-package/interactionModels/custom/${sources.locale}.json`, {
        interactionModel: { languageModel: languageModel(sources, bank) },
      }),
    ),
  ];
}

function json(path: string, content: object): BuiltFile {
  return { path: `interaction-models/alexa/${path}`, text: `${JSON.stringify(content, null, 2)}\n` };
}

function manifest(locales: readonly Sources[], bank: BankFile): object {
  const byLocale = (of: (sources: Sources) => object) =>
    Object.fromEntries(locales.map((sources) => [sources.locale, of(sources)]));
  return {
    manifestVersion: '1.0',
    publishingInformation: {
      isAvailableWorldwide: false,
      distributionMode: 'PUBLIC',
      distributionCountries: [...new Set(locales.map(({ locale }) => locale.slice(3)))],
      category: 'BUSINESS_AND_FINANCE',
      testingInstructions: locales[0]?.listing.testingInstructions ?? '',
      locales: byLocale(({ listing }) => ({
        name: bank.name,
        summary: named(listing.summary, bank),
        description: named(listing.description, bank),
        examplePhrases: examplePhrases(listing.examplePhrases, bank),
        keywords: listing.keywords,
      })),
    },
    privacyAndCompliance: {
      allowsPurchases: false,
      usesPersonalInfo: true,
      isChildDirected: false,
      isExportCompliant: true,
      containsAds: false,
      locales: byLocale(() => ({ privacyPolicyUrl: bank.links.privacy, termsOfUseUrl: bank.links.terms })),
    },
    apis: { custom: { endpoint: ENDPOINT, interfaces: INTERFACES } },
    events: { endpoint: ENDPOINT, subscriptions: EVENTS.map((eventName) => ({ eventName })) },
    permissions: [{ name: 'alexa::person_id:read' }],
  };
}

/** Alexa wants the wake word in front of the first one. */
function examplePhrases(lines: Sources['listing']['examplePhrases'], bank: BankFile): readonly string[] {
  return lines.map(({ text }, index) => {
    const phrase = named(text, bank);
    return index === 0 ? `Alexa, ${phrase}` : `${phrase.charAt(0).toUpperCase()}${phrase.slice(1)}`;
  });
}

/** The client secret is no part of the package: the deploy sends it from the secret store. */
function accountLinking({ oauth }: BankFile): object {
  return {
    type: 'AUTH_CODE',
    authorizationUrl: oauth.authorizationEndpoint,
    accessTokenUrl: oauth.tokenEndpoint,
    clientId: oauth.assistants.alexa.clientId,
    accessTokenScheme: 'HTTP_BASIC',
    scopes: oauth.scopes,
    domains: [new URL(oauth.authorizationEndpoint).hostname],
    skipOnEnablement: true,
    voiceForwardAccountLinking: 'ENABLED',
  };
}

function languageModel({ intents, slots }: Sources, bank: BankFile): object {
  return {
    invocationName: bank.invocationName,
    // Nicknames are not in the model: a keener fallback would take them for nonsense.
    modelConfiguration: { fallbackIntentSensitivity: { level: 'LOW' } },
    intents: [
      ...intents.flatMap((intent) => alexaIntents(intent, slots)),
      { name: 'AMAZON.FallbackIntent', samples: [] },
    ],
    types: slots.filter(({ alexa }) => !alexa.startsWith('AMAZON.')).map(slotType),
  };
}

function alexaIntents(intent: IntentSource, slots: readonly SlotSource[]): readonly object[] {
  const typed = intent.slots.map((name) => ({
    name,
    type: slots.find((slot) => slot.name === name)?.alexa ?? name,
  }));
  const samples = intent.samples.map(({ text }) => text);
  const own =
    typed.length > 0 ? { name: intent.alexa, slots: typed, samples } : { name: intent.alexa, samples };
  return [
    own,
    ...intent.also.map(({ alexa, samples: share }) => ({
      name: alexa,
      samples: share.map(({ text }) => text),
    })),
  ];
}

function slotType({ alexa, values }: SlotSource): object {
  return {
    name: alexa,
    values: values.map(({ id, words }) => {
      const [value = '', ...synonyms] = words.map(({ text }) => text);
      return { id, name: synonyms.length > 0 ? { value, synonyms } : { value } };
    }),
  };
}
