/**
 * Draws APL documents in a real browser with Amazon's own viewhost, for tests.
 *
 * Nothing leaves the machine: the viewhost is read from its package, and what
 * else it asks for (Amazon's fonts) is refused, so a system font stands in.
 */

import type { Browser, Page } from 'playwright-core';

export interface Viewport {
  readonly width: number;
  readonly height: number;
  readonly shape: 'RECTANGLE' | 'ROUND';
  readonly mode: 'HUB' | 'TV';
}

/** What is drawn of a `RenderDocument` directive. */
interface Drawable {
  readonly document?: unknown;
  readonly datasources?: unknown;
}

const ORIGIN = 'http://viewer.invalid';

/** The engine has to begin in the tick in which the script ends, and reads its tables as UTF-8. */
const PAGE = `<!doctype html><meta charset="utf-8"><style>body{margin:0;background:#000}</style>
<div id="view" style="position:relative"></div>
<script src="/apl.js"></script><script>window.aplReady = AplRenderer.initEngine();</script>`;

const VIEWHOST = require.resolve('apl-viewhost-web');

export interface AplViewer {
  /** `finished` in it turns true when the document closes itself. */
  readonly page: Page;
  /** Takes the place of what was drawn before. */
  readonly draw: (drawable: Drawable, viewport: Viewport) => Promise<void>;
}

export async function aplViewer(browser: Browser): Promise<AplViewer> {
  const page = await browser.newPage();
  await page.route('**', (route) => {
    switch (route.request().url()) {
      case `${ORIGIN}/`:
        return route.fulfill({ contentType: 'text/html', body: PAGE });
      case `${ORIGIN}/apl.js`:
        return route.fulfill({ contentType: 'text/javascript', path: VIEWHOST });
      default:
        return route.abort();
    }
  });
  await page.goto(`${ORIGIN}/`);
  return {
    page,
    async draw({ document, datasources }, viewport) {
      const { width, height } = viewport;
      await page.setViewportSize({ width, height });
      const drawing = { document: JSON.stringify(document), payload: JSON.stringify(datasources), viewport };
      await page.evaluate(drawIn, drawing);
    },
  };
}

/** The part of the viewhost that is used here. It ships no types. */
interface Viewhost {
  readonly document: { getElementById(id: string): unknown };
  readonly aplReady: Promise<void>;
  readonly AplRenderer: {
    readonly Content: { create(document: string): { addData(name: string, data: string): void } };
    readonly default: { create(options: object): Renderer };
  };
}

interface Renderer {
  init(): Promise<void>;
  destroy(): void;
}

interface Drawing {
  readonly document: string;
  readonly payload: string;
  readonly viewport: Viewport;
}

/** Runs in the browser. */
async function drawIn({ document: source, payload, viewport }: Drawing): Promise<void> {
  const host = globalThis as unknown as Viewhost & { finished: boolean; drawn?: Renderer };
  await host.aplReady;
  host.drawn?.destroy();
  const content = host.AplRenderer.Content.create(source);
  content.addData('payload', payload);
  host.finished = false;
  const renderer = host.AplRenderer.default.create({
    content,
    view: host.document.getElementById('view'),
    environment: { agentName: 'viewer', agentVersion: '1.0', allowOpenUrl: false, disallowVideo: true },
    viewport: { ...viewport, dpi: 160, isRound: viewport.shape === 'ROUND' },
    theme: 'dark',
    mode: viewport.mode,
    utcTime: Date.now(),
    localTimeAdjustment: 0,
    onFinish() {
      host.finished = true;
    },
  });
  host.drawn = renderer;
  await renderer.init();
}
