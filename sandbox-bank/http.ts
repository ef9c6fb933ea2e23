/** Small answers and forms over node:http, for the pages and the API. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { pageHeaders } from './pages/page.ts';

const MAX_BODY_BYTES = 16_384;

export class BodyTooLarge extends RangeError {
  override readonly name = 'BodyTooLarge';
}

/** @throws BodyTooLarge when the form is larger than any of this bank's */
export async function formBody(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await textBody(request));
}

/** @throws BodyTooLarge when it is larger than anything that is sent to this bank */
export async function textBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BODY_BYTES) throw new BodyTooLarge('the body is too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

export function sendHtml(response: ServerResponse, status: number, body: string, redirectUri?: string): void {
  response.writeHead(status, {
    ...pageHeaders(redirectUri),
    'content-length': Buffer.byteLength(body),
    'content-type': 'text/html; charset=utf-8',
  });
  response.end(body);
}

export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(text),
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(text);
}
