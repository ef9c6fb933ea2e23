/** The operator's page, the control API and the commands, on a running bank. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandOf, isCommand } from '../commands.ts';
import { customersOf } from '../control.ts';
import { type SandboxBank, startSandboxBank } from '../start.ts';

let bank: SandboxBank;
beforeAll(async () => {
  const state = mkdtempSync(join(tmpdir(), 'sandbox-bank-'));
  bank = await startSandboxBank({ port: 0, state, now: '2026-11-22T15:00:00.000Z' });
});
afterAll(() => bank.close());

async function send(
  path: string,
  form: readonly (readonly [string, string])[],
  headers: Readonly<Record<string, string>> = {},
) {
  const body = new URLSearchParams(form.map(([name, value]): [string, string] => [name, value]));
  const response = await fetch(`${bank.origin}/sandbox${path}`, { method: 'POST', headers, body });
  return { status: response.status, text: await response.text() };
}

async function conditionsOf(username: string) {
  const found = (await customersOf(bank.origin)).find((one) => one.username === username);
  return { weather: found?.weather, dialects: found?.dialects };
}

describe('the operator’s page', () => {
  it('shows everybody, with their accounts, without a script', async () => {
    const response = await fetch(`${bank.origin}/sandbox`);
    const text = await response.text();
    for (const name of ['tom', 'ann', 'sam', 'ruth', 'gus', 'leo', 'eva'])
      expect(text).toContain(`id="${name}"`);
    expect(text).toContain('Tom &amp; Ann&#39;s &lt;joint&gt; (7719)');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('sets and clears the weather, its setting in one field', async () => {
    const set = await send('/weather', [
      ['customer', 'leo'],
      ['kind', 'slow'],
      ['setting', '4'],
    ]);
    expect(set.text).toContain('The weather of Leo is slow, 4 seconds.');
    expect(await conditionsOf('leo')).toMatchObject({ weather: 'slow, 4 seconds' });
    await send('/weather', [
      ['customer', 'leo'],
      ['kind', ''],
    ]);
    expect(await conditionsOf('leo')).toMatchObject({ weather: 'clear' });
  });

  it('sets dialects, triggers events, and says what is wrong with a form', async () => {
    await send('/dialects', [
      ['customer', 'leo'],
      ['dialect', 'days-only'],
      ['dialect', 'string-numbers'],
    ]);
    expect((await conditionsOf('leo')).dialects).toEqual(['days-only', 'string-numbers']);
    const event = [
      ['customer', 'leo'],
      ['event', 'deposit'],
    ] as const;
    expect((await send('/events', [...event, ['amount', '100']])).text).toContain(
      'Leo: deposit of 100.00 USD',
    );
    expect(await send('/events', [...event, ['amount', 'x']])).toMatchObject({ status: 422 });
    expect(await send('/weather', [['customer', 'nobody']])).toMatchObject({ status: 422 });
  });
});

describe('a page elsewhere', () => {
  it.each([[{ origin: 'https://elsewhere.example' }], [{ 'sec-fetch-site': 'same-site' }]])(
    'with %j changes nothing',
    async (headers) => {
      const form = [
        ['customer', 'ann'],
        ['kind', 'reset'],
      ] as const;
      expect((await send('/weather', form, headers)).status).toBe(422);
      const put = { method: 'PUT', headers, body: '{"kind":"reset"}' };
      expect((await fetch(`${bank.origin}/sandbox/api/customers/ann/weather`, put)).status).toBe(403);
      expect((await conditionsOf('ann')).weather).toBe('clear');
    },
  );
});

describe('the control API', () => {
  it.each([
    ['PUT', '/customers/ann/weather', 'not json', 400],
    ['PUT', '/customers/ann/dialects', '{"a":1}', 400],
    ['DELETE', '/customers/ann/weather', 'null', 400],
    ['PUT', '/customers/%E0%A4/weather', 'null', 404],
    ['POST', '/banks', '{}', 404],
    ['POST', '/customers/ann/events', '{"event":"constructor"}', 400],
  ])('answers %s %s with a sentence', async (method, path, body, status) => {
    const response = await fetch(`${bank.origin}/sandbox/api${path}`, { method, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ said: expect.stringMatching(/\.$/) });
  });
});

describe('npm run sandbox --', () => {
  const run = (line: string) => {
    const [name = '', ...args] = line.split(' ');
    if (!isCommand(name)) throw new Error('no command');
    return commandOf(name)([...args, '--bank', bank.origin]);
  };

  it('customers lists who banks there', async () => {
    expect(await run('customers')).toMatch(
      /^tom {6}clear; standard; 0 linked\n {9}everyday-checking {6}Everyday/,
    );
  });

  it('weather sets, shows and clears', async () => {
    expect(await run('weather eva throttled --seconds 9')).toBe(
      'The weather of Eva is throttled, retry after 9.',
    );
    expect(await run('weather eva')).toMatch(/^eva {6}throttled, retry after 9;/);
    expect(await run('weather eva --clear')).toBe('The weather of Eva is clear.');
    await run('weather gus reset');
    expect(await run('weather --clear')).toBe('The weather is clear for everybody.');
    expect(await conditionsOf('gus')).toMatchObject({ weather: 'clear' });
  });

  it('dialect sets, and goes back to the standard', async () => {
    expect(await run('dialect eva nested-pages')).toBe('Eva is served in nested-pages.');
    expect(await run('dialect eva')).toBe('Eva is served in the standard.');
  });

  it('trigger says what happened', async () => {
    expect(await run('trigger purchase --customer eva --amount 3')).toMatch(
      /^Eva: purchase of 3\.00 USD on Global Visa/,
    );
    expect(await run('trigger deposit --customer eva --account eva-euro --amount 7.5')).toMatch(/7\.50 EUR/);
  });

  it.each(['customers', 'weather', 'dialect', 'trigger'])('%s explains itself', async (name) => {
    expect(await run(`${name} --help`)).toContain(`npm run sandbox -- ${name}`);
  });

  it.each([
    ['trigger earthquake', /^There is no event "earthquake"\. There are: purchase, /],
    ['trigger', /^npm run sandbox -- trigger <event>/],
    ['trigger purchase --customer nobody', /^There is no customer "nobody"\. There are: tom, /],
    ['weather nobody', /^There is no customer "nobody"/],
    ['weather tom hail', /^There is no weather "hail"/],
    ['weather tom reset --seconds 3', /^The weather reset takes no seconds\.$/],
    ['weather tom slow 3', /^weather takes no "3"\. See --help\.$/],
    ['customers --amount 3', /^customers takes no --amount\. See --help\.$/],
    ['customers --foo', /^Unknown option '--foo'\. See customers --help\.$/],
    ['dialect', /^npm run sandbox -- dialect <customer>/],
    ['dialect tom klingon', /^There is no dialect "klingon"/],
  ])('%s is refused in a sentence', async (line, sentence) => {
    await expect(run(line)).rejects.toThrow(sentence);
  });
});
