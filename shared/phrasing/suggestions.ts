/** What can be tapped on a screen: always something that the skill understands. */

import type { Link } from '../dialog/turn.ts';
import { type Phrase, say } from './catalogue.ts';

export function atStart(link: Link['state']): readonly Phrase[] {
  if (link === 'linked')
    return [say('suggest.checking'), say('suggest.accounts'), say('suggest.owe'), say('suggest.lost-card')];
  const asking = link === 'guest' ? [] : [say('suggest.checking')];
  return [...asking, say('suggest.lost-card'), say('suggest.help')];
}

export function afterAnswer(): readonly Phrase[] {
  return [say('suggest.accounts'), say('suggest.total'), say('suggest.owe'), say('suggest.credit')];
}

/** These, and help. */
export function offered(first: readonly Phrase[]): readonly Phrase[] {
  return [...first, say('suggest.help')];
}
