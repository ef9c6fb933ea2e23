/** Sends an answer of the API through the weather: late, refused, cut, dripping, or as it is. */

import type { ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { type FdxAnswer, failure } from '../fdx/fdx-answer.ts';
import { sendJson } from '../http.ts';
import type { FailingStatus, Weather } from './weather.ts';

type Headers = Readonly<Record<string, string>>;

export async function sendThrough(
  response: ServerResponse,
  answer: FdxAnswer,
  headers: Headers,
  weather?: Weather,
): Promise<void> {
  switch (weather?.kind) {
    case 'slow':
      await passed(response, weather.seconds);
      return send(response, answer, headers);
    case 'throttled': {
      const { retryAfterSeconds: seconds } = weather;
      const retry = seconds === undefined ? {} : { 'retry-after': String(seconds) };
      return send(response, failure('1207'), { ...headers, ...retry });
    }
    case 'failing':
      return sendFailing(response, weather.status, headers);
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'truncated':
      return sendHalf(response, answer, headers);
    case 'trickling':
      return trickle(response, answer, headers, weather.seconds);
    case 'corrupt':
      return sendText(response, answer.status, corrupted(textOf(answer)), headers);
    default:
      return send(response, answer, headers);
  }
}

function send(response: ServerResponse, { status, body }: FdxAnswer, headers: Headers): void {
  if (response.destroyed) return;
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const challenge = status === 401 ? { 'www-authenticate': 'Bearer error="invalid_token"' } : {};
  sendJson(response, status, body, { ...headers, ...challenge });
}

/** Over when the time is, or the caller gave up. */
async function passed(response: ServerResponse, seconds: number): Promise<void> {
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  response.once('close', leave);
  await delay(seconds * 1000, undefined, { signal: gone.signal }).catch(() => undefined);
  response.off('close', leave);
}

function sendFailing(response: ServerResponse, status: FailingStatus, headers: Headers = {}): void {
  if (status === 502 || status === 504) {
    const page = `<html><body><h1>${status}</h1></body></html>`;
    response.writeHead(status, { ...headers, 'content-type': 'text/html' }).end(page);
    return;
  }
  const { body } = failure(status === 503 ? '503' : '500');
  sendJson(response, status, body, headers);
}

function textOf({ body }: FdxAnswer): string {
  return JSON.stringify(body ?? {});
}

function head(response: ServerResponse, status: number, headers: Headers, length: number): void {
  response.writeHead(status, {
    ...headers,
    'cache-control': 'no-store',
    'content-type': 'application/json; charset=utf-8',
    'content-length': length,
  });
}

function sendText(response: ServerResponse, status: number, text: Buffer, headers: Headers): void {
  head(response, status, headers, text.length);
  response.end(text);
}

function sendHalf(response: ServerResponse, answer: FdxAnswer, headers: Headers): void {
  const text = Buffer.from(textOf(answer));
  head(response, answer.status, headers, text.length);
  response.write(text.subarray(0, Math.floor(text.length / 2)), () => response.destroy());
}

const DROPS = 40;

async function trickle(
  response: ServerResponse,
  answer: FdxAnswer,
  headers: Headers,
  seconds: number,
): Promise<void> {
  const text = Buffer.from(textOf(answer));
  head(response, answer.status, headers, text.length);
  const size = Math.ceil(text.length / DROPS);
  for (let at = 0; at < text.length && !response.destroyed; at += size) {
    response.write(text.subarray(at, at + size));
    await passed(response, seconds / DROPS);
  }
  response.end();
}

/** Every structure mark in the middle third is turned, so that no reader takes it for JSON. */
function corrupted(text: string): Buffer {
  const third = Math.floor(text.length / 3);
  const middle = text.slice(third, 2 * third).replace(/[{}[\]":,]/g, '\u0000');
  return Buffer.from(`${text.slice(0, third)}\u0000${middle}${text.slice(2 * third)}`);
}
