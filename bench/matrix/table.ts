/** The matrix as a table for people: a line for each dialect and weather, a column for each surface and question. */

import type { Surface } from '../../simulator/assistant.ts';
import type { Checked, Seen } from './check.ts';
import { SIGNS } from './outcome.ts';
import type { Question } from './questions.ts';
import type { Row } from './rows.ts';

export const SURFACES: readonly Surface[] = ['alexa', 'google'];

export interface Cell {
  readonly row: Row;
  readonly question: Question;
  readonly surface: Surface;
  readonly seen: Seen;
  readonly checked: Checked;
}

export function isRight({ checked }: Cell): boolean {
  return checked.faults.length === 0;
}

/** @param cells in any order */
export function tableOf(
  rows: readonly Row[],
  questions: readonly Question[],
  cells: readonly Cell[],
): readonly string[] {
  const first = Math.max(...rows.map(({ name }) => name.length), 'dialect or weather'.length);
  const columns = SURFACES.flatMap((surface) => questions.map((question) => ({ surface, question })));
  const line = (name: string, texts: readonly string[]): string =>
    `${name.padEnd(first)} ${texts.map((text) => text.padEnd(WIDTH)).join('')}`.trimEnd();
  const surfaces = columns.map(({ question }, at) =>
    question === questions[0] ? (SURFACES[at === 0 ? 0 : 1] ?? '') : '',
  );
  return [
    line('', surfaces),
    line(
      'dialect or weather',
      columns.map(({ question }) => question.head),
    ),
    ...rows.map((row) =>
      line(
        row.name,
        columns.map(({ surface, question }) =>
          signOf(
            cells.find((one) => one.row === row && one.surface === surface && one.question === question),
          ),
        ),
      ),
    ),
  ];
}

const WIDTH = 5;

function signOf(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  return isRight(cell) ? SIGNS[cell.checked.outcome] : '✗';
}

/** What is wrong, and what was said instead. */
export function faultLines(cells: readonly Cell[]): readonly string[] {
  return cells
    .filter((cell) => !isRight(cell))
    .map(
      ({ row, question, surface, seen, checked }) =>
        `✗ ${row.name}, ${surface}, ${question.name}: ${checked.faults.join('; ')}\n    "${seen.speech}"`,
    );
}

/** How often each came, the right ones by what was told. */
export function counts(cells: readonly Cell[]): Readonly<Record<string, number>> {
  const counted: Record<string, number> = { cells: cells.length, right: cells.filter(isRight).length };
  for (const { checked } of cells.filter(isRight))
    counted[checked.outcome] = (counted[checked.outcome] ?? 0) + 1;
  return { ...counted, wrong: cells.filter((cell) => !isRight(cell)).length };
}
