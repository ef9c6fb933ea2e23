/**
 * Google Assistant, played: calls the action, understands what is said in it, and
 * tells what the customer would hear. Conversations are kept in conversation.ts.
 *
 * Google closed this platform in June 2023; this is how it worked.
 */

import type { LinkAttempt } from '../account-linking.ts';
import { type Assistant, type Heard, type LinkEnd, SILENCE } from '../assistant.ts';
import type { FunctionHost } from '../function-host.ts';
import { type LinkDesk, linkDesk } from '../link-desk.ts';
import type { LinkedGrant } from '../linked-grant.ts';
import type { Match } from '../sample-match.ts';
import { said, words } from '../utterance.ts';
import { type Conversation, conversation, type LinkStatus, type Played } from './conversation.ts';
import { heardOf } from './heard.ts';
import type { GoogleProject } from './project.ts';
import type { SpokenIntent } from './stage.ts';
import { type GoogleUnderstanding, googleUnderstanding } from './understand.ts';
import { type GoogleUser, googleUser } from './user.ts';
import { webhook } from './webhook.ts';

export interface GoogleOptions {
  readonly fulfillment: FunctionHost;
  readonly project: GoogleProject;
  readonly signature: () => Promise<string>;
  readonly hasScreen: boolean;
  readonly zone: string;
  readonly now: () => Date;
  /** Undefined when this bank has no login. */
  readonly startLinking?: () => Promise<LinkAttempt>;
  readonly firstGrant?: LinkedGrant;
}

/** One customer's phone or speaker, and the conversation that is open on it. */
interface Phone {
  readonly project: GoogleProject;
  readonly understanding: GoogleUnderstanding;
  readonly user: GoogleUser;
  readonly desk: LinkDesk;
  readonly begin: () => Conversation;
  open: Conversation | undefined;
  /** Turns in a row that were not understood, or not heard. */
  unmatched: number;
  unheard: number;
}

const LEAVING = /^(?:exit|quit|goodbye|bye|leave)$/;
const CANCELLING = /^(?:cancel|stop|never mind|nevermind|forget it)$/;
const STATUS: Readonly<Record<LinkEnd, LinkStatus>> = {
  linked: 'LINKED',
  declined: 'REJECTED',
  failed: 'ERROR',
};

function tryOf(count: number): string {
  return ['1', '2'][count] ?? 'FINAL';
}

function intentOf(match: Match, query: string): SpokenIntent {
  const params = [...match.slots].map(([name, { heard, value, resolved }]) => [
    name,
    { original: heard, resolved: resolved ?? value },
  ]);
  return { name: match.intent, params: Object.fromEntries(params), query };
}

function systemIntent(name: string, query: string): SpokenIntent {
  return { name: `actions.intent.${name}`, params: {}, query };
}

function heardOn(phone: Phone, played: Played): Heard {
  if (played.state === 'ended' || played.state === 'failed') phone.open = undefined;
  return heardOf(played, phone.project.settings.localizedSettings.displayName);
}

async function spoken(phone: Phone, intent: SpokenIntent): Promise<Heard> {
  const current = phone.open ?? phone.begin();
  phone.open = current;
  return heardOn(phone, await current.spoken(intent));
}

/** The action is called: with a question that it can be called with, or just so. */
function called(phone: Phone, text: string): Promise<Heard> {
  phone.open = undefined;
  phone.unmatched = 0;
  const match = phone.understanding.match(text, phone.project.deepLinks);
  return spoken(phone, match ? intentOf(match, text) : systemIntent('MAIN', text));
}

async function answeredLinking(phone: Phone, text: string, current: Conversation): Promise<Heard> {
  const word = phone.understanding.confirmation(text);
  if (word === 'no') return heardOn(phone, await current.linkingEnded('REJECTED'));
  if (word === undefined)
    return {
      ...SILENCE,
      speech: 'Is it OK to link your account?',
      microphone: 'open',
      offersLinking: true,
      exchanges: [],
    };
  const linkUrl = await phone.desk.begin();
  return {
    ...SILENCE,
    speech: 'OK, continue in your browser.',
    microphone: 'resting',
    linkUrl,
    exchanges: [],
  };
}

function inConversation(phone: Phone, text: string, current: Conversation): Promise<Heard> {
  const plain = said(words(text));
  const match = LEAVING.test(plain) ? undefined : phone.understanding.match(text, current.intents());
  if (match) {
    phone.unmatched = 0;
    return spoken(phone, intentOf(match, text));
  }
  if (LEAVING.test(plain) || CANCELLING.test(plain)) return spoken(phone, systemIntent('CANCEL', text));
  const intent = systemIntent(`NO_MATCH_${tryOf(phone.unmatched)}`, text);
  phone.unmatched += 1;
  return spoken(phone, intent);
}

async function spokenTo(phone: Phone, text: string): Promise<Heard> {
  phone.unheard = 0;
  const afterName = phone.understanding.invocation(text);
  const current = phone.open;
  if (current === undefined || afterName !== undefined) return called(phone, afterName ?? text);
  return current.isAskingToLink()
    ? answeredLinking(phone, text, current)
    : inConversation(phone, text, current);
}

async function silence(phone: Phone): Promise<Heard> {
  if (phone.open === undefined) return { ...SILENCE, exchanges: [] };
  const intent = systemIntent(`NO_INPUT_${tryOf(phone.unheard)}`, '');
  phone.unheard += 1;
  return spoken(phone, intent);
}

function linking(phone: Phone): Pick<Assistant, 'startLinking' | 'afterLinking' | 'unlink'> {
  const { user, desk } = phone;
  return {
    startLinking: desk.begin,
    async afterLinking() {
      const end = await desk.end(async (grant) => user.link(grant));
      const current = phone.open;
      if (!current?.isAskingToLink()) return { end, exchanges: [] };
      return { end, exchanges: [], heard: heardOn(phone, await current.linkingEnded(STATUS[end])) };
    },
    async unlink() {
      await user.dropLink()?.revoke();
      phone.open = undefined;
      return [];
    },
  };
}

function phoneFrom(options: GoogleOptions): Phone {
  const { project } = options;
  const user = googleUser(options.firstGrant);
  const scenes = new Set(project.scenes.keys());
  const callHandler = webhook({ ...options, user, scenes, handlers: project.handlers });
  return {
    project,
    understanding: googleUnderstanding(project),
    user,
    desk: linkDesk(options.startLinking),
    begin: () => conversation(project, user, callHandler, options.startLinking !== undefined),
    open: undefined,
    unmatched: 0,
    unheard: 0,
  };
}

export function google(options: GoogleOptions): Assistant {
  const phone = phoneFrom(options);
  const { user } = phone;
  return {
    surface: 'google',
    speakers: ['owner', 'household'],
    say: (text) => spokenTo(phone, text),
    silence: () => silence(phone),
    speaker: user.speaker,
    setSpeaker(speaker) {
      if (speaker === 'stranger') throw new Error('Google knows the owner and guests, no other person');
      // Another person's conversation is another one.
      if (speaker !== user.speaker()) phone.open = undefined;
      user.setSpeaker(speaker);
    },
    isLinked: user.isLinked,
    holdToken: (accessToken) => user.grant()?.hold(accessToken),
    ...linking(phone),
  };
}
