/**
 * A conversation as Google runs it: scenes with their entry, conditions, intents
 * and the account-linking slot, until the customer's next turn.
 */

import { randomUUID } from 'node:crypto';
import type { Exchange } from '../assistant.ts';
import type { Json } from '../json.ts';
import { holds } from './condition.ts';
import type { GoogleProject, Scene } from './project.ts';
import { facts, handled, react, type SpokenIntent, type Stage, sceneOf } from './stage.ts';
import type { GoogleUser } from './user.ts';
import type { CallHandler } from './webhook.ts';

export type LinkStatus = 'LINKED' | 'REJECTED' | 'ERROR';

/** What a turn brought: raw prompts in order. */
export interface Played {
  readonly prompts: readonly Json[];
  readonly exchanges: readonly Exchange[];
  /** `asks-to-link`: Google asks for consent itself. `failed`: Google apologises and ends. */
  readonly state: 'listening' | 'asks-to-link' | 'ended' | 'failed';
}

export interface Conversation {
  /** Intents that are listened for now: the scene's, then the project's. */
  readonly intents: () => ReadonlySet<string>;
  readonly spoken: (intent: SpokenIntent) => Promise<Played>;
  /** The end of account linking; the scene's conditions go on from it. */
  readonly linkingEnded: (status: LinkStatus) => Promise<Played>;
  readonly isAskingToLink: () => boolean;
}

const ACCOUNT_LINKING = 'actions.type.AccountLinking';
const START = 'actions.scene.START_CONVERSATION';
const ENDS = new Set(['actions.scene.END_CONVERSATION', 'actions.page.END_CONVERSATION']);
/** More scenes in one turn than any project needs: it goes round in circles. */
const MAX_SCENES = 12;
const NOTHING_SAID: SpokenIntent = { name: '', params: {}, query: '' };

type Slot = NonNullable<Scene['slots']>[number];

function linkingSlot(stage: Stage): Slot | undefined {
  return sceneOf(stage)?.slots?.find((slot) => slot.type.name === ACCOUNT_LINKING);
}

function fill(stage: Stage, slot: Slot, status: LinkStatus): void {
  stage.slots = { [slot.name]: { mode: 'REQUIRED', status: 'FILLED', value: status, updated: true } };
  stage.slotStatus = 'FINAL';
  const param = slot.commitBehavior?.writeSessionParam;
  if (param !== undefined) stage.params = { ...stage.params, [param]: status };
}

function askToLink(stage: Stage, slot: Slot): void {
  const reason = slot.config?.opt_context ?? 'To go on';
  const name = stage.project.settings.localizedSettings.displayName;
  stage.prompts.push({
    firstSimple: { speech: `${reason}, I need to link your ${name} account to Google. Is that OK?` },
    suggestions: [{ title: 'Yes' }, { title: 'No' }],
  });
  stage.slotStatus = 'COLLECTING';
  stage.isAskingToLink = true;
}

/** A default value, a link that is there and a customer who cannot link fill the slot without a question. */
function collectLinking(stage: Stage, slot: Slot): void {
  const known = slot.defaultValue?.sessionParam;
  if (known !== undefined && stage.params[known] !== undefined) stage.slotStatus = 'FINAL';
  else if (stage.user.isLinked()) fill(stage, slot, 'LINKED');
  else if (stage.canLink && stage.user.isVerified()) askToLink(stage, slot);
  else fill(stage, slot, 'ERROR');
}

/** Conditions in order, until one leads on. */
async function conditions(stage: Stage, intent: SpokenIntent): Promise<string | undefined> {
  for (const event of sceneOf(stage)?.conditionalEvents ?? []) {
    const next = holds(event.condition, facts(stage)) ? await react(stage, event, intent) : undefined;
    if (next !== undefined || stage.isFailed) return next;
  }
  return undefined;
}

async function settled(stage: Stage, intent: SpokenIntent): Promise<string | undefined> {
  const next = await conditions(stage, intent);
  const slot = linkingSlot(stage);
  if (next !== undefined || stage.isFailed || slot === undefined || stage.slotStatus === 'FINAL') return next;
  collectLinking(stage, slot);
  return stage.isAskingToLink ? undefined : conditions(stage, intent);
}

async function entered(stage: Stage, intent: SpokenIntent): Promise<string | undefined> {
  stage.slots = {};
  stage.slotStatus = 'UNSPECIFIED';
  const next = await handled(stage, sceneOf(stage)?.onEnter, intent);
  return next !== undefined || stage.isFailed ? next : settled(stage, intent);
}

function stateOf(stage: Stage, isEnded: boolean): Played['state'] {
  if (stage.isFailed) return 'failed';
  if (isEnded) return 'ended';
  return stage.isAskingToLink ? 'asks-to-link' : 'listening';
}

/** Goes from scene to scene until one waits for the customer, or the conversation ends. */
async function played(stage: Stage, first: string | undefined, intent: SpokenIntent): Promise<Played> {
  let next = first;
  for (let count = 0; next !== undefined && !stage.isFailed && !ENDS.has(next); count += 1) {
    if (!stage.project.scenes.has(next)) throw new Error(`the scene ${next} does not exist`);
    if (count === MAX_SCENES) throw new Error(`the scenes lead round in circles at ${next}`);
    stage.scene = next;
    next = await entered(stage, intent);
  }
  const { prompts, exchanges } = stage;
  stage.prompts = [];
  stage.exchanges = [];
  return { prompts, exchanges, state: stateOf(stage, next !== undefined) };
}

export function conversation(
  project: GoogleProject,
  user: GoogleUser,
  callHandler: CallHandler,
  canLink: boolean,
): Conversation {
  const stage: Stage = {
    ...{ project, user, callHandler, canLink, sessionId: randomUUID() },
    ...{ params: {}, scene: START, slotStatus: 'UNSPECIFIED', slots: {} },
    ...{ isAskingToLink: false, isFailed: false, prompts: [], exchanges: [] },
  };
  const events = () => sceneOf(stage)?.intentEvents ?? [];
  return {
    intents: () => new Set([...events().map(({ intent }) => intent), ...project.globals.keys()]),
    async spoken(intent) {
      const event = events().find((one) => one.intent === intent.name) ?? project.globals.get(intent.name);
      return played(stage, await react(stage, event ?? {}, intent), intent);
    },
    async linkingEnded(status) {
      const slot = linkingSlot(stage);
      stage.isAskingToLink = false;
      if (slot) fill(stage, slot, status);
      return played(stage, await settled(stage, NOTHING_SAID), NOTHING_SAID);
    },
    isAskingToLink: () => stage.isAskingToLink,
  };
}
