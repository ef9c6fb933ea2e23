/**
 * Reads bank.yaml. What is wrong is told all at once, each with its line and
 * the mend, and never with the value that stands there: it might be a secret.
 */

import { readFileSync } from 'node:fs';
import { type Document, isMap, isNode, isScalar, LineCounter, type Pair, parseDocument, visit } from 'yaml';
import type { BankFile } from './bank-file.ts';
import { bankFileSchema, MENDS } from './schema.ts';

/** `message` is one line per problem, in the order of the file. */
export class BankFileFailure extends Error {
  override readonly name = 'BankFileFailure';
}

interface Problem {
  /** Where in the text, in characters. */
  readonly offset: number;
  readonly sentence: string;
  /** What else is wrong cannot be known. */
  readonly hidesRest?: boolean;
}

type Path = readonly PropertyKey[];
type Issue = {
  readonly code: string;
  readonly path: Path;
  readonly message: string;
  readonly keys?: readonly string[];
};

const SECRET_KEY = /secret|passw|pwd|key|token|credential|jwk/i;
/** A private key, a JWT or a bearer header, whatever the key is called. */
const SECRET_VALUE = /-----BEGIN|\beyJ[\w-]{8,}\.|^Bearer /;
const SECRET_MEND =
  'Take it out, and change it if others have seen it: nothing in this file is secret. The suite reads its key from SUITE_KEY_SECRET_ID or SUITE_KEY_FILE.';

/** @throws BankFileFailure when the file cannot be read, or is not a whole and sound bank.yaml */
export function readBankFile(path = 'bank.yaml'): BankFile {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new BankFileFailure(`${path}: cannot be read. Name the bank's file, such as bank.yaml.`, { cause });
  }
  return parseBankFile(text, path);
}

/** @throws BankFileFailure */
export function parseBankFile(text: string, name: string): BankFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
  const problems = [...yamlProblems(document), ...nodeProblems(document)];
  const parsed = problems.some((one) => one.hidesRest)
    ? undefined
    : bankFileSchema.safeParse(document.toJS());
  for (const issue of parsed?.error?.issues ?? []) problems.push(...problemsOf(issue, document));
  if (parsed?.data !== undefined && problems.length === 0) return withoutTrailingSlash(parsed.data);
  throw new BankFileFailure(
    problems
      .sort((a, b) => a.offset - b.offset)
      .map(({ offset, sentence }) => {
        const { line, col } = lines.linePos(offset);
        return `${name}:${Math.max(1, line)}:${Math.max(1, col)}: ${sentence}`;
      })
      .join('\n'),
  );
}

function withoutTrailingSlash(file: BankFile): BankFile {
  return { ...file, fdx: { baseUrl: file.fdx.baseUrl.replace(/\/+$/, '') } };
}

function yamlProblems(document: Document): Problem[] {
  return [...document.errors, ...document.warnings].map(({ code, pos }) => ({
    offset: pos[0],
    hidesRest: true,
    sentence:
      code === 'DUPLICATE_KEY'
        ? 'a key is given twice. Keep one of the two.'
        : `this is not YAML (${code.toLowerCase().replaceAll('_', ' ')}). Mend the line, or put its value in quotes.`,
  }));
}

function nodeProblems(document: Document): Problem[] {
  const problems: Problem[] = [];
  visit(document, {
    Alias(_, { range }) {
      const sentence = 'an alias stands here. Write the value out.';
      problems.push({ offset: range?.[0] ?? 0, hidesRest: true, sentence });
    },
    Scalar(_, { value, range }) {
      if (typeof value === 'string' && SECRET_VALUE.test(value))
        problems.push({ offset: range?.[0] ?? 0, sentence: `a secret stands here. ${SECRET_MEND}` });
    },
  });
  return problems;
}

function problemsOf(issue: Issue, document: Document): Problem[] {
  if (issue.code === 'unrecognized_keys')
    return (issue.keys ?? []).map((key) => unknownKey([...issue.path, key], document));
  const path = issue.path.join('.');
  const mend = MENDS[path.replace(/\.\d+$/, '')] ?? '';
  const value = issue.path.length === 0 ? document.contents : document.getIn(issue.path);
  const offset = offsetOf(issue.path, document);
  if (issue.path.length === 0)
    return [{ offset, sentence: 'the file holds no keys. Begin with `name: Sandpiper Bank`.' }];
  if (value === undefined || value === null)
    return [{ offset, sentence: `${path} is missing. Add ${mend}.` }];
  return [{ offset, sentence: `${path} ${complaint(issue, value)}. Write ${mend}.` }];
}

function complaint(issue: Issue, value: unknown): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_value') return 'is neither of the two words it can be';
  return typeof value === 'number' || typeof value === 'boolean'
    ? 'is read as a number or a yes-or-no; put it in quotes'
    : 'has the wrong shape';
}

function unknownKey(path: Path, document: Document): Problem {
  const isWord = /^[\w.-]{1,60}$/.test(String(path.at(-1)));
  const key = isWord ? path.join('.') : 'what stands here';
  const offset = offsetOf(path, document);
  if (SECRET_KEY.test(String(path.at(-1))))
    return { offset, sentence: `${key} looks like a secret. ${SECRET_MEND}` };
  const parent = path.slice(0, -1).join('.');
  const depth = path.length;
  const known = Object.keys(MENDS).filter(
    (one) => one.split('.').length === depth && (parent === '' || one.startsWith(`${parent}.`)),
  );
  const keys = known.map((one) => one.split('.').at(-1)).join(', ');
  return { offset, sentence: `${key} is not a key of this file. Take it out, or use one of: ${keys}.` };
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
  return parent.items.find((pair) => keyOf(pair) === path.at(-1))?.key;
}

function keyOf(pair: Pair): unknown {
  return isScalar(pair.key) ? String(pair.key.value) : undefined;
}
