/** Slots about spending as Alexa fills them: its own types for days and numbers, and ours. */

import { slotsFrom } from './slots.ts';

const STATUS = { code: 'ER_SUCCESS_MATCH' };

/** A slot of a custom type that Alexa matched to one of its values. */
function matched(value: string, id: string) {
  const resolutionsPerAuthority = [{ authority: 'skill', status: STATUS, values: [{ value: { id } }] }];
  return { value, resolutions: { resolutionsPerAuthority } };
}

describe('a period', () => {
  it.each([
    ['2026-11-05', '2026-11-05'],
    ['2026-11', '2026-11'],
    ['2026-11-XX', '2026-11'],
    ['XXXX-11-05', 'november-5'],
    ['2026-W46', '2026-w46'],
    ['2026-W46-WE', '2026-w46-weekend'],
    ['2025', '2025'],
    ['2025-Q4', '2025-q4'],
    ['2025-WI', '2025-winter'],
    ['202X', '2020s'],
    ['PRESENT_REF', 'today'],
  ])('is told by the date %s', (value, id) => {
    expect(slotsFrom({ date: { value } })).toEqual({ period: { heard: value, id } });
  });

  it.each([
    ['P7D', 'past-7-days'],
    ['P2W', 'past-2-weeks'],
    ['P1M', 'past-month'],
    ['PT24H', 'past-2-days'],
  ])('is told by the duration %s', (value, id) => {
    expect(slotsFrom({ duration: { value } })).toEqual({ period: { heard: value, id } });
  });

  it('is told by the date since when, and by the dates between which', () => {
    expect(slotsFrom({ since: { value: '2026-11-05' } })).toEqual({
      period: { heard: '2026-11-05', id: 'since-2026-11-05' },
    });
    const [from, to] = [{ value: '2026-11-01' }, { value: '2026-11-15' }];
    expect(slotsFrom({ from, to })).toEqual({
      period: { heard: '2026-11-01 to 2026-11-15', id: '2026-11-01..2026-11-15' },
    });
    expect(slotsFrom({ from, to: { value: '?' } })).toEqual({ period: { heard: '2026-11-01' } });
  });

  it('is told by a value of our own', () => {
    expect(slotsFrom({ period: matched('back in june', 'june') })).toEqual({
      period: { heard: 'back in june', id: 'june' },
    });
  });

  it('is the first that is one, when several slots are filled', () => {
    expect(slotsFrom({ period: { value: 'whenever' }, date: { value: '2026-11' } })).toEqual({
      period: { heard: '2026-11', id: '2026-11' },
    });
  });

  it('keeps the words of what is none, so that it is not passed over', () => {
    expect(slotsFrom({ period: { value: 'the age of steam' } })).toEqual({
      period: { heard: 'the age of steam' },
    });
    expect(slotsFrom({ date: { value: '2026-13-45' } })).toEqual({ period: { heard: '2026-13-45' } });
  });

  it.each([{ value: '?' }, { value: '' }, { value: ' ' }, undefined])('is absent for %j', (slot) => {
    expect(slotsFrom({ period: slot, date: slot, duration: slot })).toEqual({});
  });
});

describe('what money was spent on', () => {
  it('has the id of a category, or the words alone', () => {
    expect(slotsFrom({ category: matched('takeout', 'dining') })).toEqual({
      category: { heard: 'takeout', id: 'dining' },
    });
    expect(slotsFrom({ category: { value: 'sneakers' } })).toEqual({ category: { heard: 'sneakers' } });
  });

  it('has a merchant as heard, for the names in the model are only examples', () => {
    expect(slotsFrom({ merchant: matched('trader joes', "trader joe's") })).toEqual({
      merchant: { heard: 'trader joes' },
    });
    expect(slotsFrom({ merchant: { value: 'otter books' } })).toEqual({ merchant: { heard: 'otter books' } });
  });
});

it('how many, which first, by what and against what are read', () => {
  const slots = slotsFrom({
    count: { value: '5' },
    order: matched('biggest', 'largest'),
    grouping: matched('stores', 'merchant'),
    against: matched('usual', 'usual'),
  });
  expect(slots).toEqual({
    count: { heard: '5' },
    order: { heard: 'biggest', id: 'largest' },
    grouping: { heard: 'stores', id: 'merchant' },
    against: { heard: 'usual', id: 'usual' },
  });
  expect(slotsFrom({ count: { value: '?' } })).toEqual({});
});
