/**
 * `npm run matrix`: every dialect and weather of the sandbox bank by surface and
 * question, through the built bundles. Each cell holds a right answer or the
 * right sentence, in time, with no figure that is not true; else the run fails.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bankDayAt } from '../sandbox-bank/customers/bank-days.ts';
import type { BankAccount } from '../sandbox-bank/customers/customer.ts';
import { customersAt, DEFAULT_SEED } from '../sandbox-bank/customers/customers-at.ts';
import type { Surface } from '../simulator/assistant.ts';
import { checked, type Seen } from './matrix/check.ts';
import { SIGNS } from './matrix/outcome.ts';
import { QUESTIONS, type Question } from './matrix/questions.ts';
import { CLEAR, ROWS, type Row } from './matrix/rows.ts';
import { CUSTOMER, NOW, openStand, type Stand } from './matrix/stand.ts';
import { type Cell, counts, faultLines, isRight, SURFACES, tableOf } from './matrix/table.ts';

const STANDS = 4;
const USAGE = `Usage: npm run matrix -- [--only NAME] [--json]

  --only  rows with that in their name, or a surface, a question or its intent; given again, all must fit
  --json  one JSON object as the last line`;

interface Place {
  readonly row: Row;
  readonly question: Question;
  readonly surface: Surface;
}

function placesFrom(only: readonly string[]): readonly Place[] {
  const all = ROWS.flatMap((row) =>
    SURFACES.flatMap((surface) => QUESTIONS.map((question) => ({ row, question, surface }))),
  );
  return all.filter(({ row, question, surface }) =>
    only.every((part) => [question.name, question.intent, surface].includes(part) || row.name.includes(part)),
  );
}

/** By surface and question. */
type Clear = (place: Omit<Place, 'row'>) => Seen;

async function clearDay(stand: Stand, places: readonly Place[]): Promise<Clear> {
  const answers = new Map<string, Seen>();
  const key = ({ surface, question }: Omit<Place, 'row'>): string => `${surface} ${question.name}`;
  for (const place of places)
    if (!answers.has(key(place)))
      answers.set(key(place), await stand.ask(CLEAR, place.question, place.surface));
  return (place) => {
    const seen = answers.get(key(place));
    if (seen === undefined) throw new Error(`nothing was asked on a clear day on ${key(place)}`);
    return seen;
  };
}

/** The longest first, so that no stand is left with one of them at the end. */
async function cellsOf(stands: readonly Stand[], places: readonly Place[]): Promise<readonly Cell[]> {
  const [first] = stands;
  if (first === undefined) return [];
  const clear = await clearDay(first, places);
  const accounts = accountsOfCustomer();
  const waiting = [...places].sort((one, other) => other.row.costMs - one.row.costMs);
  const cells: Cell[] = [];
  const work = async (stand: Stand): Promise<void> => {
    for (let place = waiting.shift(); place !== undefined; place = waiting.shift()) {
      const seen = await stand.ask(place.row, place.question, place.surface);
      cells.push({ ...place, seen, checked: checked(place, seen, clear(place), accounts) });
      progress(cells.length, places.length);
    }
  };
  await Promise.all(stands.map(work));
  const order = (cell: Cell): number =>
    places.findIndex(
      ({ row, question, surface }) =>
        row === cell.row && question === cell.question && surface === cell.surface,
    );
  return cells.sort((one, other) => order(one) - order(other));
}

function accountsOfCustomer(): readonly BankAccount[] {
  const customers = customersAt(DEFAULT_SEED, bankDayAt(new Date(NOW)));
  return customers.find(({ username }) => username === CUSTOMER)?.accounts ?? [];
}

function progress(done: number, of: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} cells${done === of ? '\n' : ''}`);
}

async function matrix(places: readonly Place[]): Promise<readonly Cell[]> {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-'));
  const stands: Stand[] = [];
  try {
    // One after the other: the first builds the bundles for all.
    while (stands.length < STANDS) stands.push(await openStand(folder));
    return await cellsOf(stands, places);
  } finally {
    await Promise.all(stands.map((stand) => stand.close()));
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(cells: readonly Cell[], seconds: number): void {
  const rows = ROWS.filter((row) => cells.some((cell) => cell.row === row));
  const questions = QUESTIONS.filter((question) => cells.some((cell) => cell.question === question));
  const legend = Object.entries(SIGNS).filter(([outcome, sign]) => sign !== outcome && sign !== SIGNS.other);
  console.log(`\n${tableOf(rows, questions, cells).join('\n')}`);
  console.log(`\n${legend.map(([outcome, sign]) => `${sign} ${outcome}`).join(', ')}, ✗ wrong`);
  const wrong = faultLines(cells);
  if (wrong.length > 0) console.log(`\n${wrong.join('\n')}`);
  const told = Object.entries(counts(cells)).map(([name, count]) => `${count} ${name}`);
  console.log(`\n${told.join(', ')}; ${seconds} seconds`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true, default: [] },
      json: { type: 'boolean', default: false },
    },
  });
  const places = placesFrom(values.only);
  if (places.length === 0) throw new TypeError(`Nothing is called ${values.only.join(', ')}.`);
  const started = performance.now();
  const cells = await matrix(places);
  const seconds = Math.round((performance.now() - started) / 1000);
  print(cells, seconds);
  if (values.json) console.log(JSON.stringify({ seconds, ...counts(cells), matrix: cells.map(told) }));
  if (!cells.every(isRight)) process.exitCode = 1;
}

function told({ row, question, surface, seen, checked: { outcome, faults } }: Cell): object {
  const { speech, milliseconds, waitingAt } = seen;
  return {
    row: row.name,
    surface,
    question: question.name,
    outcome,
    faults,
    speech,
    milliseconds,
    waitingAt: waitingAt.map(Math.round),
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof TypeError ? `${error.message}\n\n${USAGE}` : error);
  process.exitCode = 1;
});
