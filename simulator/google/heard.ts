/** What a customer hears and sees of the prompts of one turn. */

import { type Heard, type ShownCard, SILENCE } from '../assistant.ts';
import { asRecord, type Json } from '../json.ts';
import { heardText } from '../ssml.ts';
import type { Played } from './conversation.ts';

function titled(title: unknown, text: string): ShownCard {
  return typeof title === 'string' && title !== '' ? { title, text } : { text };
}

function rowText(row: unknown): string {
  const { cells } = asRecord(row);
  const texts = (Array.isArray(cells) ? cells : []).map((cell) => String(asRecord(cell)['text'] ?? ''));
  return texts.filter((text) => text !== '').join('  ');
}

function cardsOf(prompt: Json): readonly ShownCard[] {
  const content = asRecord(prompt['content']);
  if (content['card'] !== undefined) {
    const { title, text } = asRecord(content['card']);
    // Two blanks before a line break are Markdown for a line break.
    return [titled(title, String(text ?? '').replace(/ {2}\n/g, '\n'))];
  }
  const { title, rows } = asRecord(content['table']);
  return Array.isArray(rows) ? [titled(title, rows.map(rowText).join('\n'))] : [];
}

function spokenTexts(prompt: Json): readonly string[] {
  return [prompt['firstSimple'], prompt['lastSimple']]
    .map((simple) => heardText(String(asRecord(simple)['speech'] ?? asRecord(simple)['text'] ?? '')))
    .filter((text) => text !== '');
}

function suggestionsOf(prompts: readonly Json[]): readonly string[] {
  const last = prompts.at(-1)?.['suggestions'];
  return Array.isArray(last) ? last.map((one) => String(asRecord(one)['title'])) : [];
}

/** @param name how the action is called, for Google's own apology */
export function heardOf({ prompts, exchanges, state }: Played, name: string): Heard {
  const isOver = state === 'ended' || state === 'failed';
  const apology = state === 'failed' ? [`Sorry, ${name} isn't responding right now.`] : [];
  return {
    ...SILENCE,
    speech: [...prompts.flatMap(spokenTexts), ...apology].join(' '),
    cards: prompts.flatMap(cardsOf),
    suggestions: isOver ? [] : suggestionsOf(prompts),
    microphone: isOver ? 'closed' : 'open',
    offersLinking: state === 'asks-to-link',
    exchanges,
  };
}
