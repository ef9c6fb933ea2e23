/**
 * The person in front of the Assistant: verified or a guest, linked or not. Only
 * a verified person can link, and only theirs are kept from one conversation to the next.
 */

import type { Speaker } from '../assistant.ts';
import type { Json } from '../json.ts';
import type { LinkedGrant } from '../linked-grant.ts';

export interface GoogleUser {
  readonly speaker: () => Speaker;
  readonly setSpeaker: (speaker: Speaker) => void;
  readonly isVerified: () => boolean;
  readonly isLinked: () => boolean;
  readonly grant: () => LinkedGrant | undefined;
  readonly link: (grant: LinkedGrant) => void;
  /** @returns what was dropped */
  readonly dropLink: () => LinkedGrant | undefined;
  readonly params: () => Json;
  readonly setParams: (params: Json) => void;
}

export function googleUser(firstGrant: LinkedGrant | undefined): GoogleUser {
  let grant = firstGrant;
  let speaker: Speaker = 'owner';
  let params: Json = {};
  const isVerified = (): boolean => speaker === 'owner';
  return {
    speaker: () => speaker,
    setSpeaker(next) {
      speaker = next;
    },
    isVerified,
    isLinked: () => isVerified() && grant !== undefined,
    grant: () => (isVerified() ? grant : undefined),
    link(next) {
      grant = next;
    },
    dropLink() {
      const dropped = grant;
      grant = undefined;
      return dropped;
    },
    params: () => (isVerified() ? params : {}),
    setParams(next) {
      if (isVerified()) params = next;
    },
  };
}
