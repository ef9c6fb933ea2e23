/**
 * What the microphone does after an answer.
 *
 * A launched session goes on with a short question; a one-shot ends, unless
 * the answer itself asks. A reprompt is there exactly when somebody listens.
 */

import type { Card, Next, Reply, Visual } from '../dialog/reply.ts';
import { type Phrase, say, speechOf, textOf } from './catalogue.ts';
import type { Telling } from './telling.ts';

interface Extras {
  readonly suggestions?: readonly Phrase[];
  readonly visual?: Visual | undefined;
  readonly card?: Card;
}

/** Suggestions of a Reply: at most eight, at most 25 characters each. */
const MAX_SUGGESTIONS = 8;
const MAX_SUGGESTION = 25;

function suggestionsFrom(phrases: readonly Phrase[] = []): readonly string[] {
  const texts = phrases.map(textOf).filter((text) => text !== '' && text.length <= MAX_SUGGESTION);
  return [...new Set(texts)].slice(0, MAX_SUGGESTIONS);
}

function shownWith({ suggestions, visual, card }: Extras): Pick<Reply, 'suggestions' | 'visual' | 'card'> {
  return {
    suggestions: suggestionsFrom(suggestions),
    ...(visual === undefined ? {} : { visual }),
    ...(card === undefined ? {} : { card }),
  };
}

/** The last of `sentences` is a question. */
export function asked(
  sentences: readonly Phrase[],
  again: Phrase,
  next: Extract<Next, { readonly kind: 'listen' | 'elicit' }>,
  extras: Extras = {},
): Reply {
  return { speech: speechOf(sentences), reprompt: speechOf([again]), ...shownWith(extras), next };
}

/** No sentence is a question. */
export function told(sentences: readonly Phrase[], { listening }: Telling, extras: Extras = {}): Reply {
  if (listening.isOneShot)
    return { speech: speechOf(sentences), ...shownWith(extras), next: { kind: 'end', isFinal: false } };
  return asked(
    [...sentences, say('ask.anything-else')],
    say('ask.anything-else-again'),
    { kind: 'listen' },
    extras,
  );
}

/** Ends and hands over to the surface's account linking. */
export function linked(sentence: Phrase): Reply {
  return { speech: speechOf([sentence]), suggestions: [], next: { kind: 'link' } };
}

export function ended(sentence: Phrase): Reply {
  return { speech: speechOf([sentence]), suggestions: [], next: { kind: 'end', isFinal: true } };
}
