/** What a screen shows of an answer: the same facts, as rows, with a text alternative. */

import type { Answer, BalanceBasis, BalanceFacts, Figure } from '../dialog/answer.ts';
import type { BalanceRow, Visual } from '../dialog/reply.ts';
import { negate } from '../money/money.ts';
import { shown, type ToldFigure, unsigned } from './amount.ts';
import { balanceState } from './balance-state.ts';
import { type Phrase, say, textOf } from './catalogue.ts';
import { title } from './label.ts';
import type { Telling } from './telling.ts';
import { when } from './when.ts';

function rowOf(name: string, value: string, note?: Phrase): BalanceRow {
  return note === undefined ? { title: name, value } : { title: name, value, note: textOf(note) };
}

/** Below zero on the screen whatever the sign it came with, since `overdrawn` says so. */
function belowZero(figure: ToldFigure): ToldFigure {
  return { ...figure, amount: negate(unsigned(figure).amount) };
}

function balanceRow(facts: BalanceFacts, { bank, listening }: Telling): BalanceRow {
  const state = balanceState(facts);
  const name = title(facts.account);
  const time =
    facts.asOf === undefined ? undefined : say('when.as-of', { when: when(facts.asOf, listening) });
  if (!('figure' in state)) return rowOf(name, textOf(say(`show.value-of.${state.kind}`)), time);
  const isBelow = state.kind === 'overdrawn' || state.kind === 'over-limit';
  const figure = isBelow ? belowZero(state.figure) : unsigned(state.figure);
  const what = say(`show.note-of.${state.kind}`);
  const note = time === undefined ? what : say('show.note', { first: what, second: time });
  return rowOf(name, shown(figure, bank.currency), note);
}

function lineOf({ title: name, value, note }: BalanceRow): string {
  return textOf(
    note === undefined
      ? say('show.line', { title: name, value })
      : say('show.line-noted', { title: name, value, note }),
  );
}

function visualOf(
  kind: 'balances' | 'rows',
  heading: Phrase,
  rows: readonly BalanceRow[],
): Visual | undefined {
  if (rows.length === 0) return undefined;
  return { kind, title: textOf(heading), rows, text: rows.map(lineOf).join('\n') };
}

/** @returns undefined when nothing is to be seen */
export function rowsVisual(heading: Phrase, rows: readonly BalanceRow[]): Visual | undefined {
  return visualOf('rows', heading, rows);
}

type Bars = Extract<Visual, { readonly kind: 'bars' }>['bars'];

/** @returns undefined when nothing is to be seen */
export function barsVisual(heading: Phrase, bars: Bars): Visual | undefined {
  if (bars.length === 0) return undefined;
  const lines = bars.map(({ label, value }) => textOf(say('show.line', { title: label, value })));
  return { kind: 'bars', title: textOf(heading), bars, text: lines.join('\n') };
}

export function balancesVisual(balances: readonly BalanceFacts[], telling: Telling): Visual | undefined {
  return visualOf(
    'balances',
    say('show.balances'),
    balances.map((facts) => balanceRow(facts, telling)),
  );
}

/** A row for a figure that has an amount; none for the others, which are said. */
function figureRow(name: Phrase, figure: Figure | undefined, { bank }: Telling): readonly BalanceRow[] {
  return figure !== undefined && 'amount' in figure
    ? [rowOf(textOf(name), shown(figure, bank.currency))]
    : [];
}

export function totalVisual(
  { totals, measure }: Extract<Answer, { readonly kind: 'total' }>,
  telling: Telling,
): Visual | undefined {
  const rows = totals.flatMap(({ mine, owed, net }) => [
    ...(measure === 'owed' ? [] : figureRow(say('show.mine'), mine, telling)),
    ...(measure === 'mine' ? [] : figureRow(say('show.owed'), owed, telling)),
    ...(measure === 'net' && mine !== undefined && owed !== undefined
      ? figureRow(say('show.net'), net, telling)
      : []),
  ]);
  return rowsVisual(say('show.total'), rows);
}

export function basisVisual(basis: BalanceBasis, telling: Telling): Visual | undefined {
  const { balance } = basis;
  const isCredit = balance.measure === 'owed' || balance.measure === 'credit';
  const rows = isCredit
    ? [
        balanceRow(balance, telling),
        ...figureRow(say('show.credit-line'), basis.creditLine, telling),
        ...(balance.measure === 'owed'
          ? figureRow(say('show.available-credit'), basis.available, telling)
          : []),
      ]
    : [
        ...figureRow(say('show.posted'), basis.ledger, telling),
        ...figureRow(say('show.available'), basis.available, telling),
      ];
  return rowsVisual(say('show.basis'), rows);
}
