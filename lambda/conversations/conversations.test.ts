/** Every script on every surface, through the built bundles, with the sandbox bank live. */

import { perform, refusals, written } from './perform.ts';
import { SURFACES } from './script.ts';
import { isPlayedOn, SCRIPTS } from './scripts.ts';
import { openStage, type Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

describe.each(SURFACES)('on %s, a customer', (surface) => {
  describe.each(SCRIPTS)('%s', (_about, scripts) => {
    const played = scripts.filter((script) => isPlayedOn(script, surface));

    it.each(played.map((script) => [script.title, script] as const))('%s', async (_title, script) => {
      const { transcript, exchanges } = await perform(stage, surface, script);
      expect(transcript).toEqual(written(script, surface));
      expect(refusals(exchanges)).toEqual([]);
    });
  });
});

describe('the surfaces', () => {
  const lines = SCRIPTS.flatMap(([, scripts]) => scripts)
    .filter(({ on }) => on === undefined)
    .flatMap((script) => script.lines);

  it('say the same about money, and differ only where linking is named', () => {
    const different = lines.flatMap((line) =>
      'customer' in line && typeof line.assistant !== 'string' ? Object.values(line.assistant) : [],
    );
    expect(different).not.toEqual([]);
    for (const words of different) {
      expect(words).toMatch(/\blink/);
      expect(words).not.toMatch(/\d/);
    }
  });
});
