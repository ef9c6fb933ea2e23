/**
 * The catalogue as code calls it: a message and its values give a Phrase.
 *
 * A string given as a value is sanitised; only another Phrase keeps its
 * markers. So a name, a number or a bank can never bring markup along.
 */

import type { Speech } from '../dialog/reply.ts';
import { type MessageArguments, messages } from './compiled/en-US.js';
import { toText } from './render.ts';
import { sanitised } from './sanitise.ts';
import { speechTree } from './speech-tree.ts';

/** Words from the catalogue, values filled in, tags still as markers. */
export interface Phrase {
  readonly marked: string;
}

type MessageKey = keyof MessageArguments;

/** What every one of the messages `Key` is given, when it is known only which they may be. */
type ArgumentsOf<Key extends MessageKey> = (
  Key extends MessageKey
    ? (values: MessageArguments[Key]) => void
    : never
) extends (values: infer All) => void
  ? All
  : never;

type Values<Key extends MessageKey> = {
  readonly [Name in keyof ArgumentsOf<Key>]: string extends ArgumentsOf<Key>[Name]
    ? string | Phrase
    : ArgumentsOf<Key>[Name];
};

function filled(value: string | number | Phrase): string | number {
  if (typeof value === 'string') return sanitised(value);
  return typeof value === 'number' ? value : value.marked;
}

export function say<Key extends MessageKey>(
  key: Key,
  ...[values]: keyof ArgumentsOf<Key> extends never ? [] : [values: Values<Key>]
): Phrase {
  const given: readonly (readonly [string, string | number | Phrase])[] = Object.entries(values ?? {});
  const ready = Object.fromEntries(given.map(([name, value]) => [name, filled(value)]));
  return { marked: messages[key](ready) };
}

/** A value said as it is, such as a name that is a whole label. */
export function plain(value: string): Phrase {
  return { marked: sanitised(value) };
}

/** Sentences, one after the other. */
export function speechOf(sentences: readonly Phrase[]): Speech {
  return speechTree(sentences.map(({ marked }) => marked).join(' '));
}

/** The words alone, for screens, cards and suggestions. */
export function textOf(phrase: Phrase): string {
  return toText(speechTree(phrase.marked));
}

type Pieces = readonly (Phrase | undefined)[];

function marksOf(pieces: Pieces): readonly string[] {
  return pieces.flatMap((piece) => (piece === undefined ? [] : [piece.marked]));
}

/** Pieces of one sentence, those that are there, with blanks between. */
export function inARow(pieces: Pieces): Phrase {
  return { marked: marksOf(pieces).join(' ') };
}

/** Pieces of which each brings its own comma along. */
export function attached(pieces: Pieces): Phrase {
  return { marked: marksOf(pieces).join('') };
}

/** "a", "a and b", "a, b, and c". @throws RangeError when there is nothing to list */
export function listOf(items: readonly Phrase[], word: 'and' | 'or'): Phrase {
  const last = items.at(-1);
  if (last === undefined) throw new RangeError('a list has at least one item');
  const [first, ...between] = items.slice(0, -1);
  if (first === undefined) return last;
  if (between.length === 0) return say(`join.${word}`, { first, second: last });
  const start = between.reduce((so, next) => say('join.comma', { first: so, second: next }), first);
  return say(`join.comma-${word}`, { first: start, second: last });
}
