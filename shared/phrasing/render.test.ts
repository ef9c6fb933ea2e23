import fc from 'fast-check';
import type { Speech } from '../dialog/reply.ts';
import { textOfSsml } from '../testing/ssml-reader.ts';
import { toSsml, toText } from './render.ts';

const text = (words: string): Speech => [{ kind: 'text', text: words }];

describe('the markup renderer', () => {
  it('writes one root around nothing', () => {
    expect(toSsml([])).toBe('<speak></speak>');
  });

  it('escapes each of the five characters once', () => {
    expect(toSsml(text(`M&M's <b> "x" &amp;`))).toBe(
      '<speak>M&amp;M&apos;s &lt;b&gt; &quot;x&quot; &amp;amp;</speak>',
    );
  });

  it('reads digits one by one, a phone as a phone, and rests', () => {
    const speech: Speech = [
      { kind: 'sentence', children: [{ kind: 'digits', children: [{ kind: 'text', text: '7719' }] }] },
      { kind: 'pause' },
      { kind: 'phone', children: [{ kind: 'text', text: '1-800-555-0142' }] },
      { kind: 'emphasis', children: [{ kind: 'text', text: 'now' }] },
    ];
    expect(toSsml(speech)).toBe(
      '<speak><s><say-as interpret-as="characters">7719</say-as></s><break time="350ms"/>' +
        '<say-as interpret-as="telephone">1-800-555-0142</say-as><emphasis level="moderate">now</emphasis></speak>',
    );
    expect(toText(speech)).toBe('7719 1-800-555-0142now');
  });

  it('leaves plain text unescaped', () => {
    expect(toText(text("Tom & Ann's <joint>"))).toBe("Tom & Ann's <joint>");
  });

  it('leaves out what XML cannot hold', () => {
    expect(toSsml(text('a\u0000b\uFFFEc\uD800d\u0010e'))).toBe('<speak>abcde</speak>');
  });

  it('is well formed whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (words) => {
        expect(() => textOfSsml(toSsml(text(words)))).not.toThrow();
      }),
    );
  });
});
