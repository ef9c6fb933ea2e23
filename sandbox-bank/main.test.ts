/** The sandbox bank as a process of its own. */

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linkWithoutBrowser } from './browserless-link.ts';
import { exchangeAsSuite } from './exchange-as-suite.ts';

const MAIN = join(__dirname, 'main.ts');
const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

async function started(
  state: string,
): Promise<{ origin: string; stop: (signal: NodeJS.Signals) => Promise<unknown> }> {
  const child = fork(MAIN, ['--port', '0', '--state', state], {
    execArgv: ['--import', 'tsx'],
    silent: true,
  });
  children.push(child);
  const message = await new Promise<{ ready: boolean; origin: string }>((resolve, reject) => {
    child.once('message', (said) => resolve(said as { ready: boolean; origin: string }));
    child.once('exit', () => reject(new Error('the bank ended before it was ready')));
  });
  expect(message.ready).toBe(true);
  const stop = (signal: NodeJS.Signals) =>
    new Promise((resolve) => {
      child.once('exit', resolve);
      child.kill(signal);
    });
  return { origin: message.origin, stop };
}

function run(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args]);
  children.push(child);
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (text) => {
    stdout += text;
  });
  child.stderr.on('data', (text) => {
    stderr += text;
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, stdout, stderr })));
}

const folder = () => mkdtempSync(join(tmpdir(), 'sandbox-bank-'));

jest.setTimeout(30_000);

describe('the sandbox bank as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'keeps links and keys over %s and a restart',
    async (signal) => {
      const state = folder();
      const first = await started(state);
      const { accessToken, refreshToken } = await linkWithoutBrowser({
        origin: first.origin,
        clientId: 'alexa-simulator',
        clientSecret: 'alexa-simulator-sandbox-secret',
        redirectUri: 'http://localhost:4700/linked',
        scopes: ['fdx:accountbasic:read'],
        username: 'ann',
        password: 'sandpiper',
        accounts: ['joint-savings'],
      });
      const key = readFileSync(join(state, 'suite-key.json'), 'utf8');
      expect(await first.stop(signal)).toBe(0);
      expect(readdirSync(state).sort()).toEqual(['bank-keys.json', 'bank-state.json', 'suite-key.json']);
      for (const name of readdirSync(state)) expect(statSync(join(state, name)).mode & 0o077).toBe(0);

      const { origin } = await started(state);
      expect(readFileSync(join(state, 'suite-key.json'), 'utf8')).toBe(key);
      const { body } = await exchangeAsSuite({ origin, state, subjectToken: accessToken });
      const accounts = await fetch(`${origin}/fdx/v6/accounts`, {
        headers: { authorization: `Bearer ${body.access_token}` },
      });
      expect(await accounts.json()).toMatchObject({ accounts: [{ accountId: 'joint-savings' }] });
      const refreshed = await fetch(`${origin}/token`, {
        method: 'POST',
        headers: { authorization: `Basic ${btoa('alexa-simulator:alexa-simulator-sandbox-secret')}` },
        body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
      });
      expect(refreshed.status).toBe(200);
    },
    20_000,
  );

  it.each([
    [['--prot', '1'], /^Unknown option '--prot'\. Flags: /],
    [['4780'], /^There is no command "4780"\. There are: customers, weather, dialect, trigger\.$/],
    [['customers', '--bank', 'http://127.0.0.1:9'], /^No sandbox bank runs at http:\/\/127\.0\.0\.1:9\./],
  ])('answers %j with one sentence and exit code 1', async (args, sentence) => {
    const { code, stdout, stderr } = await run(...args);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('is told what to do by a second process', async () => {
    const { origin } = await started(folder());
    const { code, stdout } = await run('trigger', 'purchase', '--amount', '7', '--bank', origin);
    expect(stdout).toBe('Tom: purchase of 7.00 USD on Cash Rewards Visa (1188), pending.\n');
    expect(code).toBe(0);
  });
});
