/** Where the money went: "You spent most on groceries, about 640 dollars, so far this month. Then …" */

import type { Answer, TopPart } from '../dialog/answer.ts';
import type { CurrencyCode } from '../money/money.ts';
import { currencyName, isTold, roughly } from './amount.ts';
import { listOf, type Phrase, say } from './catalogue.ts';
import { datedDetails, detailsOf, flowWord, merchantSaid } from './spending-details.ts';
import type { TellingToday as Telling } from './telling.ts';

type Top = Extract<Answer, { readonly kind: 'top' }>;

/** Currencies named besides the one that is told. */
const MAX_CURRENCIES = 3;

function nameOf({ name, category }: TopPart, { by, about }: Top): Phrase {
  const words = say(`category.${category}`, { at: 'other' });
  if (by === 'category') return words;
  const unnamed =
    about.flow === 'in' || category === 'other'
      ? say('top.nobody', { flow: flowWord(about.flow) })
      : say('top.unnamed', { category: words });
  return merchantSaid(name) ?? unnamed;
}

/** "groceries, about 640 dollars"; the name alone where amounts are not told. */
function partWords(part: TopPart, top: Top, { bank }: Telling): Phrase {
  const name = nameOf(part, top);
  return isTold(part.amount) ? say('top.part', { name, amount: roughly(part.amount, bank.currency) }) : name;
}

/** An item with an amount has a comma in it, so that "and" needs one too. */
function thenList(parts: readonly TopPart[], top: Top, telling: Telling): Phrase {
  const items = parts.map((part) => partWords(part, top, telling));
  const [one, two, ...more] = items;
  const haveCommas = parts.some(({ amount }) => isTold(amount));
  return haveCommas && one !== undefined && two !== undefined && more.length === 0
    ? say('join.comma-and', { first: one, second: two })
    : listOf(items, 'and');
}

function first(part: TopPart, top: Top, telling: Telling): Phrase {
  const flow = flowWord(top.about.flow);
  const said = say(`top.at.${top.by}`, { flow, part: partWords(part, top, telling) });
  const hasAmount = isTold(part.amount);
  return say(hasAmount ? 'top.most' : 'top.most-unsaid', {
    flow,
    part: said,
    details: datedDetails(detailsOf(top.about, telling.today)),
  });
}

/** Sums in other currencies, which are not set beside these. */
export function alsoIn(
  currencies: readonly CurrencyCode[],
  flow: Top['about']['flow'],
  { bank }: Telling,
): readonly Phrase[] {
  if (currencies.length === 0) return [];
  const names = currencies.slice(0, MAX_CURRENCIES).map((code) => currencyName(code, bank.currency));
  return [say('spending.also-in', { flow: flowWord(flow), currencies: listOf(names, 'and') })];
}

export function topSentences(top: Top, telling: Telling): readonly Phrase[] {
  const [head, ...tail] = top.isFirst ? top.parts : [];
  const rest = head === undefined ? top.parts : tail;
  return [
    ...(head === undefined ? [] : [first(head, top, telling)]),
    ...(rest.length === 0 ? [] : [say('top.then', { list: thenList(rest, top, telling) })]),
    ...(top.isFirst ? alsoIn(top.alsoIn, top.about.flow, telling) : []),
  ];
}
