/** The events that the measured bundles are given, as the platforms send them. */

import { gatewayEvent } from '../simulator/gateway.ts';

export const SKILL_ID = 'amzn1.ask.skill.00000000-0000-0000-0000-000000000000';
const USER_ID = `amzn1.ask.account.${'A'.repeat(180)}`;
const DEVICE_ID = `amzn1.ask.device.${'B'.repeat(180)}`;

export interface Linked {
  readonly token: string;
  /** Alexa's own API, which is asked for the customer's time zone. Without one nothing is asked. */
  readonly alexaApi?: string;
}

export function alexaEvent(name: 'launch' | 'balance', linked?: Linked): string {
  const user = { userId: USER_ID, ...(linked === undefined ? {} : { accessToken: linked.token }) };
  const application = { applicationId: SKILL_ID };
  const about = {
    requestId: 'amzn1.echo-api.request.00000000-0000-0000-0000-000000000000',
    locale: 'en-US',
    timestamp: new Date().toISOString(),
  };
  return JSON.stringify({
    version: '1.0',
    session: {
      new: true,
      sessionId: 'amzn1.echo-api.session.00000000-0000-0000-0000-000000000000',
      application,
      attributes: {},
      user,
    },
    context: {
      System: {
        application,
        user,
        device: { deviceId: DEVICE_ID, supportedInterfaces: {} },
        ...(linked?.alexaApi === undefined
          ? {}
          : { apiEndpoint: linked.alexaApi, apiAccessToken: 'T'.repeat(900) }),
      },
    },
    request:
      name === 'launch'
        ? { type: 'LaunchRequest', ...about }
        : { type: 'IntentRequest', ...about, dialogState: 'COMPLETED', intent: balanceIntent() },
  });
}

function balanceIntent(): object {
  const values = [{ value: { name: 'checking', id: 'checking' } }];
  const authority = `amzn1.er-authority.echo-sdk.${SKILL_ID}.ACCOUNT`;
  const resolutions = {
    resolutionsPerAuthority: [{ authority, status: { code: 'ER_SUCCESS_MATCH' }, values }],
  };
  const account = {
    name: 'account',
    value: 'checking',
    resolutions,
    confirmationStatus: 'NONE',
    source: 'USER',
  };
  return { name: 'AccountBalance', confirmationStatus: 'NONE', slots: { account } };
}

export function googleEvent(name: 'launch' | 'balance', signature: string, token?: string): string {
  const isLaunch = name === 'launch';
  const body = JSON.stringify({
    handler: { name: isLaunch ? 'Launch' : 'AccountBalance' },
    intent: {
      name: isLaunch ? 'actions.intent.MAIN' : 'AccountBalance',
      params: isLaunch ? {} : { account: { original: 'checking', resolved: 'checking' } },
      query: isLaunch ? 'talk to sandpiper bank' : "what's my checking balance",
    },
    scene: { name: 'Main', slotFillingStatus: 'UNSPECIFIED', slots: {} },
    session: { id: 'S'.repeat(150), params: {}, typeOverrides: [], languageCode: '' },
    user: {
      locale: 'en-US',
      params: {},
      accountLinkingStatus: token === undefined ? 'NOT_LINKED' : 'LINKED',
      verificationStatus: 'VERIFIED',
      packageEntitlements: [],
      gaiamint: '',
      permissions: [],
      lastSeenTime: `${new Date().toISOString().slice(0, 19)}Z`,
      engagement: { pushNotificationIntents: [], dailyUpdateIntents: [] },
    },
    home: { params: {} },
    device: {
      capabilities: ['SPEECH', 'RICH_RESPONSE', 'LONG_FORM_AUDIO'],
      timeZone: { id: 'America/New_York', version: '' },
    },
  });
  const headers = {
    'google-assistant-signature': signature,
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  return JSON.stringify(gatewayEvent(body, headers));
}
