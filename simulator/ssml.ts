/**
 * SSML as the platforms take it: whether it is well-formed and uses known tags,
 * and what a listener hears of it, as text.
 */

const TAGS = new Set([
  'speak',
  'p',
  's',
  'break',
  'say-as',
  'sub',
  'emphasis',
  'prosody',
  'phoneme',
  'w',
  'audio',
  'lang',
  'voice',
  'mark',
  'desc',
  'amazon:effect',
  'amazon:emotion',
  'amazon:domain',
]);
const ATTRIBUTES = /^(?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*$/;
const BARE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/;

function tagFault(tag: string, open: string[]): string | undefined {
  const [, slash = '', name = '', rest = '', self = ''] = /^<(\/?)([\w:-]+)([^>]*?)(\/?)>$/s.exec(tag) ?? [];
  if (name === '') return `"${tag}" is no tag`;
  if (!TAGS.has(name)) return `<${name}> is no tag of SSML`;
  if (!ATTRIBUTES.test(rest)) return `<${name}> has attributes that are not well-formed`;
  if (slash !== '') return open.pop() === name ? undefined : `</${name}> closes what is not open`;
  if (self === '') open.push(name);
  return undefined;
}

function textFault(text: string): string | undefined {
  if (BARE_AMPERSAND.test(text)) return 'an & is not escaped';
  return CONTROL.test(text) ? 'a control character is not allowed in XML' : undefined;
}

/** @returns what is wrong, or undefined when the document is well-formed with one <speak> root */
export function ssmlFault(ssml: string): string | undefined {
  const text = ssml.trim();
  if (!/^<speak[\s>]/.test(text) || !text.endsWith('</speak>')) return 'the root is not <speak>';
  if (text.indexOf('</speak>') < text.length - '</speak>'.length) return 'there is more than one root';
  const open: string[] = [];
  const faults = (text.match(/<[^>]*>?|[^<]+/g) ?? []).flatMap(
    (piece) => textFault(piece) ?? (piece.startsWith('<') ? tagFault(piece, open) : undefined) ?? [],
  );
  return faults[0] ?? (open.length === 0 ? undefined : `<${open.at(-1)}> is not closed`);
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return ENTITIES[String(name)] ?? whole;
  });
}

/** What is heard, as plain text. Text without markup is given back as it is. */
export function heardText(speech: string): string {
  if (!speech.trimStart().startsWith('<speak')) return speech;
  const text = speech
    .replace(/<break[^>]*>|<\/(?:p|s)>/g, ' ')
    .replace(/<sub\s[^>]*alias="([^"]*)"[^>]*>[^<]*<\/sub>/g, '$1')
    .replace(/<[^>]*>/g, '');
  return unescaped(text)
    .replace(/\s+/g, ' ')
    .replace(/ ([.,?!])/g, '$1')
    .trim();
}
