/**
 * What a customer was told, by its words alone: the answer of a clear day, a
 * part of it that is said to be one, or the sentence for one trouble.
 */

export type Outcome =
  | 'answer'
  | 'part'
  /** The answer by the days that the bank gave, which are others than a clear day's. */
  | 'dated'
  | 'slow'
  | 'busy'
  | 'down'
  | 'unreadable'
  | 'not-allowed'
  | 'link-again'
  /** Nothing of these: always wrong. */
  | 'other';

/** As a cell has it. */
export const SIGNS: Readonly<Record<Outcome, string>> = {
  answer: '✓',
  part: 'part',
  dated: 'day',
  slow: 'slow',
  busy: 'busy',
  down: 'down',
  unreadable: 'unrd',
  'not-allowed': 'noal',
  'link-again': 'link',
  other: '?',
};

/** Whole, but for the number to call. */
const SENTENCES: readonly (readonly [outcome: Outcome, sentence: RegExp])[] = [
  ['slow', /^Sandpiper Bank is taking too long to answer\. Please ask again in a minute\.$/],
  ['busy', /^Sandpiper Bank is very busy right now\. Please ask again in a few minutes\.$/],
  ['down', /^I can't reach Sandpiper Bank right now\. Please try again in a few minutes, or call [\d-]+\.$/],
  [
    'unreadable',
    /^Sandpiper Bank sent something I can't read, and I won't guess about money\. Please try again later, or call [\d-]+\.$/,
  ],
  [
    'not-allowed',
    /^Sandpiper Bank doesn't let me see that\. You may have to link again and share the account, or call [\d-]+\.$/,
  ],
  [
    'link-again',
    /^(?:Sandpiper Bank is no longer linked|Your permission to share accounts from Sandpiper Bank has ended|To hear about your accounts, link Sandpiper Bank)\b/,
  ],
];

/** How an answer says that it is not the whole. */
const SAYS_PART =
  /didn't send everything|didn't give me|no balance given|I have no figure for|gave no more detail|couldn't read everything|(?:may|might|could) be (?:missing|more|incomplete)|not everything/;

export function saysPart(speech: string): boolean {
  return SAYS_PART.test(speech);
}

/** @param clear what is said to the same question on a clear day */
export function outcomeOf(speech: string, clear: string): Outcome {
  if (speech === clear) return 'answer';
  const [trouble] = SENTENCES.find(([, sentence]) => sentence.test(withoutEnd(speech))) ?? [];
  return trouble ?? (saysPart(speech) ? 'part' : 'other');
}

/** Within a conversation every sentence ends by asking on. */
function withoutEnd(speech: string): string {
  return speech.replace(/ (?:Anything else\?|Is there anything else you'd like to know\?)$/, '');
}

/** What a clear day's answer is where a bank gives days without a time: no hour is told. */
export function withoutHours(speech: string): string {
  return speech.replace(/ That's as of [^.]*\./g, '');
}

/** Whether a time of day is told. */
export function tellsHour(speech: string): boolean {
  return /\b(?:as of|at) (?:yesterday at )?\d{1,2}(?::\d\d)? ?(?:AM|PM|this )/.test(speech);
}

/** Begins as the answer of a clear day does, up to its first figure. */
export function beginsAlike(speech: string, clear: string): boolean {
  const beginning = (text: string): string => /^[^\d]*(?=\d)/.exec(text)?.[0] ?? '';
  return beginning(clear) !== '' && beginning(speech) === beginning(clear);
}
