/**
 * The two halves of one movement between own accounts: the same amount out of
 * one and into another within a few days.
 */

import type { Money } from '../../money/money.ts';

/** Where a weekend and a holiday lie between. */
const MOST_DAYS = 6;
/** Of one amount in some days; nobody moves one amount back and forth more often. */
const MOST_ALIKE = 24;

/** One half, perhaps. */
export interface Movement {
  readonly id: string;
  readonly account: string;
  readonly direction: 'debit' | 'credit';
  readonly amount: Money;
  /** Where the other account is in another currency. */
  readonly foreign?: Money;
  /** Counted from any day. */
  readonly day: number;
  /** The row itself says that it is between own accounts. */
  readonly isOwn: boolean;
  /** The digits of the other account, as far as the line names them. */
  readonly names?: readonly string[];
  readonly digits?: string;
}

export interface Pair {
  readonly debit: Movement;
  readonly credit: Movement;
}

/** Each movement is in one pair at most; the order in which they come changes nothing. */
export function pairsOf(movements: Iterable<Movement>): readonly Pair[] {
  const groups = new Map<string, Group>();
  for (const movement of movements) for (const key of keysOf(movement)) push(groups, key, movement);
  const possible = [...groups.values()].flatMap(pairsIn);
  possible.sort(
    (a, b) => distance(a) - distance(b) || order(a.debit.id, b.debit.id) || order(a.credit.id, b.credit.id),
  );
  const taken = new Set<Movement>();
  return possible.filter(({ debit, credit }) => {
    if (taken.has(debit) || taken.has(credit)) return false;
    taken.add(debit).add(credit);
    return true;
  });
}

/** The movements of `all` that may decide whether those of `some` are paired. */
export function relatedTo(some: readonly Movement[], all: readonly Movement[]): readonly Movement[] {
  const keys = new Set(some.flatMap(keysOf));
  return all.filter((movement) => keysOf(movement).some((key) => keys.has(key)));
}

/** Of one amount. */
interface Group {
  readonly debits: Movement[];
  readonly credits: Movement[];
}

function push(groups: Map<string, Group>, key: string, movement: Movement): void {
  const group = groups.get(key) ?? { debits: [], credits: [] };
  group[movement.direction === 'debit' ? 'debits' : 'credits'].push(movement);
  groups.set(key, group);
}

function keysOf({ amount, foreign }: Movement): readonly string[] {
  const own = `${amount.currency}${amount.minor}`;
  return foreign === undefined ? [own] : [own, `${foreign.currency}${foreign.minor}`];
}

function pairsIn({ debits, credits }: Group): readonly Pair[] {
  if (credits.length === 0) return [];
  const [out, into] = [debits.toSorted(byDay), credits.toSorted(byDay)];
  let [start, sameDay] = [0, 0];
  return out.flatMap((debit, at) => {
    sameDay = out[at - 1]?.day === debit.day ? sameDay + 1 : 0;
    while ((into[start]?.day ?? Number.POSITIVE_INFINITY) < debit.day - MOST_DAYS) start++;
    return partnersOf(debit, into, start, sameDay).map((credit) => ({ debit, credit }));
  });
}

/** Where very many are alike, each looks at others of them. @param skipped of very many */
function partnersOf(
  debit: Movement,
  credits: readonly Movement[],
  start: number,
  skipped: number,
): readonly Movement[] {
  const near = credits.slice(start, start + MOST_ALIKE + skipped);
  const inTime = near.filter(({ day }) => day <= debit.day + MOST_DAYS);
  return inTime
    .slice(-MOST_ALIKE)
    .filter((credit) => credit.account !== debit.account && (credit.isOwn || debit.isOwn));
}

function byDay(a: Movement, b: Movement): number {
  return a.day - b.day || order(a.id, b.id);
}

/** What names the other account comes first, then what says that it is own, then what is nearest in time. */
function distance({ debit, credit }: Pair): number {
  const named = Number(namesOther(debit, credit)) + Number(namesOther(credit, debit));
  const told = Number(debit.isOwn) + Number(credit.isOwn);
  return (2 - named) * 1000 + (2 - told) * 100 + Math.abs(credit.day - debit.day);
}

function namesOther(one: Movement, other: Movement): boolean {
  return other.digits !== undefined && one.names?.includes(other.digits) === true;
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
