/**
 * One running bank to a state folder: two would write over each other's links.
 * The lock names the process that holds it; one that is gone holds nothing.
 */

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SandboxBankFailure } from './sandbox-bank-failure.ts';

/** Folders held by this process, which its own number in the file does not tell. */
const held = new Set<string>();

function isRunning(process_: number): boolean {
  try {
    return process.kill(process_, 0);
  } catch (error) {
    // Somebody else's process may not be signalled, and runs all the same.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function holderOf(path: string): number | undefined {
  try {
    const holder = Number(readFileSync(path, 'utf8'));
    return Number.isSafeInteger(holder) && holder > 0 ? holder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @returns what gives the folder free again
 * @throws SandboxBankFailure when a running bank has it; an error of the file system when it cannot be used
 */
export function lockState(folder: string): () => void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'bank.pid');
  const holder = holderOf(path);
  const isHeld = holder === process.pid ? held.has(path) : holder !== undefined && isRunning(holder);
  if (isHeld)
    throw new SandboxBankFailure(
      `Another bank is running with the state in ${folder}. Stop it, or give another folder with --state.`,
    );
  writeFileSync(path, String(process.pid), { mode: 0o600 });
  held.add(path);
  return () => {
    held.delete(path);
    rmSync(path, { force: true });
  };
}
