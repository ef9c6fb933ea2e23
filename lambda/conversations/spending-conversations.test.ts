/** Every conversation about spending on every surface: each amount that is heard is the truth's. */

import type { Assistant, Exchange } from '../../simulator/assistant.ts';
import { linkAsCustomer } from '../../simulator/link-as-customer.ts';
import { asDue, exact, heardAmounts } from './heard-amounts.ts';
import { allOf, keptIn } from './leaks.ts';
import { refusals } from './perform.ts';
import { SURFACES } from './script.ts';
import type { SpendingScript } from './spending-script.ts';
import { SPENDING_SCRIPTS } from './spending-scripts.ts';
import { type SpendingTruth, spendingTruth } from './spending-truth.ts';
import { openStage, type Stage } from './stage.ts';

interface Played {
  readonly heard: readonly string[];
  readonly due: readonly string[];
  readonly exchanges: readonly Exchange[];
}

let stage: Stage;
const played: Exchange[] = [];
/** That were heard, in minor units. */
const told: number[] = [];
const truths = new Map<string, SpendingTruth>();
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

function truthOf(username: string): SpendingTruth {
  const truth = truths.get(username) ?? spendingTruth(username);
  truths.set(username, truth);
  return truth;
}

function written(customer: string, amounts: readonly string[], offersLinking = false): string {
  return `${customer}: ${[...amounts, ...(offersLinking ? ['an offer to link'] : [])].join(', ')}`;
}

async function play(assistant: Assistant, { linked, lines }: SpendingScript): Promise<Played> {
  const exchanges = [...(await assistant.unlink())];
  assistant.setSpeaker('owner');
  await linkAsCustomer(assistant, { username: linked, password: 'sandpiper' });
  const heard: string[] = [];
  const due: string[] = [];
  for (const line of lines) {
    if ('speaker' in line) {
      assistant.setSpeaker(line.speaker);
      continue;
    }
    const said = await assistant.say(line.customer);
    const amounts = heardAmounts(said.speech);
    heard.push(written(line.customer, amounts, said.offersLinking));
    due.push(written(line.customer, asDue(amounts, line.hears(truthOf(linked))), line.offersLinking));
    told.push(...amounts.map((amount) => Math.round(Number(/[\d.]+/.exec(amount)) * 100)));
    exchanges.push(...said.exchanges);
  }
  return { heard, due, exchanges };
}

describe.each(SURFACES)('on %s, a customer', (surface) => {
  const scripts = SPENDING_SCRIPTS.filter(({ on = SURFACES }) => on.includes(surface));

  it.each(scripts.map((script) => [script.title, script] as const))('%s', async (_title, script) => {
    const { heard, due, exchanges } = await play(stage.assistants[surface], script);
    expect(heard).toEqual(due);
    expect(refusals(exchanges)).toEqual([]);
    played.push(...exchanges);
  });
});

/** Not part of an id or a hash. */
const NUMBER = /(?<![\w.-])[\d,]+(?:[.]\d+)?(?![\w-])/g;

/** Whom the customers paid and how much, as a list of what stands in `text`. */
function privateWordsIn(text: string): readonly string[] {
  const rows = [...truths.values()].flatMap((truth) => truth.spending());
  const amounts = [...rows.map(({ amount }) => Math.abs(amount)), ...told];
  // Fewer digits are milliseconds, years and counts as well.
  const counted = amounts.filter((amount) => amount >= 10_000).map(String);
  const numbers = new Set([...counted, ...amounts.map(exact)]);
  const names = new Set(rows.flatMap(({ merchant }) => merchant ?? []));
  return [
    ...(text.match(NUMBER) ?? []).filter((number) => numbers.has(number.replaceAll(',', ''))),
    ...(text.match(/\bdollars?\b/g) ?? []),
    ...[...names].filter((name) => new RegExp(`\\b${name.replaceAll(/\W/g, '.')}\\b`, 'i').test(text)),
  ];
}

describe('after all that was said about spending', () => {
  it('no merchant and no amount is logged or remembered', () => {
    expect(privateWordsIn(played.map(keptIn).join('\n'))).toEqual([]);
    // The same words are spoken and shown all the time.
    expect(privateWordsIn(played.map(allOf).join('\n')).length).toBeGreaterThan(500);
  });

  it('there were more than sixty turns', () => {
    expect(SPENDING_SCRIPTS.flatMap(({ lines }) => lines).length).toBeGreaterThan(60);
  });
});
