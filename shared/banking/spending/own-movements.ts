/**
 * What was moved between own accounts, and what may have been: decided when
 * all pages are there, for the other half may be on any of them.
 */

import type { AccountId } from '../account.ts';
import { type Movement, pairsOf, relatedTo } from './pairs.ts';
import type { ReadRow } from './row-reader.ts';

/** The other half may lie this many days outside of the range. */
const MARGIN = 6;

export interface OwnMovements {
  readonly add: (row: ReadRow, movement: Movement) => void;
  readonly settled: () => Settled;
}

interface Settled {
  /** Rows of the range that count after all: no other half was found. */
  readonly counting: readonly ReadRow[];
  /** How many rows of the range do not count. */
  readonly leftOut: ReadonlyMap<AccountId, number>;
}

/** @param from, to the range in day numbers, without `to` */
export function ownMovements(from: number, to: number): OwnMovements {
  const movements: Movement[] = [];
  const unsure: ReadRow[] = [];
  const own = new Map<AccountId, number>();
  return {
    add: (row, movement) => {
      if (row.day < from - MARGIN || row.day >= to + MARGIN) return;
      movements.push(movement);
      if (row.day < from || row.day >= to) return;
      if (row.effect === 'own') leaveOut(own, row);
      else unsure.push(row);
    },
    settled: () => {
      const paired = halvesOf(unsure, movements);
      const leftOut = new Map(own);
      const counting = unsure.filter(({ movement }) => movement === undefined || !paired.has(movement));
      for (const row of unsure)
        if (row.movement !== undefined && paired.has(row.movement)) leaveOut(leftOut, row);
      return { counting, leftOut };
    },
  };
}

function leaveOut(counts: Map<AccountId, number>, { transaction: { accountId } }: ReadRow): void {
  counts.set(accountId, (counts.get(accountId) ?? 0) + 1);
}

function halvesOf(unsure: readonly ReadRow[], movements: readonly Movement[]): ReadonlySet<Movement> {
  const related = relatedTo(
    unsure.flatMap(({ movement }) => movement ?? []),
    movements,
  );
  return new Set(pairsOf(related).flatMap(({ debit, credit }) => [debit, credit]));
}
