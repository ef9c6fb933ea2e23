/** What can be tapped on a screen: always something that the skill understands. */

import type { Day } from '../calendar/zone.ts';
import type { SpendingAbout } from '../dialog/answer.ts';
import type { Link } from '../dialog/turn.ts';
import { type Phrase, say } from './catalogue.ts';

export function atStart(link: Link['state']): readonly Phrase[] {
  if (link === 'linked')
    return [say('suggest.checking'), say('suggest.spending'), say('suggest.owe'), say('suggest.lost-card')];
  const asking = link === 'guest' ? [] : [say('suggest.checking')];
  return [...asking, say('suggest.lost-card'), say('suggest.help')];
}

export function afterAnswer(): readonly Phrase[] {
  return [say('suggest.accounts'), say('suggest.total'), say('suggest.owe'), say('suggest.credit')];
}

/** How spending is gone on about, each replacing one thing of what was asked; without what was just told. */
export function afterSpending(
  { flow, period }: SpendingAbout,
  today: Day,
  just?: 'than-usual' | 'categories',
): readonly Phrase[] {
  const isThisMonth = period.days.last.slice(0, 7) === today.slice(0, 7);
  return [
    say('suggest.explain'),
    say(isThisMonth ? 'suggest.month-before' : 'suggest.month-now'),
    ...(just === 'than-usual' ? [] : [say('suggest.than-usual')]),
    ...(just === 'categories' || flow === 'in' ? [] : [say('suggest.top-categories')]),
  ];
}

/** These, and help. */
export function offered(first: readonly Phrase[]): readonly Phrase[] {
  return [...first, say('suggest.help')];
}
