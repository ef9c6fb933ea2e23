/** Where there is no figure to tell: what was searched, what is missing, and the nearest thing there is. */

import type { Answer } from '../dialog/answer.ts';
import { type Phrase, say } from './catalogue.ts';
import { label } from './label.ts';
import { datedDetails, detailsOf, flowWord } from './spending-details.ts';
import { historySentence } from './spending-words.ts';
import type { Telling, TellingToday } from './telling.ts';
import { namesOf, rowWords } from './transaction-words.ts';

type Gap = Extract<Answer, { readonly kind: 'spending-gap' }>;
type NothingFound = Extract<Answer, { readonly kind: 'nothing-found' }>;

/** A total that lacks an account is not told; the customer may ask for another account, or again. */
export function gapSentences({ missing, read, isLate }: Gap, { bank }: Telling): readonly Phrase[] {
  const list = namesOf(missing);
  const [one] = read;
  return [
    isLate ? say('searched.late', { list, bank: bank.name }) : say('searched.gap', { list }),
    ...(isLate ? [say('searched.late-again')] : []),
    ...(one === undefined || isLate ? [] : [say('searched.gap-alone', { account: label(one, 'other') })]),
  ];
}

export function nothingFoundSentences(answer: NothingFound, telling: TellingToday): readonly Phrase[] {
  const { about, nearest, historyFrom } = answer;
  const details = datedDetails(detailsOf(about, telling.today));
  return [
    say('searched.nothing', { flow: flowWord(about.flow), details }),
    ...(nearest === undefined ? [] : [say('searched.nearest', { line: rowWords(nearest, about, telling) })]),
    ...historySentence(historyFrom, telling),
  ];
}
