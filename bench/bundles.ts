/** The bundles that are measured, built into a folder of their own by the build that makes the product. */

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BankFile } from '../bank-file/bank-file.ts';
import { readBankFile } from '../bank-file/read.ts';
import { buildFunctions, bundled, withoutUnused } from '../lambda/build.ts';
import type { Scene } from './scene.ts';

export type Subject =
  | 'empty'
  | 'ask-hello'
  | 'conversation-hello'
  | 'alexa-in-memory'
  | 'google-in-memory'
  | 'alexa'
  | 'google'
  | 'alexa-slow'
  | 'google-slow';

interface Bundle {
  /** Absolute. */
  readonly file: string;
  readonly bytes: number;
  readonly gzipBytes: number;
  /** What fills it, the largest first: bytes by package, or by room of ours. */
  readonly parts: readonly { readonly name: string; readonly bytes: number }[];
}

export type Bundles = Readonly<Record<Subject, Bundle>>;

export async function builtBundles(folder: string, scene: Scene): Promise<Bundles> {
  const bank = at(readBankFile(), scene.bank, scene.bank);
  const subject = (name: string, plugins = [withoutUnused]) =>
    bundled({
      entry: fileURLToPath(new URL(`./subjects/${name}.ts`, import.meta.url)),
      folder: join(folder, name),
      bank,
      plugins,
    });
  const suite = async (name: string, of: BankFile) => {
    const [alexa, google] = await buildFunctions({ bank: of, outDir: join(folder, name) });
    if (alexa === undefined || google === undefined) throw new Error('the build lacks a function');
    return { alexa, google };
  };
  const near = await suite('near', bank);
  const slow = await suite('slow', at(bank, scene.bank, scene.slowBank));
  return {
    empty: withParts(await subject('empty', [])),
    'ask-hello': withParts(await subject('ask-hello', [])),
    'conversation-hello': withParts(await subject('conversation-hello', [])),
    'alexa-in-memory': withParts(await subject('alexa-in-memory')),
    'google-in-memory': withParts(await subject('google-in-memory')),
    alexa: withParts(near.alexa),
    google: withParts(near.google),
    'alexa-slow': withParts(slow.alexa),
    'google-slow': withParts(slow.google),
  };
}

/** The bank file of a bank that signs as `issuer` and is reached at `origin`. */
function at(bank: BankFile, issuer: string, origin: string): BankFile {
  const oauth = { ...bank.oauth, issuer, tokenEndpoint: `${origin}/token` };
  return { ...bank, oauth, fdx: { baseUrl: `${origin}/fdx/v6` } };
}

function withParts(built: Omit<Bundle, 'parts'>): Bundle {
  const { file, bytes, gzipBytes } = built;
  return { file, bytes, gzipBytes, parts: partsOf(file) };
}

interface Metafile {
  readonly outputs: Readonly<
    Record<string, { readonly inputs: Readonly<Record<string, { readonly bytesInOutput: number }>> }>
  >;
}

function partsOf(file: string): Bundle['parts'] {
  const { outputs }: Metafile = JSON.parse(readFileSync(join(dirname(file), 'meta.json'), 'utf8'));
  const bytes = new Map<string, number>();
  for (const { inputs } of Object.values(outputs))
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = partOf(path);
      bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput);
    }
  return [...bytes].map(([name, count]) => ({ name, bytes: count })).sort((a, b) => b.bytes - a.bytes);
}

function partOf(path: string): string {
  const [, inPackage] = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path) ?? [];
  return (
    inPackage ??
    path
      .split('/')
      .slice(0, path.startsWith('lambda') ? 1 : 2)
      .join('/')
  );
}
