/** One cell: what came of a question, and everything that is wrong with it. */

import type { BankAccount } from '../../sandbox-bank/customers/customer.ts';
import type { Weather } from '../../sandbox-bank/weather/weather.ts';
import type { Surface } from '../../simulator/assistant.ts';
import { accountFigures, figuresIn, totalFigures } from './figures.ts';
import { beginsAlike, type Outcome, outcomeOf, saysPart, tellsHour, withoutHours } from './outcome.ts';
import type { Question } from './questions.ts';
import { type Row, rightOutcomes } from './rows.ts';

/** What was seen of one question; times in milliseconds. */
export interface Seen {
  readonly speech: string;
  /** What was shown. */
  readonly cards: string;
  /** The intent that the skill took it for; undefined when it took nothing. */
  readonly intent: string | undefined;
  /** The longest of the platform's requests. */
  readonly milliseconds: number;
  /** What the platform would have refused. */
  readonly refusals: readonly string[];
  /** When Alexa was given something to say meanwhile, from the request on. */
  readonly waitingAt: readonly number[];
}

export interface Checked {
  readonly outcome: Outcome;
  /** As sentences; none in a right cell. */
  readonly faults: readonly string[];
}

const ANSWERED_WITHIN: Readonly<Record<Surface, number>> = { alexa: 6_500, google: 8_500 };
/** Earlier the customer would hear that they have to wait and then need not. */
const WAITING_FROM_MS = 1_200;
const WAITING_UNTIL_MS = 2_500;
/** An answer that comes sooner than this need not be waited for. */
const WAITED_FOR_MS = 3_000;

/** @param clear what is said to the same question on a clear day */
export function checked(
  cell: { readonly row: Row; readonly question: Question; readonly surface: Surface },
  seen: Seen,
  clear: Pick<Seen, 'speech' | 'cards'>,
  accounts: readonly BankAccount[],
): Checked {
  const { row, question, surface } = cell;
  const right = rightOutcomes(row, surface, question);
  const outcome = toldIn(row, seen.speech, clear.speech, right);
  return {
    outcome,
    faults: [
      ...(right.includes(outcome) ? [] : [`right would be ${right.join(' or ')}`]),
      ...(row.hasDaysOnly && tellsHour(seen.speech) ? ['an hour is told that the bank did not give'] : []),
      ...(seen.intent === question.intent ? [] : [`it was taken for ${seen.intent ?? 'nothing'}`]),
      ...seen.refusals,
      ...(outcome === 'answer' && figuresIn(seen.speech).length === 0 ? ['no figure is told'] : []),
      ...lateness(seen, surface),
      ...(surface === 'alexa' ? waitingFaults(seen) : []),
      // By other days other figures are true, which a clear day does not tell.
      ...(outcome === 'dated' ? [] : figureFaults(cell, seen, clear, accounts)),
    ],
  };
}

function toldIn(row: Row, speech: string, clear: string, right: readonly Outcome[]): Outcome {
  const outcome = row.hasDaysOnly
    ? outcomeOf(withoutHours(speech), withoutHours(clear))
    : outcomeOf(speech, clear);
  return outcome === 'other' && right.includes('dated') && beginsAlike(speech, clear) ? 'dated' : outcome;
}

function lateness({ milliseconds }: Seen, surface: Surface): readonly string[] {
  const within = ANSWERED_WITHIN[surface];
  return milliseconds <= within ? [] : [`it took ${milliseconds} ms of ${within}`];
}

function waitingFaults({ waitingAt, milliseconds }: Seen): readonly string[] {
  const [first] = waitingAt;
  if (waitingAt.length > 1) return ['the customer was told twice to wait'];
  if (first === undefined)
    return milliseconds > WAITED_FOR_MS ? [`nothing was said in ${milliseconds} ms`] : [];
  const at = Math.round(first);
  return first >= WAITING_FROM_MS && first <= WAITING_UNTIL_MS ? [] : [`waiting was said at ${at} ms`];
}

/**
 * Spoken and shown. A figure is true of an account, or of all of them; of those
 * that the bank sent only where the answer says that it is a part.
 */
function figureFaults(
  { row, question }: { readonly row: Row; readonly question: Question },
  { speech, cards }: Seen,
  clear: Pick<Seen, 'speech' | 'cards'>,
  accounts: readonly BankAccount[],
): readonly string[] {
  const said = new Set(figuresIn(`${speech} ${cards}`));
  const isPart = saysPart(speech);
  if (question.isFromRows) {
    const known = new Set(figuresIn(`${clear.speech} ${clear.cards}`));
    return isPart ? [] : [...said].filter((figure) => !known.has(figure)).map(untrue);
  }
  const sent = accounts.filter(({ id }) => !isMissing(id, row.weather, accounts));
  const ofSent = isPart ? totalFigures(sent) : new Set<number>();
  const known = new Set([...accountFigures(accounts), ...totalFigures(accounts), ...ofSent]);
  const misplaced = sentences(speech).filter(
    (sentence) =>
      !sentences(clear.speech).includes(sentence) &&
      figuresIn(sentence).some((figure) => !ofSent.has(figure)) &&
      figuresIn(sentence).every((figure) => known.has(figure)),
  );
  return [
    ...[...said].filter((figure) => !known.has(figure)).map(untrue),
    ...misplaced.map((sentence) => `not said on a clear day: ${sentence}`),
  ];
}

function untrue(cents: number): string {
  return `${(cents / 100).toFixed(2)} is not true`;
}

function sentences(speech: string): readonly string[] {
  return speech.split(/(?<=[.?]) /);
}

/** Whether the bank leaves that account out, or its figures. */
function isMissing(id: string, weather: Weather | undefined, accounts: readonly BankAccount[]): boolean {
  if (weather?.kind === 'partial') return id === accounts.at(-1)?.id;
  return weather?.kind === 'account-down' && id === (weather.account ?? accounts[0]?.id);
}
