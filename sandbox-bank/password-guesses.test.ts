/** How long a guess must wait. */

import { passwordGuesses } from './password-guesses.ts';

function guessing() {
  let now = 0;
  const guesses = passwordGuesses(() => now);
  return {
    ...guesses,
    wrongTimes: (times: number, username = 'tom', address = 'a') => {
      for (let guess = 0; guess < times; guess++) guesses.wrong(username, address);
    },
    later: (seconds: number) => {
      now += seconds * 1000;
    },
  };
}

describe('password guesses', () => {
  it.each([
    [0, 0],
    [3, 0],
    [4, 2],
    [5, 4],
    [8, 32],
    [40, 300],
  ])('after %i wrong ones wait %i seconds', (times, seconds) => {
    const { wrongTimes, wait } = guessing();
    wrongTimes(times);
    expect(wait('tom', 'a')).toBe(seconds);
  });

  it('count for one username, however it is written, and one address', () => {
    const { wrongTimes, wait } = guessing();
    wrongTimes(4);
    expect(wait(' TOM', 'a')).toBe(2);
    expect(wait('tom', 'b')).toBe(0);
    expect(wait('ann', 'a')).toBe(0);
  });

  it('may be made again when the time is over', () => {
    const { wrongTimes, wait, later } = guessing();
    wrongTimes(4);
    later(1);
    expect(wait('tom', 'a')).toBe(1);
    later(1);
    expect(wait('tom', 'a')).toBe(0);
  });

  it('are forgotten by the right one, and after a quarter of an hour', () => {
    const { wrongTimes, wait, right, later } = guessing();
    wrongTimes(10);
    right('tom', 'a');
    expect(wait('tom', 'a')).toBe(0);
    wrongTimes(10);
    later(900);
    wrongTimes(1);
    expect(wait('tom', 'a')).toBe(0);
  });

  it('of very many names do not fill the memory', () => {
    const { wrongTimes, wait } = guessing();
    wrongTimes(4, 'first');
    for (let name = 0; name < 10_000; name++) wrongTimes(1, `name-${name}`);
    expect(wait('first', 'a')).toBe(0);
  });
});
