/**
 * Reads a customer's file. What is wrong is told all at once, each with its
 * line and the mend.
 */

import { readFileSync } from 'node:fs';
import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml';
import { SandboxBankFailure } from '../sandbox-bank-failure.ts';
import { type CustomerFile, customerFileSchema, MENDS } from './customer-file.ts';
import { PLANS } from './customers-at.ts';
import type { Plan } from './plan.ts';
import { planFrom } from './plan-from-file.ts';

type Path = readonly PropertyKey[];

interface Problem {
  readonly path: Path;
  readonly sentence: string;
  /** In characters; where the path does not say. */
  readonly offset?: number;
}

/** @throws SandboxBankFailure when the file cannot be read, or is not a whole and sound customer */
export function importCustomer(path: string): Plan {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    const sentence = `${path}: cannot be read. Name a customer's file, such as maya.yaml.`;
    throw new SandboxBankFailure(sentence, { cause });
  }
  return parseCustomer(text, path);
}

/** @throws SandboxBankFailure */
export function parseCustomer(text: string, name: string): Plan {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const problems = yamlProblems(document);
  if (problems.length === 0) {
    const parsed = customerFileSchema.safeParse(document.toJS({ maxAliasCount: 0 }));
    problems.push(...(parsed.error?.issues ?? []).flatMap((issue) => problemsOf(issue, document)));
    if (parsed.data !== undefined) problems.push(...disagreements(parsed.data));
    if (parsed.data !== undefined && problems.length === 0) return planFrom(parsed.data);
  }
  const placed = problems.map(({ offset, path, sentence }) => {
    const { line, col } = lines.linePos(offset ?? offsetOf(path, document));
    return { line: Math.max(1, line), col: Math.max(1, col), sentence };
  });
  placed.sort((a, b) => a.line - b.line || a.col - b.col);
  throw new SandboxBankFailure(
    placed.map(({ line, col, sentence }) => `${name}:${line}:${col}: ${sentence}`).join('\n'),
  );
}

function yamlProblems(document: Document): Problem[] {
  const found = [...document.errors, ...document.warnings].map(({ code, pos }) => ({
    path: [],
    offset: pos[0],
    sentence:
      code === 'DUPLICATE_KEY'
        ? 'a key is given twice. Keep one of the two.'
        : `this is not YAML (${code.toLowerCase().replaceAll('_', ' ')}). Mend the line, or put its value in quotes.`,
  }));
  if (found.length > 0 || isMap(document.contents)) return found;
  return [{ path: [], offset: 0, sentence: 'the file holds no keys. Begin with `username: maya`.' }];
}

function mendOf(path: Path): string {
  return MENDS[path.filter((part) => typeof part !== 'number').join('.')] ?? 'what the manual shows';
}

interface Issue {
  readonly code: string;
  readonly path: Path;
  readonly keys?: readonly string[];
}

function problemsOf(issue: Issue, document: Document): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) => unknownKey([...issue.path, key]));
  const path = issue.path.join('.');
  const isMissing = document.getIn(issue.path) === undefined;
  const sentence = isMissing
    ? `${path} is missing. Add ${mendOf(issue.path)}.`
    : `${path} does not fit. Write ${mendOf(issue.path)}.`;
  return [{ path: issue.path, sentence }];
}

/** A key may be anything that YAML can write, a whole list among them: told on one line. */
function shownKey(path: Path): string {
  const text = path.join('.').replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function unknownKey(path: Path): Problem {
  const parent = path.filter((part) => typeof part !== 'number').slice(0, -1);
  const known = Object.keys(MENDS)
    .map((one) => one.split('.'))
    .filter((one) => one.length === parent.length + 1 && (parent.length === 0 || one[0] === parent[0]))
    .map((one) => one.at(-1));
  return {
    path,
    sentence: `${shownKey(path)} is not a key of this file. Take it out, or use one of: ${known.join(', ')}.`,
  };
}

/** What is well formed and cannot be: names that nobody has, or two. */
function disagreements(file: CustomerFile): Problem[] {
  const usernames = PLANS.flatMap(({ members }) => members.map(({ username }) => username));
  const isTaken = usernames.includes(file.username);
  return [
    ...(isTaken ? [wrong(['username'], 'is a customer of this bank already')] : []),
    ...file.accounts.flatMap((account, at) => [...sameId(file, at), ...unfunded(account, at, file)]),
    ...(['income', 'bills', 'habits', 'transactions'] as const).flatMap((list) => strayed(file, list)),
  ];
}

function wrong(path: Path, what: string): Problem {
  return { path, sentence: `${path.join('.')} ${what}. Write ${mendOf(path)}.` };
}

function sameId(file: CustomerFile, at: number): Problem[] {
  const id = file.accounts[at]?.id;
  const taken = [...PLANS.flatMap(({ accounts }) => accounts), ...file.accounts.slice(0, at)];
  if (!taken.some((other) => other.id === id)) return [];
  return [wrong(['accounts', at, 'id'], 'is the id of another account')];
}

function strayed(file: CustomerFile, list: 'income' | 'bills' | 'habits' | 'transactions'): Problem[] {
  const own = new Set(file.accounts.map(({ id }) => id));
  return file[list].flatMap(({ account }, at) =>
    own.has(account) ? [] : [wrong([list, at, 'account'], 'names no account of this file')],
  );
}

/** Cards and loans need what deposits do not. */
function unfunded(account: CustomerFile['accounts'][number], at: number, file: CustomerFile): Problem[] {
  const { kind } = account;
  const isDeposit = ['checking', 'savings', 'money-market', 'certificate'].includes(kind);
  if (isDeposit) return [];
  const missing = (['rate', 'paidFrom', kind === 'card' ? 'line' : 'payment'] as const)
    .filter((key) => account[key] === undefined)
    .map((key) => ['accounts', at, key])
    .map((path) => ({ path, sentence: `${path.join('.')} is missing. Add ${mendOf(path)}.` }));
  if (missing.length > 0) return missing;
  const payer = file.accounts.find(({ id }) => id === account.paidFrom);
  const interest = (account.balance * (account.rate ?? 0)) / 1200;
  const unfit = [
    ...(payer?.kind === 'checking' && payer.currency === account.currency ? [] : ['paidFrom']),
    ...(account.balance < 0 ? ['balance'] : []),
    ...(kind !== 'card' && (account.payment ?? 0) <= interest ? ['payment'] : []),
  ];
  return unfit.map((key) => wrong(['accounts', at, key], 'does not fit'));
}

/** Where the key of the deepest part of `path` that exists stands. */
function offsetOf(path: Path, document: Document): number {
  for (let length = path.length; length > 0; length--) {
    const node = keyNode(path.slice(0, length), document);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** A map's key, or the item itself in a list. */
function keyNode(path: Path, document: Document): unknown {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(parent)) return document.getIn(path, true);
  return parent.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))?.key;
}
