/** What is drawn is legal APL with nothing of the customer's in the document, and only where a screen draws it. */

import fc from 'fast-check';
import type { BalanceRow, Visual } from '../../../shared/dialog/reply.ts';
import { readEnvelope } from '../envelope.ts';
import requests from '../recorded-requests.json';
import { bound } from './apl.ts';
import { CLEARED_AFTER_MS } from './document.ts';
import { MAX_DIRECTIVE_BYTES, renderDirective } from './render-directive.ts';
import { screenFrom } from './screen.ts';

const BANK = 'Curlew Bank';
const empty = { showsOurs: false };
const ours = { showsOurs: true };

const joint = { title: "Tom & Ann's <joint>", value: '$5,050.25', note: 'available' };
const card = { title: 'Cash Rewards Visa', value: '$640.12', note: 'you owe' };
const bars = [
  { label: 'Groceries', value: '$182.40', share: 1 },
  { label: 'Other', value: '$0.40', share: 0.002 },
  { label: 'None', value: '$0.00', share: 0 },
];
const VISUALS: readonly Visual[] = [
  { kind: 'balances', title: 'Balances', rows: [joint], text: 'One.' },
  { kind: 'balances', title: 'Balances', rows: [joint, card], text: 'Two.' },
  { kind: 'rows', title: 'Altogether', rows: [joint, card], text: 'Two.' },
  { kind: 'bars', title: 'Spending', bars, text: 'Three.' },
  { kind: 'bill', title: 'Bill', rows: [card], text: 'One.' },
];

function drawn(visual: Visual | undefined, screen = empty, bank = BANK) {
  const directive = renderDirective(visual, screen, bank);
  if (directive === undefined) throw new Error('nothing is drawn');
  const { document = {}, datasources = {} } = directive;
  return { directive, document: JSON.stringify(document), datasources };
}

interface ShownRow {
  readonly name: string;
  readonly percent: number;
  readonly valueScale: number;
}

function rowsOf(visual: Visual): readonly ShownRow[] {
  return (drawn(visual).datasources['screen'] as { readonly rows: readonly ShownRow[] }).rows;
}

describe('a drawn visual', () => {
  it.each(VISUALS.map((visual) => [visual.kind, visual] as const))(
    'of %s is a document of APL 1.4',
    (_kind, visual) => {
      const { directive, document } = drawn(visual);
      expect(directive).toMatchObject({
        type: 'Alexa.Presentation.APL.RenderDocument',
        token: 'bank-screen',
        document: { type: 'APL', version: '1.4', mainTemplate: { parameters: ['payload'] } },
        datasources: { screen: { bank: BANK, title: visual.title } },
      });
      expect(directive.document).not.toHaveProperty('import');
      expect(document).not.toMatch(/https?:|TouchWrapper|onPress/);
      expect(Object.keys(directive.document?.['mainTemplate'])).toEqual(['parameters', 'items']);
    },
  );

  it('closes itself within a minute, and tells nobody', () => {
    const { directive, document } = drawn(VISUALS[0]);
    expect(CLEARED_AFTER_MS).toBeLessThanOrEqual(60_000);
    expect(directive.document).toMatchObject({
      settings: { idleTimeout: 30_000 },
      handleTick: [{ when: `\${elapsedTime >= ${CLEARED_AFTER_MS}}`, commands: [{ type: 'Finish' }] }],
    });
    expect(document).not.toContain('SendEvent');
  });

  it('has a bar as long as its share, and one that can be seen for a little', () => {
    const visual: Visual = { kind: 'bars', title: 'Spending', bars, text: '' };
    expect(rowsOf(visual).map(({ percent }) => percent)).toEqual([100, 1, 0]);
  });

  it('sets a long amount smaller, so that it stands in one line', () => {
    const rows = [joint, { title: 'Savings', value: '$12,345,678,901.23' }];
    const scales = rowsOf({ kind: 'rows', title: '', rows, text: '' }).map(({ valueScale }) => valueScale);
    expect(scales).toEqual([1, 14 / 18]);
  });

  it('shows markup in a name as the text it is', () => {
    const [row] = rowsOf({ kind: 'rows', title: '', rows: [joint], text: '' });
    expect(row?.name).toBe("Tom &amp; Ann's &lt;joint&gt;");
  });

  it('is only spoken when it would not fit, and covers what stood there before', () => {
    const row: BalanceRow = { title: 'x'.repeat(400), value: '$1.00' };
    const large: Visual = { kind: 'balances', title: 'Balances', rows: Array(60).fill(row), text: '' };
    expect(renderDirective(large, empty, BANK)).toBeUndefined();
    expect(JSON.stringify(renderDirective(large, ours, BANK))).not.toContain('$1.00');
  });
});

