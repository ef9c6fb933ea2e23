/** Names that files of the Actions SDK project say of each other: scenes, intents, types, handlers. */

import { parse } from 'yaml';
import type { BuiltFile } from './built-file.ts';
import type { Finding } from './finding.ts';

const FILE = /^interaction-models\/google\/sdk\/(?:custom\/)?(\w+)\/(?:[a-z]{2}(?:-[A-Z]{2})?\/)?(.+)\.yaml$/;

/** What stands under a key, and where a thing of that name must be. `actions.` names are Google's own. */
const REFERENCES: Readonly<Record<string, string>> = {
  transitionToScene: 'scenes',
  intent: 'intents',
  webhookHandler: 'handlers',
};

export function googleReferences(files: readonly BuiltFile[]): readonly Finding[] {
  const read = files.flatMap(({ path, text }) => {
    const [, folder, name] = FILE.exec(path) ?? [];
    return folder === undefined || name === undefined
      ? []
      : [{ path, folder, name, content: parse(text) as unknown }];
  });
  const names = (folder: string) => read.filter((file) => file.folder === folder).map((file) => file.name);
  const known: Readonly<Record<string, readonly string[]>> = {
    scenes: names('scenes'),
    intents: names('intents'),
    types: names('types'),
    handlers: read
      .filter(({ folder }) => folder === 'webhooks')
      .flatMap(({ content }) => handlersOf(content)),
  };
  const said = read.flatMap((file) => [
    ...referencesIn(file.content).map((reference) => ({ ...reference, path: file.path })),
    ...(file.folder === 'global' ? [{ kind: 'intents', name: file.name, path: file.path }] : []),
  ]);
  return said
    .filter(({ kind, name }) => !name.startsWith('actions.') && !known[kind]?.includes(name))
    .map(({ kind, name, path }) => ({
      file: path,
      problem: `"${name}" is not among the ${kind}`,
      mend: 'Mend the name in the generator, or add what it names',
    }));
}

interface Reference {
  readonly kind: string;
  readonly name: string;
}

function referencesIn(value: unknown): readonly Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]): readonly Reference[] => {
    const kind = REFERENCES[key];
    if (kind !== undefined && typeof item === 'string') return [{ kind, name: item }];
    if (key === 'type' && typeof item === 'object' && item !== null && 'name' in item)
      return [{ kind: 'types', name: String(item.name) }];
    return referencesIn(item);
  });
}

function handlersOf(webhook: unknown): readonly string[] {
  const { handlers } = webhook as { readonly handlers?: readonly { readonly name: string }[] };
  return (handlers ?? []).map(({ name }) => name);
}
