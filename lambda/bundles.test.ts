/** The built bundles, each in a process of its own with no environment but theirs, as Lambda runs them. */

import { type ChildProcess, spawn } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignJWT } from 'jose';
import { readBankFile } from '../bank-file/read.ts';
import { buildFunctions, type FunctionName } from './build.ts';

const SKILL_ID = 'amzn1.ask.skill.test';
const PROJECT = 'test-project';
const ASSISTANT_TOKEN = 'canary-assistant-token';
const BANK_TOKEN = 'canary-bank-token';

const folder = mkdtempSync(join(tmpdir(), 'bundles-'));
const suiteKeyFile = join(folder, 'suite-key.json');
const google = generateKeyPairSync('rsa', { modulusLength: 2048 });

/** Loads a bundle, tells its handler's arity, then answers events over IPC, with what was printed meanwhile. */
const RUNNER = `
  let printed = '';
  process.stdout.write = (text) => { printed += text; return true; };
  const { handler } = require(process.argv[1]);
  process.send({ arity: handler.length });
  process.on('message', async (event) => {
    const left = { getRemainingTimeInMillis: () => 8000 };
    const result = await handler(event, left).then((response) => ({ response }), (error) => ({ error: String(error) }));
    process.send({ ...result, printed });
    printed = '';
  });`;

interface Result {
  readonly response?: unknown;
  readonly error?: string;
  readonly printed: string;
}

interface Running {
  /** undefined when the bundle did not load. */
  readonly arity: number | undefined;
  readonly complaint: () => string;
  readonly ask: (event: unknown) => Promise<Result>;
}

const children: ChildProcess[] = [];

