/**
 * The interval at which days follow each other, when there is one.
 *
 * Banks book on business days, so a monthly charge is some days early or late;
 * one that is missed, or charged twice, breaks no rhythm.
 */

import type { Interval } from './recurring-charge.ts';

export interface Rhythm {
  readonly interval: Interval;
  /** Days from one to the next, most often. */
  readonly period: number;
  /** The share of gaps that keep to it. */
  readonly kept: number;
}

interface Beat {
  readonly interval: Interval;
  /** Days that a gap may have. */
  readonly gap: readonly [number, number];
  /** Of gaps that keep to it, the mean may be. */
  readonly mean: readonly [number, number];
  readonly period: number;
  readonly least: number;
}

const BEATS: readonly Beat[] = [
  { interval: 'weekly', gap: [5, 9], mean: [6.5, 7.5], period: 7, least: 5 },
  { interval: 'two-weeks', gap: [11, 17], mean: [13.3, 14.6], period: 14, least: 4 },
  { interval: 'twice-a-month', gap: [10, 20], mean: [14.6, 16], period: 15.2, least: 5 },
  { interval: 'monthly', gap: [25, 36], mean: [28, 33], period: 30.44, least: 3 },
  { interval: 'quarterly', gap: [84, 99], mean: [87, 95], period: 91.3, least: 3 },
  { interval: 'yearly', gap: [355, 375], mean: [355, 375], period: 365.25, least: 2 },
];
const LEAST_KEPT = 0.8;
const MOST_MISSED = 3;

/** @param days ascending, in whole days from any */
export function rhythmOf(days: readonly number[]): Rhythm | undefined {
  const gaps = days
    .slice(1)
    .map((day, at) => day - (days[at] ?? day))
    .filter((gap) => gap > 0);
  const fits = BEATS.filter(({ least }) => gaps.length + 1 >= least)
    .map((beat) => fitOf(gaps, beat))
    .filter((fit) => fit !== undefined);
  return fits.sort((a, b) => b.kept - a.kept)[0];
}

function fitOf(gaps: readonly number[], beat: Beat): Rhythm | undefined {
  const keeping = gaps.filter((gap) => isWithin(gap, beat.gap));
  const missing = gaps.filter((gap) => isMissed(gap, beat));
  const mean = keeping.reduce((sum, gap) => sum + gap, 0) / keeping.length;
  if (keeping.length === 0 || !isWithin(mean, beat.mean)) return undefined;
  const kept = (keeping.length + missing.length / 2) / gaps.length;
  const enough = keeping.length + 1 >= beat.least;
  return kept >= LEAST_KEPT && enough ? { interval: beat.interval, period: beat.period, kept } : undefined;
}

function isMissed(gap: number, { gap: [least, most], period }: Beat): boolean {
  const times = Math.round(gap / period);
  const slack = (most - least) / 2;
  return times > 1 && times <= MOST_MISSED && Math.abs(gap - times * period) <= slack;
}

function isWithin(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}
