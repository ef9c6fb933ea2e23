/** The sandbox bank as a process of its own. */

import { type ChildProcess, fork, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
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
    [['4780'], /^Unexpected argument '4780'\. Flags: /],
    [['--port', 'http'], /^--port is a whole number from 0 to 65535\.$/],
    [['--port', '0', '--access-token-seconds', '0'], /^--access-token-seconds is a whole number/],
    [['--port', '0', '--now', 'tomorrow'], /^The time is not ISO 8601\./],
    [['--port', '0', '--bank-file', 'missing.yaml'], /^missing\.yaml: cannot be read\./],
  ])('answers %j with one sentence and exit code 1', async (args, sentence) => {
    const { code, stdout, stderr } = await run(...args, '--state', folder());
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('says that its port is taken', async () => {
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => {
        const address = other.address();
        resolve(typeof address === 'object' ? (address?.port ?? 0) : 0);
      }),
    );
    const { code, stderr } = await run('--port', String(port), '--state', folder());
    other.close();
    expect(code).toBe(1);
    expect(stderr.trim()).toBe(`Port ${port} is taken. Stop what listens there, or give another one.`);
  });

  it('says which key file is no key, and does not overwrite it', async () => {
    const state = folder();
    writeFileSync(join(state, 'suite-key.json'), '{}');
    const { code, stderr } = await run('--port', '0', '--state', state);
    expect(code).toBe(1);
    expect(stderr).toContain('suite-key.json holds no key.');
    expect(readFileSync(join(state, 'suite-key.json'), 'utf8')).toBe('{}');
  });
});
