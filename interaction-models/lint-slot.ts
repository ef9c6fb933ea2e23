/** Slot types against the ids that the code knows, and no word for two ids. */

import { CATEGORIES } from '../shared/banking/spending/category.ts';
import { periodFromId } from '../shared/calendar/period-from-id.ts';
import { PERIOD_IDS } from '../shared/calendar/period-id.ts';
import { ACCOUNT_SLOT_IDS, AGAINST, GROUPINGS, MEASURES, ORDERS } from '../shared/dialog/turn.ts';
import type { Finding } from './finding.ts';
import type { SlotSource } from './sources.ts';

/** Ids that must have words. Slots that the platforms read by themselves have one, for its examples. */
const IDS: Readonly<Record<string, readonly string[]>> = {
  account: ACCOUNT_SLOT_IDS,
  measure: MEASURES,
  position: ['1', '2', '3', '4', '5', 'last', 'other'],
  digits: ['digits'],
  period: PERIOD_IDS,
  date: ['date'],
  duration: ['duration'],
  since: ['date'],
  from: ['date'],
  to: ['date'],
  category: CATEGORIES,
  merchant: [],
  count: ['number'],
  order: ORDERS,
  grouping: GROUPINGS,
  against: AGAINST,
};

/** Ids that may be there besides. */
const ALSO: Readonly<Record<string, (id: string) => boolean>> = {
  period: (id) => periodFromId(id) !== undefined,
  merchant: () => true,
};

const BUILT_IN_TYPES = ['AMAZON.DATE', 'AMAZON.DURATION', 'AMAZON.FOUR_DIGIT_NUMBER', 'AMAZON.NUMBER'];
const ON_GOOGLE = ['actions.type.Date', 'actions.type.Number', 'text'];

export function lintSlot(slot: SlotSource): readonly Finding[] {
  const { name, file, line, values } = slot;
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
  const foreign = values.filter(({ id }) => !ids.includes(id) && !ALSO[name]?.(id));
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
    ...typesUnknown(slot),
    ...wordsTwice(slot),
  ];
}

function typesUnknown({ file, line, alexa, google }: SlotSource): readonly Finding[] {
  const findings: Finding[] = [];
  const fault = (type: string, mend: string) =>
    findings.push({ file, line, problem: `"${type}" is no built-in type in use`, mend });
  if (alexa.startsWith('AMAZON.') && !BUILT_IN_TYPES.includes(alexa))
    fault(alexa, `Use ${BUILT_IN_TYPES.join(', ')} or a name of your own`);
  if (google !== undefined && !ON_GOOGLE.includes(google))
    fault(google, `Use ${ON_GOOGLE.join(', ')}, or leave \`google\` out for a type of your own`);
  return findings;
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
