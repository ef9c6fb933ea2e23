/**
 * Where a conversation is: the scene, its slots, the session's params, and what
 * has been prompted since the customer last spoke. Scenes are played on it.
 */

import type { Exchange } from '../assistant.ts';
import { asRecord, type Json } from '../json.ts';
import type { EventHandler, GoogleProject, Reaction, Scene } from './project.ts';
import type { GoogleUser } from './user.ts';
import type { CallHandler, SceneState } from './webhook.ts';

export interface SpokenIntent {
  readonly name: string;
  readonly params: Json;
  readonly query: string;
}

export interface Stage {
  readonly project: GoogleProject;
  readonly user: GoogleUser;
  readonly callHandler: CallHandler;
  /** Whether this customer could link at all; without it the linking slot ends in ERROR. */
  readonly canLink: boolean;
  readonly sessionId: string;
  params: Json;
  scene: string;
  slotStatus: SceneState['slotFillingStatus'];
  slots: Json;
  /** Google itself waits for the customer's word about linking. */
  isAskingToLink: boolean;
  /** The fulfillment gave nothing that could be said. */
  isFailed: boolean;
  prompts: Json[];
  exchanges: Exchange[];
}

export function sceneOf(stage: Stage): Scene | undefined {
  return stage.project.scenes.get(stage.scene);
}

/** What conditions may ask about. */
export function facts({ user, params, slotStatus, slots }: Stage): Json {
  return {
    session: { params },
    scene: { slots: { status: slotStatus, ...slots } },
    user: {
      params: user.params(),
      accountLinkingStatus: user.isLinked() ? 'LINKED' : 'NOT_LINKED',
      verificationStatus: user.isVerified() ? 'VERIFIED' : 'GUEST',
    },
  };
}

function staticPrompt(handler: EventHandler): Json | undefined {
  const prompt = handler.staticPrompt?.candidates[0]?.promptResponse;
  if (prompt === undefined) return undefined;
  const variant = prompt.firstSimple?.variants[0];
  return {
    ...(variant && { firstSimple: variant }),
    ...(prompt.suggestions && { suggestions: prompt.suggestions }),
  };
}

/** @returns the scene that the webhook sends the conversation to */
function taken(stage: Stage, body: Json): string | undefined {
  const sessionParams = asRecord(body['session'])['params'];
  if (sessionParams !== undefined) stage.params = asRecord(sessionParams);
  const userParams = asRecord(body['user'])['params'];
  if (userParams !== undefined) stage.user.setParams(asRecord(userParams));
  const prompt = asRecord(body['prompt']);
  if (prompt['override'] === true) stage.prompts = [];
  if (Object.keys(prompt).some((key) => key !== 'override' && key !== 'append')) stage.prompts.push(prompt);
  const next = asRecord(asRecord(body['scene'])['next'])['name'];
  return typeof next === 'string' && next !== '' ? next : undefined;
}

/** Plays a prompt and calls the webhook. @returns the scene that the webhook sends the conversation to */
export async function handled(
  stage: Stage,
  handler: EventHandler | undefined,
  intent: SpokenIntent,
  next?: string,
): Promise<string | undefined> {
  const prompt = handler && staticPrompt(handler);
  if (prompt) stage.prompts.push(prompt);
  if (handler?.webhookHandler === undefined) return undefined;
  const { body, exchanges } = await stage.callHandler({
    handler: handler.webhookHandler,
    intent,
    scene: {
      name: stage.scene,
      slotFillingStatus: stage.slotStatus,
      slots: stage.slots,
      ...(next === undefined ? {} : { next: { name: next } }),
    },
    session: { id: stage.sessionId, params: stage.params },
  });
  stage.exchanges.push(...exchanges);
  stage.isFailed = body === undefined;
  return body && taken(stage, body);
}

/** @returns where it leads: the webhook's word goes before the project's */
export async function react(
  stage: Stage,
  reaction: Reaction,
  intent: SpokenIntent,
): Promise<string | undefined> {
  const own = await handled(stage, reaction.handler, intent, reaction.transitionToScene);
  return own ?? reaction.transitionToScene;
}
