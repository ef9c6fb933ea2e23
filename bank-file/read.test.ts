import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { BankFileFailure, parseBankFile, readBankFile } from './read.ts';

const path = join(__dirname, '../bank.yaml');
const example = readFileSync(path, 'utf8');

function complaints(text: string): string {
  try {
    parseBankFile(text, 'bank.yaml');
  } catch (error) {
    if (error instanceof BankFileFailure) return error.message;
    throw error;
  }
  return '';
}

/** The line, from 1, of the first that holds `part`. */
const lineOf = (text: string, part: string): number =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

const changed = (from: string | RegExp, to: string): string => {
  const text = example.replace(from, to);
  expect(text).not.toBe(example);
  return text;
};

describe('bank.yaml', () => {
  it('is read as it stands in the project', () => {
    expect(readBankFile(path)).toMatchObject({
      name: 'Sandpiper Bank',
      strangers: 'refuse',
      fdx: { baseUrl: 'http://localhost:4780/fdx/v6' },
      oauth: { custody: 'exchange', assistants: { alexa: { clientId: 'alexa' } } },
    });
  });

  it('fills in what may be left out', () => {
    const file = parseBankFile(changed(/\nstrangers: .*|\n {2}custody: .*/g, ''), 'bank.yaml');
    expect(file).toMatchObject({ strangers: 'household', oauth: { custody: 'exchange' } });
  });

  it('drops slashes at the end of the API address', () => {
    expect(parseBankFile(changed('/fdx/v6', '/fdx/v6//'), 'bank.yaml').fdx.baseUrl).toMatch(/\/v6$/);
  });

  it('names file, line and mend of a missing number', () => {
    const text = changed(/\n {2}fraud: .*/, '');
    expect(complaints(text)).toBe(
      `bank.yaml:${lineOf(text, 'phones:')}:1: phones.fraud is missing. Add the number customers call about fraud, such as 1-800-555-0142.`,
    );
  });

  it('tells everything that is wrong at once, in the order of the file', () => {
    const text = changed('USD', 'dollars')
      .replace('America/New_York', 'Mars/Olympus')
      .replace('name: Sandpiper Bank', 'name: ""')
      .concat('colour: teal\n');
    expect(complaints(text).split('\n')).toEqual([
      expect.stringMatching(`^bank.yaml:${lineOf(text, 'name:')}:1: name is not`),
      expect.stringMatching(`^bank.yaml:${lineOf(text, 'zone:')}:1: zone is not a time zone. Write an IANA`),
      expect.stringMatching(`^bank.yaml:${lineOf(text, 'currency:')}:1: currency is not a currency`),
      expect.stringMatching(`^bank.yaml:${lineOf(text, 'colour:')}:1: colour is not a key of this file`),
    ]);
  });

  it.each([
    ['name: Sandpiper Bank', 'name: "Sand\\u202Epiper"'],
    ['invocationName: sandpiper bank', 'invocationName: sandpiper'],
    ['invocationName: sandpiper bank', 'invocationName: Sandpiper Bank'],
    ['invocationName: sandpiper bank', 'invocationName: bank 24'],
    ['invocationName: sandpiper bank', 'invocationName: ask sandpiper'],
    ['invocationName: sandpiper bank', 'invocationName: the bank'],
    ['fraud: 1-800-555-0142', 'fraud: 1-800-FLOWERS'],
    ['fraud: 1-800-555-0142', 'fraud: 18005550142'],
    ['zone: America/New_York', 'zone: "+05:00"'],
    ['currency: USD', 'currency: usd'],
    ['currency: USD', 'currency: ZZZ'],
    ['strangers: refuse', 'strangers: perhaps'],
    ['strangers: refuse', 'strangers: no'],
    ['privacy: https:', 'privacy: http:'],
    ['baseUrl: http://localhost:4780/fdx/v6', 'baseUrl: http://bank.example/fdx/v6'],
    ['baseUrl: http://localhost:4780/fdx/v6', 'baseUrl: http://localhost.bank.example/fdx/v6'],
    ['baseUrl: http://localhost:4780/fdx/v6', 'baseUrl: https://user:word@bank.example/fdx/v6'],
    ['baseUrl: http://localhost:4780/fdx/v6', 'baseUrl: https://bank.example/fdx/v6?page=1'],
    ['tokenEndpoint: http://localhost:4780/token', 'tokenEndpoint: localhost'],
    ['scopes: [openid,', 'scopes: [openid, openid,'],
    [/scopes: .*/, 'scopes: []'],
    [/scopes: .*/, `scopes: [${Array.from({ length: 16 }, (_, n) => `s${n}`).join(', ')}]`],
    [/scopes: .*/, 'scopes: openid'],
    ['      clientId: google', '      clientId: [google]'],
  ])('refuses %s as %s on its line', (from, to) => {
    const text = changed(from, to);
    expect(complaints(text)).toMatch(new RegExp(`^bank.yaml:${lineOf(text, to)}:\\d+: \\S+ .* Write .*\\.$`));
  });

  it.each(['clientSecret', 'password', 'signingKey', 'apiKey', 'accessToken'])(
    'refuses a key called %s without repeating what it holds',
    (key) => {
      const text = changed('  clientId: bank-aloud', `  clientId: bank-aloud\n  ${key}: canary`);
      expect(complaints(text)).toMatch(
        `:${lineOf(text, key)}:3: oauth.${key} looks like a secret. Take it out`,
      );
      expect(complaints(text)).not.toContain('canary');
    },
  );

  it('refuses a private key wherever it stands', () => {
    const text = changed('name: Sandpiper Bank', 'name: "-----BEGIN PRIVATE KEY----- canary"');
    expect(complaints(text)).toMatch(/:\d+:7: a secret stands here/);
    expect(complaints(text)).not.toContain('canary');
  });

  it.each([
    ['', /:1:1: the file holds no keys/],
    ['- a\n- b', /:1:1: the file holds no keys/],
    ['just words', /:1:1: the file holds no keys/],
    ['name: a: b', /:1:\d+: this is not YAML/],
    ['name: a\nname: b', /:2:1: a key is given twice/],
    ['name: *nowhere', /:1:\d+: /],
  ])('explains %j', (text, complaint) => {
    expect(complaints(text)).toMatch(complaint);
  });

  it('says when the file is not there', () => {
    expect(() => readBankFile('/nowhere/bank.yaml')).toThrow(
      /bank.yaml: cannot be read. Name the bank's file/,
    );
  });

  it('answers any text with a bank file or with lines that name a place', () => {
    const lines = example.split('\n');
    const damaged = fc
      .tuple(fc.nat(lines.length - 1), fc.string(), fc.boolean())
      .map(([at, put, isKept]) => lines.toSpliced(at, isKept ? 0 : 1, put).join('\n'));
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string()), (text) => {
        for (const line of complaints(text).split('\n')) expect(line).toMatch(/^$|^bank\.yaml:\d+:\d+: ./);
      }),
      { numRuns: 300 },
    );
  });
});
