/** Which addresses may be named and asked: https, or http on this machine; no login inside, no fragment. */

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

export function isSafeUrl(text: string): boolean {
  if (/[^\x21-\x7e]/.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
  return isSafe && url.username === '' && url.password === '' && !text.includes('#');
}
