/**
 * Words of a name, as two people would call them the same: case, accents,
 * punctuation, possessives and a plural s do not tell names apart.
 */

/** Words that a customer puts around a name. */
const FILLERS = new Set([
  ...['a', 'an', 'the', 'my', 'our', 'and', 'of', 'in', 'on', 'for', 'to', 'with'],
  ...['account', 'one', 'please'],
]);

const MAX_WORDS = 12;
const IS_ASCII = /^[ -~]*$/;

function singular(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function allWords(text: string): readonly string[] {
  const lower = text.slice(0, 200).toLowerCase();
  return (IS_ASCII.test(lower) ? asciiWords(lower) : unicodeWords(lower))
    .filter((word) => word !== '')
    .map(singular)
    .slice(0, MAX_WORDS);
}

/** As `unicodeWords` does it: most names need none of Unicode's classes, which take milliseconds to build. */
function asciiWords(lower: string): readonly string[] {
  return lower
    .replace(/'s(?![a-z0-9])/g, '')
    .replace(/'/g, '')
    .split(/[^a-z0-9]+/);
}

/** Built when used: as literals they would be read with the bundle, at every cold start. */
function unicodeWords(lower: string): readonly string[] {
  const [marks, letters, quotes] = ['\\p{M}', '\\p{L}\\p{N}', "['’‘ʼ]"];
  return lower
    .normalize('NFKD')
    .replace(new RegExp(marks, 'gu'), '')
    .replace(new RegExp(`${quotes}s(?![${letters}])`, 'gu'), '')
    .replace(new RegExp(quotes, 'gu'), '')
    .split(new RegExp(`[^${letters}]+`, 'u'));
}

/** The words that tell a name from another; none when the text only says "my account". */
export function wordsOf(text: string): readonly string[] {
  return allWords(text).filter((word) => !FILLERS.has(word));
}

/** Equal for two ways to write one name; empty when nothing in it can be said. */
export function nameKey(text: string): string {
  const words = wordsOf(text);
  return (words.length > 0 ? words : allWords(text)).join(' ');
}

/** 1 for the same word, 0 for nothing in common (Levenshtein over the longer length). */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - editDistance(a, b) / longer;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const replaced = (row[j] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
