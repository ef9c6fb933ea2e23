import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileCatalogues } from './compile.ts';

/** What a catalogue of these lines compiles to. */
function compiled(yaml: string): readonly string[] {
  const root = mkdtempSync(join(tmpdir(), 'catalogue-'));
  try {
    mkdirSync(join(root, 'shared/phrasing'), { recursive: true });
    writeFileSync(join(root, 'shared/phrasing/en-US.yaml'), yaml);
    return compileCatalogues(root).map(({ text }) => text);
  } finally {
    rmSync(root, { recursive: true });
  }
}

describe('the compiled catalogues', () => {
  it('are those that are committed', () => {
    for (const { path, text } of compileCatalogues()) expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('are the same every time', () => {
    expect(compileCatalogues()).toEqual(compileCatalogues());
  });

  it('bring no parser, no formatter and no Intl along', () => {
    const [code = ''] = compileCatalogues()
      .filter(({ path }) => path.endsWith('.js'))
      .map(({ text }) => text);
    expect(code.match(/^import .*$/gm)).toEqual([
      'import { plural, select } from "@messageformat/runtime";',
      'import { en } from "@messageformat/runtime/lib/plurals";',
    ]);
  });

  it('type every argument: text, a count, or one of the words that are selected on', () => {
    const [, types] = compiled(
      `a: "{name}: {n, plural, one{x: y} other{{n}}} {at, select, start{Your {m, plural, one{1} other{2}}} other{your}}"\nb: "no d.ots"`,
    );
    expect(types).toContain(
      "readonly 'a': { readonly at: 'start' | 'other'; readonly m: number; readonly n: number; readonly name: string };",
    );
    expect(types).toContain("readonly 'b': Record<never, never>;");
  });

  it.each([
    ['an unknown tag', 'a: <audio>x</audio>', 'a has a tag <audio> that nothing renders'],
    ['a tag that stays open', 'a: <digits>x', 'a: <digits> is not closed'],
    ['a tag that was not opened', 'a: x</digits>', 'a: </digits> closes what is not open'],
    ['tags that cross', 'a: <phone><digits>x</phone></digits>', 'a: </phone> closes what is not open'],
    ['a pause around words', 'a: <pause>x</pause>', 'a: <pause> stands alone or never does'],
    ['a bare angle bracket', 'a: 1 < 2', 'a has a bare < or >'],
    [
      'a number that the runtime would format',
      'a: "{n, plural, other{# x}}"',
      'a formats a number: pass it as words',
    ],
    ['what is no message', 'a: 3', 'a is neither a message nor a group'],
  ])('refuse %s', (_what, yaml, message) => {
    expect(() => compiled(yaml)).toThrow(message);
  });
});
