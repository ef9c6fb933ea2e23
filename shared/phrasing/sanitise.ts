/**
 * Values from outside, made fit to stand in a sentence.
 *
 * What is left has no control, bidi, zero-width, private or unpaired character,
 * so it can hide nothing, reorder nothing and never pass for a marker.
 */

/** Characters of a name that are said or shown: longer ones end in an ellipsis. */
const MAX_LENGTH = 60;

const INVISIBLE = '[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Noncharacter_Code_Point}]';

/** Nothing of what is taken out can be in here, and Unicode's classes take milliseconds to build. */
const HARMLESS = /^[ -~]*$/;

/** NFC, white space as single spaces, at most 60 code points. */
export function sanitised(value: string): string {
  const clean = visible(value).replace(/ +/g, ' ').trim();
  const points = Array.from(clean);
  return points.length <= MAX_LENGTH
    ? clean
    : `${points
        .slice(0, MAX_LENGTH - 1)
        .join('')
        .trimEnd()}…`;
}

function visible(value: string): string {
  return HARMLESS.test(value)
    ? value
    : value
        .replace(/[^\S\uFEFF]+/g, ' ')
        .replace(new RegExp(INVISIBLE, 'gu'), '')
        .normalize('NFC');
}
