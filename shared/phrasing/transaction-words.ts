/** Transactions as lines to listen to: "Blue Bottle, 6 dollars and 50 cents, on Friday; pending." */

import type { Answer, SpendingAbout, TransactionFacts } from '../dialog/answer.ts';
import { isTold, spoken } from './amount.ts';
import { attached, inARow, listOf, type Phrase, say } from './catalogue.ts';
import { onDay } from './dates.ts';
import { label } from './label.ts';
import { datedDetails, detailsOf, flowWord, how, merchantSaid } from './spending-details.ts';
import type { TellingToday as Telling } from './telling.ts';

type Transactions = Extract<Answer, { readonly kind: 'transactions' }>;

/** A row without a name begins with its amount; "at" is where that stands. */
type Place = 'start' | 'other';

/** @returns undefined when there is nothing to say of it at this level */
function amountOf({ amount, isRefund }: TransactionFacts, at: Place, { bank }: Telling): Phrase | undefined {
  if (!isTold(amount)) return isRefund ? say('transactions.refund-untold', { at }) : undefined;
  const said = spoken(amount, bank.currency);
  return isRefund ? say('transactions.refund', { amount: said, at }) : said;
}

/** Who was paid; without a name, what for. Whoever asked for one merchant knows who. */
function nameOf({ name, category }: TransactionFacts, { merchant, flow }: SpendingAbout): Phrase | undefined {
  if (merchant !== undefined) return undefined;
  const said = merchantSaid(name);
  if (said !== undefined || flow === 'in' || category === 'other') return said;
  return say(`category.${category}`, { at: 'start' });
}

function untold(name: Phrase | undefined, day: Phrase): Phrase {
  return name === undefined
    ? say('transactions.line-untold-unnamed', { day })
    : say('transactions.line-untold', { name, day });
}

function line(row: TransactionFacts, about: SpendingAbout, at: Place, telling: Telling): Phrase {
  const day = onDay(row.day, telling.today);
  const name = nameOf(row, about);
  const amount = amountOf(row, name === undefined ? at : 'other', telling);
  if (amount === undefined) return untold(name, day);
  return name === undefined
    ? say('transactions.line-unnamed', { amount, day })
    : say('transactions.line', { name, amount, day });
}

/** A row within a sentence, its amount told when it may be. */
export function rowWords(row: TransactionFacts, about: SpendingAbout, telling: Telling): Phrase {
  return line(row, about, 'other', telling);
}

function rowSentence(row: TransactionFacts, about: SpendingAbout, telling: Telling): Phrase {
  const said = line(row, about, 'start', telling);
  const text = row.isPending ? say('transactions.pending', { line: said }) : said;
  return say('join.sentence', { text: say('spending.end', { text }) });
}

/** "Your latest expenses at Target": a period is said when the customer said one. */
function heading({ about, order, rows }: Transactions, telling: Telling): Phrase {
  const number = rows.length === 1 ? 'one' : 'some';
  const what = say(`transactions.${number}.${order}`, { flow: flowWord(about.flow) });
  const { period, ...rest } = detailsOf(about, telling.today);
  const narrowed = inARow([what, rest.category, rest.merchant, rest.account]);
  return about.period.isImplied && order === 'latest'
    ? narrowed
    : inARow([narrowed, datedDetails({ period })]);
}

function single(answer: Transactions, row: TransactionFacts, telling: Telling): Phrase {
  const { account, isPending } = row;
  const { flow } = answer.about;
  const said = rowWords(row, answer.about, telling);
  const full =
    account === undefined
      ? said
      : say('transactions.account', {
          line: said,
          by: how(account, flow),
          account: label(account, 'other'),
        });
  const only = say('transactions.only', { heading: heading(answer, telling), line: full });
  const pending = isPending ? say('transactions.still-pending') : undefined;
  return say('spending.end', { text: attached([only, pending]) });
}

export function transactionSentences(answer: Transactions, telling: Telling): readonly Phrase[] {
  const { rows, about, isFirst, missing, remaining } = answer;
  const [only, ...others] = rows;
  const gaps =
    (isFirst || remaining === 0) && missing.length > 0
      ? [say('transactions.missing', { list: namesOf(missing) })]
      : [];
  if (only !== undefined && others.length === 0 && isFirst) return [single(answer, only, telling), ...gaps];
  const lines = rows.map((row) => rowSentence(row, about, telling));
  return [
    ...(isFirst ? [say('transactions.list', { heading: heading(answer, telling) })] : []),
    ...lines,
    ...gaps,
  ];
}

/** Accounts named aloud in one list; the rest are counted. */
export const MAX_NAMED = 3;

export function namesOf(accounts: Transactions['missing']): Phrase {
  const rest = accounts.length - MAX_NAMED;
  const named = accounts.slice(0, MAX_NAMED).map((account) => label(account, 'other'));
  return listOf(rest > 0 ? [...named, say('searched.others', { count: rest })] : named, 'and');
}
