/** What can be tapped on a screen: always something that the skill understands. */

import { type Phrase, say } from './catalogue.ts';

export function atStart(isLinked: boolean): readonly Phrase[] {
  return isLinked
    ? [say('suggest.checking'), say('suggest.accounts'), say('suggest.owe'), say('suggest.lost-card')]
    : [say('suggest.checking'), say('suggest.lost-card'), say('suggest.help')];
}

export function afterAnswer(): readonly Phrase[] {
  return [say('suggest.accounts'), say('suggest.total'), say('suggest.owe'), say('suggest.credit')];
}

/** These, and help. */
export function offered(first: readonly Phrase[]): readonly Phrase[] {
  return [...first, say('suggest.help')];
}
