/** How an account is called, within a sentence, as an option and on a screen. */

import type { AccountLabel } from '../dialog/answer.ts';
import { type Phrase, plain, say, textOf } from './catalogue.ts';
import { sanitised } from './sanitise.ts';

/** Whether the label begins a sentence. */
export type Place = 'start' | 'other';

const NAMED_ALONE: ReadonlySet<AccountLabel['kind']> = new Set([
  'credit-card',
  'credit-line',
  'home-equity',
  'mortgage',
  'auto-loan',
  'student-loan',
  'loan',
]);

function noun(account: AccountLabel): Phrase {
  return say(`label.noun.${account.kind}`);
}

function pattern(key: 'label.possessive' | 'label.mine'): RegExp {
  return new RegExp(say(key).marked, 'i');
}

function isNounAlready(name: string): boolean {
  return new RegExp(`(^| )(${say('label.nouns').marked})s?$`, 'i').test(name);
}

/** "your Rainy Day account", "your Cash Rewards Visa", "Tom & Ann's joint". */
function byName(account: AccountLabel, name: string, at: Place): Phrase {
  if (pattern('label.possessive').test(name)) return plain(name);
  const own = name.replace(pattern('label.mine'), '');
  return NAMED_ALONE.has(account.kind) || isNounAlready(own)
    ? say('label.your', { at, name: own })
    : say('label.your-account', { at, name: own });
}

function endingIn(account: AccountLabel, digits: string): Phrase {
  return say('label.ending-in', { noun: noun(account), digits });
}

/** The label in a sentence: "your checking", "your savings ending in 7719". */
export function label(account: AccountLabel, at: Place): Phrase {
  const name = sanitised(account.name);
  if (account.by === 'digits' && account.lastFour !== undefined)
    return say('label.your', { at, name: endingIn(account, account.lastFour) });
  return account.by === 'kind' || name === ''
    ? say('label.your', { at, name: noun(account) })
    : byName(account, name, at);
}

/** The label as one of several: "Rainy Day", "checking", "the savings ending in 7719". */
export function option(account: AccountLabel): Phrase {
  if (account.by === 'digits' && account.lastFour !== undefined)
    return say('label.the', { noun: endingIn(account, account.lastFour) });
  const name = sanitised(account.name);
  return account.by === 'kind' || name === '' ? noun(account) : plain(name);
}

/** The option as a suggestion: what the customer would say to choose it. */
export function optionShown(account: AccountLabel): Phrase {
  return account.by === 'digits' && account.lastFour !== undefined
    ? say('suggest.ending-in', { digits: account.lastFour })
    : option(account);
}

/** The label on a screen. */
export function title(account: AccountLabel): string {
  const name = sanitised(account.name) === '' ? noun(account) : plain(account.name);
  return textOf(
    account.by === 'digits' && account.lastFour !== undefined
      ? say('label.shown-digits', { name, digits: account.lastFour })
      : name,
  );
}
