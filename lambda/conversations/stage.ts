/**
 * Where scripts are played: the simulator around bundles built for this stage
 * alone, with the sandbox bank live and the clock standing still.
 */

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SimulatedBank, type Simulator, startSimulator } from '../../simulator/simulator.ts';

export const TOKEN_OF_ANOTHER_BANK = 'canary-token-of-another-bank';

/** 9 in the morning where the sandbox bank's customers live. */
const NOW = '2026-11-22T14:00:00Z';

export interface Stage extends Simulator {
  /** Where the sandbox bank keeps its state and the suite's key. */
  readonly state: string;
}

export async function openStage(
  bank: Partial<Extract<SimulatedBank, { kind: 'sandbox' }>> = {},
): Promise<Stage> {
  const state = mkdtempSync(join(tmpdir(), 'bank-aloud-stage-'));
  return onStage(state, { kind: 'sandbox', ...bank, state });
}

/** The stage before another bank's API, which takes the token as it is. */
export async function openStageBefore(baseUrl: string): Promise<Stage> {
  const state = mkdtempSync(join(tmpdir(), 'bank-aloud-stage-'));
  return onStage(state, { kind: 'fdx', baseUrl, accessToken: TOKEN_OF_ANOTHER_BANK });
}

async function onStage(state: string, bank: SimulatedBank): Promise<Stage> {
  const remove = (): void => rmSync(state, { recursive: true, force: true });
  try {
    const simulator = await startSimulator({ bank, now: NOW, outDir: join(state, 'dist') });
    const close = async (): Promise<void> => {
      await simulator.close();
      remove();
    };
    return { ...simulator, state, close };
  } catch (error) {
    remove();
    throw error;
  }
}
