import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { createServer, type RequestListener, type Server } from 'node:http';
import {
  type AddressInfo,
  createServer as createTcpServer,
  type Socket,
  type Server as TcpServer,
} from 'node:net';
import { deadlineIn } from '../shared/calendar/clock.ts';
import { TRACE_CHANNEL } from '../shared/dialog/trace.ts';
import type { HttpRequest } from '../shared/linking/http.ts';
import { nodeHttp } from './http.ts';

const open: (Server | TcpServer)[] = [];
const sockets = new Set<Socket>();

async function listen<S extends Server | TcpServer>(server: S): Promise<string> {
  open.push(server);
  server.on('connection', (socket: Socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
const serve = (listener: RequestListener): Promise<string> => listen(createServer(listener));
const serveTcp = (listener: (socket: Socket) => void): Promise<string> => listen(createTcpServer(listener));

afterEach(() => {
  for (const socket of sockets) socket.destroy();
  sockets.clear();
  for (const server of open.splice(0)) server.close();
});

const get = (url: string, more: Partial<HttpRequest> = {}): HttpRequest => ({
  method: 'GET',
  url,
  headers: {},
  deadline: deadlineIn(2_000),
  ...more,
});

describe('the HTTP client', () => {
  it('returns status, lower-case headers and body', async () => {
    const url = await serve((request, response) => {
      response.writeHead(418, { 'X-Kind': 'Teapot', 'Set-Cookie': ['a=1', 'b=2'] });
      response.end(`${request.method} ${request.url} ${request.headers.authorization}`);
    });
    const { status, headers, body } = await nodeHttp()(
      get(`${url}/a?b=c`, { headers: { Authorization: 'Bearer x' } }),
    );
    expect({ status, body }).toEqual({ status: 418, body: 'GET /a?b=c Bearer x' });
    expect(headers).toMatchObject({ 'x-kind': 'Teapot', 'set-cookie': 'a=1, b=2' });
  });

  it('sends a body of several bytes a character', async () => {
    const url = await serve((request, response) => request.pipe(response));
    const { body } = await nodeHttp()(get(url, { method: 'POST', body: 'größe=€' }));
    expect(body).toBe('größe=€');
  });

  it('reads a character that is split between chunks', async () => {
    const text = Buffer.from('Zoë’s €');
    const url = await serve((_, response) => {
      let at = 0;
      const next = (): void => {
        if (at === text.length) response.end();
        else response.write(text.subarray(at, ++at), () => setTimeout(next, 1));
      };
      next();
    });
    expect((await nodeHttp()(get(url))).body).toBe('Zoë’s €');
  });

  it('sends what is good once only once, even where a kept connection breaks', async () => {
    let asked = 0;
    const url = await serve((request, response) => {
      asked++;
      if (asked > 1) request.socket.resetAndDestroy();
      else response.end();
    });
    const http = nodeHttp();
    await http(get(url));
    await expect(http(get(url, { isOnce: true }))).rejects.toMatchObject({ code: 'unreachable' });
    expect(asked).toBe(2);
  });

  it('ends what nobody waits for any more, and asks no more for it', async () => {
    let closed = 0;
    const url = await serve((request) => void request.on('close', () => closed++));
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 20);
    const started = performance.now();
    await expect(nodeHttp()(get(url, { signal: stop.signal }))).rejects.toMatchObject({ code: 'slow' });
    await expect(nodeHttp()(get(url, { signal: stop.signal }))).rejects.toMatchObject({ code: 'slow' });
    await new Promise((settle) => setTimeout(settle, 50));
    expect(closed).toBe(1);
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('returns a redirect instead of following it', async () => {
    let asked = 0;
    const url = await serve((_, response) => {
      asked++;
      response.writeHead(302, { location: '/elsewhere' }).end();
    });
    expect((await nodeHttp()(get(url))).status).toBe(302);
    expect(asked).toBe(1);
  });

  it.each([
    'http://bank.example/accounts',
    'http://127.0.0.1.bank.example/',
    'http://localhost.example/',
    'http://10.0.0.1/',
    'https://user:word@bank.example/',
    'ftp://localhost/',
    'file:///etc/passwd',
    'not an address',
    '',
  ])('refuses to ask %s', async (url) => {
    await expect(nodeHttp()(get(url))).rejects.toMatchObject({ code: 'refused-url' });
  });

  it('asks nothing on this machine where that is not allowed', async () => {
    const http = nodeHttp({ allowsLoopback: false });
    for (const url of ['http://localhost:2773/', 'https://127.0.0.1/', 'https://[::1]/'])
      await expect(http(get(url))).rejects.toMatchObject({ code: 'refused-url' });
  });

  it('refuses a header that would break out of its line, without repeating it', async () => {
    const failure = nodeHttp()(
      get('http://localhost:1/', { headers: { authorization: 'Bearer a\r\nx: canary' } }),
    );
    await expect(failure).rejects.toMatchObject({ code: 'refused-url' });
    await expect(failure).rejects.not.toThrow(/canary/);
  });

  it.each<[string, (socket: Socket) => void]>([
    ['never answers', () => undefined],
    ['answers and then hangs', (socket) => socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc')],
    [
      'trickles',
      (socket) => {
        socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n');
        const drip = setInterval(() => socket.write('x'), 10);
        socket.on('close', () => clearInterval(drip)).on('error', () => clearInterval(drip));
      },
    ],
  ])('is slow when the bank %s', async (_, behave) => {
    const url = await serveTcp(behave);
    const started = performance.now();
    await expect(nodeHttp()(get(url, { deadline: deadlineIn(120) }))).rejects.toMatchObject({ code: 'slow' });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('asks nobody when no time is left', async () => {
    let asked = 0;
    const url = await serve(() => asked++);
    await expect(nodeHttp()(get(url, { deadline: { remaining: () => 0 } }))).rejects.toMatchObject({
      code: 'slow',
    });
    expect(asked).toBe(0);
  });

  it.each<[string, (socket: Socket) => void]>([
    ['resets the connection', (socket) => socket.resetAndDestroy()],
    ['hangs up', (socket) => socket.end()],
    ['breaks off its body', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc')],
    ['speaks no HTTP', (socket) => socket.end('220 mail ready\r\n')],
  ])('is unreachable when the bank %s', async (_, behave) => {
    const url = await serveTcp(behave);
    await expect(nodeHttp()(get(url))).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('is unreachable when nobody listens, naming no path', async () => {
    const failure = nodeHttp()(get('http://127.0.0.1:1/accounts/canary?canary'));
    await expect(failure).rejects.toMatchObject({
      code: 'unreachable',
      message: 'GET 127.0.0.1:1 was not reached',
    });
  });

  it('is unreachable when a bank that should speak TLS does not', async () => {
    const url = await serve((_, response) => response.end('plain'));
    const secure = url.replace('http:', 'https:');
    await expect(nodeHttp()(get(secure))).rejects.toMatchObject({ code: 'unreachable' });
  });

  it('reads as much as is allowed and not a byte more', async () => {
    const url = await serve((_, response) => response.end('x'.repeat(1_000)));
    expect((await nodeHttp()(get(url, { maxBytes: 1_000 }))).body).toHaveLength(1_000);
    await expect(nodeHttp()(get(url, { maxBytes: 999 }))).rejects.toMatchObject({ code: 'too-large' });
  });

  it('asks again on a new connection when a kept one was closed meanwhile', async () => {
    let connections = 0;
    const url = await serveTcp((socket) => {
      let answered = 0;
      connections++;
      socket.on('data', () => {
        if (answered++ > 0) socket.resetAndDestroy();
        else socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok');
      });
    });
    const http = nodeHttp();
    await http(get(url));
    expect((await http(get(url))).body).toBe('ok');
    expect(connections).toBe(2);
  });

  it('traces method, host and path, without the query', async () => {
    const url = await serve((_, response) => response.end('four'));
    const events: unknown[] = [];
    const listener = (event: unknown): void => void events.push(event);
    subscribe(TRACE_CHANNEL, listener);
    await nodeHttp()(get(`${url}/accounts?canary=1`));
    unsubscribe(TRACE_CHANNEL, listener);
    expect(events).toEqual([
      {
        at: 'http',
        target: `GET ${url.slice('http://'.length)}/accounts`,
        status: 200,
        milliseconds: expect.any(Number),
        bytes: 4,
      },
    ]);
  });
});
