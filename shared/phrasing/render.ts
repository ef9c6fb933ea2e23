/**
 * The markup renderer: Speech as SSML or as plain text.
 *
 * Every text node is escaped here, exactly once, and loses what XML cannot
 * hold; nothing else writes SSML, so no value can become markup.
 */

import type { Speech, SpeechNode } from '../dialog/reply.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** What no XML 1.0 document may contain: section 2.2, production Char. */
const ILLEGAL = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

function escaped(text: string): string {
  return text.replace(ILLEGAL, '').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}

function element(node: SpeechNode): string {
  switch (node.kind) {
    case 'text':
      return escaped(node.text);
    case 'pause':
      return '<break time="350ms"/>';
    case 'digits':
      // `characters` spells digits on Alexa and on Google; `digits` is Alexa's alone.
      return `<say-as interpret-as="characters">${elements(node.children)}</say-as>`;
    case 'phone':
      return `<say-as interpret-as="telephone">${elements(node.children)}</say-as>`;
    case 'sentence':
      return `<s>${elements(node.children)}</s>`;
    case 'emphasis':
      return `<emphasis level="moderate">${elements(node.children)}</emphasis>`;
    default:
      return node satisfies never;
  }
}

function elements(speech: Speech): string {
  return speech.map(element).join('');
}

/** A whole SSML document, with its root. */
export function toSsml(speech: Speech): string {
  return `<speak>${elements(speech)}</speak>`;
}

function words(node: SpeechNode): string {
  if (node.kind === 'text') return node.text;
  return node.kind === 'pause' ? ' ' : node.children.map(words).join('');
}

/** Plain text: the same words without markup, not escaped. */
export function toText(speech: Speech): string {
  return speech.map(words).join('').replace(/\s+/g, ' ').trim();
}
