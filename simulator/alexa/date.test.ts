import { words } from '../utterance.ts';
import { alexaDate } from './date.ts';
import { alexaDuration } from './duration.ts';

describe('AMAZON.DATE, on Sunday, 22 November 2026', () => {
  it.each([
    ['today', '2026-11-22'],
    ['yesterday', '2026-11-21'],
    ['sunday', '2026-11-22'],
    ['Monday', '2026-11-23'],
    ['November', '2026-11'],
    ['December', '2026-12'],
    ['october', '2027-10'],
    ['March 2025', '2025-03'],
    ['November fifth', '2027-11-05'],
    ['november 30', '2026-11-30'],
    ['the third of March', '2027-03-03'],
    ['the 23rd of May 2024', '2024-05-23'],
    ['june twenty first two thousand twenty five', '2025-06-21'],
    ['February 29th', '2028-02-29'],
    ['the fifth', '2026-12-05'],
    ['the thirty first', '2026-12-31'],
    ['twenty twenty five', '2025'],
  ])('writes "%s" as %s', (text, value) => {
    expect(alexaDate(words(text), '2026-11-22')).toBe(value);
  });

  it.each([
    '',
    'the',
    'groceries',
    'november thirty first',
    'february 29 2025',
    'may be',
    'five',
    '4321',
    'march march',
  ])('takes "%s" for no date', (text) => {
    expect(alexaDate(words(text), '2026-11-22')).toBeUndefined();
  });
});

describe('AMAZON.DURATION', () => {
  it.each([
    ['seven days', 'P7D'],
    ['45 days', 'P45D'],
    ['forty five days', 'P45D'],
    ['two weeks', 'P2W'],
    ['week', 'P1W'],
    ['a month', 'P1M'],
    ['a couple of months', 'P2M'],
    ['a year and six months', 'P1Y6M'],
  ])('writes "%s" as %s', (text, value) => {
    expect(alexaDuration(words(text))).toBe(value);
  });

  it.each(['', 'seven', 'days ago', 'no days', 'zero days', 'two days three days'])(
    'takes "%s" for no length of time',
    (text) => {
      expect(alexaDuration(words(text))).toBeUndefined();
    },
  );
});
