/**
 * The page's server: the page itself and the calls it makes (page/wire.ts).
 *
 * It listens on loopback only and holds a customer's link, so it answers only
 * the page it served: a foreign Host (DNS rebinding) or Origin is refused.
 */

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import * as z from 'zod/mini';
import type { Assistant, Surface } from './assistant.ts';
import type { Calls, PaneState, Path } from './page/wire.ts';

/** What the page talks to. */
export interface PageSource {
  readonly bank: string;
  readonly assistants: Readonly<Record<Surface, Assistant>>;
}

export interface PageServer {
  readonly origin: string;
  readonly close: () => Promise<void>;
}

const PAGE = fileURLToPath(new URL('./page/', import.meta.url));
const MAX_BODY = 64 * 1024;

const surface = z.enum(['alexa', 'google']);
const onSurface = z.object({ surface });
const ASKED = {
  '/api/state': z.object({}),
  '/api/say': z.object({ surface, text: z.string().check(z.minLength(1), z.maxLength(500)) }),
  '/api/speaker': z.object({ surface, speaker: z.enum(['owner', 'household', 'stranger']) }),
  '/api/link': onSurface,
  '/api/after-link': onSurface,
  '/api/unlink': onSurface,
} as const satisfies Record<Path, z.ZodMiniType>;

type Answers = { readonly [P in Path]: (asked: Calls[P]['asked']) => Promise<Calls[P]['given']> };

function paneOf(assistant: Assistant): PaneState {
  return {
    surface: assistant.surface,
    speaker: assistant.speaker(),
    speakers: assistant.speakers,
    isLinked: assistant.isLinked(),
  };
}

function answersOf({ bank, assistants }: PageSource): Answers {
  return {
    '/api/state': async () => ({ bank, panes: Object.values(assistants).map(paneOf) }),
    '/api/say': async ({ surface, text }) => {
      const heard = await assistants[surface].say(text);
      return { heard, pane: paneOf(assistants[surface]) };
    },
    '/api/speaker': async ({ surface, speaker }) => {
      assistants[surface].setSpeaker(speaker);
      return { pane: paneOf(assistants[surface]) };
    },
    '/api/link': async ({ surface }) => ({ url: await assistants[surface].startLinking() }),
    '/api/after-link': async ({ surface }) => {
      const ended = await assistants[surface].afterLinking();
      return { ...ended, pane: paneOf(assistants[surface]) };
    },
    '/api/unlink': async ({ surface }) => {
      await assistants[surface].unlink();
      return { pane: paneOf(assistants[surface]) };
    },
  };
}

async function assets(): Promise<ReadonlyMap<string, { readonly type: string; readonly body: string }>> {
  const [html, css, script] = await Promise.all([
    readFile(`${PAGE}index.html`, 'utf8'),
    readFile(`${PAGE}page.css`, 'utf8'),
    build({ entryPoints: [`${PAGE}page.ts`], bundle: true, write: false, format: 'iife', target: 'es2022' }),
  ]);
  return new Map([
    ['/', { type: 'text/html', body: html }],
    ['/page.css', { type: 'text/css', body: css }],
    ['/page.js', { type: 'text/javascript', body: script.outputFiles[0]?.text ?? '' }],
  ]);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += (chunk as Buffer).length;
    if (size > MAX_BODY) throw new RangeError('too large');
    chunks.push(chunk as Buffer);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function isOwnPage(request: IncomingMessage, origin: string): boolean {
  const { host, origin: from } = request.headers;
  const isOwnHost = host === new URL(origin).host;
  return isOwnHost && (request.method === 'GET' || from === origin);
}

async function answered<P extends Path>(
  answers: Answers,
  path: P,
  request: IncomingMessage,
): Promise<unknown> {
  const asked = ASKED[path].parse(await bodyOf(request)) as Calls[P]['asked'];
  return answers[path](asked);
}

function json(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json', JSON.stringify(value));
}

async function serveCall(
  answers: Answers,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '';
  if (!Object.hasOwn(ASKED, path)) {
    json(response, 404, { error: `There is no ${path} here.` });
    return;
  }
  try {
    json(response, 200, await answered(answers, path as Path, request));
  } catch (error) {
    const isAsked =
      error instanceof z.core.$ZodError || error instanceof SyntaxError || error instanceof RangeError;
    const message = isAsked ? 'That is not a call of this page.' : `The simulator failed: ${String(error)}`;
    json(response, isAsked ? 400 : 500, { error: message });
  }
}

/** @throws Error with code EADDRINUSE when the port is taken */
function listening(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve((server.address() as AddressInfo).port));
  });
}

/** @param port 0 takes any free one */
export async function startPageServer(source: PageSource, port: number): Promise<PageServer> {
  const files = await assets();
  const answers = answersOf(source);
  let origin = '';
  const server = createServer((request, response) => {
    const file = request.method === 'GET' ? files.get(request.url ?? '') : undefined;
    if (!isOwnPage(request, origin))
      json(response, 403, { error: 'Open the page at the address it was started with.' });
    else if (file !== undefined) send(response, 200, file.type, file.body);
    else if (request.method === 'POST') void serveCall(answers, request, response);
    else json(response, 404, { error: 'There is nothing at this address.' });
  });
  origin = `http://localhost:${await listening(server, port)}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
