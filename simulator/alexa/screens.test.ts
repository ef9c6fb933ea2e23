/** What the skill draws, in a real browser with Amazon's own viewhost: readable on every screen, and gone in time. */

import type { Browser } from 'playwright-core';
import type { Visual } from '../../shared/dialog/reply.ts';
import { CLEARED_AFTER_MS } from '../../skills/alexa/visuals/document.ts';
import { renderDirective } from '../../skills/alexa/visuals/render-directive.ts';
import { chromiumPath, launched } from '../chromium.ts';
import { type AplViewer, aplViewer, type Viewport } from './apl-viewer.ts';

const chromium = chromiumPath();
const isCi = process.env['CI'] !== undefined;
if (chromium === undefined && !isCi)
  console.warn('The screens are not tested: no Chromium was found. Install one, or name it in CHROMIUM.');
const inBrowser = chromium === undefined && !isCi ? describe.skip : describe;

const SCREENS: Readonly<Record<string, Viewport>> = {
  'a large hub': { width: 1280, height: 800, shape: 'RECTANGLE', mode: 'HUB' },
  'a small hub': { width: 960, height: 480, shape: 'RECTANGLE', mode: 'HUB' },
  'an upright hub': { width: 1080, height: 1920, shape: 'RECTANGLE', mode: 'HUB' },
  'a television': { width: 960, height: 540, shape: 'RECTANGLE', mode: 'TV' },
  'a round screen': { width: 480, height: 480, shape: 'ROUND', mode: 'HUB' },
};

const BANK = 'Sandpiper Bank';
const row = (title: string, value: string, note: string) => ({ title, value, note });
const five = [
  row('Everyday Checking', '$2,345.67', 'available'),
  row("Tom & Ann's <joint>", '$5,050.25', 'available'),
  row('Rainy Day Savings for the roof and the garden wall', '$12,800.00', 'available, as of yesterday'),
  row('Cash Rewards Visa Signature Preferred', '$640.12', 'you owe'),
  row("Ann's Checking", '-$42.17', 'overdrawn'),
];
const VISUALS: Readonly<Record<string, Visual>> = {
  'one balance': { kind: 'balances', title: 'Balances', rows: five.slice(0, 1), text: 'One.' },
  'a large amount': {
    kind: 'balances',
    title: 'Balances',
    rows: [row("Tom & Ann's <joint>", '-$123,456,789.01', 'overdrawn')],
    text: 'One.',
  },
  'five balances': { kind: 'balances', title: 'Balances', rows: five, text: 'Five.' },
  totals: {
    kind: 'rows',
    title: 'Altogether',
    rows: [row('Yours', '$20,195.92', ''), row('Owed', '$16,057.07', ''), row('Net', '$4,138.85', '')],
    text: 'Three.',
  },
  bars: {
    kind: 'bars',
    title: 'Spending last week',
    bars: [
      { label: 'Groceries', value: '$182.40', share: 1 },
      { label: 'Dining and takeaway', value: '$96.10', share: 0.53 },
      { label: 'Transport', value: '$41.00', share: 0.22 },
    ],
    text: 'Three.',
  },
  'a bill': {
    kind: 'bill',
    title: 'Cash Rewards Visa bill',
    rows: [
      row('Statement balance', '$640.12', ''),
      row('Minimum payment', '$35.00', ''),
      row('Due', 'December 14', ''),
    ],
    text: 'Three.',
  },
};

/** Of a list on a round screen only the first rows are there before it is scrolled. */
function textsOf(visual: Visual, { shape }: Viewport): readonly string[] {
  const figures = visual.kind === 'bars' ? visual.bars : visual.rows;
  const isOne = visual.kind === 'balances' && figures.length === 1;
  const shown = figures
    .slice(0, shape === 'ROUND' ? 3 : undefined)
    .flatMap((one) => ('label' in one ? [one.label, one.value] : Object.values(one)));
  return [BANK, ...(isOne ? [] : [visual.title]), ...shown].filter((text) => text !== '');
}

function drawn(visual: Visual | undefined): { readonly document?: unknown; readonly datasources?: unknown } {
  return renderDirective(visual, { showsOurs: true }, BANK) ?? {};
}

interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Every line of text where the browser put it. Runs in the browser. */
const LINES = `(() => {
  const found = [];
  const walker = document.createTreeWalker(document.getElementById('view'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    for (const { left, right, top, bottom, width } of range.getClientRects())
      if (width > 0) found.push({ text: walker.currentNode.data, left, right, top, bottom });
  }
  return found;
})()`;

/** Lines that a viewport cuts. A list may go on below the edge, where it is scrolled to. */
function cutLines(lines: readonly Line[], { width, height, shape }: Viewport): readonly Line[] {
  if (shape === 'RECTANGLE')
    return lines.filter(
      ({ left, right, top, bottom }) => left < 0 || right > width || top < 0 || bottom > height,
    );
  const radius = width / 2;
  const isOutside = (x: number, y: number) => Math.hypot(x - radius, y - radius) > radius;
  const lowest = height - 42;
  return lines
    .filter(({ bottom }) => bottom <= lowest)
    .filter(({ left, right, top, bottom }) =>
      [top, bottom].some((y) => isOutside(left, y) || isOutside(right, y)),
    );
}

jest.setTimeout(30_000);

inBrowser('a screen', () => {
  let browser: Browser;
  let viewer: AplViewer;

  beforeAll(async () => {
    if (chromium === undefined) throw new Error('CI has no Chromium; .ci/run installs one');
    browser = await launched(chromium);
    viewer = await aplViewer(browser);
  }, 60_000);
  afterAll(() => browser?.close());

  /** With the line breaks of the screen as spaces. */
  const seen = async (): Promise<string> =>
    (await viewer.page.locator('#view').innerText()).replace(/\s+/g, ' ').trim();
  const lines = (): Promise<readonly Line[]> => viewer.page.evaluate(LINES);

  describe.each(Object.entries(SCREENS))('such as %s', (_screen, viewport) => {
    it.each(Object.entries(VISUALS))(
      'shows %s whole, and no amount in two lines',
      async (_visual, visual) => {
        await viewer.draw(drawn(visual), viewport);
        const text = await seen();
        for (const one of textsOf(visual, viewport)) expect(text).toContain(one);
        const found = await lines();
        expect(cutLines(found, viewport)).toEqual([]);
        const amounts = text.match(/-?\$[\d,.]+/g) ?? [];
        expect(found.map((line) => line.text)).toEqual(expect.arrayContaining(amounts));
      },
    );
  });

  const round: Viewport = { width: 480, height: 480, shape: 'ROUND', mode: 'HUB' };
  const hub: Viewport = { width: 1024, height: 600, shape: 'RECTANGLE', mode: 'HUB' };

  it('that is round is scrolled to the last balance', async () => {
    await viewer.draw(drawn(VISUALS['five balances']), round);
    await viewer.page.mouse.move(240, 300);
    const last = async () => (await lines()).find(({ text }) => text === '-$42.17');
    for (let turn = 0; turn < 20 && (await last()) === undefined; turn++) {
      await viewer.page.mouse.wheel(0, 200);
      await viewer.page.waitForTimeout(100);
    }
    await viewer.page.mouse.wheel(0, 1000);
    await viewer.page.waitForTimeout(300);
    const { bottom = Number.NaN } = (await last()) ?? {};
    expect(bottom).toBeLessThan(438);
  });

  it('shows what looks like markup or an expression as the text it is', async () => {
    const name = `<b>\${payload.screen.bank}</b> &lt; "@name"`;
    const rows = [{ title: name, value: '$1.00' }];
    await viewer.draw(drawn({ kind: 'rows', title: name, rows, text: name }), hub);
    expect((await seen()).split(name)).toHaveLength(3);
  });

  it("shows the bank's name alone when a reply has no visual", async () => {
    await viewer.draw(drawn(undefined), hub);
    expect(await seen()).toBe(BANK);
  });

  it('is left by the document when its time is over, and not before', async () => {
    const hurried = JSON.stringify(drawn(VISUALS['one balance'])).replaceAll(`${CLEARED_AFTER_MS}`, '1500');
    await viewer.draw(JSON.parse(hurried) as object, hub);
    await expect(viewer.page.evaluate('finished')).resolves.toBe(false);
    await viewer.page.waitForFunction('finished', undefined, { timeout: 10_000 });
  });
});
