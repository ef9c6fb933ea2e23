/**
 * What the bank must remember over a restart: rows with an end, in one JSON file.
 *
 * Readable by its owner only, replaced whole by a rename, so that a reader sees
 * the old state or the new one. Changes are gathered for a moment before they
 * are written; `close` writes what is left. Rows past their end are gone.
 */

import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

const GATHER_MILLISECONDS = 100;

interface Row<Value> {
  /** Milliseconds since 1970; absent for ever. */
  readonly until?: number;
  readonly value: Value;
}

export interface StateFile<Value> {
  readonly get: (key: string) => Value | undefined;
  /** @param seconds how long the row lives; for ever when absent */
  readonly set: (key: string, value: Value, seconds?: number) => void;
  /** Changes the value in place of the old one, with the same end. */
  readonly change: (key: string, change: (value: Value) => Value) => void;
  readonly delete: (key: string) => void;
  readonly entries: () => IterableIterator<readonly [string, Value]>;
  readonly close: () => Promise<void>;
}

/** @param tell is told when a file cannot be read: it is set aside beside the new one */
export function stateFile<Value>(path: string, tell: (sentence: string) => void): StateFile<Value> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const rows = readRows<Value>(path, tell);
  const write = gathered(() => replaceFile(path, serialized(rows)), tell);
  const live = (key: string): Row<Value> | undefined => {
    const row = rows.get(key);
    return row === undefined || isOver(row) ? undefined : row;
  };
  return {
    get: (key) => live(key)?.value,
    set: (key, value, seconds) => {
      rows.set(key, { value, ...(seconds === undefined ? {} : { until: Date.now() + seconds * 1000 }) });
      write.soon();
    },
    change: (key, change) => {
      const row = live(key);
      if (row === undefined) return;
      rows.set(key, { ...row, value: change(row.value) });
      write.soon();
    },
    delete: (key) => {
      if (rows.delete(key)) write.soon();
    },
    *entries() {
      for (const [key, row] of rows) if (!isOver(row)) yield [key, row.value] as const;
    },
    close: write.close,
  };
}

function isOver(row: Row<unknown>): boolean {
  return row.until !== undefined && row.until <= Date.now();
}

function serialized(rows: Map<string, Row<unknown>>): string {
  for (const [key, row] of rows) if (isOver(row)) rows.delete(key);
  return JSON.stringify({ version: 1, rows: Object.fromEntries(rows) });
}

function readRows<Value>(path: string, tell: (sentence: string) => void): Map<string, Row<Value>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw error;
  }
  const rows = rowsIn<Value>(text);
  if (rows !== undefined) return rows;
  const aside = `${path}.unreadable-${Date.now()}`;
  renameSync(path, aside);
  tell(`${path} cannot be read as the bank's state. It is kept as ${aside}; the bank starts without links.`);
  return new Map();
}

/** @returns undefined when `text` is no state of this version */
function rowsIn<Value>(text: string): Map<string, Row<Value>> | undefined {
  try {
    const state: { version?: unknown; rows?: unknown } | null = JSON.parse(text);
    if (state?.version !== 1 || typeof state.rows !== 'object' || state.rows === null) return undefined;
    const rows = Object.entries(state.rows as Record<string, Row<Value> | null>);
    if (!rows.every(([, row]) => typeof row?.value === 'object')) return undefined;
    return new Map(rows as [string, Row<Value>][]);
  } catch {
    return undefined;
  }
}

async function replaceFile(path: string, text: string): Promise<void> {
  const fresh = `${path}.new`;
  const file = await open(fresh, 'w', 0o600);
  try {
    await file.chmod(0o600);
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(fresh, path);
}

/** Runs `write` once for many calls of `soon`, never twice at a time. */
function gathered(write: () => Promise<void>, tell: (sentence: string) => void) {
  let timer: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();
  const start = (): void => {
    timer = undefined;
    last = last
      .then(write)
      .catch((error: unknown) => tell(`The bank's state could not be written: ${error}`));
  };
  return {
    soon: (): void => {
      timer ??= setTimeout(start, GATHER_MILLISECONDS);
    },
    close: async (): Promise<void> => {
      if (timer !== undefined) {
        clearTimeout(timer);
        start();
      }
      await last;
    },
  };
}
