/**
 * The Actions SDK project, in the layout that gactions pushes.
 *
 * Every question goes to the webhook, which says what scene comes next: the
 * linking scene, or the end. Guests are answered by the webhook, never here.
 */

import { stringify } from 'yaml';
import type { BankFile } from '../bank-file/bank-file.ts';
import type { IntentName } from '../shared/dialog/turn.ts';
import { named } from './bank-names.ts';
import type { BuiltFile } from './built-file.ts';
import { type IntentSource, type SlotSource, type Sources, samplesOf } from './sources.ts';
import { trainingPhrases } from './training-phrase.ts';

const HEADER = '# Built by `npm run models` from the sources in interaction-models/. Edit those.\n';

/** Where the deploy writes the fulfillment's own address and project. */
const FULFILLMENT_URL = 'https://fulfillment.invalid/google';
const PROJECT_ID = '<PROJECT_ID>';

const WEBHOOK = 'BankAloud';
const END = 'actions.scene.END_CONVERSATION';
const LINKING_SLOT = 'AccountLinkingSlot';

/** Handlers of the webhook that no intent of the customer's names. */
const SYSTEM_HANDLERS = ['Launch', 'Fallback', 'Linked', 'LinkDeclined'];

/** Asked from outside ("talk to the bank about ..."), these begin a conversation. */
const DEEP_LINKS: readonly IntentName[] = [
  'AccountBalance',
  'AvailableCredit',
  'CompareSpending',
  'Help',
  'ListAccounts',
  'LostCard',
  'MoneyIn',
  'ReportFraud',
  'Spending',
  'TopSpending',
  'TotalBalance',
  'Transactions',
];

export function googleProject(locales: readonly Sources[], bank: BankFile): readonly BuiltFile[] {
  const [first, ...others] = locales;
  if (first === undefined) return [];
  const names = first.intents.map(({ name }) => name);
  return [
    yaml('.gactionsrc.yaml', { sdkPath: 'sdk' }),
    yaml('sdk/manifest.yaml', { version: '1.0' }),
    yaml('sdk/actions/actions.yaml', {
      custom: Object.fromEntries(['actions.intent.MAIN', ...DEEP_LINKS].map((name) => [name, {}])),
    }),
    yaml('sdk/settings/settings.yaml', settings(first, bank)),
    yaml(`sdk/webhooks/${WEBHOOK}.yaml`, {
      handlers: [...names, ...SYSTEM_HANDLERS].sort().map((name) => ({ name })),
      httpsEndpoint: { baseUrl: FULFILLMENT_URL, endpointApiVersion: 2 },
    }),
    ...globals(first).map(([name, event]) => yaml(`sdk/custom/global/${name}.yaml`, event)),
    yaml('sdk/custom/scenes/Main.yaml', mainScene(names)),
    yaml('sdk/custom/scenes/Linking.yaml', linkingScene(first, bank)),
    ...spoken(first, ''),
    ...others.flatMap((sources) => [
      ...spoken(sources, `${sources.locale}/`),
      yaml(`sdk/settings/${sources.locale}/settings.yaml`, {
        localizedSettings: localizedSettings(sources, bank),
      }),
    ]),
  ];
}

function yaml(path: string, content: object): BuiltFile {
  return {
    path: `interaction-models/google/${path}`,
    text: HEADER + stringify(content, { lineWidth: 0 }),
  };
}

/** What depends on the language: intents and types. */
function spoken(sources: Sources, folder: string): readonly BuiltFile[] {
  return [
    ...sources.intents.map((intent) =>
      yaml(`sdk/custom/intents/${folder}${intent.name}.yaml`, intentFile(intent, sources)),
    ),
    ...sources.slots
      .filter(({ google }) => google === undefined || google === 'text')
      .map((slot) => yaml(`sdk/custom/types/${folder}${slot.name}.yaml`, typeFile(slot))),
  ];
}

function intentFile(intent: IntentSource, { slots }: Sources): object {
  const phrases = { trainingPhrases: trainingPhrases(samplesOf(intent), slots) };
  if (intent.slots.length === 0) return phrases;
  const typed = intent.slots.map((name) => ({
    name,
    type: { name: typeName(slots.find((slot) => slot.name === name) ?? { name }) },
  }));
  return { parameters: typed, ...phrases };
}

function typeName({ name, google }: Pick<SlotSource, 'name' | 'google'>): string {
  return google?.startsWith('actions.') ? google : name;
}

