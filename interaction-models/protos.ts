/** Google's own messages for an Actions SDK project, by name, from the protos in @assistant/actions. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Field {
  readonly type: string;
  readonly rule?: 'repeated';
  readonly keyType?: string;
  readonly options?: Readonly<Record<string, unknown>>;
}

/** A message has fields, an enumeration values; both, and packages, hold others. */
export interface Proto {
  readonly fields?: Readonly<Record<string, Field>>;
  readonly oneofs?: Readonly<Record<string, { readonly oneof: readonly string[] }>>;
  readonly values?: Readonly<Record<string, number>>;
  readonly nested?: Readonly<Record<string, Proto>>;
}

export interface Protos {
  /** `name` is full, such as `google.actions.sdk.v2.Settings`. */
  find(name: string): Proto | undefined;
  /** The full name of what `name` means inside `scope`: looked for there, then outwards. */
  resolve(name: string, scope: string): string | undefined;
}

/** `root` is the repository. */
export function readProtos(root: string): Protos {
  const path = join(root, 'node_modules/@assistant/actions/build/protos/protos.json');
  const top = JSON.parse(readFileSync(path, 'utf8')) as Proto;
  const find = (name: string) =>
    name.split('.').reduce<Proto | undefined>((scope, part) => scope?.nested?.[part], top);
  return {
    find,
    resolve: (name, scope) => {
      const parts = scope.split('.');
      return [...parts, '']
        .map((_, depth) => [...parts.slice(0, parts.length - depth), name].join('.'))
        .find((full) => find(full) !== undefined);
    },
  };
}
