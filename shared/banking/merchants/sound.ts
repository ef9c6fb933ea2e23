/**
 * How a name sounds, roughly, as English speakers say it: the same for names
 * that speech recognition takes for each other ("Lark Street", "Larke Streat").
 * Vowels count only in front; letters of one sound are one letter.
 */

const RULES: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/tch|ch|sh|sch|[ts]ion|[ct]ia/g, 'j'],
  [/dg(?=[eiy])|g(?=[eiy])/g, 'j'],
  [/ough|augh/g, 'f'],
  [/gh/g, ''],
  [/ph|v/g, 'f'],
  [/sc(?=[eiy])|c(?=[eiy])|z/g, 's'],
  [/ck|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/th/g, 't'],
  [/d/g, 't'],
  [/b/g, 'p'],
  [/g/g, 'k'],
  [/wh/g, 'w'],
  [/(?<=.)[wh]/g, ''],
];

/** @param word of letters a to z; anything else in it is not heard */
export function soundOf(word: string): string {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '');
  const sounds = RULES.reduce((text, [pattern, sound]) => text.replace(pattern, sound), letters);
  const first = /^[aeiouy]/.test(sounds) ? 'a' : '';
  return first + sounds.replace(/[aeiouy]/g, '').replace(/(.)\1+/g, '$1');
}
