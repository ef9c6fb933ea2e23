/**
 * One call of the fulfillment as Google makes it: signed, with the customer's
 * access token when there is one.
 *
 * A 401 makes Google renew the token and send the request once more; when the
 * bank ends the grant, Google drops the link and sends it without a token.
 */

import type { Exchange, Finding } from '../assistant.ts';
import type { FunctionHost } from '../function-host.ts';
import { type GatewayAnswer, gatewayAnswer, gatewayEvent } from '../gateway.ts';
import type { Json } from '../json.ts';
import type { GoogleUser } from './user.ts';
import { googleFindings } from './validate.ts';

export interface SceneState {
  readonly name: string;
  readonly slotFillingStatus: 'UNSPECIFIED' | 'COLLECTING' | 'FINAL';
  readonly slots: Json;
  readonly next?: { readonly name: string };
}

export interface HandlerCall {
  readonly handler: string;
  readonly intent: { readonly name: string; readonly params: Json; readonly query: string };
  readonly scene: SceneState;
  readonly session: { readonly id: string; readonly params: Json };
}

export interface WebhookOptions {
  readonly fulfillment: FunctionHost;
  readonly signature: () => Promise<string>;
  readonly user: GoogleUser;
  readonly hasScreen: boolean;
  readonly zone: string;
  readonly now: () => Date;
  /** Scenes and handlers that the project declares. */
  readonly scenes: ReadonlySet<string>;
  readonly handlers: ReadonlySet<string>;
}

interface HandlerAnswer {
  /** Undefined when Google could make nothing of what came back. */
  readonly body: Json | undefined;
  readonly exchanges: readonly Exchange[];
}

export type CallHandler = (call: HandlerCall) => Promise<HandlerAnswer>;

function requestBody(call: HandlerCall, options: WebhookOptions, isLinked: boolean): object {
  const { user, hasScreen, zone, now } = options;
  return {
    handler: { name: call.handler },
    intent: call.intent,
    scene: call.scene,
    session: { ...call.session, typeOverrides: [], languageCode: '' },
    user: {
      locale: 'en-US',
      params: user.params(),
      accountLinkingStatus: isLinked ? 'LINKED' : 'NOT_LINKED',
      verificationStatus: user.isVerified() ? 'VERIFIED' : 'GUEST',
      packageEntitlements: [],
      gaiamint: '',
      permissions: [],
      lastSeenTime: `${now().toISOString().slice(0, 19)}Z`,
      engagement: { pushNotificationIntents: [], dailyUpdateIntents: [] },
    },
    home: { params: {} },
    device: {
      capabilities: ['SPEECH', ...(hasScreen ? ['RICH_RESPONSE'] : []), 'LONG_FORM_AUDIO'],
      timeZone: { id: zone, version: '' },
    },
  };
}

function undeclared(call: HandlerCall, options: WebhookOptions): readonly Finding[] {
  if (options.handlers.has(call.handler)) return [];
  const message = `the project calls the handler ${call.handler}, which webhooks/ does not declare`;
  return [{ level: 'illegal', rule: 'A2 webhook handlers', message }];
}

export function webhook(options: WebhookOptions): CallHandler {
  const { fulfillment, signature, user, scenes } = options;

  async function sent(call: HandlerCall): Promise<{ exchange: Exchange; answer: GatewayAnswer }> {
    const token = await user.grant()?.accessToken();
    if (token === undefined && user.isLinked()) user.dropLink();
    const body = requestBody(call, options, token !== undefined);
    const event = gatewayEvent(JSON.stringify(body), {
      'google-assistant-signature': await signature(),
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    });
    const invocation = await fulfillment.invoke(event);
    const answer = gatewayAnswer(invocation.outcome);
    const findings = [...undeclared(call, options), ...googleFindings(body, answer, { scenes, token })];
    return { exchange: { request: event, invocation, findings }, answer };
  }

  return async (call) => {
    const exchanges: Exchange[] = [];
    const wasLinked = user.isLinked();
    const first = await sent(call);
    exchanges.push(first.exchange);
    let { answer } = first;
    if (answer.status === 401 && wasLinked) {
      if ((await user.grant()?.refresh()) === 'ended') user.dropLink();
      const again = await sent(call);
      exchanges.push(again.exchange);
      answer = again.answer;
    }
    const isTaken =
      answer.status === 200 && !exchanges.at(-1)?.findings.some((finding) => finding.level === 'illegal');
    return { body: isTaken ? (answer.body as Json) : undefined, exchanges };
  };
}
