/** Whether there is anything to ask the bank with. */

import type { Turn } from '../dialog/turn.ts';

/** A stranger has no link of their own, whatever the speaker in the room is linked to. */
export function isLinked({ link, audience }: Turn): boolean {
  return link.state === 'linked' && audience !== 'stranger';
}