async function start(name: FunctionName, environment: Record<string, string>): Promise<Running> {
  const child = spawn(process.execPath, ['-e', RUNNER, join(folder, name, 'index.js')], {
    env: environment,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  children.push(child);
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const [first] = await Promise.race([once(child, 'message'), once(child, 'close')]);
  return {
    arity: first?.arity,
    complaint: () => complaint,
    ask: async (event) => {
      child.send(event as object);
      const [result] = await once(child, 'message');
      return result;
    },
  };
}

/** The bank and Google's certificates at the other end of the wire. */
const bank = { exchange: 200, accounts: 200 };
const server = createServer(async (request, response) => {
  const body = await text(request);
  const answer = (status: number, json: unknown) => response.writeHead(status).end(JSON.stringify(json));
  if (request.url === '/certs')
    return answer(200, { 'key-1': google.publicKey.export({ type: 'spki', format: 'pem' }) });
  if (request.url === '/token' && bank.exchange !== 200)
    return answer(bank.exchange, { error: 'invalid_grant', error_description: ASSISTANT_TOKEN });
  if (request.url === '/token' && new URLSearchParams(body).get('subject_token') === ASSISTANT_TOKEN)
    return answer(200, { access_token: BANK_TOKEN, token_type: 'Bearer', scope: 'voice:household-exact' });
  if (request.headers.authorization !== `Bearer ${BANK_TOKEN}`) return answer(401, { code: 603 });
  if (bank.accounts !== 200) return answer(bank.accounts, { code: 500, message: BANK_TOKEN });
  return answer(200, {
    accounts: [
      {
        accountCategory: 'DEPOSIT_ACCOUNT',
        accountType: 'CHECKING',
        accountId: 'a-1',
        productName: 'Everyday Checking',
        currency: { currencyCode: 'USD' },
        currentBalance: 2345.67,
        availableBalance: 2345.67,
      },
    ],
  });
});

async function text(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function environment(): Record<string, string> {
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ALEXA_SKILL_ID: SKILL_ID,
    GOOGLE_PROJECT_ID: PROJECT,
    GOOGLE_CERTS_URL: `${origin}/certs`,
    SUITE_KEY_FILE: suiteKeyFile,
    FDX_BASE_URL: origin,
    OAUTH_TOKEN_ENDPOINT: `${origin}/token`,
  };
}

function alexaRequest(request: object, accessToken?: string, attributes?: object): object {
  const user = { userId: 'user-1', ...(accessToken === undefined ? {} : { accessToken }) };
  const application = { applicationId: SKILL_ID };
  return {
    version: '1.0',
    session: { new: attributes === undefined, sessionId: 'session-1', application, user, attributes },
    context: { System: { application, user, device: { deviceId: 'device-1', supportedInterfaces: {} } } },
    request: { requestId: 'request-1', timestamp: new Date().toISOString(), locale: 'en-US', ...request },
  };
}

const LAUNCH = { type: 'LaunchRequest' };
const BALANCE = {
  type: 'IntentRequest',
  dialogState: 'COMPLETED',
  intent: { name: 'AccountBalance', confirmationStatus: 'NONE', slots: {} },
};

async function googleEvent(handler: string, isBase64Encoded: boolean): Promise<object> {
  const body = JSON.stringify({
    handler: { name: handler },
    intent: { name: 'actions.intent.MAIN', params: {}, query: 'talk to sandpiper bank' },
    scene: { name: 'Main', slotFillingStatus: 'UNSPECIFIED', slots: {} },
    session: { id: 'session-1', params: {}, typeOverrides: [], languageCode: '' },
    user: { locale: 'en-US', params: {}, accountLinkingStatus: 'NOT_LINKED', verificationStatus: 'VERIFIED' },
    home: { params: {} },
    device: { capabilities: ['SPEECH'] },
  });
  const signature = await new SignJWT({})
    .setProtectedHeader({ alg: 'RS256', kid: 'key-1' })
    .setIssuer('https://accounts.google.com')
    .setAudience(PROJECT)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(google.privateKey);
  return {
    headers: { 'google-assistant-signature': signature, 'content-type': 'application/json' },
    body: isBase64Encoded ? Buffer.from(body).toString('base64') : body,
    isBase64Encoded,
  };
}

beforeAll(async () => {
  const key = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  writeFileSync(suiteKeyFile, JSON.stringify(key.privateKey.export({ format: 'jwk' })));
  server.listen(0, '127.0.0.1');
  await buildFunctions({ bank: readBankFile(join(__dirname, '../bank.yaml')), outDir: folder });
}, 60_000);
beforeEach(() => Object.assign(bank, { exchange: 200, accounts: 200 }));
afterAll(() => {
  for (const child of children) child.kill();
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

describe.each<[FunctionName, string]>([
  ['alexa', 'ALEXA_SKILL_ID'],
  ['google', 'GOOGLE_PROJECT_ID'],
])('the bundle for %s', (name, identity) => {
  it('exports a handler of two parameters, as Node.js 24 on Lambda wants', async () => {
    expect((await start(name, environment())).arity).toBe(2);
  });

  it('refuses to start for just anybody', async () => {
    const running = await start(name, { ...environment(), [identity]: '' });
    expect(running.arity).toBeUndefined();
    expect(running.complaint()).toMatch(`${identity} is empty. Set it to`);
  });

  it('carries the bank, and nothing large that it does not use', () => {
    const { inputs } = JSON.parse(readFileSync(join(folder, name, 'meta.json'), 'utf8'));
    const files = Object.keys(inputs).join('\n');
    expect(readFileSync(join(folder, name, 'index.js'), 'utf8')).toContain('Sandpiper Bank');
    expect(files).not.toMatch(
      /node_modules\/(yaml|google-auth-library|ask-sdk-model|debug|zod\/v3|zod\/v4\/classic|aws-sdk|@aws-sdk|@smithy)\//,
    );
  });
});

describe('the Alexa function', () => {
  it('answers a launch without asking the bank', async () => {
    const { ask } = await start('alexa', environment());
    const { response, printed } = await ask(alexaRequest(LAUNCH));
    expect(response).toMatchObject({
      version: '1.0',
      response: {
        outputSpeech: { ssml: expect.stringContaining('Sandpiper Bank') },
        shouldEndSession: false,
      },
    });
    expect(JSON.parse(printed)).toMatchObject({ surface: 'alexa', intent: 'Launch', bankCalls: 0 });
  });

  it('refuses what is meant for another skill', async () => {
    const { ask } = await start('alexa', { ...environment(), ALEXA_SKILL_ID: 'amzn1.ask.skill.other' });
    expect((await ask(alexaRequest(LAUNCH))).error).toMatch(/skill id/i);
  });

  it('exchanges the token, tells the balance, and keeps and prints neither', async () => {
    const { ask } = await start('alexa', environment());
    const launched = await ask(alexaRequest(LAUNCH, ASSISTANT_TOKEN));
    const { sessionAttributes } = launched.response as { sessionAttributes: object };
    const { response, printed } = await ask(alexaRequest(BALANCE, ASSISTANT_TOKEN, sessionAttributes));
    expect(response).toMatchObject({
      response: { outputSpeech: { ssml: expect.stringContaining('2,345 dollars and 67 cents') } },
      sessionAttributes: { session: expect.anything() },
    });
    expect(JSON.stringify(response)).not.toContain('canary');
    const kept = (response as { sessionAttributes: object }).sessionAttributes;
    expect(JSON.stringify(kept)).not.toMatch(/2,?345|Everyday|a-1|minor/);
    expect(JSON.parse(printed)).toEqual({
      surface: 'alexa',
      event: 'turn',
      requestId: 'request-1',
      intent: 'AccountBalance',
      answer: 'balance',
      milliseconds: expect.any(Number),
      bankCalls: 2,
    });
  });

  it("sends the assistant's own token when the bank cannot exchange it", async () => {
    const { ask } = await start('alexa', { ...environment(), CUSTODY: 'direct' });
    const { response, printed } = await ask(alexaRequest(BALANCE, BANK_TOKEN));
    expect(JSON.stringify(response)).toContain('2,300');
    expect(JSON.parse(printed)).toMatchObject({ answer: 'balance', bankCalls: 1 });
  });

  it.each([
    ['the exchange is refused', { exchange: 400 }, 1],
    ['the server is down', { exchange: 503 }, 1],
    ['the API refuses', { accounts: 401 }, 2],
    ['the API is down', { accounts: 500 }, 2],
  ])('prints no token when %s', async (_, state, bankCalls) => {
    Object.assign(bank, state);
    const { ask } = await start('alexa', environment());
    const { response, printed } = await ask(alexaRequest(BALANCE, ASSISTANT_TOKEN));
    expect(response).toHaveProperty('response.outputSpeech');
    expect(JSON.stringify(response) + printed).not.toContain('canary');
    expect(JSON.parse(printed)).toMatchObject({ intent: 'AccountBalance', bankCalls });
  });

  it('survives an envelope of nothing', async () => {
    const { ask } = await start('alexa', environment());
    expect((await ask({})).error).toMatch(/skill id/i);
    expect((await ask(alexaRequest(LAUNCH))).response).toHaveProperty('response.outputSpeech');
  });
});

describe('the Google function', () => {
  it.each([false, true])('answers a launch that Google signed (base64 %p)', async (isBase64Encoded) => {
    const { ask } = await start('google', environment());
    const { response, printed } = await ask(await googleEvent('Launch', isBase64Encoded));
    expect(response).toMatchObject({
      statusCode: 200,
      headers: { 'content-type': 'application/json;charset=utf-8' },
      body: expect.stringContaining('Sandpiper Bank'),
    });
    expect(JSON.parse(printed)).toMatchObject({ surface: 'google', status: 200, bankCalls: 0 });
  });

  it.each([{}, { body: 'x' }, { headers: { 'google-assistant-signature': 'canary' }, body: '{}' }])(
    'refuses %j',
    async (event) => {
      const { ask } = await start('google', environment());
      const { response, printed } = await ask(event);
      expect((response as { statusCode: number }).statusCode).toBeGreaterThanOrEqual(401);
      expect(JSON.stringify(response) + printed).not.toContain('canary');
    },
  );
});
