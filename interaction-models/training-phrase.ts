/** A sample as Google writes it: each slot as `($name 'example' auto=true)`. */

import type { Sample } from './source-file.ts';
import type { SlotSource } from './sources.ts';

/** The examples go round through a slot's values, so that each is seen; the order never changes. */
export function trainingPhrases(samples: readonly Sample[], slots: readonly SlotSource[]): readonly string[] {
  const turns = new Map<string, number>();
  return samples.map(({ text }) =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => {
      const turn = turns.get(name) ?? 0;
      turns.set(name, turn + 1);
      const example = exampleAt(
        slots.find((slot) => slot.name === name),
        turn,
      );
      return example === undefined ? whole : `($${name} '${example}' auto=true)`;
    }),
  );
}

/** Each value's name in turn, then each one's first synonym, and so on. An apostrophe would end the example. */
function exampleAt(slot: SlotSource | undefined, turn: number): string | undefined {
  const examples = (slot?.values ?? [])
    .map(({ words }) => words.map(({ text }) => text).filter((text) => !text.includes("'")))
    .filter((words) => words.length > 0);
  const words = examples[turn % examples.length];
  return words?.[Math.floor(turn / examples.length) % words.length];
}
