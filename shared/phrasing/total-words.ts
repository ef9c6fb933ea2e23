/** Totals as sentences: one per currency, then what was left out when something was. */

import type { Answer, Figure, TotalFacts } from '../dialog/answer.ts';
import { isNegative, isZero } from '../money/money.ts';
import { spoken, type ToldFigure } from './amount.ts';
import { type Phrase, say } from './catalogue.ts';
import type { Telling } from './telling.ts';

type Total = Extract<Answer, { readonly kind: 'total' }>;
type Sign = Extract<Figure, { readonly level: 'yes-or-no' }>['sign'];
type Nth = 'first' | 'other';

const MINE_SIGN = {
  positive: 'total.mine-has-money',
  zero: 'total.mine-empty',
  negative: 'total.mine-is-overdrawn',
} as const satisfies Record<Sign, string>;

const OWED_SIGN = {
  positive: 'total.owed-something',
  zero: 'total.owed-nothing',
  negative: 'total.owed-has-credit',
} as const satisfies Record<Sign, string>;

const NET_SIGN = {
  positive: 'total.net-positive',
  zero: 'total.net-zero',
  negative: 'total.net-is-negative',
} as const satisfies Record<Sign, string>;

function isExactlyZero({ level, amount }: ToldFigure): boolean {
  return level === 'exact' && isZero(amount);
}

function mineSentence(figure: Figure, nth: Nth, { bank }: Telling): Phrase {
  if (figure.level === 'withheld') return say('total.withheld');
  if (figure.level === 'yes-or-no') return say(MINE_SIGN[figure.sign]);
  const amount = spoken(figure, bank.currency);
  if (isNegative(figure.amount)) return say('total.mine-overdrawn', { amount });
  return isExactlyZero(figure) ? say('total.mine-zero', { amount }) : say('total.mine', { amount, nth });
}

function owedSentence(figure: Figure, nth: Nth, { bank }: Telling): Phrase {
  if (figure.level === 'withheld') return say('total.withheld');
  if (figure.level === 'yes-or-no') return say(OWED_SIGN[figure.sign]);
  const amount = spoken(figure, bank.currency);
  if (isNegative(figure.amount)) return say('total.owed-in-credit', { amount });
  return isExactlyZero(figure) ? say('total.owed-nothing') : say('total.owed', { amount, nth });
}

function isPlain(figure: Figure): figure is ToldFigure {
  return 'amount' in figure && !isNegative(figure.amount) && !isExactlyZero(figure);
}

/** What is left, as a sentence that follows those on `mine` and `owed`. */
function leftSentence(net: Figure, isShort: boolean, { bank }: Telling): readonly Phrase[] {
  if (net.level === 'withheld') return [];
  if (net.level === 'yes-or-no') return [say(NET_SIGN[net.sign])];
  const amount = spoken(net, bank.currency);
  return [isShort ? say('total.net-short', { net: amount }) : say('total.net-left', { net: amount })];
}

function netSentences(total: TotalFacts, nth: Nth, telling: Telling): readonly Phrase[] {
  const { mine, owed, net } = total;
  if (net?.level === 'yes-or-no') return [say(NET_SIGN[net.sign])];
  if (net?.level === 'withheld') return [say('total.withheld')];
  if (mine && owed && net && isPlain(mine) && isPlain(owed)) {
    const home = telling.bank.currency;
    return [
      say(total.isNetNegative ? 'total.net-negative' : 'total.net', {
        mine: spoken(mine, home),
        owed: spoken(owed, home),
        net: spoken(net, home),
      }),
    ];
  }
  const both = [
    ...(mine === undefined ? [] : [mineSentence(mine, nth, telling)]),
    ...(owed === undefined ? [] : [owedSentence(owed, nth, telling)]),
  ];
  return mine && owed && net ? [...both, ...leftSentence(net, total.isNetNegative, telling)] : both;
}

function sentencesFor({ measure, totals }: Total, telling: Telling): readonly Phrase[] {
  const said = totals.flatMap((total, index) => {
    const nth: Nth = index === 0 ? 'first' : 'other';
    if (measure === 'net') return netSentences(total, nth, telling);
    const figure = total[measure];
    if (figure === undefined) return [];
    return [(measure === 'mine' ? mineSentence : owedSentence)(figure, nth, telling)];
  });
  // Without amounts, two currencies can come to the same sentence.
  return said.filter(({ marked }, index) => said.findIndex((other) => other.marked === marked) === index);
}

function nothingToAdd(measure: Total['measure']): Phrase {
  return say(measure === 'net' ? 'total.none' : `total.${measure}-none`);
}

function leftOut({ counted, uncounted }: Total): readonly Phrase[] {
  if (uncounted === 0) return [];
  return [
    counted === 0 ? say('total.unknown', { uncounted }) : say('total.uncounted', { counted, uncounted }),
  ];
}

export function totalSentences(total: Total, telling: Telling): readonly Phrase[] {
  const said = sentencesFor(total, telling);
  const missing = leftOut(total);
  return [
    ...(said.length > 0 || missing.length > 0 ? said : [nothingToAdd(total.measure)]),
    ...missing,
    ...(total.isIncomplete ? [say('total.incomplete', { bank: telling.bank.name })] : []),
  ];
}
