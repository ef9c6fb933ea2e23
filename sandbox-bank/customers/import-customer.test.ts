/** A customer's file: read when whole, and mended line by line when not. */

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { customersAt } from './customers-at.ts';
import { importCustomer, parseCustomer } from './import-customer.ts';

const MAYA = `username: maya
givenName: Maya
place: BUFFALO NY
accounts:
  - id: maya-checking
    kind: checking
    name: Everyday Checking
    lastFour: "6001"
    balance: 1250.75
  - id: maya-card
    kind: card
    name: Blue Visa
    nickname: Blue
    lastFour: "6002"
    balance: 310.20
    rate: 21.9
    line: 4000
    paidFrom: maya-checking
income:
  - name: Acme
    description: ACME CORP PAYROLL
    account: maya-checking
    amount: 1900
    every: two weeks
bills:
  - name: City Power
    description: CITY POWER UTIL PMT
    account: maya-checking
    amount: 88.40
    category: utilities
    day: 31
habits:
  - category: groceries
    account: maya-card
    perMonth: 8
    typical: 62.50
transactions:
  - on: 2026-11-03
    account: maya-checking
    amount: -12.50
    description: SQ *CORNER CAFE BUFFALO NEW YORK
    mcc: "5814"
`;

function complaints(text: string): string {
  try {
    parseCustomer(text, 'maya.yaml');
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

const changed = (from: string, to: string): string => {
  expect(MAYA).toContain(from);
  return MAYA.replace(from, to);
};

const lineOf = (text: string, part: string): number =>
  text.split('\n').findIndex((line) => line.includes(part)) + 1;

describe("a customer's file", () => {
  it('makes a customer of the bank, with the balances it names', () => {
    const path = join(mkdtempSync(join(tmpdir(), 'customer-')), 'maya.yaml');
    writeFileSync(path, MAYA);
    const maya = customersAt(1, '2026-11-22', [importCustomer(path)]).at(-1);
    expect(maya).toMatchObject({ id: 'customer-maya', username: 'maya', password: 'sandpiper' });
    expect(maya?.accounts).toMatchObject([
      { id: 'maya-checking', lastFour: '6001', current: 125_075, currency: 'USD' },
      { id: 'maya-card', nickname: 'Blue', owed: 31_020, line: 400_000 },
    ]);
    expect(maya?.rows('maya-card').length).toBeGreaterThan(150);
    expect(maya?.rows('maya-checking')).toContainEqual(
      expect.objectContaining({
        amount: 1250,
        description: 'SQ *CORNER CAFE BUFFALO N',
        posted: '2026-11-04',
      }),
    );
  });

  it('may be little more than a name and an account', () => {
    const text = MAYA.slice(0, MAYA.indexOf('  - id: maya-card'));
    expect(complaints(text)).toBe('');
  });

  it('names line and mend of a missing key', () => {
    const text = changed('    name: Everyday Checking\n', '');
    expect(complaints(text)).toBe(
      'maya.yaml:5:5: accounts.0.name is missing. Add the product name, such as Everyday Checking.',
    );
  });

  it('tells everything at once, in the order of the file', () => {
    const text = changed('lastFour: "6001"', 'lastFour: 60').replace('every: two weeks', 'every: fortnight');
    expect(complaints(text).split('\n')).toEqual([
      `maya.yaml:${lineOf(text, 'lastFour: 60')}:5: accounts.0.lastFour does not fit. Write four digits in quotes, such as "4321".`,
      `maya.yaml:${lineOf(text, 'fortnight')}:5: income.0.every does not fit. Write one of week, two weeks, month.`,
    ]);
  });

  it.each([
    ['username: maya', 'username: tom', 'is a customer of this bank already'],
    ['id: maya-card', 'id: auto-loan', 'is the id of another account'],
    ['id: maya-card', 'id: maya-checking', 'is the id of another account'],
    ['    account: maya-card', '    account: other', 'names no account of this file'],
    ['    line: 4000\n', '', 'line is missing'],
    ['paidFrom: maya-checking', 'paidFrom: maya-card', 'does not fit'],
    ['balance: 310.20', 'balance: 310.205', 'does not fit'],
    ['balance: 310.20', 'balance: .inf', 'does not fit'],
    ['on: 2026-11-03', 'on: 2026-11-33', 'does not fit'],
    ['on: 2026-11-03', 'on: 2026-02-30', 'does not fit'],
    ['    day: 31', '    day: 31\n    colour: teal', 'is not a key of this file'],
    ['habits:', 'habits: &a', ''],
    ['place: BUFFALO NY', 'place: *nowhere', ''],
    ['place: BUFFALO NY', 'username: maya', 'a key is given twice'],
  ])('answers %j as %j with a sentence', (from, to, sentence) => {
    const told = complaints(changed(from, to));
    if (sentence !== '') expect(told).toMatch(new RegExp(`^maya\\.yaml:\\d+:\\d+: .*${sentence}`));
  });

  it('says when it is not there', () => {
    expect(() => importCustomer('/nowhere/maya.yaml')).toThrow(/maya.yaml: cannot be read/);
  });

  it('answers any text with a plan or with lines that name a place', () => {
    const lines = MAYA.split('\n');
    const damaged = fc
      .tuple(fc.nat(lines.length - 1), fc.string(), fc.boolean())
      .map(([at, put, isKept]) => lines.toSpliced(at, isKept ? 0 : 1, put).join('\n'));
    fc.assert(
      fc.property(fc.oneof(damaged, fc.string()), (text) => {
        for (const line of complaints(text).split('\n')) expect(line).toMatch(/^$|^maya\.yaml:\d+:\d+: ./);
      }),
      { numRuns: 300 },
    );
  });
});
