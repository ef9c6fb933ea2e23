/** Longer than any real token, shorter than what servers refuse as a header. */
const MAX_LENGTH = 8_000;

/** Whether `text` can stand in an Authorization header: the characters of RFC 6750's b68token and some that banks add, none that ends a line. */
export function isBearerToken(text: string): boolean {
  return text.length <= MAX_LENGTH && /^[\x21-\x7e]+$/.test(text);
}
