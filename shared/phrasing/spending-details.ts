/** What spending is asked about, as pieces of a sentence: "on groceries at Target with your Visa last week". */

import type { Day } from '../calendar/zone.ts';
import type { AccountLabel, SpendingAbout } from '../dialog/answer.ts';
import { attached, inARow, type Phrase, plain, say, textOf } from './catalogue.ts';
import { label, title } from './label.ts';
import { type PeriodWords, periodWords } from './period-words.ts';
import { sanitised } from './sanitise.ts';

/** Of a merchant's name; longer ones are cut where they are heard, and whole where they are seen. */
const MAX_SPOKEN_WORDS = 4;

/** A merchant's name as it is said, and nothing when there is nothing to say. */
export function merchantSaid(name: string | undefined, most: number = MAX_SPOKEN_WORDS): Phrase | undefined {
  const words = sanitised(name ?? '').split(' ');
  return words[0] === '' ? undefined : plain(words.slice(0, most).join(' '));
}

/** "with your Visa", "from your checking"; money comes "into" an account. */
export function how(account: AccountLabel, flow: SpendingAbout['flow']): 'card' | 'into' | 'other' {
  if (flow === 'in') return 'into';
  return account.kind === 'credit-card' ? 'card' : 'other';
}

export interface Details {
  readonly category?: Phrase;
  readonly merchant?: Phrase;
  readonly account?: Phrase;
  readonly period: PeriodWords;
}

export function detailsOf(
  { flow, period, account, merchant, category }: SpendingAbout,
  today: Day,
  merchantWords?: number,
): Details {
  const name = merchantSaid(merchant, merchantWords);
  return {
    ...(category === undefined
      ? {}
      : {
          category: say('narrowed.category', { category: say(`category.${category}`, { at: 'other' }) }),
        }),
    ...(name === undefined
      ? {}
      : { merchant: say('narrowed.merchant', { flow: flowWord(flow), merchant: name }) }),
    ...(account === undefined
      ? {}
      : {
          account: say('narrowed.account', { by: how(account, flow), account: label(account, 'other') }),
        }),
    period: periodWords(period, today),
  };
}

/** For a `select` on the flow. */
export function flowWord(flow: SpendingAbout['flow']): 'in' | 'other' {
  return flow === 'in' ? 'in' : 'other';
}

/** All but the dates. */
export function allDetails({ category, merchant, account, period }: Details): Phrase {
  return inARow([category, merchant, account, period.words]);
}

/** The same with the dates, where the words leave them open. */
export function datedDetails(details: Details): Phrase {
  const { dates } = details.period;
  return attached([allDetails(details), dates === undefined ? undefined : say('spending.dates', { dates })]);
}

/** On a screen: "Groceries, Target, Cash Rewards Visa"; nothing when nothing narrows. */
export function narrowedShown({ category, merchant, account }: SpendingAbout): string | undefined {
  const name = sanitised(merchant ?? '');
  const pieces = [
    ...(category === undefined ? [] : [say(`category.${category}`, { at: 'start' })]),
    ...(name === '' ? [] : [plain(name)]),
    ...(account === undefined ? [] : [plain(title(account))]),
  ];
  const [first, ...rest] = pieces;
  if (first === undefined) return undefined;
  return textOf(rest.reduce((so, next) => say('join.comma', { first: so, second: next }), first));
}
