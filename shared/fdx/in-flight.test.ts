/** Several lists at once: bounded, in turns, and over when nobody listens. */

import { setTimeout as delay } from 'node:timers/promises';
import { inFlight } from './in-flight.ts';

function lists(count: number, length: number) {
  const state = { begun: 0, asked: 0, running: 0, most: 0, closed: 0 };
  const list = (name: number) =>
    async function* () {
      state.begun++;
      state.running++;
      state.most = Math.max(state.most, state.running);
      try {
        for (let at = 0; at < length; at++) {
          state.asked++;
          await delay(1);
          yield `${name}.${at}`;
        }
      } finally {
        state.running--;
        state.closed++;
      }
    };
  return { state, all: Array.from({ length: count }, (_, name) => list(name)) };
}

describe('lists in flight', () => {
  it('are read to their ends, never more at once than allowed', async () => {
    const { state, all } = lists(20, 3);
    const given: string[] = [];
    for await (const value of inFlight(all, 8)) given.push(value);
    expect(given).toHaveLength(60);
    expect(new Set(given).size).toBe(60);
    expect(state).toMatchObject({ begun: 20, most: 8, running: 0 });
  });

  it('wait for a slow reader', async () => {
    const { state, all } = lists(20, 3);
    const reading = inFlight(all, 8);
    await reading.next();
    await delay(30);
    expect(state.asked).toBe(8);
    await reading.return();
  });

  it('are left when the reader stops', async () => {
    const { state, all } = lists(20, 3);
    for await (const _ of inFlight(all, 4)) break;
    await delay(20);
    expect(state).toMatchObject({ begun: 4, asked: 4, running: 0, closed: 4 });
  });

  it('fail as one of them does, and the others are left', async () => {
    const { state, all } = lists(3, 30);
    const failing = async function* (): AsyncGenerator<string> {
      await delay(3);
      yield* [];
      throw new Error('as the test wants');
    };
    const reading = async (): Promise<void> => {
      for await (const _ of inFlight([...all, failing], 8));
    };
    await expect(reading()).rejects.toThrow('as the test wants');
    await delay(20);
    expect(state.running).toBe(0);
  });

  it('that are none give nothing', async () => {
    for await (const value of inFlight([], 8)) throw new Error(String(value));
  });
});
