/** What is said of a series of measurements, and the order that they are taken in. */

export interface Summary {
  readonly count: number;
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/**
 * The smallest value that at least this share of all values does not exceed
 * (nearest rank, so always one that was measured).
 *
 * @param share above 0, at most 1
 * @throws RangeError when there is nothing measured, or no such share
 */
export function quantile(values: readonly number[], share: number): number {
  if (!(share > 0 && share <= 1)) throw new RangeError('a share is above 0 and at most 1');
  const value = values.toSorted((a, b) => a - b)[Math.ceil(share * values.length) - 1];
  if (value === undefined) throw new RangeError('nothing was measured');
  return value;
}

/** The middle value, or the mean of the two middle ones. @throws RangeError when nothing was measured */
export function median(values: readonly number[]): number {
  const lower = quantile(values, 0.5);
  if (values.length % 2 === 1) return lower;
  const upper = values.toSorted((a, b) => a - b)[values.length / 2] ?? lower;
  return (lower + upper) / 2;
}

/** @throws RangeError when nothing was measured */
export function summary(values: readonly number[]): Summary {
  return {
    count: values.length,
    median: median(values),
    min: quantile(values, Number.MIN_VALUE),
    max: quantile(values, 1),
  };
}

/** The same items in any order, each as likely. @param random from 0 up to but not 1 */
export function shuffled<Item>(items: readonly Item[], random: () => number = Math.random): readonly Item[] {
  const order = items.map((item) => ({ item, rank: random() }));
  return order.sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
