/** Slot types against the ids that the code knows, and no word for two ids. */

import { ACCOUNT_SLOT_IDS, MEASURES } from '../shared/dialog/turn.ts';
import type { Finding } from './finding.ts';
import type { SlotSource } from './sources.ts';

const IDS: Readonly<Record<string, readonly string[]>> = {
  account: ACCOUNT_SLOT_IDS,
  measure: MEASURES,
  position: ['1', '2', '3', '4', '5', 'last', 'other'],
  digits: ['digits'],
};

const BUILT_IN_TYPES = ['AMAZON.FOUR_DIGIT_NUMBER'];

export function lintSlot(slot: SlotSource): readonly Finding[] {
  const { name, file, line, alexa, values } = slot;
  const ids = IDS[name];
  if (ids === undefined)
    return [
      {
        file,
        line,
        problem: `"${name}" is no slot`,
        mend: `Use one of ${Object.keys(IDS).join(', ')}, or add it to SlotName and to the ids here`,
      },
    ];
  const wordless = ids.filter((id) => !values.some((value) => value.id === id && value.words.length > 0));
  const foreign = values.filter(({ id }) => !ids.includes(id));
  const isUnknown = alexa.startsWith('AMAZON.') && !BUILT_IN_TYPES.includes(alexa);
  return [
    ...wordless.map((id) => ({
      file,
      line,
      problem: `${name} has no words for "${id}"`,
      mend: 'Write some under `values`',
    })),
    ...foreign.map((value) => ({
      file,
      line: value.line,
      problem: `"${value.id}" is no id of ${name}`,
      mend: `Use one of ${ids.join(', ')}`,
    })),
    ...(isUnknown
      ? [
          {
            file,
            line,
            problem: `"${alexa}" is no built-in type in use`,
            mend: `Use ${BUILT_IN_TYPES.join(', ')} or a name of your own`,
          },
        ]
      : []),
    ...wordsTwice(slot),
  ];
}

function wordsTwice({ file, values }: SlotSource): readonly Finding[] {
  const owners = new Map<string, string>();
  const words = values.flatMap(({ id, words: own }) => own.map((word) => ({ id, ...word })));
  return words.flatMap(({ id, text, line }) => {
    const owner = owners.get(text) ?? id;
    owners.set(text, owner);
    if (owner === id) return [];
    const problem = `"${text}" stands for ${owner} and for ${id}`;
    return [{ file, line, problem, mend: 'Keep it in one of the two' }];
  });
}
