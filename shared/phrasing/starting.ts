/** Where a conversation starts, or starts anew: what can be asked, by whoever it is. */

import type { Reply } from '../dialog/reply.ts';
import type { Link } from '../dialog/turn.ts';
import { type Phrase, say } from './catalogue.ts';
import { asked } from './microphone.ts';
import { atStart } from './suggestions.ts';
import type { Telling } from './telling.ts';

function started(sentence: Phrase, link: Link['state']): Reply {
  return asked([sentence], say(`start.again-${link}`), { kind: 'listen' }, { suggestions: atStart(link) });
}

export function welcome(link: Link['state'], { bank }: Telling): Reply {
  return started(say(`start.welcome-${link}`, { bank: bank.name }), link);
}

export function help(link: Link['state'], { bank }: Telling): Reply {
  return started(say(`start.help-${link}`, { bank: bank.name }), link);
}

export function notUnderstood(link: Link['state']): Reply {
  return started(say(`start.not-understood-${link}`), link);
}

/** The question that led to linking is not asked again. */
export function linkDeclined(): Reply {
  return started(say('start.link-declined'), 'unlinked');
}
