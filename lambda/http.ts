/**
 * The HTTP client of the functions, over node:http and node:https.
 *
 * Not fetch, whose first use costs some 40 ms of a cold start; the modules load
 * with the first request, so a function that asks nobody pays nothing. Failures
 * name the method and host alone: a path may hold an account's or device's id.
 */

import { channel } from 'node:diagnostics_channel';
import type { Agent, ClientRequest, IncomingMessage, request as sendRequest } from 'node:http';
import { isSafeUrl } from '../bank-file/safe-url.ts';
import { TRACE_CHANNEL, type TraceEvent } from '../shared/dialog/trace.ts';
import { type Http, HttpFailure, type HttpRequest, type HttpResponse } from '../shared/linking/http.ts';

const MAX_BYTES = 2_000_000;
/** The longest that setTimeout can wait. */
const MAX_TIMEOUT_MS = 2 ** 31 - 1;

interface Door {
  readonly send: typeof sendRequest;
  readonly agent: Agent;
}

interface Attempt {
  readonly request: HttpRequest;
  readonly url: URL;
  readonly door: Door;
  /** Method and host, for failures. */
  readonly what: string;
  /** The kept connections may be used. */
  readonly mayReuse: boolean;
}

/** A kept connection that the other side had closed meanwhile, so that nothing was answered. */
class StaleConnection extends Error {}

/**
 * Connections are kept open between requests, and between the turns of one instance.
 *
 * @param allowsLoopback for a bank on this machine; in production only the secrets door is there,
 *   and a request that names another address must not reach it
 */
export function nodeHttp({ allowsLoopback = true } = {}): Http {
  const doors = new Map<string, Promise<Door>>();
  const doorFor = (protocol: string): Promise<Door> => {
    const door = doors.get(protocol) ?? openDoor(protocol);
    doors.set(protocol, door);
    return door;
  };
  return async (request) => {
    const url = allowedUrl(request.url, allowsLoopback);
    const what = `${request.method} ${url.host}`;
    const started = performance.now();
    let response: HttpResponse | undefined;
    try {
      const attempt = { request, url, door: await doorFor(url.protocol), what };
      response = await exchange({ ...attempt, mayReuse: true }).catch((failure) => {
        if (failure instanceof StaleConnection) return exchange({ ...attempt, mayReuse: false });
        throw failure;
      });
      return response;
    } finally {
      trace(what + url.pathname, response, performance.now() - started);
    }
  };
}

async function openDoor(protocol: string): Promise<Door> {
  const { request, Agent } = await (protocol === 'https:' ? import('node:https') : import('node:http'));
  return { send: request, agent: new Agent({ keepAlive: true }) };
}

function allowedUrl(text: string, allowsLoopback: boolean): URL {
  if (isSafeUrl(text, allowsLoopback)) return new URL(text);
  throw new HttpFailure(
    'refused-url',
    'only https addresses are asked, and in development http on this machine',
  );
}

function trace(target: string, response: HttpResponse | undefined, milliseconds: number): void {
  const inside = channel(TRACE_CHANNEL);
  if (!inside.hasSubscribers) return;
  const bytes = Buffer.byteLength(response?.body ?? '');
  inside.publish({ at: 'http', target, status: response?.status, milliseconds, bytes } satisfies TraceEvent);
}

function exchange(attempt: Attempt): Promise<HttpResponse> {
  const { request, what, mayReuse } = attempt;
  return new Promise((resolve, reject) => {
    let sent: ClientRequest | undefined;
    const left = Math.min(request.deadline.remaining(), MAX_TIMEOUT_MS);
    const timer = setTimeout(() => fail(new HttpFailure('slow', `${what} passed the deadline`)), left);
    const fail = (failure: Error): void => {
      done();
      reject(failure);
      sent?.destroy();
    };
    const leave = (): void => fail(new HttpFailure('slow', `${what} was not waited for`));
    const done = (): void => {
      clearTimeout(timer);
      request.signal?.removeEventListener('abort', leave);
    };
    const broken = (cause: Error): void =>
      fail(
        mayReuse && request.isOnce !== true && sent?.reusedSocket && isClosed(cause)
          ? new StaleConnection()
          : new HttpFailure('unreachable', `${what} was not reached`, { cause }),
      );
    if (left <= 0) return fail(new HttpFailure('slow', `${what} had no time left`));
    if (request.signal?.aborted === true) return leave();
    request.signal?.addEventListener('abort', leave);
    try {
      sent = start(attempt);
    } catch {
      return fail(new HttpFailure('refused-url', `${what} cannot be sent with these headers`));
    }
    sent.on('error', broken);
    sent.on('response', (incoming) => {
      readBody(incoming, request.maxBytes ?? MAX_BYTES, what)
        .then((body) => resolve({ status: incoming.statusCode ?? 0, headers: headersOf(incoming), body }))
        .catch(fail)
        .finally(done);
    });
    sent.end(request.body);
  });
}

function start({ request, url, door, mayReuse }: Attempt): ClientRequest {
  const { body } = request;
  const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const headers = { 'accept-encoding': 'identity', ...request.headers, ...length };
  return door.send(url, { method: request.method, headers, agent: mayReuse ? door.agent : false });
}

function isClosed(error: Error): boolean {
  return 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
}

function readBody(incoming: IncomingMessage, maxBytes: number, what: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      chunks.push(chunk);
      if (bytes > maxBytes)
        reject(new HttpFailure('too-large', `${what} answered more than ${maxBytes} bytes`));
    });
    // Decoded whole: a character may be split between two chunks.
    incoming.on('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
    incoming.on('error', (cause) =>
      reject(new HttpFailure('unreachable', `${what} broke off its answer`, { cause })),
    );
  });
}

function headersOf(incoming: IncomingMessage): Record<string, string> {
  const headers = Object.entries(incoming.headers);
  return Object.fromEntries(headers.map(([name, value]) => [name, [value ?? ''].flat().join(', ')]));
}
