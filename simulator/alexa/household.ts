/**
 * Who lives with the simulated Alexa device, and which links they have: one for
 * the shared account, one for each recognised person.
 *
 * The account's holder links both at once; another recognised person links only
 * for themselves.
 */

import { randomUUID } from 'node:crypto';
import type { Speaker } from '../assistant.ts';
import type { LinkedGrant } from '../linked-grant.ts';
import type { AlexaHome } from './envelope.ts';

type Person = 'owner' | 'stranger';

const PERSON_IDS: Readonly<Record<Person, string>> = {
  owner: 'amzn1.ask.person.SIMULATEDOWNER',
  stranger: 'amzn1.ask.person.SIMULATEDGUEST',
};

export interface Household {
  readonly speaker: () => Speaker;
  readonly setSpeaker: (speaker: Speaker) => void;
  readonly isLinked: () => boolean;
  readonly link: (grant: LinkedGrant) => void;
  /** The link that the present speaker's words use. */
  readonly grant: () => LinkedGrant | undefined;
  /** Disabling the skill: every link is dropped, and the next enablement has another user id. */
  readonly forget: () => readonly LinkedGrant[];
  /** The people and tokens of a request; links that the bank has ended are dropped on the way. */
  readonly people: () => Promise<Pick<AlexaHome, 'userId' | 'accessToken' | 'person'>>;
}

function newUserId(): string {
  return `amzn1.ask.account.SIMULATED${randomUUID().replaceAll('-', '').toUpperCase()}`;
}

export function household(): Household {
  const links = new Map<Person | 'account', LinkedGrant>();
  let userId = newUserId();
  let speaker: Speaker = 'owner';

  function linkOfSpeaker(): Person | 'account' {
    return speaker === 'household' ? 'account' : speaker;
  }

  async function tokenOf(who: Person | 'account'): Promise<{ readonly accessToken?: string }> {
    const grant = links.get(who);
    const accessToken = await grant?.accessToken();
    if (accessToken !== undefined) return { accessToken };
    for (const [other, one] of links) if (one === grant) links.delete(other);
    return {};
  }

  return {
    speaker: () => speaker,
    setSpeaker(next) {
      speaker = next;
    },
    isLinked: () => links.has(linkOfSpeaker()),
    link(grant) {
      if (speaker === 'stranger') links.set('stranger', grant);
      else links.set('account', grant).set('owner', grant);
    },
    grant: () => links.get(linkOfSpeaker()),
    forget() {
      const grants = [...new Set(links.values())];
      links.clear();
      userId = newUserId();
      return grants;
    },
    async people() {
      const account = await tokenOf('account');
      if (speaker === 'household') return { userId, ...account };
      return { userId, ...account, person: { personId: PERSON_IDS[speaker], ...(await tokenOf(speaker)) } };
    },
  };
}
