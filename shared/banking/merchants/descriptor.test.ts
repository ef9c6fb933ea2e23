/** Names as people say them, out of lines as banks print them. */

import fc from 'fast-check';
import { nameAsGiven, nameFromLine } from './descriptor.ts';

describe('the name in a line', () => {
  it.each([
    ['SQ *BLUE BOTTLE #123 OAKLAND CA', 'Blue Bottle'],
    ['PAYPAL *SPOTIFY', 'Spotify'],
    ['POS PURCHASE 04/12 STARBUCKS STORE 00123 SEATTLE WA', 'Starbucks'],
    ["CHECKCARD 0412 TRADER JOE'S #552 OAKLAND CA 24692165", "Trader Joe's"],
    ['ACH DEBIT COMCAST 8005551212 PA', 'Comcast'],
    ['7-ELEVEN 33221 AUSTIN TX', '7-Eleven'],
    ['24 HOUR FITNESS USA', '24 Hour Fitness'],
    ['ZELLE TO PAT WEAVER RENT', 'Pat Weaver'],
    ['APPLE.COM/BILL 866-712-7753 CA', 'Apple'],
    ['TST* THE COPPER POT ALBAN', 'The Copper Pot'],
    ['RECURRING PAYMENT AUTHORIZED ON 03/04 HULU 877-8244858 CA', 'Hulu'],
    ['HARBOR & FINCH LLP PAYROLL', 'Harbor & Finch'],
    ['REVERSAL SQ *EMPIRE BOWL', 'Empire Bowl'],
    ['CVS/PHARMACY #1234 TROY NY', 'CVS Pharmacy'],
    ['SHOP*X7T2P0QQ1', 'Shop'],
    ['CHECK 1041', ''],
    ['', ''],
  ])('%j is %j', (line, name) => {
    expect(nameFromLine(line)).toBe(name);
  });

  it('is the same wherever the line is cut in its place', () => {
    const line = 'SQ *STACKS ESPRESSO SYRACUSE NY';
    for (const length of [24, 25, 27, 28, 31])
      expect(nameFromLine(line.slice(0, length))).toBe('Stacks Espresso');
  });

  it('is short, on one line and without markup, whatever the line', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        '<audio src="https://evil.example/x.mp3"/>',
        '\u202Egnp.exe',
        'x'.repeat(5000),
        '\u0000\u0007',
        '{"a":1}',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, (one, other) => {
        for (const name of [nameFromLine(one + other), nameAsGiven(one + other)]) {
          expect(name).toMatch(/^[\p{L}\p{M}\p{N}&'*#/.+! -]*$/u);
          expect(name.length).toBeLessThanOrEqual(40);
        }
      }),
    );
  });
});