function typeFile({ name, google, pattern, values, acceptsUnlisted }: SlotSource): object {
  if (google === 'text') return { freeText: {} };
  if (pattern !== undefined)
    return { regularExpression: { entities: { [name]: { regularExpressions: [pattern] } } } };
  const entities = values.map(({ id, words }) => [id, { synonyms: words.map(({ text }) => text) }] as const);
  return {
    synonym: {
      matchType: 'EXACT_MATCH',
      ...(acceptsUnlisted ? { acceptUnknownValues: true } : {}),
      entities: Object.fromEntries(entities),
    },
  };
}

function globals({ listing }: Sources): readonly (readonly [string, object])[] {
  const [firstNoInput = '', secondNoInput = firstNoInput] = listing.noInput;
  return [
    ['actions.intent.MAIN', { handler: webhook('Launch'), transitionToScene: 'Main' }],
    ['actions.intent.CANCEL', { handler: webhook('Cancel'), transitionToScene: END }],
    ['actions.intent.NO_MATCH_1', { handler: webhook('Fallback') }],
    ['actions.intent.NO_MATCH_2', { handler: webhook('Fallback') }],
    ['actions.intent.NO_MATCH_FINAL', { handler: prompt(listing.noMatchFinal), transitionToScene: END }],
    ['actions.intent.NO_INPUT_1', { handler: prompt(firstNoInput) }],
    ['actions.intent.NO_INPUT_2', { handler: prompt(secondNoInput) }],
    ['actions.intent.NO_INPUT_FINAL', { handler: prompt(listing.noInputFinal), transitionToScene: END }],
    ...DEEP_LINKS.map((name) => [name, { handler: webhook(name), transitionToScene: 'Main' }] as const),
  ];
}

function webhook(webhookHandler: string): object {
  return { webhookHandler };
}

function prompt(speech: string): object {
  return { staticPrompt: { candidates: [{ promptResponse: { firstSimple: { variants: [{ speech }] } } }] } };
}

function mainScene(names: readonly string[]): object {
  return { intentEvents: names.map((intent) => ({ intent, handler: webhook(intent) })) };
}

/** The platform asks, and hands to the bank's login; what came of it decides. */
function linkingScene({ listing }: Sources, bank: BankFile): object {
  const came = (status: string, handler: string) => ({
    condition: `session.params.${LINKING_SLOT} == "${status}"`,
    handler: webhook(handler),
    transitionToScene: 'Main',
  });
  return {
    conditionalEvents: [
      came('LINKED', 'Linked'),
      came('REJECTED', 'LinkDeclined'),
      came('ERROR', 'LinkDeclined'),
    ],
    slots: [
      {
        name: LINKING_SLOT,
        required: true,
        type: { name: 'actions.type.AccountLinking' },
        commitBehavior: { writeSessionParam: LINKING_SLOT },
        defaultValue: { sessionParam: LINKING_SLOT },
        config: {
          '@type': 'type.googleapis.com/google.actions.conversation.v3.SignInSpec',
          opt_context: named(listing.linkContext, bank),
        },
      },
    ],
  };
}

function settings(sources: Sources, bank: BankFile): object {
  const { oauth } = bank;
  return {
    projectId: PROJECT_ID,
    defaultLocale: sources.locale.slice(0, 2),
    category: 'BUSINESS_AND_FINANCE',
    testingInstructions: sources.listing.testingInstructions,
    localizedSettings: localizedSettings(sources, bank),
    accountLinking: {
      enableAccountCreation: false,
      linkingType: 'OAUTH',
      authGrantType: 'AUTH_CODE',
      appClientId: oauth.assistants.google.clientId,
      authorizationUrl: oauth.authorizationEndpoint,
      tokenUrl: oauth.tokenEndpoint,
      scopes: oauth.scopes,
      useBasicAuthHeader: true,
    },
  };
}

function localizedSettings({ listing }: Sources, bank: BankFile): object {
  return {
    displayName: bank.name,
    pronunciation: bank.invocationName,
    shortDescription: named(listing.summary, bank),
    fullDescription: named(listing.description, bank),
    developerName: bank.name,
    privacyPolicyUrl: bank.links.privacy,
    termsOfServiceUrl: bank.links.terms,
    sampleInvocations: [`talk to ${bank.invocationName}`],
  };
}
