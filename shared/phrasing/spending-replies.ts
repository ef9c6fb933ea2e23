/** Answers about money that moved -> Reply: the sentence, the screen and what can be asked next. */

import type { Answer } from '../dialog/answer.ts';
import type { Reply } from '../dialog/reply.ts';
import { listOf, type Phrase, plain, say } from './catalogue.ts';
import { comparisonSentences, tooLittleSentences } from './comparison-words.ts';
import { todayOf } from './dates.ts';
import { optionShown } from './label.ts';
import { asked, told } from './microphone.ts';
import { gapSentences, nothingFoundSentences } from './searched-words.ts';
import { spendingBasisSentences } from './spending-basis-words.ts';
import { merchantSaid } from './spending-details.ts';
import {
  comparisonVisual,
  spendingBasisVisual,
  spendingVisual,
  topVisual,
  transactionsVisual,
} from './spending-visual.ts';
import { historySentence, spendingSentences } from './spending-words.ts';
import { afterSpending, offered } from './suggestions.ts';
import type { Telling, TellingToday } from './telling.ts';
import { topSentences } from './top-words.ts';
import { transactionSentences } from './transaction-words.ts';

type Of<Kind extends Answer['kind']> = Extract<Answer, { readonly kind: Kind }>;
type Extras = NonNullable<Parameters<typeof told>[2]>;

/** A list that may go on: then the customer is asked whether it should. */
function listed(said: readonly Phrase[], remaining: number, extras: Extras, telling: Telling): Reply {
  if (remaining === 0) return told(said, telling, extras);
  return asked(
    [...said, say('transactions.more', { count: remaining })],
    say('accounts.more-again'),
    { kind: 'listen' },
    { ...extras, suggestions: [say('suggest.more'), ...(extras.suggestions ?? [])] },
  );
}

/** @param names as the bank tells them; those that cannot be said are left out */
function merchantQuestion(names: readonly string[], before: readonly Phrase[]): Reply {
  const next = { kind: 'elicit', slot: 'merchant' } as const;
  const said = names.flatMap((name) => merchantSaid(name) ?? []);
  const again =
    said.length === 0
      ? say('ask.which-merchant')
      : say('searched.merchants-again', { options: listOf(said, 'or') });
  const question =
    before.length > 0 && said.length > 0 ? say('searched.merchants', { options: listOf(said, 'or') }) : again;
  const extras = { suggestions: offered(names.map(plain)) };
  return asked([...before, question], again, next, extras);
}

function noSuchMerchant({ closest }: Of<'no-such-merchant'>, telling: Telling): Reply {
  const sorry = say('searched.no-such-merchant');
  if (closest.length > 0) return merchantQuestion(closest, [sorry]);
  return told([sorry], telling, { suggestions: offered([say('suggest.top-categories')]) });
}

function gap(answer: Of<'spending-gap'>, telling: Telling): Reply {
  return told(gapSentences(answer, telling), telling, {
    suggestions: offered(answer.read.slice(0, 3).map(optionShown)),
  });
}

type SumAnswer = Of<'spending' | 'comparison' | 'too-little-history' | 'nothing-found'>;

/** Answers about one sum. */
function sum(answer: SumAnswer, telling: TellingToday): Reply {
  const isUsual = answer.kind === 'comparison' && answer.against.kind === 'usual';
  const next = afterSpending(answer.about, telling.today, isUsual ? 'than-usual' : undefined);
  const suggestions = offered([say('suggest.which-ones'), ...next]);
  switch (answer.kind) {
    case 'spending': {
      const said = spendingSentences(answer.about, answer.totals, telling);
      return told([...said, ...historySentence(answer.historyFrom, telling)], telling, {
        visual: spendingVisual(answer, telling),
        suggestions,
      });
    }
    case 'comparison':
      return told(comparisonSentences(answer, telling), telling, {
        visual: comparisonVisual(answer, telling),
        suggestions,
      });
    case 'too-little-history':
      return told(tooLittleSentences(answer, telling), telling, { suggestions });
    case 'nothing-found':
      return told(nothingFoundSentences(answer, telling), telling, { suggestions: offered(next) });
    default:
      return answer satisfies never;
  }
}

type ListAnswer = Of<'transactions' | 'top' | 'spending-basis'>;

/** Answers of several parts. */
function list(answer: ListAnswer, telling: TellingToday): Reply {
  const isCategories = answer.kind === 'top' && answer.by === 'category';
  const next = afterSpending(answer.about, telling.today, isCategories ? 'categories' : undefined);
  switch (answer.kind) {
    case 'transactions': {
      const extras = { visual: transactionsVisual(answer, telling), suggestions: offered(next) };
      return listed(transactionSentences(answer, telling), answer.remaining, extras, telling);
    }
    case 'top': {
      const extras = { visual: topVisual(answer, telling), suggestions: offered(next) };
      return listed(topSentences(answer, telling), answer.remaining, extras, telling);
    }
    case 'spending-basis':
      return told(spendingBasisSentences(answer, telling), telling, {
        visual: spendingBasisVisual(answer, telling),
        suggestions: offered([say('suggest.which-ones'), ...next.slice(1)]),
      });
    default:
      return answer satisfies never;
  }
}

export type SpendingAnswer =
  | SumAnswer
  | ListAnswer
  | Of<'spending-gap' | 'which-merchant' | 'no-such-merchant'>;

export function spendingReply(answer: SpendingAnswer, telling: Telling): Reply {
  switch (answer.kind) {
    case 'which-merchant':
      return merchantQuestion(answer.options, []);
    case 'no-such-merchant':
      return noSuchMerchant(answer, telling);
    case 'spending-gap':
      return gap(answer, telling);
    case 'transactions':
    case 'top':
    case 'spending-basis':
      return list(answer, { ...telling, today: todayOf(telling.listening) });
    default:
      return sum(answer, { ...telling, today: todayOf(telling.listening) });
  }
}
