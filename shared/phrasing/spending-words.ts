/**
 * What was spent, or came in, as one sentence of at most 25 words.
 *
 * What does not fit gives way in this order: dates, how much was refunded, how
 * much is pending, the account, the category. All of it is told on "how did you
 * get that?".
 */

import type { Day } from '../calendar/zone.ts';
import type { Answer, Figure, SpendingTotal } from '../dialog/answer.ts';
import { isNegative, isSame, isZero } from '../money/money.ts';
import { isTold, spoken } from './amount.ts';
import { attached, listOf, type Phrase, say, textOf } from './catalogue.ts';
import { dateOf } from './dates.ts';
import { allDetails, type Details, detailsOf, flowWord } from './spending-details.ts';
import type { TellingToday as Telling } from './telling.ts';

type Spending = Extract<Answer, { readonly kind: 'spending' }>;
type About = Spending['about'];

const MAX_WORDS = 25;
/** Currencies told besides the first. */
const MAX_OTHERS = 3;

const SIGNS = { positive: 'above', zero: 'zero', negative: 'below' } as const;

/** One way to say it: less and less of what is told besides the sum. */
interface Manner {
  readonly dates: boolean;
  readonly refunds: 'amount' | 'short' | 'none';
  readonly pending: 'amount' | 'some' | 'partly';
  readonly without: readonly ('account' | 'category')[];
  /** Of a merchant's name. */
  readonly words?: number;
}

const MANNERS: readonly [Manner, ...(readonly Manner[])] = [
  { dates: true, refunds: 'amount', pending: 'amount', without: [] },
  { dates: false, refunds: 'amount', pending: 'amount', without: [] },
  { dates: false, refunds: 'short', pending: 'amount', without: [] },
  { dates: false, refunds: 'short', pending: 'some', without: [] },
  { dates: false, refunds: 'short', pending: 'partly', without: ['account'] },
  { dates: false, refunds: 'none', pending: 'partly', without: ['account', 'category'], words: 3 },
];

function pendingPiece(
  { total, pending }: SpendingTotal,
  manner: Manner,
  { bank }: Telling,
): Phrase | undefined {
  if (pending === undefined || pending.level === 'withheld') return undefined;
  if (manner.pending === 'partly') return say('spending.pending-partly');
  if (!isTold(pending) || !isTold(total) || manner.pending === 'some') return say('spending.pending-some');
  // A purchase and its refund, both pending.
  if (pending.level === 'exact' && isZero(pending.amount)) return say('spending.pending-some');
  if (total.level === 'exact' && isSame(pending.amount, total.amount)) return say('spending.pending-all');
  const amount = spoken(pending, bank.currency);
  return say(isNegative(pending.amount) ? 'spending.pending-back' : 'spending.pending', { amount });
}

function refundPiece(
  { total, refunded }: SpendingTotal,
  manner: Manner,
  { bank }: Telling,
): Phrase | undefined {
  if (refunded === undefined || manner.refunds === 'none') return undefined;
  if (signOf(total) !== 'above') return undefined;
  return isTold(refunded) && manner.refunds === 'amount'
    ? say('spending.refunds', { amount: spoken(refunded, bank.currency) })
    : say('spending.refunds-short');
}

/** Of a rounded zero nobody knows whether it is one. */
function signOf(total: Figure): 'below' | 'zero' | 'above' {
  if (total.level === 'yes-or-no') return SIGNS[total.sign];
  if (!isTold(total)) return 'above';
  if (isNegative(total.amount)) return 'below';
  return total.level === 'exact' && isZero(total.amount) ? 'zero' : 'above';
}

function head({ total, count }: SpendingTotal, { flow }: About, details: Phrase, { bank }: Telling): Phrase {
  const sign = signOf(total);
  if (sign === 'zero' && (count === 0 || flow === 'in')) return say(`spending.none-${flow}`, { details });
  if (sign === 'zero') return say('spending.even', { details });
  if (!isTold(total))
    return sign === 'below'
      ? say('spending.some-back', { details })
      : say('spending.some', { flow: flowWord(flow), details });
  const amount = spoken(total, bank.currency);
  return say(sign === 'below' ? 'spending.back' : `spending.${flow}`, { amount, details });
}

function without(details: Details, left: Manner['without']): Details {
  const { account, category, ...rest } = details;
  return {
    ...rest,
    ...(account === undefined || left.includes('account') ? {} : { account }),
    // A merchant says enough of what it was for.
    ...(category === undefined || (left.includes('category') && rest.merchant !== undefined)
      ? {}
      : { category }),
  };
}

function inManner(manner: Manner, about: About, total: SpendingTotal, telling: Telling): Phrase {
  const details = without(detailsOf(about, telling.today, manner.words), manner.without);
  const { dates } = details.period;
  const text = attached([
    head(total, about, allDetails(details), telling),
    manner.dates && dates !== undefined ? say('spending.dates', { dates }) : undefined,
    refundPiece(total, manner, telling),
    pendingPiece(total, manner, telling),
  ]);
  return say('spending.end', { text });
}

function isShort(sentence: Phrase): boolean {
  return textOf(sentence).split(' ').length <= MAX_WORDS;
}

/** The fullest way to say it that is short enough. */
export function sumSentence(about: About, total: SpendingTotal, telling: Telling): Phrase {
  if (total.total.level === 'withheld') return say('spending.withheld', { flow: flowWord(about.flow) });
  const [fullest, ...leaner] = MANNERS;
  return leaner.reduce(
    (said, manner) => (isShort(said) ? said : inManner(manner, about, total, telling)),
    inManner(fullest, about, total, telling),
  );
}

/** Sums in other currencies: never added to the first. */
function others(totals: readonly SpendingTotal[], flow: About['flow'], telling: Telling): readonly Phrase[] {
  const figures = totals
    .map(({ total }) => total)
    .filter(isTold)
    .slice(0, MAX_OTHERS);
  const amounts = (isBack: boolean): readonly Phrase[] =>
    figures
      .filter(({ amount }) => isNegative(amount) === isBack && !isZero(amount))
      .map((figure) => spoken(figure, telling.bank.currency));
  const [spent, back] = [amounts(false), amounts(true)];
  return [
    ...(spent.length > 0
      ? [say('spending.also', { flow: flowWord(flow), amounts: listOf(spent, 'and') })]
      : []),
    ...(back.length > 0 ? [say('spending.also-back', { amounts: listOf(back, 'and') })] : []),
  ];
}

/** Where the bank's rows begin, when the period begins before them. */
export function historySentence(historyFrom: Day | undefined, { bank, today }: Telling): readonly Phrase[] {
  if (historyFrom === undefined) return [];
  return [say('searched.history', { bank: bank.name, date: dateOf(historyFrom, today) })];
}

export function spendingSentences(
  about: About,
  [total, ...rest]: readonly SpendingTotal[],
  telling: Telling,
): readonly Phrase[] {
  if (total === undefined) return [];
  return [sumSentence(about, total, telling), ...others(rest, about.flow, telling)];
}
