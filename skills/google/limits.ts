/**
 * What a Google Assistant prompt may hold. The library throws at a third simple
 * response and a ninth suggestion, and lets everything else through unseen.
 *
 * developers.google.com/assistant/conversational/prompts
 */

/** Characters shown in one chat bubble. */
export const MAX_TEXT = 640;
export const MAX_SUGGESTIONS = 8;
export const MAX_SUGGESTION = 25;
/** Characters of a basic card without an image: fifteen lines. */
export const MAX_CARD_TEXT = 750;
/** Bytes of a request that are looked at; Google's own are a few thousand. */
export const MAX_REQUEST_BYTES = 128 * 1024;

/** `text`, cut between words and marked with an ellipsis when it is over `max` characters. */
export function fitted(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > max / 2 ? cut.slice(0, space) : cut.replace(/[\uD800-\uDBFF]$/, '');
  return `${kept}…`;
}

/**
 * The suggestions that may be shown. One that is too long is left out: a cut
 * one would be said, when tapped, in words that nobody offered.
 */
export function legalSuggestions(titles: readonly string[]): readonly string[] {
  const fitting = titles
    .map((title) => title.trim())
    .filter((title) => title !== '' && title.length <= MAX_SUGGESTION);
  return [...new Set(fitting)].slice(0, MAX_SUGGESTIONS);
}
