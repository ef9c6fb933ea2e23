/**
 * A Reply as Google's prompt, next scene and session.
 *
 * The session is the only param that is sent: the linking scene's own slot is
 * dropped with all the rest, or it would be found filled the next time.
 */

import { Content, type ConversationV3, Prompt, Simple, Suggestion } from '@assistant/conversation';
import { Align } from '@assistant/conversation/dist/api/schema.js';
import type { Conversed } from '../../shared/dialog/converse.ts';
import { rememberedSession } from '../../shared/dialog/remembered-session.ts';
import type { BalanceRow, Card, Reply, Speech, Visual } from '../../shared/dialog/reply.ts';
import { toSsml, toText } from '../../shared/phrasing/render.ts';
import { fitted, legalSuggestions, MAX_CARD_TEXT, MAX_TEXT } from './limits.ts';

const MAIN = 'Main';
const LINKING = 'Linking';
const END = 'actions.scene.END_CONVERSATION';

/** What the customer's device and account allow. */
export interface Means {
  readonly hasScreen: boolean;
  /** Not linked, verified, and not just back from the linking scene: entering it again would go round in a circle. */
  readonly canLink: boolean;
}

/** Writes into `conv` once. */
export function respond(
  conv: ConversationV3,
  { reply, session }: Omit<Conversed, 'answer'>,
  means: Means,
): void {
  const scene = sceneAfter(reply, means);
  conv.add(new Simple({ speech: toSsml(reply.speech), text: fitted(toText(reply.speech), MAX_TEXT) }));
  if (means.hasScreen) {
    const content = contentOf(reply);
    if (content !== undefined) conv.add(new Content(content));
    // Chips of a conversation that is over, or that the linking scene takes over, lead nowhere.
    if (scene === MAIN)
      for (const title of legalSuggestions(reply.suggestions)) conv.add(new Suggestion({ title }));
  }
  conv.session.params = scene === END ? {} : { session: rememberedSession(session) };
  // Going to the scene it is in would enter it anew.
  if (conv.scene.name !== scene) conv.scene.next = { name: scene };
}

/** After a bug of ours, in place of whatever was written. */
export function apologise(conv: ConversationV3, apology: Speech): void {
  conv.prompt = new Prompt();
  conv.add(new Simple({ speech: toSsml(apology), text: toText(apology) }));
  conv.session.params = {};
  conv.scene.next = { name: END };
}

function sceneAfter({ next }: Reply, { canLink }: Means): string {
  switch (next.kind) {
    case 'end':
      return END;
    case 'link':
      return canLink ? LINKING : END;
    case 'listen':
    case 'elicit':
    case 'confirm':
    case 'permission':
      return MAIN;
    default:
      return next satisfies never;
  }
}

type GoogleContent = NonNullable<ConstructorParameters<typeof Content>[0]>;

function contentOf({ visual, card }: Reply): GoogleContent | undefined {
  if (visual !== undefined) return visualContent(visual);
  return card === undefined ? undefined : cardContent(card);
}

function visualContent(visual: Visual): GoogleContent {
  switch (visual.kind) {
    case 'balances':
    case 'rows':
    case 'bill':
      return visual.rows.length > 1 ? tableContent(visual.title, visual.rows) : cardContent(visual);
    case 'bars':
      return cardContent(visual);
    default:
      return visual satisfies never;
  }
}

/** A single line break is read as none in a card's Markdown; two blanks before it make it one. */
function cardContent({ title, text }: Card): GoogleContent {
  return { card: { title, text: fitted(text, MAX_CARD_TEXT).replace(/ *\r?\n/g, '  \n') } };
}

/** Plain objects: the library's own Table sends an empty button and image along. */
function tableContent(title: string, rows: readonly BalanceRow[]): GoogleContent {
  const hasNotes = rows.some((row) => row.note !== undefined);
  const cells = ({ title: name, value, note = '' }: BalanceRow) =>
    (hasNotes ? [name, value, note] : [name, value]).map((text) => ({ text }));
  const columns = [{ align: Align.Leading }, { align: Align.Trailing }, { align: Align.Leading }];
  return {
    table: {
      title,
      columns: hasNotes ? columns : columns.slice(0, 2),
      rows: rows.map((row) => ({ cells: cells(row) })),
    },
  };
}
