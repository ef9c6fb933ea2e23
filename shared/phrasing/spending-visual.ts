/** What a screen shows of spending: rows of transactions, bars of what was set side by side. */

import type { Answer, Figure, SpendingAbout, SpendingTotal, TransactionFacts } from '../dialog/answer.ts';
import type { BalanceRow, Visual } from '../dialog/reply.ts';
import { compare, shareOf } from '../money/money.ts';
import { isTold, shown } from './amount.ts';
import { type Phrase, plain, say, textOf } from './catalogue.ts';
import { datesOf, dayName } from './dates.ts';
import { title } from './label.ts';
import { periodWords } from './period-words.ts';
import { sanitised } from './sanitise.ts';
import { flowWord, narrowedShown } from './spending-details.ts';
import type { TellingToday as Telling } from './telling.ts';
import { barsVisual, rowsVisual } from './visual.ts';

type Of<Kind extends Answer['kind']> = Extract<Answer, { readonly kind: Kind }>;

/** A row for a figure that has an amount; none for the others, which are said. */
function figureRow(
  name: string,
  figure: Figure | undefined,
  { bank }: Telling,
  note?: Phrase,
): readonly BalanceRow[] {
  if (!isTold(figure)) return [];
  const value = shown(figure, bank.currency);
  return [note === undefined ? { title: name, value } : { title: name, value, note: textOf(note) }];
}

function heading({ flow, period }: SpendingAbout, { today }: Telling): Phrase {
  return say('show.spending', { flow: flowWord(flow), when: periodWords(period, today).words });
}

function totalRows(
  total: SpendingTotal,
  name: string,
  note: Phrase,
  telling: Telling,
): readonly BalanceRow[] {
  return [
    ...figureRow(name, total.total, telling, note),
    ...figureRow(textOf(say('show.pending')), total.pending, telling),
    ...figureRow(textOf(say('show.refunds')), total.refunded, telling),
  ];
}

export function spendingVisual({ about, totals }: Of<'spending'>, telling: Telling): Visual | undefined {
  const name = narrowedShown(about) ?? textOf(say('show.in-all'));
  const dates = datesOf(about.period.days, telling.today);
  const rows = totals.flatMap((total) => totalRows(total, name, dates, telling));
  return rowsVisual(heading(about, telling), rows);
}

function noted(row: TransactionFacts, { today }: Telling): Phrase {
  const notes = [
    ...(row.isPending ? [say('show.is-pending')] : []),
    ...(row.isRefund ? [say('show.refund')] : []),
    ...(row.account === undefined ? [] : [plain(title(row.account))]),
  ];
  return notes.reduce((so, next) => say('show.note', { first: so, second: next }), dayName(row.day, today));
}

function transactionRow(row: TransactionFacts, telling: Telling): BalanceRow {
  const name = sanitised(row.name ?? '');
  const what =
    row.category === 'other' ? say('show.nobody') : say(`category.${row.category}`, { at: 'start' });
  return {
    title: name === '' ? textOf(what) : name,
    value: isTold(row.amount)
      ? shown(row.amount, telling.bank.currency)
      : textOf(say('show.value-of.withheld')),
    note: textOf(noted(row, telling)),
  };
}

export function transactionsVisual(answer: Of<'transactions'>, telling: Telling): Visual | undefined {
  const flow = flowWord(answer.about.flow);
  return rowsVisual(
    say('show.transactions', { order: answer.order, flow }),
    answer.rows.map((row) => transactionRow(row, telling)),
  );
}

function partLabel({ name, category }: Of<'top'>['parts'][number], by: Of<'top'>['by']): string {
  const named = sanitised(name ?? '');
  if (by === 'merchant' && named !== '') return named;
  const words = textOf(say(`category.${category}`, { at: 'start' }));
  if (by === 'category') return words;
  return textOf(category === 'other' ? say('show.nobody') : say('show.unnamed', { category: words }));
}

export function topVisual({ about, by, parts }: Of<'top'>, telling: Telling): Visual | undefined {
  const longest = Math.max(...parts.map(({ share }) => share));
  const bars = parts.flatMap((part) =>
    isTold(part.amount)
      ? [
          {
            label: partLabel(part, by),
            value: shown(part.amount, telling.bank.currency),
            share: longest > 0 ? Math.max(0, part.share / longest) : 0,
          },
        ]
      : [],
  );
  return barsVisual(heading(about, telling), bars);
}

export function comparisonVisual(answer: Of<'comparison'>, telling: Telling): Visual | undefined {
  const { about, against, now, before } = answer;
  if (!isTold(now) || !isTold(before)) return undefined;
  const longest = compare(now.amount, before.amount) > 0 ? now.amount : before.amount;
  const dates = (days: SpendingAbout['period']['days']): string => textOf(datesOf(days, telling.today));
  const name = against.kind === 'previous' ? dates(against.days) : textOf(say('show.usual'));
  const bar = (label: string, figure: typeof now) => ({
    label,
    value: shown(figure, telling.bank.currency),
    share: shareOf(figure.amount, longest),
  });
  return barsVisual(heading(about, telling), [bar(dates(about.period.days), now), bar(name, before)]);
}

export function spendingBasisVisual(answer: Of<'spending-basis'>, telling: Telling): Visual | undefined {
  const { about, totals, accounts, compared } = answer;
  const name = narrowedShown(about) ?? textOf(say('show.in-all'));
  const rows = [
    ...totals.flatMap((total) => totalRows(total, name, datesOf(about.period.days, telling.today), telling)),
    ...accounts.flatMap(({ account, totals: parts }) =>
      parts.flatMap((figure) => figureRow(title(account), figure, telling)),
    ),
    ...compared.flatMap(({ days, total }) => figureRow(textOf(datesOf(days, telling.today)), total, telling)),
  ];
  return rowsVisual(say('show.basis'), rows);
}
