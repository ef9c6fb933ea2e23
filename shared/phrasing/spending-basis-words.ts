/** "How did you get that?" of spending: the days, the accounts, what counts and what does not. */

import type { Answer, ComparedPeriod, Figure } from '../dialog/answer.ts';
import { compare, isNegative, isZero } from '../money/money.ts';
import { isTold, roughly, spoken, type ToldFigure } from './amount.ts';
import { attached, inARow, listOf, type Phrase, say, textOf } from './catalogue.ts';
import { unitOf } from './comparison-words.ts';
import { datesOf } from './dates.ts';
import { label } from './label.ts';
import { detailsOf, flowWord } from './spending-details.ts';
import { historySentence } from './spending-words.ts';
import type { TellingToday as Telling } from './telling.ts';
import { MAX_NAMED, namesOf } from './transaction-words.ts';

type Basis = Extract<Answer, { readonly kind: 'spending-basis' }>;
type BasisAccount = Basis['accounts'][number];

/** Longer than this nobody listens to: then accounts are named without their parts. */
const MAX_WORDS = 60;

function counted({ about, measure, totals }: Basis, { today }: Telling): Phrase {
  const count = totals.reduce((sum, total) => sum + total.count, 0);
  const isList = measure === 'latest' || measure === 'largest';
  const { category, merchant, account } = detailsOf(about, today);
  const what = say(isList ? 'spending-basis.looked' : 'spending-basis.counted', { count });
  const dates = say('spending.dates', { dates: datesOf(about.period.days, today) });
  return say('spending.end', { text: attached([inARow([what, category, merchant, account]), dates]) });
}

/** "182 dollars and 40 cents and 12 euros": those above zero, or those below it. */
function amounts(
  figures: readonly (Figure | undefined)[],
  side: 'above' | 'below',
  { bank }: Telling,
): Phrase | undefined {
  const told = figures
    .filter(isTold)
    .filter(({ amount }) => isNegative(amount) === (side === 'below'))
    .map((figure) => spoken(figure, bank.currency));
  return told.length === 0 ? undefined : listOf(told, 'and');
}

function sums({ totals, measure }: Basis, telling: Telling): readonly Phrase[] {
  const isList = measure === 'latest' || measure === 'largest';
  const all = totals.map(({ total }) => total);
  const pending = totals.map((total) => total.pending);
  const sum = isList ? undefined : amounts(all, 'above', telling);
  const back = isList ? undefined : amounts(all, 'below', telling);
  const waiting = amounts(pending, 'above', telling);
  const coming = amounts(pending, 'below', telling);
  const refunds = amounts(
    totals.map(({ refunded }) => refunded),
    'above',
    telling,
  );
  return [
    ...(sum === undefined ? [] : [say('spending-basis.amount', { amounts: sum })]),
    ...(back === undefined ? [] : [say('spending-basis.amount-back', { amounts: back })]),
    ...(waiting === undefined ? [] : [say('spending-basis.pending', { amounts: waiting })]),
    ...(coming === undefined ? [] : [say('spending-basis.pending-back', { amounts: coming })]),
    ...(refunds === undefined ? [] : [say('spending-basis.refunds', { amounts: refunds })]),
  ];
}

function isSomething(figure: Figure): figure is ToldFigure {
  return isTold(figure) && !isZero(figure.amount);
}

function accountSentence({ account, totals }: BasisAccount, { about }: Basis, { bank }: Telling): Phrase {
  const said = totals.filter(isSomething).map((figure) => {
    const amount = roughly(figure, bank.currency);
    return isNegative(figure.amount) ? say('transactions.refund', { amount, at: 'other' }) : amount;
  });
  const text = say('spending-basis.account', {
    flow: flowWord(about.flow),
    account: label(account, 'other'),
    amounts: listOf(said, 'and'),
  });
  return say('join.sentence', { text });
}

/** With what each adds, while that is short enough; nothing when one account was asked for. */
function accountSentences(basis: Basis, telling: Telling): readonly Phrase[] {
  if (basis.about.account !== undefined) return [];
  const some = basis.accounts.filter(({ totals }) => totals.some(isSomething));
  const none = basis.accounts.filter(({ totals }) => !totals.some(isSomething));
  const rest = some.length - MAX_NAMED;
  return [
    ...some.slice(0, MAX_NAMED).map((account) => accountSentence(account, basis, telling)),
    ...(rest > 0 ? [say('basis.others', { count: rest })] : []),
    ...(none.length > 0 && some.length > 0
      ? [
          say('spending-basis.nothing', {
            flow: flowWord(basis.about.flow),
            list: namesOf(none.map(({ account }) => account)),
          }),
        ]
      : []),
  ];
}

function accountNames({ about, accounts }: Basis): readonly Phrase[] {
  if (about.account !== undefined || accounts.length === 0) return [];
  return [say('spending-basis.accounts', { list: namesOf(accounts.map(({ account }) => account)) })];
}

function previous({ days, total }: ComparedPeriod, { bank, today }: Telling): Phrase {
  const dates = datesOf(days, today);
  return isTold(total) && !isNegative(total.amount)
    ? say('spending-basis.previous', { dates, amount: spoken(total, bank.currency) })
    : say('spending-basis.previous-some', { dates });
}

function usual({ about, compared }: Basis, { bank }: Telling): Phrase {
  const told = compared.map(({ total }) => total).filter(isTold);
  const inOrder = told.toSorted((a, b) => compare(a.amount, b.amount));
  const [least, most] = [inOrder.at(0), inOrder.at(-1)];
  const values = { count: String(compared.length), unit: unitOf(about.period.kind) };
  return least === undefined || most === undefined || isNegative(least.amount)
    ? say('spending-basis.usual-some', values)
    : say('spending-basis.usual', {
        ...values,
        least: roughly(least, bank.currency),
        most: roughly(most, bank.currency),
      });
}

function compared(basis: Basis, telling: Telling): readonly Phrase[] {
  const [latest] = basis.compared;
  if (latest === undefined) return [];
  return [basis.measure === 'than-usual' ? usual(basis, telling) : previous(latest, telling)];
}

function inAll(basis: Basis, accounts: readonly Phrase[], telling: Telling): readonly Phrase[] {
  return [
    counted(basis, telling),
    ...sums(basis, telling),
    ...accounts,
    ...compared(basis, telling),
    ...(basis.leftOut > 0 ? [say('spending-basis.left-out', { count: basis.leftOut })] : []),
    ...historySentence(basis.historyFrom, telling),
  ];
}

export function spendingBasisSentences(basis: Basis, telling: Telling): readonly Phrase[] {
  if (basis.totals.some(({ total }) => total.level === 'withheld')) return [say('basis.hidden')];
  const full = inAll(basis, accountSentences(basis, telling), telling);
  return textOf(inARow(full)).split(' ').length <= MAX_WORDS
    ? full
    : inAll(basis, accountNames(basis), telling);
}
