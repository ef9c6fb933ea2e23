/** Marked text, as compiled messages give it, read into the Speech tree. */

import type { Speech, SpeechNode } from '../dialog/reply.ts';
import { CLOSING, OPENING, type TagName } from './markers.ts';

const TAG_OF: ReadonlyMap<string, TagName> = new Map(
  Object.entries(OPENING).map(([name, marker]) => [marker, name as TagName]),
);

interface Open {
  readonly kind: Exclude<TagName, 'pause'> | 'root';
  readonly children: SpeechNode[];
}

function close(stack: Open[]): void {
  const done = stack.pop();
  if (done === undefined || done.kind === 'root') throw new Error('a tag is closed that was never opened');
  stack.at(-1)?.children.push({ kind: done.kind, children: done.children });
}

function take(piece: string, stack: Open[]): void {
  if (piece === CLOSING) {
    close(stack);
    return;
  }
  const kind = TAG_OF.get(piece);
  if (kind === undefined) stack.at(-1)?.children.push({ kind: 'text', text: piece });
  else if (kind === 'pause') stack.at(-1)?.children.push({ kind: 'pause' });
  else stack.push({ kind, children: [] });
}

/** @throws Error when tags do not pair, which compiling refuses */
export function speechTree(marked: string): Speech {
  const root: Open = { kind: 'root', children: [] };
  const stack = [root];
  for (const piece of marked.split(/([\u000E\u0010-\u0014])/)) if (piece !== '') take(piece, stack);
  if (stack.length !== 1) throw new Error('a tag is not closed');
  return root.children;
}
