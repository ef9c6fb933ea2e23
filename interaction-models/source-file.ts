/**
 * A hand-written YAML source, read so that every line of it can be named.
 *
 * Samples and values stand in block texts (`|`), one template a line; a line
 * that begins with `#` is a comment.
 */

import { type Document, isMap, isScalar, isSeq, LineCounter, type Pair, parseDocument } from 'yaml';
import type { Finding } from './finding.ts';
import { expand, NotationFailure, parseTemplate, type Rules } from './notation.ts';

/** One template as written. */
interface SourceLine {
  readonly text: string;
  readonly line: number;
}

export interface SourceFile {
  readonly path: string;
  /** Keys of the map at `path`, in the order written; none when there is no map. */
  keys(path: readonly string[]): readonly string[];
  text(path: readonly string[]): string | undefined;
  isSet(path: readonly string[]): boolean;
  list(path: readonly string[]): readonly string[];
  lines(path: readonly string[]): readonly SourceLine[];
  lineOf(path: readonly string[]): number;
}

/** `findings` holds what is not YAML; the file is then as far as it could be read. */
export function readSource(path: string, text: string, findings: Finding[]): SourceFile {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  const lineAt = (offset: number) => counter.linePos(offset).line;
  for (const { message, pos } of document.errors)
    findings.push({
      file: path,
      line: lineAt(pos[0]),
      problem: `is not YAML: ${message}`,
      mend: 'Mend the line, or put its value in quotes',
    });
  return {
    path,
    keys: (at) => mapAt(document, at).map(({ key }) => keyText(key)),
    isSet: (at) => document.getIn(at) === true,
    lines: (at) => linesOf(document.getIn(at, true), lineAt),
    lineOf: (at) => {
      const pair = mapAt(document, at.slice(0, -1)).find(({ key }) => keyText(key) === at.at(-1));
      return isScalar(pair?.key) && pair.key.range ? lineAt(pair.key.range[0]) : 1;
    },
    text: (at) => {
      const value = document.getIn(at);
      return typeof value === 'string' ? value.trim() : undefined;
    },
    list: (at) => {
      const node = document.getIn(at, true);
      return isSeq(node) ? node.items.map(keyText) : [];
    },
  };
}

function mapAt(document: Document, at: readonly string[]): readonly Pair[] {
  const node = at.length > 0 ? document.getIn(at, true) : document.contents;
  return isMap(node) ? node.items : [];
}

function keyText(node: unknown): string {
  return isScalar(node) ? String(node.value) : '';
}

/** A block text begins on the line after its `|`. */
function linesOf(node: unknown, lineAt: (offset: number) => number): readonly SourceLine[] {
  if (!isScalar(node) || typeof node.value !== 'string' || !node.range) return [];
  const first = lineAt(node.range[0]) + (node.type === 'BLOCK_LITERAL' ? 1 : 0);
  return node.value
    .split('\n')
    .map((line, index) => ({ text: line.trim(), line: first + index }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
}

/** One sample or value, and the line it comes from. */
export interface Sample {
  readonly text: string;
  readonly file: string;
  readonly line: number;
}

const SAMPLES_PER_LINE = 64;

/** What the lines at `path` give, none twice; faults go to `findings`. */
export function samplesAt(
  source: SourceFile,
  path: readonly string[],
  rules: Rules,
  findings: Finding[],
): readonly Sample[] {
  const samples = new Map<string, Sample>();
  for (const { text, line } of source.lines(path)) {
    const place = { file: source.path, line };
    const given = tried(place, findings, () => expand(parseTemplate(text), rules, SAMPLES_PER_LINE)) ?? [];
    for (const sample of given) if (!samples.has(sample)) samples.set(sample, { text: sample, ...place });
  }
  return [...samples.values()];
}

/** What `read` gives, or a finding when the notation is at fault. */
export function tried<T>(
  place: { readonly file: string; readonly line: number },
  findings: Finding[],
  read: () => T,
): T | undefined {
  try {
    return read();
  } catch (failure) {
    if (!(failure instanceof NotationFailure)) throw failure;
    findings.push({ ...place, problem: failure.message, mend: failure.mend });
    return undefined;
  }
}