describe('a name from the bank', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom(
      bound('payload.screen.title'),
      `$${bound('1+1')}`,
      '<b>x</b>',
      '&lt;',
      '@name',
      '"}],"type":"Video"',
      '$$${',
    ),
  );
  const row = fc.record({ title: hostile, value: hostile, note: hostile });
  const visuals: fc.Arbitrary<Visual> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('balances' as const, 'rows' as const, 'bill' as const),
      title: hostile,
      rows: fc.array(row, { minLength: 1, maxLength: 6 }),
      text: hostile,
    }),
    fc.record({
      kind: fc.constant('bars' as const),
      title: hostile,
      bars: fc.array(fc.record({ label: hostile, value: hostile, share: fc.double({ noNaN: true }) }), {
        minLength: 1,
        maxLength: 6,
      }),
      text: hostile,
    }),
  );

  function plain(visual: Visual): Visual {
    const rows = (count: number) => Array.from({ length: count }, () => ({ title: 'a', value: 'b' }));
    if (visual.kind !== 'bars') return { ...visual, title: '', rows: rows(visual.rows.length), text: '' };
    return {
      ...visual,
      title: '',
      bars: visual.bars.map(() => ({ label: 'a', value: 'b', share: 1 })),
      text: '',
    };
  }

  it('never changes the document, opens no expression and no markup, and keeps a bar on its track', () => {
    fc.assert(
      fc.property(visuals, hostile, (visual, bank) => {
        const { document, datasources } = drawn(visual, empty, bank);
        expect(document).toBe(drawn(plain(visual)).document);
        expect(JSON.stringify(datasources)).not.toContain('${');
        const { spoken: _spoken, ...shown } = datasources['screen'] as Record<string, unknown>;
        expect(JSON.stringify(shown)).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|#36;)/);
        for (const { percent } of shown['rows'] as readonly ShownRow[]) {
          expect(percent).toBeGreaterThanOrEqual(0);
          expect(percent).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

describe('a reply without a visual', () => {
  it("puts the bank's name over what an earlier turn drew", () => {
    const { datasources, document } = drawn(undefined, ours);
    expect(datasources).toEqual({ screen: { bank: BANK, title: '', rows: [], spoken: BANK } });
    expect(document).not.toContain('rows');
  });

  it('draws nothing where nothing of ours is shown', () => {
    expect(renderDirective(undefined, empty, BANK)).toBeUndefined();
  });
});

describe('the size of a directive', () => {
  it('leaves room for the rest of a response of 24 KB', () => {
    for (const visual of VISUALS)
      expect(Buffer.byteLength(JSON.stringify(renderDirective(visual, empty, BANK)))).toBeLessThan(
        MAX_DIRECTIVE_BYTES / 2,
      );
  });
});

describe('the screen of a request', () => {
  function on(apl: unknown, token?: string) {
    const { System } = requests.launch.context;
    const device = { supportedInterfaces: { 'Alexa.Presentation.APL': apl } };
    const shown = token !== undefined && { 'Alexa.Presentation.APL': { token } };
    return screenFrom(readEnvelope({ context: { System: { ...System, device }, ...shown } }));
  }
  const runtime = (maxVersion: unknown) => ({ runtime: { maxVersion } });

  it.each(['1.4', '1.10', '2.0', '2024.3'])('of APL %s is drawn on', (version) => {
    expect(on(runtime(version))).toEqual(empty);
  });

  it.each(['1.0', '1.3', '0.9', '', 'latest', '1', '1.4.x', 2024.3, null])('of APL %j is not', (version) => {
    expect(on(runtime(version))).toBeUndefined();
  });

  it.each([undefined, null, {}, 'yes', { runtime: null }])('declared as %j is none', (apl) => {
    expect(on(apl)).toBeUndefined();
  });

  it('is known to show a document of ours, or of somebody else', () => {
    expect(on(runtime('2024.3'), 'bank-screen')).toEqual(ours);
    expect(on(runtime('2024.3'), 'another')).toEqual(empty);
  });

  it('is absent on a speaker', () => {
    expect(screenFrom(readEnvelope(requests.balance))).toBeUndefined();
  });
});
