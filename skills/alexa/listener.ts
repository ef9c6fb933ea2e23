/**
 * Who may be hearing, and with whose token the bank is asked.
 *
 * Person before household: a recognised speaker is never answered with the
 * shared token unless the bank says so, and a tap carries no voice.
 */

import type { Audience, Link } from '../../shared/dialog/turn.ts';
import type { Secret } from '../../shared/linking/secret.ts';
import type { Envelope } from './envelope.ts';

/** What a recognised speaker without a link of their own may hear. */
export type Strangers = 'refuse' | 'household';

export interface Listener {
  readonly audience: Audience;
  readonly link: Link;
  /** The platform's id of the recognised speaker. */
  readonly speaker?: string;
}

export function speakingListener(envelope: Envelope, strangers: Strangers): Listener {
  const { person, user } = envelope.context?.System ?? {};
  if (person === undefined) return { audience: 'household', link: linkWith(user?.accessToken) };
  const speaker = person.personId === undefined ? {} : { speaker: person.personId };
  if (person.accessToken !== undefined)
    return { audience: 'owner', link: linkWith(person.accessToken), ...speaker };
  // Where nobody has linked there is nobody else's account: the speaker may become the owner.
  if (user?.accessToken === undefined) return { audience: 'owner', link: { state: 'unlinked' }, ...speaker };
  return strangers === 'household'
    ? { audience: 'household', link: linkWith(user.accessToken), ...speaker }
    : { audience: 'stranger', link: { state: 'unlinked' }, ...speaker };
}

/**
 * Whoever touches the screen is not heard, so is at most the household; in a
 * recognised speaker's session the shared token would be another grant than
 * the one on the screen, so there is none.
 */
export function tappingListener(envelope: Envelope): Listener {
  const { person, user } = envelope.context?.System ?? {};
  return person === undefined
    ? { audience: 'household', link: linkWith(user?.accessToken) }
    : { audience: 'stranger', link: { state: 'unlinked' } };
}

function linkWith(token: Secret | undefined): Link {
  return token === undefined ? { state: 'unlinked' } : { state: 'linked', assistantToken: token };
}
