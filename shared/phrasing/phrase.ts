/**
 * Answer -> Reply: the words, the screen and the microphone for every answer.
 *
 * It sees only the disclosed answer, so nothing here can say more than the
 * listener may know.
 */

import type { AccountLabel, Answer, Listening } from '../dialog/answer.ts';
import type { BankProfile } from '../dialog/bank-profile.ts';
import type { Reply, Speech } from '../dialog/reply.ts';
import { balanceLine, balanceSentence } from './balance-words.ts';
import { balanceBasisSentences, totalBasisSentences } from './basis-words.ts';
import { listOf, type Phrase, plain, say, speechOf, textOf } from './catalogue.ts';
import { label, option, optionShown } from './label.ts';
import { asked, ended, linked, told } from './microphone.ts';
import { spendingReply } from './spending-replies.ts';
import { help, linkDeclined, notUnderstood, welcome } from './starting.ts';
import { afterAnswer, atStart, offered } from './suggestions.ts';
import type { Telling } from './telling.ts';
import { totalSentences } from './total-words.ts';
import { balancesVisual, basisVisual, totalVisual } from './visual.ts';

type Of<Kind extends Answer['kind']> = Extract<Answer, { readonly kind: Kind }>;

function accounts(answer: Of<'accounts'>, telling: Telling): Reply {
  const { balances, remaining, isFirst, isIncomplete } = answer;
  const count = balances.length + remaining;
  const intro =
    remaining > 0
      ? say('accounts.first', { count: String(count), named: String(balances.length) })
      : say('accounts.count', { count: String(count) });
  const said = [
    ...(isFirst && count > 1 ? [intro] : []),
    ...balances.map((facts) => balanceLine(facts, telling)),
    ...(isIncomplete && (isFirst || remaining === 0)
      ? [say('accounts.incomplete', { bank: telling.bank.name })]
      : []),
  ];
  const visual = balancesVisual(balances, telling);
  if (remaining === 0) return told(said, telling, { visual, suggestions: afterAnswer() });
  return asked(
    [...said, say('accounts.more', { count: remaining })],
    say('accounts.more-again'),
    { kind: 'listen' },
    { visual, suggestions: offered([say('suggest.more')]) },
  );
}

function optionsOf(accountsNamed: readonly AccountLabel[], more: boolean): readonly Phrase[] {
  return [...accountsNamed.map(option), ...(more ? [say('ask.another-one')] : [])];
}

function whichAccount({ options, more }: Of<'which-account'>): Reply {
  const next = { kind: 'elicit', slot: 'account' } as const;
  if (options.length === 0)
    return asked([say('ask.which-account')], say('ask.which-account'), next, { suggestions: offered([]) });
  const named = listOf(optionsOf(options, more), 'or');
  return asked([say('ask.which', { options: named })], say('ask.which-again', { options: named }), next, {
    suggestions: offered([...options.map(optionShown), ...(more ? [say('suggest.another')] : [])]),
  });
}

function noSuchAccount({ closest }: Of<'no-such-account'>): Reply {
  const question =
    closest.length === 0
      ? say('ask.which-account')
      : say('say.closest', {
          options: listOf(
            closest.map((account) => label(account, 'other')),
            'or',
          ),
        });
  return asked(
    [say('say.no-such-account'), question],
    question,
    { kind: 'elicit', slot: 'account' },
    { suggestions: offered([...closest.map(optionShown), say('suggest.accounts')]) },
  );
}

function whichDigits(): Reply {
  return asked([say('ask.digits')], say('ask.digits-again'), { kind: 'elicit', slot: 'digits' });
}

function callBank({ about, phone }: Of<'call-bank'>, telling: Telling): Reply {
  const values = { bank: telling.bank.name, phone };
  return told([say(`say.${about}`, values)], telling, {
    card: { title: textOf(plain(telling.bank.name)), text: textOf(say(`show.${about}`, { phone })) },
    suggestions: offered([]),
  });
}

function anythingElse(): Reply {
  return asked(
    [say('say.anything-else')],
    say('start.again-linked'),
    { kind: 'listen' },
    { suggestions: atStart('linked') },
  );
}

function noSuchFigure({ account, measure }: Of<'no-such-figure'>): Phrase {
  return account.kind === 'other'
    ? say('balance.unsupported', { account: label(account, 'other') })
    : say(`say.no-such-figure.${measure}`, {
        account: label(account, measure === 'available' ? 'other' : 'start'),
      });
}

