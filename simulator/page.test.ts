/**
 * The first minute in a real browser: `npm start`'s own command, the page, the
 * bank's own login. Chromium has no voices here, so what is spoken is caught.
 */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { chromiumPath, launched } from './chromium.ts';

const ROOT = join(__dirname, '..');
const chromium = chromiumPath();
const isCi = process.env['CI'] !== undefined;
if (chromium === undefined && !isCi)
  console.warn('The browser test is skipped: no Chromium was found. Install one, or name it in CHROMIUM.');
const inBrowser = chromium === undefined && !isCi ? describe.skip : describe;

interface Started {
  readonly process: ChildProcess;
  readonly origin: string;
}

async function started(state: string): Promise<Started> {
  const flags = ['--port', '0', '--bank-port', '0', '--state', state];
  const child = spawn(process.execPath, ['--import', 'tsx', 'simulator/start.ts', ...flags], { cwd: ROOT });
  const errors: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    const origin = /Simulator\s+(http:\/\/localhost:\d+)/.exec(line)?.[1];
    if (origin !== undefined) return { process: child, origin };
  }
  throw new Error(`npm start ended: ${errors.join('')}`);
}

/** Replaces the browser's voice by a list of what it was given to say. */
function catchSpeech(): void {
  const spoken: string[] = [];
  Object.assign(globalThis, { spoken });
  Object.defineProperty(globalThis, 'speechSynthesis', {
    value: { cancel: () => undefined, speak: (utterance: { text: string }) => spoken.push(utterance.text) },
  });
}

jest.setTimeout(30_000);

inBrowser('the page', () => {
  const state = mkdtempSync(join(tmpdir(), 'page-test-'));
  let start: Started;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    if (chromium === undefined) throw new Error('CI has no Chromium; .ci/run installs one');
    start = await started(state);
    browser = await launched(chromium);
    context = await browser.newContext();
    page = await context.newPage();
    await page.addInitScript(catchSpeech);
    await page.goto(start.origin);
  }, 90_000);

  afterAll(async () => {
    await browser?.close();
    if (start !== undefined) {
      start.process.kill('SIGINT');
      await once(start.process, 'exit');
    }
    rmSync(state, { recursive: true, force: true });
  }, 30_000);

  const pane = (surface: string): Locator => page.locator(`[data-surface=${surface}]`);
  const lastSpeech = (surface: string): Locator => pane(surface).locator('.heard .speech').last();
  const spoken = (): Promise<string[]> =>
    page.evaluate(() => (globalThis as unknown as { spoken: string[] }).spoken);

  async function ask(surface: string, text: string): Promise<string> {
    const answers = pane(surface).locator('.heard .speech');
    const before = await answers.count();
    await pane(surface).locator('input').fill(text);
    await pane(surface).getByRole('button', { name: 'Ask', exact: true }).click();
    await answers.nth(before).waitFor();
    return (await lastSpeech(surface).textContent()) ?? '';
  }

  async function link(surface: string): Promise<void> {
    const opened = context.waitForEvent('page');
    await pane(surface).locator('.link').click();
    const login = await opened;
    await login.locator('[name=username], [name=account]').first().waitFor();
    if (await login.locator('[name=username]').isVisible()) {
      await login.fill('[name=username]', 'tom');
      await login.fill('[name=password]', 'sandpiper');
      await login.locator('button[value=login]').click();
    }
    await login.locator('button[value=allow]').click();
    await pane(surface).locator('.link-state.linked').waitFor();
  }

  it('shows both assistants, and that Google closed its platform', async () => {
    await expect(pane('alexa').locator('h2').textContent()).resolves.toBe('Alexa');
    await expect(pane('google').locator('.notice').textContent()).resolves.toContain('June 2023');
  });

  it('is offered linking before there is a link', async () => {
    await expect(ask('alexa', "What's my checking balance?")).resolves.toContain('Alexa app');
    await expect(pane('alexa').locator('.heard button').count()).resolves.toBe(1);
  });

  it.each(['alexa', 'google'])(
    'links through the bank and hears the balance on %s',
    async (surface) => {
      await link(surface);
      const answer = 'Your checking has 2,345 dollars and 67 cents available.';
      await expect(ask(surface, "What's my checking balance?")).resolves.toBe(answer);
      await expect(spoken()).resolves.toContain(answer);
    },
    30_000,
  );

  it('shows the raw request and response, legal for the platform', async () => {
    const exchange = pane('alexa').locator('details').last();
    await exchange.locator('summary').click();
    await expect(exchange.locator('summary').textContent()).resolves.toContain('legal for the platform');
    await expect(exchange.locator('pre.request').textContent()).resolves.toContain('"AccountBalance"');
    await expect(exchange.locator('pre.response').textContent()).resolves.toContain('2,345 dollars');
  });

  it('tells a voice that nobody recognises no exact amount', async () => {
    await pane('alexa').locator('.speaker').selectOption('household');
    await expect(ask('alexa', "What's my checking balance?")).resolves.toContain('about 2,300 dollars');
  });

  it('refuses a stranger', async () => {
    await pane('alexa').locator('.speaker').selectOption('stranger');
    await expect(ask('alexa', "What's my checking balance?")).resolves.not.toMatch(/\d/);
    await pane('alexa').locator('.speaker').selectOption('owner');
  });

  it('shows markup in a name as text', async () => {
    await expect(ask('alexa', 'What is the balance of the account ending in 7719?')).resolves.toContain(
      "Tom & Ann's <joint>",
    );
  });

  it('unlinks', async () => {
    await pane('alexa').locator('.link').click();
    await pane('alexa').locator('.link-state:not(.linked)').waitFor();
    await expect(ask('alexa', "What's my checking balance?")).resolves.toContain('Alexa app');
  });

  it('answers no other page', async () => {
    const asked = { method: 'POST', headers: { origin: 'https://evil.example' }, body: '{}' };
    expect((await fetch(`${start.origin}/api/state`, asked)).status).toBe(403);
  });
});
