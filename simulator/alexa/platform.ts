/**
 * Alexa, played: turns what is said into requests for the skill, and says what
 * the customer would hear.
 *
 * A response that breaks a rule is treated as Alexa treats it: an apology, and a
 * SessionEndedRequest that says why.
 */

import type { LinkAttempt } from '../account-linking.ts';
import { type Assistant, type Exchange, type Heard, SILENCE } from '../assistant.ts';
import { type LinkDesk, linkDesk } from '../link-desk.ts';
import type { LinkedGrant } from '../linked-grant.ts';
import { intentOf } from './envelope.ts';
import { answerOf, heardOf, isRefused, refusalError } from './heard.ts';
import { type Household, household } from './household.ts';
import { type Sent, type SkillLine, type SkillLineOptions, skillLine } from './skill-line.ts';
import type { Understanding, Understood } from './understand.ts';

export interface AlexaOptions extends SkillLineOptions {
  readonly understanding: Understanding;
  /** Undefined when this bank has no login. */
  readonly startLinking?: () => Promise<LinkAttempt>;
  readonly firstGrant?: LinkedGrant;
}

const APOLOGY = "There was a problem with the requested skill's response.";

async function answered({ exchange, waiting }: Sent, line: SkillLine, hasScreen: boolean): Promise<Heard> {
  if (isRefused(exchange)) {
    const ended = await line.endSession('ERROR', refusalError(exchange));
    return { ...SILENCE, speech: APOLOGY, waiting, exchanges: [exchange, ...ended] };
  }
  const heard = heardOf(exchange, waiting, hasScreen);
  if (heard.microphone === 'closed') line.dropSession();
  else line.keepSession(answerOf(exchange));
  return heard;
}

async function turn(understood: Understood, options: AlexaOptions, line: SkillLine): Promise<Heard> {
  switch (understood.kind) {
    case 'launch':
      line.dropSession();
      return answered(await line.inSession({ type: 'LaunchRequest' }), line, options.hasScreen);
    case 'leave':
      return { ...SILENCE, exchanges: await line.endSession('USER_INITIATED') };
    case 'intent': {
      const { match } = understood;
      const intent = intentOf(options.skillId, match, options.understanding.slotsOf(match.intent));
      return answered(await line.inSession({ type: 'IntentRequest', intent }), line, options.hasScreen);
    }
    default:
      return understood satisfies never;
  }
}

type LinkingHalf = Pick<Assistant, 'startLinking' | 'afterLinking' | 'unlink' | 'holdToken' | 'isLinked'>;

function linking(home: Household, desk: LinkDesk, line: SkillLine): LinkingHalf {
  return {
    isLinked: home.isLinked,
    startLinking: desk.begin,
    async afterLinking() {
      const exchanges: Exchange[] = [];
      const end = await desk.end(async (grant) => {
        home.link(grant);
        const accessToken = await grant.accessToken();
        exchanges.push(
          await line.event({ type: 'AlexaSkillEvent.SkillAccountLinked', body: { accessToken } }),
        );
      });
      return { end, exchanges };
    },
    async unlink() {
      const exchange = await line.event({ type: 'AlexaSkillEvent.SkillDisabled' });
      await Promise.all(home.forget().map((grant) => grant.revoke()));
      line.dropSession();
      return [exchange];
    },
    holdToken: (accessToken) => home.grant()?.hold(accessToken),
  };
}

export function alexa(options: AlexaOptions): Assistant {
  const home = household();
  const line = skillLine(options, home);
  const desk = linkDesk(options.startLinking);
  let reprompt: string | undefined;
  if (options.firstGrant) home.link(options.firstGrant);
  return {
    surface: 'alexa',
    speakers: ['owner', 'household', 'stranger'],
    speaker: home.speaker,
    setSpeaker: home.setSpeaker,
    async say(text) {
      const understood = options.understanding.understand(text, !line.hasSession());
      const heard = await turn(understood, options, line);
      reprompt = heard.reprompt;
      return heard;
    },
    async silence() {
      const again = reprompt;
      reprompt = undefined;
      if (again !== undefined) return { ...SILENCE, speech: again, microphone: 'open', exchanges: [] };
      return { ...SILENCE, exchanges: await line.endSession('EXCEEDED_MAX_REPROMPTS') };
    },
    ...linking(home, desk, line),
  };
}
