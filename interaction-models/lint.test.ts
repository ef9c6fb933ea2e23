/** Faults planted in a copy of the sources: each is found, with its file, its line and a mend. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBankFile } from '../bank-file/read.ts';
import { type Finding, findingText } from './finding.ts';
import { lintSources } from './lint.ts';
import { readSources } from './sources.ts';

const bank = readBankFile();
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'models-'));
  for (const name of ['intents', 'slots', 'rules.yaml', 'listing.yaml'])
    cpSync(`interaction-models/${name}`, join(root, 'interaction-models', name), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Replaces `from` by `to` in a source; gives the line it stands on. */
function plant(name: string, from: string, to: string): number {
  const path = join(root, 'interaction-models', name);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${name} has no "${from}"`);
  writeFileSync(path, text.replace(from, to));
  return text.slice(0, at).split('\n').length;
}

function findings(): readonly string[] {
  const read: Finding[] = [];
  const sources = readSources(root, 'en-US', read);
  return [...read, ...lintSources(sources, bank)].map(findingText);
}

describe('the lint', () => {
  it('has nothing to say of the sources as they are', () => {
    expect(findings()).toEqual([]);
  });

  it.each([
    ['the balance', '"the balance" of AccountBalance is also "the balance" of More'],
    ['my checking', '"my {account}" of ChooseAccount is also "my checking" of More'],
    ['what is the debt balance', '"what is the {measure} balance" of AccountBalance is also'],
  ])('finds words that two intents claim: "%s"', (words, problem) => {
    plant('intents/more.yaml', '    more\n', `    ${words}\n`);
    expect(findings().join('\n')).toContain(problem);
  });

  it.each([
    ['intents/help.yaml', 'help [me]', 'help {account}', '{account} is not declared'],
    ['intents/help.yaml', 'help [me]', 'help (me', '"(" is not closed'],
    ['intents/help.yaml', 'help [me]', 'help <me>', '<me> is not a rule'],
    ['intents/help.yaml', 'help [me]', 'help me, please', 'which Alexa refuses. Take it out'],
    ['intents/help.yaml', 'help [me]', 'help me 2', 'Write numbers as words'],
    ['intents/help.yaml', 'help [me]', 'i’m lost here', "Write ' instead"],
    ['intents/help.yaml', 'intent: Help', 'intent: Advice', '"Advice" is no intent that has a source'],
    ['intents/repeat.yaml', 'intent: Repeat', 'intent: More', 'More has two sources'],
    ['intents/help.yaml', 'intent: Help', 'intent: Help\nslots: [account]', 'slot account is in no sample'],
    ['slots/account.yaml', '    savings: |', '    saving: |', '"saving" is no id of account'],
    [
      'slots/position.yaml',
      "    '2': (second|two|2|2nd)",
      "    '2': (second|first)",
      '"first" stands for 1 and for 2',
    ],
    [
      'slots/period.yaml',
      '    since-january: since',
      '    since-smarch: since',
      '"since-smarch" is no id of period',
    ],
    [
      'intents/spending.yaml',
      'at {merchant} on {category}',
      'at {merchant} {account}',
      'which both take any words',
    ],
    ['listing.yaml', "    ask {invocation} what's", "    what's", 'does not name the skill'],
    ['listing.yaml', '    what are all my balances', '    what is the weather', 'matches no sample'],
    ['slots/measure.yaml', '  en:', '  eng:', '"eng" is no language'],
    ['rules.yaml', '  my: ', '  my: "(a"\n  mine: ', '"(" is not closed'],
  ])('names %s and the line when "%s" becomes "%s"', (name, from, to, problem) => {
    const line = plant(name, from, to);
    const told = findings().filter((text) => text.includes(problem));
    expect(told[0]).toMatch(new RegExp(`^interaction-models/${name}:${line}: `));
  });

  it('finds an intent without a source, and the built-ins that Alexa asks for', () => {
    rmSync(join(root, 'interaction-models/intents/stop.yaml'));
    const told = findings().join('\n');
    expect(told).toContain('Stop has no source');
    expect(told).toContain('nothing stands for AMAZON.StopIntent');
    expect(told).toContain('nothing stands for AMAZON.NavigateHomeIntent');
  });
  it('finds a slot without a type', () => {
    rmSync(join(root, 'interaction-models/slots/digits.yaml'));
    expect(findings().join('\n')).toContain('slot digits has no type');
  });
  it('finds types that no platform has', () => {
    plant('slots/date.yaml', 'AMAZON.DATE', 'AMAZON.DAY');
    plant('slots/date.yaml', 'actions.type.Date', 'actions.type.Day');
    const told = findings().join('\n');
    expect(told).toContain('"AMAZON.DAY" is no built-in type in use');
    expect(told).toContain('"actions.type.Day" is no built-in type in use');
  });
  it('finds an id that has no words', () => {
    plant('slots/account.yaml', '    house\n', '    house\n    # gone\n');
    plant('slots/account.yaml', '    auto-loan: |', '    auto: |');
    expect(findings().join('\n')).toContain('account has no words for "auto-loan"');
  });
  it('finds a key that the file does not have', () => {
    plant('intents/yes.yaml', 'samples:', 'sample:');
    const told = findings().join('\n');
    expect(told).toContain('"sample" is not a key of this file');
    expect(told).toContain('Yes has no sample');
  });
  it('finds what is not YAML', () => {
    plant('intents/yes.yaml', 'intent: Yes', 'intent: [Yes');
    expect(findings().join('\n')).toContain('yes.yaml:2: is not YAML');
  });
  it('finds an intent that grew out of bounds', () => {
    const many = Array.from(
      { length: 20 },
      (_, index) => `    w${'x'.repeat(index)} [a] [b] [c] [d] [e]`,
    ).join('\n');
    plant('intents/explain.yaml', '    how come', many);
    expect(findings().join('\n')).toContain('Explain gives 764 samples, and at most 600 are allowed');
  });
  it('finds a summary longer than the stores take', () => {
    plant('listing.yaml', 'Ask for your', `Ask ${'for long '.repeat(10)}for your`);
    expect(findings().join('\n')).toContain("summary is longer than Google's 80 characters");
  });
});
