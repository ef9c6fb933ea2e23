/** The bench's arithmetic, on series whose answers are known. */

import { median, quantile, shuffled, summary } from './statistics.ts';

const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);

describe('the statistics of a measurement', () => {
  it.each([
    [0.5, 50],
    [0.95, 95],
    [0.99, 99],
    [1, 100],
  ])('takes the quantile %p of one to a hundred', (share, expected) => {
    expect(quantile(oneToHundred, share)).toBe(expected);
  });

  it('takes a quantile that was measured, however short the series', () => {
    expect(quantile([7, 3], 0.5)).toBe(3);
    expect(quantile([7, 3], 0.51)).toBe(7);
    expect(quantile([9], 0.99)).toBe(9);
  });

  it('orders by size, not as text', () => {
    expect(quantile([10, 9, 100], 1)).toBe(100);
  });

  it('takes the median between the two middle values', () => {
    expect(median([4, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 8])).toBe(3.5);
  });

  it('sums up a series and leaves it in its order', () => {
    const series = [3, 1, 2];
    expect(summary(series)).toEqual({ count: 3, median: 2, min: 1, max: 3 });
    expect(series).toEqual([3, 1, 2]);
  });

  it('refuses an empty series and a share that is none', () => {
    expect(() => median([])).toThrow(RangeError);
    expect(() => quantile([1], 0)).toThrow(RangeError);
    expect(() => quantile([1], 1.1)).toThrow(RangeError);
  });

  it('shuffles without losing or repeating anything', () => {
    const ranks = [0.9, 0.1, 0.5];
    expect(shuffled(['a', 'b', 'c'], () => ranks.pop() ?? 0)).toEqual(['b', 'a', 'c']);
    expect([...shuffled(oneToHundred)].sort((a, b) => b - a)).toEqual(oneToHundred);
  });
});
