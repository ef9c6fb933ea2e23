/** A sum beside earlier ones: "That's about 45 dollars more than the same days last month." */

import { daysBetween } from '../calendar/zone.ts';
import type { Answer, ComparedWith, PeriodFacts } from '../dialog/answer.ts';
import { isNegative } from '../money/money.ts';
import { isTold, roughly } from './amount.ts';
import { type Phrase, say } from './catalogue.ts';
import { datesOf } from './dates.ts';
import { flowWord } from './spending-details.ts';
import { historySentence, spendingSentences, sumSentence } from './spending-words.ts';
import type { TellingToday as Telling } from './telling.ts';
import { alsoIn } from './top-words.ts';

type Comparison = Extract<Answer, { readonly kind: 'comparison' }>;
type Previous = Extract<ComparedWith, { readonly kind: 'previous' }>;

/** Units of which one can be named by its own: "last month". */
const UNITS = { week: 'week', month: 'month', quarter: 'quarter', year: 'other' } as const;

/** Of a period that still runs: as many days from the start of the one before. */
function sameDays(kind: PeriodFacts['kind']): Phrase | undefined {
  const units: Partial<Record<PeriodFacts['kind'], 'week' | 'month' | 'quarter' | 'other'>> = UNITS;
  const unit = units[kind];
  return unit === undefined ? undefined : say('comparison.then.same-days', { unit });
}

function dayBefore(period: PeriodFacts, { today }: Telling): Phrase {
  return say(period.days.from === today ? 'comparison.then.yesterday' : 'comparison.then.day');
}

function whole(period: PeriodFacts, { days }: Previous, telling: Telling): Phrase {
  const { kind } = period;
  switch (kind) {
    case 'day':
      return dayBefore(period, telling);
    case 'week':
    case 'weekday':
    case 'weekend':
    case 'month':
    case 'quarter':
    case 'year':
      return say(`comparison.then.${kind}`);
    case 'days':
      return say('comparison.then.days', { count: String(daysBetween(days.from, days.last) + 1) });
    case 'season':
    case 'decade':
    case 'months':
      return say('comparison.then.dates', { dates: datesOf(days, telling.today) });
    default:
      return kind satisfies never;
  }
}

/** "the same days last month", "the week before". */
function previousWords(period: PeriodFacts, previous: Previous, telling: Telling): Phrase {
  const running = period.isSoFar ? sameDays(period.kind) : undefined;
  return running ?? whole(period, previous, telling);
}

function withPrevious(
  { about, difference, direction }: Comparison,
  previous: Previous,
  telling: Telling,
): Phrase {
  const then = previousWords(about.period, previous, telling);
  const isExact = isTold(difference) && difference.level === 'exact';
  if (direction === 'same') return say('comparison.same', { then, closeness: isExact ? 'other' : 'about' });
  return isTold(difference)
    ? say(`comparison.${direction}`, { amount: roughly(difference, telling.bank.currency), then })
    : say(`comparison.${direction}-some`, { then });
}

/** "about 137 dollars"; nothing when refunds are usual, which no short clause tells. */
function usualAmount({ before }: Comparison, { bank }: Telling): Phrase | undefined {
  return isTold(before) && !isNegative(before.amount) ? roughly(before, bank.currency) : undefined;
}

function withUsual(comparison: Comparison, telling: Telling): Phrase {
  const { about, difference, direction } = comparison;
  const pace = about.period.isSoFar ? 'running' : 'other';
  const usual = usualAmount(comparison, telling);
  if (direction === 'same')
    return say('comparison.usual-same', {
      flow: flowWord(about.flow),
      pace,
      known: usual === undefined ? 'other' : 'yes',
      usual: usual ?? '',
    });
  if (!isTold(difference)) return say(`comparison.usual-${direction}-some`, { pace });
  const amount = roughly(difference, telling.bank.currency);
  return usual === undefined
    ? say(`comparison.usual-${direction}-alone`, { amount, pace })
    : say(`comparison.usual-${direction}`, { amount, pace, usual });
}

export function comparisonSentences(comparison: Comparison, telling: Telling): readonly Phrase[] {
  const { about, against, now, difference } = comparison;
  const sum = sumSentence(about, { total: now, count: 0 }, telling);
  if (now.level === 'withheld' || difference.level === 'withheld') return [sum];
  const compared =
    against.kind === 'previous' ? withPrevious(comparison, against, telling) : withUsual(comparison, telling);
  return [sum, compared, ...alsoIn(comparison.alsoIn, about.flow, telling)];
}

type TooLittle = Extract<Answer, { readonly kind: 'too-little-history' }>;

/** For a `select` on what usual is the middle of. */
export function unitOf(kind: PeriodFacts['kind']): 'day' | 'week' | 'month' | 'other' {
  return kind === 'day' || kind === 'week' || kind === 'month' ? kind : 'other';
}

export function tooLittleSentences(answer: TooLittle, telling: Telling): readonly Phrase[] {
  const { about, against, totals, historyFrom } = answer;
  const why =
    against === 'previous'
      ? say('comparison.no-previous')
      : say('comparison.no-usual', { unit: unitOf(about.period.kind) });
  return [...spendingSentences(about, totals, telling), why, ...historySentence(historyFrom, telling)];
}
