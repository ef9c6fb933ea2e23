/**
 * A strict reader of SSML: an XML document of our tags and no others.
 *
 * It refuses what Alexa would drop a whole answer for: characters that XML
 * cannot hold, bare ampersands, unknown tags, wrong nesting.
 */

const TAGS: Readonly<Record<string, RegExp>> = {
  speak: /^$/,
  s: /^$/,
  break: /^ time="\d+ms"$/,
  'say-as': /^ interpret-as="(characters|telephone)"$/,
  emphasis: /^ level="moderate"$/,
};
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};
const TOKEN = /<(\/?)([a-z-]+)([^<>]*?)(\/?)>|(&[a-z]+;)|([^<>&]+)/y;
const LEGAL = /^[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]*$/u;

function nested(open: string[], isClosing: boolean, name: string, isEmpty: boolean): void {
  if (isClosing && open.pop() !== name) throw new Error(`</${name}> closes another tag`);
  if (!isClosing && !isEmpty) open.push(name);
}

function tag(open: string[], token: RegExpExecArray): void {
  const [, slash, name = '', attributes = '', empty] = token;
  if (open.length === 0 && (name !== 'speak' || token.index !== 0))
    throw new Error('there is more than one root');
  const isClosing = slash === '/';
  if (!isClosing && TAGS[name]?.test(attributes) !== true)
    throw new Error(`<${name}${attributes}> is not ours`);
  nested(open, isClosing, name, empty === '/');
}

/** @returns the text that is spoken; @throws Error when Alexa would refuse the document */
export function textOfSsml(ssml: string): string {
  if (!LEGAL.test(ssml)) throw new Error('a character is not legal in XML');
  const open: string[] = [];
  let text = '';
  let at = 0;
  while (at < ssml.length) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(ssml);
    if (token === null) throw new Error(`what stands at ${at} is no XML`);
    at = TOKEN.lastIndex;
    if (token[2] !== undefined) tag(open, token);
    else text += entityOrText(token);
    if (open.length === 0 && at < ssml.length) throw new Error('something follows the root');
  }
  if (open.length > 0) throw new Error('a tag is not closed');
  return text.replace(/\s+/g, ' ').trim();
}

function entityOrText([, , , , , entity, plain = '']: RegExpExecArray): string {
  if (entity === undefined) return plain;
  const character = ENTITIES[entity];
  if (character === undefined) throw new Error(`${entity} is not an XML entity`);
  return character;
}
