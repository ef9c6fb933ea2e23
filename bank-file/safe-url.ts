/** Which addresses may be named and asked: https, or http on this machine; no login inside, no fragment. */

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** @param allowsLoopback false where nothing on this machine may be asked, by https neither */
export function isSafeUrl(text: string, allowsLoopback = true): boolean {
  if (/[^\x21-\x7e]/.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  const isLoopback = LOOPBACK.test(url.hostname);
  if (isLoopback && !allowsLoopback) return false;
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback);
  return isSafe && url.username === '' && url.password === '' && !text.includes('#');
}
