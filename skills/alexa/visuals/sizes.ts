/**
 * Colours and sizes, by viewport. Lengths are display-independent pixels; later
 * entries overrule earlier ones.
 *
 * Text keeps a contrast of at least 7 to 1, and is read across a room: the
 * further away a screen usually is, the larger.
 */

import { type Apl, bound } from './apl.ts';

type Sizes = Readonly<
  Record<
    'edge' | 'top' | 'gap' | 'bank' | 'title' | 'name' | 'value' | 'note' | 'hero' | 'heroName' | 'heroNote',
    number
  >
>;

const hub: Sizes = {
  ...{ edge: 48, top: 32, gap: 12 },
  ...{ bank: 24, title: 32, name: 28, value: 34, note: 22 },
  ...{ hero: 104, heroName: 40, heroNote: 28 },
};

const small: Sizes = {
  ...{ edge: 40, top: 22, gap: 7 },
  ...{ bank: 20, title: 26, name: 25, value: 29, note: 19 },
  ...{ hero: 92, heroName: 34, heroNote: 25 },
};

/** Seen from the sofa, on panels that may cut the edges off. */
const tv: Sizes = { ...small, edge: 56, top: 34 };

const large: Sizes = {
  ...{ edge: 72, top: 44, gap: 15 },
  ...{ bank: 30, title: 42, name: 36, value: 44, note: 27 },
  ...{ hero: 144, heroName: 54, heroNote: 36 },
};

const huge: Sizes = {
  ...{ edge: 104, top: 64, gap: 22 },
  ...{ bank: 40, title: 58, name: 50, value: 62, note: 36 },
  ...{ hero: 208, heroName: 74, heroNote: 48 },
};

/** Taller than wide. */
const narrow: Sizes = { ...hub, edge: 36, hero: 84, heroName: 34 };
const upright: Sizes = { ...huge, edge: 72, hero: 150, heroName: 66 };

const round: Sizes = {
  ...{ edge: 76, top: 42, gap: 9 },
  ...{ bank: 20, title: 26, name: 25, value: 34, note: 20 },
  ...{ hero: 54, heroName: 32, heroNote: 23 },
};

function when(condition: string, dimensions: Sizes): Apl {
  return { when: bound(condition), dimensions };
}

export const RESOURCES: readonly Apl[] = [
  {
    colors: {
      ground: '#0B1320',
      panel: '#16202F',
      line: '#2B394D',
      text: '#FFFFFF',
      quiet: '#B9C6D8',
      bar: '#8AB8FF',
    },
    dimensions: hub,
  },
  when('viewport.height < 600', small),
  when("viewport.mode == 'tv'", tv),
  when('viewport.width >= 1280 && viewport.height >= 700', large),
  when('viewport.width >= 1060 && viewport.height >= 1000', huge),
  when('viewport.width < viewport.height', narrow),
  when('viewport.width < viewport.height && viewport.width >= 1000', upright),
  when("viewport.shape == 'round'", round),
];
