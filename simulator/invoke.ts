/**
 * `npm run invoke`: one platform request from stdin through the built bundle,
 * one line of JSON out: the response, or {"refused": why}. Given files or a
 * folder instead, a table of all of them; with --json one JSON object after it.
 *
 * Ends with 0 when every request got a legal answer.
 */

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { BankFileFailure } from '../bank-file/read.ts';
import { requestKind } from './invoke-request.ts';
import { type Answered, type Invoker, invoker, isLegal, speechOf } from './invoker.ts';
import { UsageFailure } from './usage-failure.ts';

const USAGE = `Usage: npm run invoke -- --surface alexa|google [--as-is] < request.json
       npm run invoke -- --surface alexa|google [--as-is] [--json] FOLDER|FILE...`;

interface Row {
  readonly file: string;
  readonly request: string;
  readonly outcome: 'answered' | 'refused' | 'illegal' | 'no JSON';
  readonly said: string;
  readonly findings: readonly string[];
}

function flags() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        surface: { type: 'string' },
        'as-is': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return { ...values, paths: positionals };
  } catch (error) {
    throw new UsageFailure(
      `${error instanceof Error ? error.message.split('. ')[0] : 'Wrong flags'}.\n${USAGE}`,
    );
  }
}

function filesAt(path: string): readonly string[] {
  if (!existsSync(path)) throw new UsageFailure(`There is no file or folder ${path}.`);
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => join(path, name));
}

function parsedJson(content: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(content) };
  } catch {
    return undefined;
  }
}

function findingsOf(answered: Answered): readonly string[] {
  return answered.kind === 'answered'
    ? answered.findings.map(({ level, rule, message }) => `${level}, ${rule}: ${message}`)
    : [];
}

async function rowOf(sender: Invoker, file: string, root: string): Promise<Row> {
  const name = relative(root, file) || basename(file);
  const given = parsedJson(readFileSync(file, 'utf8'));
  if (given === undefined) return { file: name, request: '?', outcome: 'no JSON', said: '', findings: [] };
  const answered = await sender.send(given.value);
  const row = { file: name, request: requestKind(given.value), findings: findingsOf(answered) };
  if (answered.kind === 'refused') return { ...row, outcome: 'refused', said: answered.why };
  return { ...row, outcome: isLegal(answered) ? 'answered' : 'illegal', said: speechOf(answered.response) };
}

function cut(line: string, width: number): string {
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`;
}

function printTable(rows: readonly Row[]): void {
  const cells = rows.map((row) => [
    cut(row.file, 48),
    cut(row.request, 44),
    row.outcome,
    row.said || '(silent)',
  ]);
  const header = ['file', 'request', 'outcome', 'said, or why not'];
  const widths = header.map((title, column) =>
    Math.max(title.length, ...cells.map((cell) => (column < 3 ? (cell[column]?.length ?? 0) : 0))),
  );
  const line = (cell: readonly string[]): string =>
    cell
      .map((value, column) => value.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  console.log(line(header));
  for (const [index, cell] of cells.entries()) {
    console.log(cut(line(cell), Math.max(100, process.stdout.columns ?? 200)));
    for (const finding of rows[index]?.findings ?? []) console.log(`  ! ${finding}`);
  }
}

async function measured(sender: Invoker, paths: readonly string[], isJson: boolean): Promise<boolean> {
  const rows: Row[] = [];
  for (const path of paths) {
    const root = statSync(path, { throwIfNoEntry: false })?.isDirectory() ? path : join(path, '..');
    for (const file of filesAt(path)) rows.push(await rowOf(sender, file, root));
  }
  if (rows.length === 0) throw new UsageFailure('There is no .json file in there.');
  const legal = rows.filter((row) => row.outcome === 'answered').length;
  printTable(rows);
  console.log(`${legal} of ${rows.length} got a legal answer.`);
  if (isJson) console.log(JSON.stringify({ total: rows.length, legal, requests: rows }));
  return legal === rows.length;
}

async function single(sender: Invoker): Promise<boolean> {
  const given = parsedJson(await text(process.stdin));
  if (given === undefined) throw new UsageFailure('What came on stdin is not JSON.');
  const answered = await sender.send(given.value);
  for (const finding of findingsOf(answered)) console.error(finding);
  console.log(JSON.stringify(answered.kind === 'refused' ? { refused: answered.why } : answered.response));
  return isLegal(answered);
}

async function main(): Promise<void> {
  const { surface, 'as-is': isAsIs, json, help, paths } = flags();
  if (help) return console.log(USAGE);
  if (surface !== 'alexa' && surface !== 'google')
    throw new UsageFailure(`--surface is alexa or google.\n${USAGE}`);
  if (paths.length === 0 && process.stdin.isTTY === true)
    throw new UsageFailure(`Give a request on stdin, or files.\n${USAGE}`);
  for (const path of paths) filesAt(path);
  const starting = invoker({ surface, isAsIs });
  const stop = (): void =>
    void starting
      .then((one) => one.close())
      .catch(() => undefined)
      .finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const sender = await starting;
  try {
    const isGood = paths.length === 0 ? await single(sender) : await measured(sender, paths, json);
    process.exitCode = isGood ? 0 : 1;
  } finally {
    await sender.close();
  }
}

main().catch((error: unknown) => {
  const isExpected = error instanceof UsageFailure || error instanceof BankFileFailure;
  console.error(isExpected ? error.message : error);
  process.exitCode = 1;
});
