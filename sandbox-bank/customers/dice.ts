/**
 * Chance that can be had again: the same key, the same throws, on any machine.
 * mulberry32 over a 32-bit key; every stream and day has a key of its own, so
 * that one more draw here moves nothing there.
 */

// Looked up once: where tests run, every look at a global is slow.
const { imul, floor, exp, max, round, SQRT2 } = Math;

/** A class, for one is thrown for every habit on every day of some years. */
export class Dice {
  #state: number;

  constructor(key: number) {
    this.#state = key | 0;
  }

  /** From 0, below 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    const state = this.#state;
    let mixed = imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Both ends may come. */
  whole(from: number, to: number): number {
    return from + floor(this.next() * (to - from + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly [T, ...T[]]): T {
    return list[floor(this.next() * list.length)] ?? list[0];
  }

  /** Log-normal: half of the amounts lie below `median`; never below 1. */
  amount(median: number, spread: number): number {
    return max(1, round(median * exp(spread * this.#bell())));
  }

  /** How often something happens that happens `mean` times: Poisson. */
  times(mean: number): number {
    const least = exp(-mean);
    let count = 0;
    for (let left = this.next(); left > least; left *= this.next()) count++;
    return count;
  }

  /** Near enough to a normal distribution, and never beyond 4.3. */
  #bell(): number {
    let sum = -3;
    for (let throws = 0; throws < 6; throws++) sum += this.next();
    return sum * SQRT2;
  }
}

/** FNV-1a with a last stir. */
export function keyOf(text: string, start = 0x811c9dc5): number {
  let hash = start | 0;
  for (let at = 0; at < text.length; at++) hash = imul(hash ^ text.charCodeAt(at), 0x01000193);
  return stirred(hash);
}

/** A key below another. */
export function keyUnder(key: number, part: number): number {
  return stirred(imul(key ^ 0x9e3779b9, 0x85ebca6b) + imul(part | 0, 0xc2b2ae35));
}

function stirred(value: number): number {
  let hash = value;
  hash = imul(hash ^ (hash >>> 16), 0x7feb352d);
  hash = imul(hash ^ (hash >>> 15), 0x846ca68b);
  return hash ^ (hash >>> 16);
}
