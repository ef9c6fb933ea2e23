/**
 * Compiles the catalogues: ICU messages become functions, with their types.
 *
 * Each compiled/<locale>.js and .d.ts comes from <locale>.yaml alone and is
 * the same on every machine. A wrong tag or message fails here, never in a turn.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import compileModule from '@messageformat/core/lib/compile-module.js';
import MessageFormat from '@messageformat/core/lib/messageformat.js';
import { parse } from 'yaml';
import { CLOSING, OPENING } from './markers.ts';

/** `path` is relative to the root of the repository. */
interface CompiledFile {
  readonly path: string;
  readonly text: string;
}

const FOLDER = 'shared/phrasing';
const TAG = /<(\/?)([a-z]+)(\/?)>/g;

function messagesIn(tree: unknown, prefix: string): (readonly [string, string])[] {
  if (typeof tree === 'string') return [[prefix, tree.trim()]];
  if (typeof tree !== 'object' || tree === null)
    throw new Error(`${prefix} is neither a message nor a group`);
  return Object.entries(tree).flatMap(([name, below]) =>
    messagesIn(below, prefix === '' ? name : `${prefix}.${name}`),
  );
}

function markerOf(key: string, name: string): string {
  const markers: Readonly<Record<string, string>> = OPENING;
  const marker = markers[name];
  if (marker === undefined) throw new Error(`${key} has a tag <${name}> that nothing renders`);
  return marker;
}

/** Tags as markers. Every tag opened in a message closes in it, innermost first. */
function marked(key: string, message: string): string {
  const open: string[] = [];
  const text = message.replace(TAG, (_tag, isClosing: string, name: string, isAlone: string) => {
    const marker = markerOf(key, name);
    if ((isAlone === '/') !== (name === 'pause'))
      throw new Error(`${key}: <${name}> stands alone or never does`);
    if (isClosing === '') {
      if (name !== 'pause') open.push(name);
      return marker;
    }
    if (open.pop() !== name) throw new Error(`${key}: </${name}> closes what is not open`);
    return CLOSING;
  });
  if (open.length > 0) throw new Error(`${key}: <${open.join('>, <')}> is not closed`);
  if (/[<>]/.test(text)) throw new Error(`${key} has a bare < or >`);
  return text;
}

/** The type of each argument, read off the compiled function, whose strings are left out. */
function argumentTypes(code: string): ReadonlyMap<string, string> {
  const bare = code.replace(/"((?:[^"\\]|\\.)*)"(\s*:)?/g, (_text, inside: string, colon?: string) =>
    colon === undefined ? '' : `${inside}:`,
  );
  const types = new Map<string, string>();
  for (const [, name = ''] of bare.matchAll(/\bd\.(\w+)/g)) types.set(name, 'string');
  for (const [, name = ''] of bare.matchAll(/\bplural\(d\.(\w+)/g)) types.set(name, 'number');
  for (const { index, 1: name = '' } of bare.matchAll(/\bselect\(d\.(\w+), \{/g))
    types.set(name, choices(bare.slice(bare.indexOf('{', index))));
  return types;
}

/** The keys of the object literal at the head of `code`, as a union. */
function choices(code: string): string {
  let depth = 0;
  let level = '';
  for (const character of code) {
    if ('})'.includes(character)) depth -= 1;
    if (depth === 1 && !'({})'.includes(character)) level += character;
    if ('{('.includes(character)) depth += 1;
    if (depth === 0) break;
  }
  return [...level.matchAll(/([\w-]+):/g)].map(([, key]) => `'${key}'`).join(' | ');
}

function typesOf(locale: string, keys: readonly string[], functions: ReadonlyMap<string, string>): string {
  const lines = keys.map((key) => {
    const types = [...argumentTypes(functions.get(key) ?? '')].sort(([a], [b]) => (a < b ? -1 : 1));
    const fields = types.map(([name, type]) => `readonly ${name}: ${type}`).join('; ');
    return `  readonly '${key}': ${fields === '' ? 'Record<never, never>' : `{ ${fields} }`};`;
  });
  return `/** What each message of ${locale}.yaml is given. Written by ../compile.ts: edit the catalogue. */

export interface MessageArguments {
${lines.join('\n')}
}

export declare const messages: {
  readonly [Key in keyof MessageArguments]: (values: Readonly<Record<string, string | number>>) => string;
};
`;
}

function compiledCatalogue(locale: string, source: string): readonly CompiledFile[] {
  const entries = messagesIn(parse(source), '').map(([key, message]) => [key, marked(key, message)] as const);
  const format = new MessageFormat(locale, { strict: true, biDiSupport: false, requireAllArguments: false });
  const code = compileModule(format, Object.fromEntries(entries)).replace(
    'export default {',
    'export const messages = {',
  );
  const functions = new Map(
    entries.map(([key, message]) => [
      key,
      compileModule(format, { key: message }).split('export default')[1] ?? '',
    ]),
  );
  for (const [key, body] of functions)
    if (/\b(number|strictNumber)\(/.test(body)) throw new Error(`${key} formats a number: pass it as words`);
  const banner = `/** The messages of ${locale}.yaml as functions. Written by ../compile.ts: edit the catalogue. */\n\n`;
  const path = `${FOLDER}/compiled/${locale}`;
  return [
    { path: `${path}.js`, text: `${banner}${code};\n` },
    {
      path: `${path}.d.ts`,
      text: typesOf(
        locale,
        entries.map(([key]) => key),
        functions,
      ),
    },
  ];
}

/** Every catalogue as it should stand in compiled/, `root` being the root of the repository. */
export function compileCatalogues(root: string = process.cwd()): readonly CompiledFile[] {
  const folder = join(root, FOLDER);
  return (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) =>
      compiledCatalogue(name.replace('.yaml', ''), readFileSync(join(root, FOLDER, name), 'utf8')),
    );
}
