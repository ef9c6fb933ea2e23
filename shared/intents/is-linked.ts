/** Whether there is anything to ask the bank with, and whether there can be. */

import type { Link, Turn } from '../dialog/turn.ts';

/** A stranger has no link of their own, whatever the speaker in the room is linked to. */
export function isLinked({ link, audience }: Turn): boolean {
  return link.state === 'linked' && audience !== 'stranger';
}

export function linkOf(turn: Turn): Link['state'] {
  if (isLinked(turn)) return 'linked';
  return turn.link.state === 'guest' ? 'guest' : 'unlinked';
}
