/**
 * What a document is given to show: the Reply's own strings, and nothing else
 * of the customer.
 *
 * A string stays data on the device: in a text, markup is escaped as the text
 * it is; nowhere can it open an expression.
 */

import type { BalanceRow, Visual } from '../../../shared/dialog/reply.ts';

/** Characters. A longer name is set somewhat smaller, and wraps. */
const LONG_NAME = 40;
/**
 * Characters that stand in one line on every viewport, alone and in a list. A
 * longer amount is set smaller until it does, for one broken in two reads as
 * another; words that stand for an amount may wrap.
 */
const IN_ONE_LINE = { alone: 10, listed: 14 } as const;

interface ScreenRow {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  /** What the sizes of name and value are multiplied by. */
  readonly nameScale: number;
  readonly valueScale: number;
  /** Length of the bar, in percent of its track. */
  readonly percent: number;
}

export interface ScreenData {
  readonly bank: string;
  readonly title: string;
  readonly rows: readonly ScreenRow[];
  /** For screen readers. */
  readonly spoken: string;
}

export function screenData(visual: Visual | undefined, bankName: string): ScreenData {
  const bank = shownText(bankName);
  if (visual === undefined) return { bank, title: '', rows: [], spoken: spokenText(bankName) };
  return {
    bank,
    title: shownText(visual.title),
    rows: rowsOf(visual),
    spoken: spokenText(`${bankName}. ${visual.title}. ${visual.text}`),
  };
}

function rowsOf(visual: Visual): readonly ScreenRow[] {
  switch (visual.kind) {
    case 'balances': {
      const { length } = visual.rows;
      return visual.rows.map((row) => screenRow(row, length === 1 ? 'alone' : 'listed'));
    }
    case 'rows':
    case 'bill':
      return visual.rows.map((row) => screenRow(row, 'listed'));
    case 'bars':
      return visual.bars.map(({ label, value, share }) => ({
        ...screenRow({ title: label, value }, 'listed'),
        percent: percentOf(share),
      }));
    default:
      return visual satisfies never;
  }
}

function screenRow({ title, value, note }: BalanceRow, place: keyof typeof IN_ONE_LINE): ScreenRow {
  return {
    name: shownText(title),
    value: shownText(value),
    note: shownText(note ?? ''),
    nameScale: title.length > LONG_NAME ? 0.8 : 1,
    valueScale: Math.max(0.5, Math.min(1, IN_ONE_LINE[place] / value.length)),
    percent: 0,
  };
}

/** What is there at all stays visible. */
function percentOf(share: number): number {
  return share > 0 ? Math.max(1, Math.round(Math.min(1, share) * 100)) : 0;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '${': '&#36;{' };

/** Text components read markup and entities. */
function shownText(raw: string): string {
  return raw.replace(/[&<>]|\$\{/g, (found) => ENTITIES[found] ?? found);
}

/** Labels are read as they stand, so a word joiner, which nobody hears, keeps an expression shut. */
function spokenText(raw: string): string {
  return raw.replaceAll('${', '$\u2060{');
}
