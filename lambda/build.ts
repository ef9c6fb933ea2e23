/**
 * `npm run build`: one CommonJS file per Lambda function, dist/<function>/index.js,
 * exporting `handler`, with the validated bank file inside. esbuild's metafile
 * lies next to it.
 */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build, type Plugin } from 'esbuild';
import type { BankFile } from '../bank-file/bank-file.ts';
import { BankFileFailure, readBankFile } from '../bank-file/read.ts';

export const FUNCTIONS = ['alexa', 'google'] as const;
export type FunctionName = (typeof FUNCTIONS)[number];

export interface BuildOptions {
  readonly bank: BankFile;
  /** Default `dist` of the project. */
  readonly outDir?: string;
  /** Default all. */
  readonly functions?: readonly FunctionName[];
}

export interface BuiltFunction {
  readonly name: FunctionName;
  /** Absolute. */
  readonly file: string;
  readonly bytes: number;
  readonly gzipBytes: number;
}

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * What the platforms' libraries load and the suite does not use, and what stands
 * in for it. Together it is most of their size and of the time they take to load.
 */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  // The service clients of Alexa: skills/alexa asks by the suite's own HTTP client. The rest is types.
  ['ask-sdk-model', 'exports.services = {};'],
  // For checking signatures, which skills/google does by itself; the class is constructed, unused.
  ['google-auth-library', 'exports.OAuth2Client = class {};'],
  // The library's own log lines, which skills/google silences.
  ['debug', 'module.exports = () => () => undefined;'],
]);

export const withoutUnused: Plugin = {
  name: 'without-unused',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(ask-sdk-model|google-auth-library|debug)$/ }, ({ path }) => ({
      path,
      namespace: 'left-out',
    }));
    onLoad({ filter: /./, namespace: 'left-out' }, ({ path }) => ({ contents: LEFT_OUT.get(path) ?? '' }));
  },
};

/** @throws esbuild's BuildFailure */
export function buildFunctions(options: BuildOptions): Promise<readonly BuiltFunction[]> {
  const { bank, outDir = join(ROOT, 'dist'), functions = FUNCTIONS } = options;
  return Promise.all(functions.map((name) => buildFunction(name, resolve(outDir, name), bank)));
}

async function buildFunction(name: FunctionName, folder: string, bank: BankFile): Promise<BuiltFunction> {
  const entry = join(ROOT, 'lambda', `${name}.ts`);
  return { name, ...(await bundled({ entry, folder, bank, plugins: [withoutUnused] })) };
}

export interface BundleOptions {
  /** Absolute, as is `folder`. */
  readonly entry: string;
  readonly folder: string;
  readonly bank: BankFile;
  readonly plugins?: readonly Plugin[];
}

/** @throws esbuild's BuildFailure */
export async function bundled(options: BundleOptions): Promise<Omit<BuiltFunction, 'name'>> {
  const { entry, folder, bank, plugins = [] } = options;
  const file = join(folder, 'index.js');
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    // Measured: at or below ES module output, which starts every built-in eagerly.
    mainFields: ['module', 'main'],
    // A built-in loaded late loads with `require`: import() would start the module loader for it.
    supported: { 'dynamic-import': false },
    minify: true,
    plugins: [...plugins],
    metafile: true,
    legalComments: 'none',
    define: { EMBEDDED_BANK_FILE: JSON.stringify(JSON.stringify(bank)) },
    logLevel: 'warning',
  });
  mkdirSync(folder, { recursive: true });
  // The project's own package.json says "module", which Node would apply to dist too.
  writeFileSync(join(folder, 'package.json'), '{ "type": "commonjs" }\n');
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(metafile));
  const content = readFileSync(file);
  return { file, bytes: content.length, gzipBytes: gzipSync(content).length };
}

const USAGE = 'Usage: npm run build -- [--bank FILE] [--out FOLDER] [--json]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      bank: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  if (values.help) return console.log(USAGE);
  const started = performance.now();
  const bank = readBankFile(values.bank ?? join(ROOT, 'bank.yaml'));
  const built = await buildFunctions({ bank, ...(values.out === undefined ? {} : { outDir: values.out }) });
  const milliseconds = Math.round(performance.now() - started);
  console.log('function      KiB     gzip');
  for (const { name, bytes, gzipBytes } of built)
    console.log(`${name.padEnd(9)}${kibibytes(bytes)} ${kibibytes(gzipBytes)}`);
  console.log(`${bank.name}, ${milliseconds} ms`);
  if (values.json) console.log(JSON.stringify({ functions: built, milliseconds }));
}

function kibibytes(bytes: number): string {
  return (bytes / 1024).toFixed(1).padStart(8);
}

/** A wrong flag or bank file is the caller's to mend: a sentence, no stack. */
function explain(error: unknown): void {
  const isFlag =
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  const usage = isFlag ? `\n${USAGE}` : '';
  const isTheirs = isFlag || error instanceof BankFileFailure;
  // What esbuild found, it has printed already.
  const isPrinted = error instanceof Error && 'errors' in error;
  if (!isPrinted) console.error(isTheirs ? `${error.message}${usage}` : error);
  process.exitCode = 1;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  main().catch(explain);
