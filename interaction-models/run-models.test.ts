/** `npm run models` in a repository of its own: it writes once, and no change on either side gets past `--check`. */

import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runModels } from './run-models.ts';

const MODEL = 'interaction-models/alexa/skill-package/interactionModels/custom/en-US.json';
let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'models-'));
  for (const name of [
    'bank.yaml',
    ...['intents', 'slots', 'rules.yaml', 'listing.yaml'].map((one) => `interaction-models/${one}`),
  ])
    cpSync(name, join(root, name), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(...options: readonly string[]): {
  readonly code: number;
  readonly told: string;
  readonly complaints: string;
} {
  const told: string[] = [];
  const complaints: string[] = [];
  const code = runModels(root, options, {
    tell: (line) => told.push(line),
    complain: (line) => complaints.push(line),
  });
  return { code, told: told.join('\n'), complaints: complaints.join('\n') };
}

function edit(path: string, from: string, to: string): () => void {
  const place = join(root, path);
  const before = readFileSync(place, 'utf8');
  if (!before.includes(from)) throw new Error(`${path} has no "${from}"`);
  writeFileSync(place, before.replace(from, to));
  return () => writeFileSync(place, before);
}

describe('npm run models', () => {
  it('calls packages that were never built stale, and says the mend', () => {
    const { code, complaints } = run('--check');
    expect(code).toBe(1);
    expect(complaints).toContain(`${MODEL}: missing.`);
    expect(complaints).toContain('Run `npm run models`');
  });
  it('writes both packages, says how many samples each intent has, and then nothing is stale', () => {
    const { code, told } = run();
    expect([code, run('--check').code]).toEqual([0, 0]);
    expect(told).toMatch(/^AccountBalance +\d+ samples$/m);
    expect(run().told).toContain('none written.');
  });
  it('writes what the repository holds', () => {
    expect(readFileSync(join(root, MODEL), 'utf8')).toBe(readFileSync(MODEL, 'utf8'));
  });
  it.each(
    [
      ['a source', 'interaction-models/intents/more.yaml', '    more\n', '    onward\n'],
      ['bank.yaml', 'bank.yaml', 'name: Sandpiper Bank', 'name: Curlew Bank'],
      ['a built file', MODEL, 'sandpiper bank', 'another bank'],
    ].map(([what, path = '', from = '', to = '']) => ({ what, path, from, to })),
  )('finds $what changed', ({ path, from, to }) => {
    const restore = edit(path, from, to);
    expect(run('--check')).toMatchObject({ code: 1, complaints: expect.stringContaining('outdated.') });
    restore();
    expect(run('--check').code).toBe(0);
  });
  it('finds a file that no source gives, and removes it', () => {
    writeFileSync(join(root, 'interaction-models/google/sdk/custom/intents/Old.yaml'), '{}\n');
    expect(run('--check').complaints).toContain('Old.yaml: superfluous.');
    expect([run().code, run('--check').code]).toEqual([0, 0]);
  });
  it('writes nothing while there is a finding', () => {
    const before = readFileSync(join(root, MODEL), 'utf8');
    const restore = edit('interaction-models/intents/more.yaml', '    more\n', '    onward!\n');
    const { code, complaints } = run();
    restore();
    expect(code).toBe(1);
    expect(complaints).toMatch(/^interaction-models\/intents\/more\.yaml:\d+: .*which Alexa refuses/);
    expect(readFileSync(join(root, MODEL), 'utf8')).toBe(before);
  });
  it('refuses an invocation name that Alexa would', () => {
    const restore = edit('bank.yaml', 'invocationName: sandpiper bank', 'invocationName: open bank');
    const { code, complaints } = run('--check');
    restore();
    expect(code).toBe(1);
    expect(complaints).toMatch(/bank\.yaml:\d+:\d+: invocationName/);
  });
  it('tells everything as JSON on the last line when asked', () => {
    const last = run('--check', '--json').told.split('\n').at(-1) ?? '';
    expect(JSON.parse(last)).toMatchObject({ ok: true, findings: [], stale: {} });
  });
  it('refuses an option it does not have', () => {
    expect(run('--chekc')).toMatchObject({
      code: 2,
      complaints: '--chekc is not an option. Use --check or --json.',
    });
  });
});