function bankTrouble({ trouble }: Of<'bank-trouble'>, telling: Telling): Reply {
  const { name, phones } = telling.bank;
  return told([say(`say.trouble.${trouble}`, { bank: name, phone: phones.help })], telling, {
    suggestions: offered([]),
  });
}

type LinkAnswer = Of<'not-linked' | 'link-ended' | 'consent-ended' | 'stranger'>;

function link({ kind }: LinkAnswer, { bank, listening }: Telling): Reply {
  return linked(say(`say.${kind}.${listening.surface}`, { bank: bank.name }));
}

/** Answers that tell a figure, or say why there is none. */
function aboutMoney(
  answer: Of<'balance' | 'total' | 'balance-basis' | 'total-basis' | 'no-such-figure'>,
  telling: Telling,
): Reply {
  const suggestions = afterAnswer();
  switch (answer.kind) {
    case 'balance':
      return told([balanceSentence(answer.balance, telling)], telling, {
        visual: balancesVisual([answer.balance], telling),
        suggestions: offered([say('suggest.explain'), ...suggestions]),
      });
    case 'total':
      return told(totalSentences(answer, telling), telling, {
        visual: totalVisual(answer, telling),
        suggestions: offered([say('suggest.explain'), ...suggestions]),
      });
    case 'balance-basis':
      return told(balanceBasisSentences(answer.basis, telling), telling, {
        visual: basisVisual(answer.basis, telling),
        suggestions,
      });
    case 'total-basis':
      return told(totalBasisSentences(answer, telling), telling, {
        visual: balancesVisual(answer.balances, telling),
        suggestions,
      });
    case 'no-such-figure':
      return told([noSuchFigure(answer)], telling, { suggestions });
    default:
      return answer satisfies never;
  }
}

type ShortAnswer = Of<'no-accounts' | 'no-credit-accounts' | 'no-more' | 'nothing-before' | 'guest'>;

/** Answers that are one sentence. */
function shortly({ kind }: ShortAnswer, telling: Telling): Reply {
  return told([say(`say.${kind}`, { bank: telling.bank.name })], telling, {
    suggestions: kind === 'guest' || kind === 'no-accounts' ? offered([]) : afterAnswer(),
  });
}

type AskingAnswer = Of<
  | 'welcome'
  | 'help'
  | 'link-declined'
  | 'not-understood'
  | 'anything-else'
  | 'which-account'
  | 'which-digits'
  | 'no-such-account'
>;

/** Answers that ask, also in a session that began with a question. */
function asking(answer: AskingAnswer, telling: Telling): Reply {
  switch (answer.kind) {
    case 'welcome':
      return welcome(answer.link, telling);
    case 'help':
      return help(answer.link, telling);
    case 'link-declined':
      return linkDeclined();
    case 'not-understood':
      return notUnderstood(answer.link);
    case 'anything-else':
      return anythingElse();
    case 'which-account':
      return whichAccount(answer);
    case 'which-digits':
      return whichDigits();
    case 'no-such-account':
      return noSuchAccount(answer);
    default:
      return answer satisfies never;
  }
}

function replyTo(answer: Exclude<Answer, AskingAnswer>, telling: Telling): Reply {
  switch (answer.kind) {
    case 'balance':
    case 'total':
    case 'balance-basis':
    case 'total-basis':
    case 'no-such-figure':
      return aboutMoney(answer, telling);
    case 'accounts':
      return accounts(answer, telling);
    case 'no-accounts':
    case 'no-credit-accounts':
    case 'no-more':
    case 'nothing-before':
    case 'guest':
      return shortly(answer, telling);
    case 'not-linked':
    case 'link-ended':
    case 'consent-ended':
    case 'stranger':
      return link(answer, telling);
    case 'call-bank':
      return callBank(answer, telling);
    case 'bank-trouble':
      return bankTrouble(answer, telling);
    case 'goodbye':
      return ended(say('say.goodbye'));
    default:
      return spendingReply(answer, telling);
  }
}

/** What is said when a bug of ours keeps the answer back. */
export function apologySpeech(): Speech {
  return speechOf([say('say.our-fault')]);
}

/** What is said while the bank takes its time. */
export function waitingSpeech(bank: BankProfile): Speech {
  return speechOf([say('say.waiting', { bank: bank.name })]);
}

export function phrase(answer: Answer, listening: Listening, bank: BankProfile): Reply {
  const telling: Telling = { listening, bank };
  switch (answer.kind) {
    case 'welcome':
    case 'help':
    case 'link-declined':
    case 'not-understood':
    case 'anything-else':
    case 'which-account':
    case 'which-digits':
    case 'no-such-account':
      return asking(answer, telling);
    default:
      return replyTo(answer, telling);
  }
}
