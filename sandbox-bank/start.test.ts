/** What the bank is started with, and why it does not start. */

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAsSuite } from './read-as-suite.ts';
import { serveOptions } from './serve-options.ts';
import { startSandboxBank } from './start.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'sandbox-bank-'));

const MAYA = join(folder(), 'maya.yaml');
writeFileSync(
  MAYA,
  `username: maya
givenName: Maya
place: DENVER CO
accounts:
  - { id: maya-checking, kind: checking, name: Plain Checking, lastFour: "7001", balance: 812.40 }
`,
);

async function starting(...args: readonly string[]): Promise<void> {
  const bank = await startSandboxBank(serveOptions(['--state', folder(), '--port', '0', ...args]));
  await bank.close();
}

describe('the sandbox bank', () => {
  it('does not start with the state of one that runs, and does once that has stopped', async () => {
    const state = folder();
    const first = await startSandboxBank({ port: 0, state, quiet: true });
    await expect(startSandboxBank({ port: 0, state, quiet: true })).rejects.toThrow(
      'Another bank is running',
    );
    await first.close();
    await (await startSandboxBank({ port: 0, state, quiet: true })).close();
  });

  it('starts with the state of one that was killed', async () => {
    const state = folder();
    const killed = spawnSync(process.execPath, ['-e', '']).pid;
    writeFileSync(join(state, 'bank.pid'), String(killed));
    await (await startSandboxBank({ port: 0, state, quiet: true })).close();
  });

  it.each([
    [['--port', 'http'], /^--port is a whole number from 0 to 65535\.$/],
    [['--access-token-seconds', '0'], /^--access-token-seconds is a whole number/],
    [['--seed', '-1'], /^Option '--seed' argument is ambiguous\. Flags: /],
    [['--customer', 'missing.yaml'], /^missing\.yaml: cannot be read\. Name a customer's file/],
    [['--customer', MAYA, '--customer', MAYA], /^Two of the customers' files have "maya"\./],
    [['--now', 'tomorrow'], /^The time is not ISO 8601\./],
    [['--now', '1999-01-01'], /^On 1998-12-31 there is nothing to show: the bank keeps books from /],
    [['--bank-file', 'missing.yaml'], /^missing\.yaml: cannot be read\./],
  ])('does not start with %j, and says why', async (args, sentence) => {
    await expect(starting(...args)).rejects.toThrow(sentence);
  });

  it('refuses a form that is larger than any of its own', async () => {
    const bank = await startSandboxBank({ port: 0, state: folder() });
    const { status } = await fetch(`${bank.origin}/links/sign-in`, {
      method: 'POST',
      body: 'a'.repeat(20_000),
    });
    await bank.close();
    expect(status).toBe(413);
  });

  it('serves a customer from a file, who links and is read like any other', async () => {
    const state = folder();
    const bank = await startSandboxBank({ port: 0, state, customerFiles: [MAYA] });
    const reader = await readAsSuite({ origin: bank.origin, state, username: 'maya' });
    const { body } = await reader.get('/accounts?resultType=details');
    await bank.close();
    expect(body.accounts).toMatchObject([{ accountId: 'maya-checking', currentBalance: 812.4 }]);
  });

  it('says that its port is taken', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const sentence = `Port ${port} is taken. Stop what listens there, or give another one.`;
    await expect(starting('--port', String(port))).rejects.toThrow(sentence);
    other.close();
  });

  it('says that its state folder is none', async () => {
    const file = join(folder(), 'file');
    writeFileSync(file, '');
    const sentence = /^The state folder .* cannot be used \(\w+\)\. Give another one\.$/;
    await expect(starting('--state', file)).rejects.toThrow(sentence);
  });

  it('says which key file is no key, and does not overwrite it', async () => {
    const state = folder();
    writeFileSync(join(state, 'suite-key.json'), '{}');
    await expect(starting('--state', state)).rejects.toThrow('suite-key.json holds no key.');
    expect(readFileSync(join(state, 'suite-key.json'), 'utf8')).toBe('{}');
  });
});
