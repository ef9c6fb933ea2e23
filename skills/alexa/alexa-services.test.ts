/** Alexa's own services are reached in time, whole, and nowhere but at Alexa. */

import { createServer, type RequestListener, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { deadlineIn } from '../../shared/calendar/clock.ts';
import { type Http, HttpFailure } from '../../shared/linking/http.ts';
import { alexaOrigin, alexaServices } from './alexa-services.ts';
import { readEnvelope } from './envelope.ts';
import requests from './recorded-requests.json';

/** The port over node:http, plain: bytes are joined before they are read as text. */
const http: Http = ({ method, url, headers, body, deadline }) =>
  new Promise((resolve, reject) => {
    const fail = (cause: unknown) => reject(new HttpFailure('slow', `${method} did not answer`, { cause }));
    const signal = AbortSignal.timeout(Math.ceil(deadline.remaining()));
    const sent = request(url, { method, headers, signal }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', fail);
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: {},
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      );
    });
    sent.on('error', fail);
    sent.end(body);
  });

let server: Server | undefined;

async function serving(listener: RequestListener): Promise<string> {
  const started = createServer(listener);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(started.address() as AddressInfo).port}`;
}

afterEach(async () => {
  const running = server;
  server = undefined;
  running?.closeAllConnections();
  await new Promise((resolve) => (running === undefined ? resolve(0) : running.close(resolve)));
});

function servicesAt(apiEndpoint: string, milliseconds = 5_000, using: Http = http) {
  const { System } = requests.balance.context;
  const device = { ...System.device, deviceId: 'kitchen/../echo?' };
  const envelope = readEnvelope({
    ...requests.balance,
    context: { System: { ...System, device, apiEndpoint } },
  });
  return alexaServices(envelope, using, deadlineIn(milliseconds));
}

describe('the customer’s zone', () => {
  it('is asked for with the token of this request, for this device', async () => {
    const asked: unknown[] = [];
    const origin = await serving((got, answer) => {
      asked.push(got.method, got.url, got.headers.authorization);
      answer.end('"America/Los_Angeles"');
    });
    await expect(servicesAt(origin)?.customerZone()).resolves.toBe('America/Los_Angeles');
    expect(asked).toEqual([
      'GET',
      '/v2/devices/kitchen%2F..%2Fecho%3F/settings/System.timeZone',
      'Bearer canary-api-token',
    ]);
  });

  it.each([
    [200, '"Mars/Olympus"'],
    [200, '{"zone":1}'],
    [200, 'not json'],
    [204, ''],
    [403, '{"code":"ACCESS_DENIED"}'],
    [500, ''],
  ])('is unknown after %i %s', async (status, body) => {
    const origin = await serving((_got, answer) => answer.writeHead(status).end(body));
    await expect(servicesAt(origin)?.customerZone()).resolves.toBeUndefined();
  });

  it('is waited for 300 milliseconds and no longer', async () => {
    const origin = await serving(() => undefined);
    const began = performance.now();
    await expect(servicesAt(origin)?.customerZone()).resolves.toBeUndefined();
    const took = performance.now() - began;
    expect(took).toBeGreaterThan(250);
    expect(took).toBeLessThan(600);
  });

  it('is waited for less when the turn has less', async () => {
    const origin = await serving(() => undefined);
    const began = performance.now();
    await servicesAt(origin, 50)?.customerZone();
    expect(performance.now() - began).toBeLessThan(250);
  });
});

describe('speech ahead of the answer', () => {
  it('goes to the directive service with the id of the request', async () => {
    const got: object[] = [];
    const origin = await serving((asked, answer) => {
      const chunks: Buffer[] = [];
      asked.on('data', (chunk: Buffer) => chunks.push(chunk));
      asked.on('end', () => {
        const { method, url, headers } = asked;
        const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
        got.push({ method, url, bearer: headers.authorization, body });
        answer.writeHead(204).end();
      });
    });
    await servicesAt(origin)?.speakAhead('<speak>One moment.</speak>');
    expect(got).toEqual([
      {
        method: 'POST',
        url: '/v1/directives',
        bearer: 'Bearer canary-api-token',
        body: {
          header: { requestId: requests.balance.request.requestId },
          directive: { type: 'VoicePlayer.Speak', speech: '<speak>One moment.</speak>' },
        },
      },
    ]);
  });

  it('rejects when Alexa does not take it', async () => {
    const origin = await serving((_got, answer) => answer.writeHead(403).end('{}'));
    await expect(servicesAt(origin)?.speakAhead('<speak>One moment.</speak>')).rejects.toThrow();
  });
});

describe('where Alexa is', () => {
  it.each([
    'https://api.amazonalexa.com',
    'https://api.eu.amazonalexa.com',
    'https://api.fe.amazonalexa.com/',
    'https://api.fe.amazon.com',
    'http://localhost:4711',
    'http://127.0.0.1:4711',
    'http://[::1]:4711',
  ])('may be %s', (endpoint) => {
    expect(alexaOrigin(endpoint)).toBe(endpoint.replace(/\/$/, ''));
  });

  it.each([
    'http://api.amazonalexa.com',
    'https://api.amazonalexa.com:8443',
    'https://api.amazonalexa.com.evil.example',
    'https://api.amazonalexa.com@evil.example',
    'https://someone:pass@api.amazonalexa.com',
    'https://evilapi.amazonalexa.com',
    'https://apixamazonalexa.com',
    'https://169.254.169.254',
    'http://10.0.0.1',
    'http://localhost.evil.example',
    'file:///etc/passwd',
    'api.amazonalexa.com',
    '',
  ])('is not %j', (endpoint) => {
    expect(alexaOrigin(endpoint)).toBeUndefined();
  });

  it('is nowhere for a request that names another host', () => {
    const never: Http = () => Promise.reject(new Error('called'));
    expect(servicesAt('https://evil.example', 5_000, never)).toBeUndefined();
  });
});
