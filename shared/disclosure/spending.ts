/**
 * Spending as the household may hear it: figures coarser, and of merchants only
 * the name that was asked for. Whoever asks about a merchant knows the name; of
 * the others neither a list, nor a top, nor a question says one.
 */

import type { Answer, SpendingAbout, SpendingTotal, TopPart, TransactionFacts } from '../dialog/answer.ts';
import { figure, figures, isSign, type Told } from './figures.ts';

type Coarse = Exclude<Told, 'exact'>;

type SpendingAnswer = Extract<
  Answer,
  {
    readonly kind:
      | 'spending'
      | 'spending-basis'
      | 'transactions'
      | 'top'
      | 'comparison'
      | 'too-little-history'
      | 'nothing-found'
      | 'which-merchant'
      | 'no-such-merchant';
  }
>;

/** Of a whole that is rounded, a part is told to the tenth: a finer one would give the amount away. */
const SHARE_STEPS = 10;

function totalAt(level: Coarse) {
  return (total: SpendingTotal): SpendingTotal => figures(total, ['total', 'pending', 'refunded'], level);
}

function rowAt(row: TransactionFacts, { merchant }: SpendingAbout, level: Coarse): TransactionFacts {
  const told = figures(row, ['amount'], level);
  const { name: _name, ...unnamed } = told;
  return merchant === undefined ? unnamed : told;
}

function partAt(part: TopPart, { merchant }: SpendingAbout, level: Coarse): TopPart {
  const share = Math.round(part.share * SHARE_STEPS) / SHARE_STEPS;
  const told = { ...figures(part, ['amount'], level), share };
  const { name: _name, ...unnamed } = told;
  return merchant === undefined ? unnamed : told;
}

type Of<Kind extends SpendingAnswer['kind']> = Extract<SpendingAnswer, { readonly kind: Kind }>;

function basisAt(answer: Of<'spending-basis'>, level: Coarse): Answer {
  return {
    ...answer,
    totals: answer.totals.map(totalAt(level)),
    accounts: answer.accounts.map(({ account, totals }) => ({
      account,
      totals: totals.map((total) => figure(total, level)),
    })),
    compared: answer.compared.map((one) => figures(one, ['total'], level)),
  };
}

/** What is told of more or less follows the difference that is told. */
function comparisonAt(answer: Of<'comparison'>, level: Coarse): Answer {
  const told = figures(answer, ['now', 'before', 'difference'], level);
  return isSign(told.difference, 'zero') ? { ...told, direction: 'same' } : told;
}

export function spendingAt(answer: SpendingAnswer, level: Coarse): Answer {
  switch (answer.kind) {
    case 'spending':
    case 'too-little-history':
      return { ...answer, totals: answer.totals.map(totalAt(level)) };
    case 'spending-basis':
      return basisAt(answer, level);
    case 'transactions':
      return { ...answer, rows: answer.rows.map((row) => rowAt(row, answer.about, level)) };
    case 'top':
      return {
        ...answer,
        parts: answer.parts.map((part) => partAt(part, answer.about, level)),
        total: figure(answer.total, level),
      };
    case 'comparison':
      return comparisonAt(answer, level);
    case 'nothing-found':
      return answer.nearest === undefined
        ? answer
        : { ...answer, nearest: rowAt(answer.nearest, answer.about, level) };
    case 'which-merchant':
    case 'no-such-merchant':
      return { kind: 'no-such-merchant', closest: [] };
    default:
      return answer satisfies never;
  }
}
