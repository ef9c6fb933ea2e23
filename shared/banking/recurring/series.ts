/**
 * The series among the rows of one merchant: all of them, or where one shop
 * also sells other things, those of about one amount.
 */

import { isFixed } from './changes.ts';
import { byDay, type Occurrence } from './occurrence.ts';
import { type Rhythm, rhythmOf } from './rhythm.ts';

export interface Series {
  /** The oldest first. */
  readonly rows: readonly Occurrence[];
  readonly rhythm: Rhythm;
}

/** Amounts of one bill seldom differ by more. */
const WIDEST = 4;
/** Fewer rows are a series only if their amounts are about the same. */
const MANY = 6;
const ALIKE = 1.3;
/** Of two rows a year apart: more apart they may be chance. */
const YEARLY_ALIKE = 1.05;
/** So many rows that keep to it so well make a series of any amounts. */
const REGULAR = 12;
const REGULARLY = 0.92;
/** Amounts that lie closer belong to one charge. */
const STEP = 1.1;

export function seriesAmong(occurrences: readonly Occurrence[]): readonly Series[] {
  const whole = seriesOf(occurrences);
  if (whole !== undefined) return [whole];
  return amountGroups(occurrences).flatMap((group) => {
    const series = group.length < occurrences.length ? seriesOf(group) : undefined;
    return series !== undefined && series.rhythm.interval !== 'yearly' && isFixed(series.rows)
      ? [series]
      : [];
  });
}

function seriesOf(occurrences: readonly Occurrence[]): Series | undefined {
  const rows = [...occurrences].sort(byDay);
  const rhythm = rhythmOf([...new Set(rows.map(({ day }) => day))]);
  if (rhythm === undefined || rows.length > new Set(rows.map(({ day }) => day)).size * 1.25) return undefined;
  // What comes first may be a trial.
  const settled = rows.length > 2 ? rows.slice(1) : rows;
  return isSteady(settled, rhythm) ? { rows, rhythm } : undefined;
}

function isSteady(rows: readonly Occurrence[], { interval, kept }: Rhythm): boolean {
  if (interval === 'yearly' && rows.length < 3) return isAlike(rows, YEARLY_ALIKE);
  if (rows.length >= REGULAR && kept >= REGULARLY) return true;
  return isAlike(rows, rows.length >= MANY ? WIDEST : ALIKE);
}

function isAlike(rows: readonly Occurrence[], most: number): boolean {
  const amounts = rows.map(({ minor }) => minor);
  return Math.max(...amounts) <= Math.min(...amounts) * most;
}

function amountGroups(occurrences: readonly Occurrence[]): readonly (readonly Occurrence[])[] {
  const groups: Occurrence[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const row of [...occurrences].sort((a, b) => a.minor - b.minor || byDay(a, b))) {
    if (row.minor > last * STEP || groups.length === 0) groups.push([row]);
    else groups.at(-1)?.push(row);
    last = row.minor;
  }
  return groups.filter((group) => group.length > 1);
}
