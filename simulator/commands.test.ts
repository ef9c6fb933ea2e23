import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

async function run(script: string, args: readonly string[], input = ''): Promise<Ran> {
  const child = spawn(process.execPath, ['--import', 'tsx', join(__dirname, script), ...args]);
  child.stdin.end(input);
  const ended = new Promise<number>((resolve) => child.once('close', (code) => resolve(code ?? -1)));
  const [out, error, code] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, out, error };
}

const lastLine = ({ out }: Ran): unknown => JSON.parse(out.trimEnd().split('\n').at(-1) ?? '');

const launch = {
  version: '1.0',
  session: {
    new: true,
    sessionId: 'amzn1.echo-api.session.fixture',
    application: { applicationId: 'amzn1.ask.skill.fixture' },
    attributes: {},
    user: { userId: 'amzn1.ask.account.fixture' },
  },
  request: {
    type: 'LaunchRequest',
    requestId: 'amzn1.echo-api.request.fixture',
    timestamp: '2026-11-20T09:15:00Z',
    locale: 'en-US',
  },
};
const googleLaunch = {
  handler: { name: 'Launch' },
  intent: { name: 'actions.intent.MAIN', params: {}, query: '' },
  scene: { name: 'actions.scene.START_CONVERSATION', slots: {} },
  session: { id: 'fixture', params: {} },
  user: { locale: 'en-US', params: {}, verificationStatus: 'VERIFIED', accountLinkingStatus: 'NOT_LINKED' },
  device: { capabilities: ['SPEECH'] },
};

describe('npm run invoke', () => {
  it('prints the response of one Alexa request as one line', async () => {
    const ran = await run('invoke.ts', ['--surface', 'alexa'], JSON.stringify(launch));
    expect(ran.out.trimEnd().split('\n')).toHaveLength(1);
    expect(lastLine(ran)).toMatchObject({ version: '1.0', response: { outputSpeech: { type: 'SSML' } } });
    expect(ran.code).toBe(0);
  });

  it('prints why a request that is sent as it is was refused', async () => {
    const ran = await run('invoke.ts', ['--surface', 'alexa', '--as-is'], JSON.stringify(launch));
    expect(lastLine(ran)).toEqual({ refused: expect.stringContaining('verification failed') });
    expect(ran.code).toBe(1);
  });

  it('signs a Google body, unless it is sent as it is', async () => {
    const body = JSON.stringify(googleLaunch);
    const signed = await run('invoke.ts', ['--surface', 'google'], body);
    expect(lastLine(signed)).toMatchObject({ session: { id: 'fixture' }, prompt: { firstSimple: {} } });
    const asIs = await run('invoke.ts', ['--surface', 'google', '--as-is'], body);
    expect(lastLine(asIs)).toEqual({ refused: expect.stringMatching(/^40[13] signature/) });
  });

  it('prints a table of a folder, and the same as JSON on the last line', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'requests-'));
    mkdirSync(join(folder, 'deeper'));
    writeFileSync(join(folder, 'launch.json'), JSON.stringify(launch));
    writeFileSync(join(folder, 'deeper', 'fragment.json'), JSON.stringify({ type: 'LaunchRequest' }));
    writeFileSync(join(folder, 'broken.json'), '{');
    const ran = await run('invoke.ts', ['--surface', 'alexa', '--json', folder]);
    rmSync(folder, { recursive: true });
    expect(ran.out).toContain('2 of 3 got a legal answer.');
    expect(lastLine(ran)).toMatchObject({ total: 3, legal: 2, requests: [{ outcome: 'no JSON' }, {}, {}] });
    expect(ran.code).toBe(1);
  });

  it.each([
    [['--surface', 'radio'], '', '--surface is alexa or google'],
    [['--surface', 'alexa', '/no/such/folder'], '', 'There is no file or folder'],
    [['--surface', 'alexa'], 'hello', 'not JSON'],
  ])('says what is wrong with %j', async (args, input, sentence) => {
    const ran = await run('invoke.ts', args, input);
    expect(ran.error).toContain(sentence);
    expect(ran.error).not.toContain('    at ');
    expect(ran.code).toBe(1);
  });
});

describe('npm run talk', () => {
  it('links Tom, then answers line by line', async () => {
    const ran = await run(
      'talk.ts',
      [],
      "what's my checking balance\n/as household\nwhat's my checking balance\n/quit\n",
    );
    expect(ran.out).toContain('signed in as Tom');
    expect(ran.out).toContain('2,345 dollars and 67 cents');
    expect(ran.out).toContain('about 2,300 dollars');
    expect(ran.code).toBe(0);
  });

  it('starts unlinked on Google, and links when asked to', async () => {
    const args = ['--surface', 'google', '--unlinked', '--say', "what's my checking balance", '--say', 'yes'];
    const ran = await run('talk.ts', args);
    expect(ran.out).toContain('not linked');
    expect(ran.out).toContain('Is that OK?');
    expect(ran.out).toContain('2,345 dollars and 67 cents');
  });

  it.each([
    [['--loud'], "Unknown option '--loud'"],
    [['--fdx-url', 'https://bank.example/fdx', '--token-file', '/no/such/file'], 'there is no file'],
    [['--now', 'soon'], '--now is a time'],
  ])('says what is wrong with %j', async (args, sentence) => {
    const ran = await run('talk.ts', args);
    expect(ran.error).toContain(sentence);
    expect(ran.error).not.toContain('    at ');
    expect(ran.code).toBe(1);
  });
});
