/** Totals, and the intents that need no bank. */

import type { Turn } from '../dialog/turn.ts';
import { BANK } from '../testing/bank-in-memory.ts';
import { answers, last } from '../testing/decided.ts';
import { checking, deposit, other, travelCard, usd } from '../testing/household.ts';
import { measure, turn } from '../testing/turn.ts';
import { resolve } from './intents.ts';
import { NOTHING } from './resolution.ts';

describe('a total', () => {
  it('is what is mine unless something else is asked', () => {
    expect(answers([turn('TotalBalance')])[0]).toStrictEqual({
      kind: 'total',
      measure: 'mine',
      totals: [{ mine: { level: 'exact', amount: usd('6500.75') }, isNetNegative: false }],
      counted: 3,
      uncounted: 0,
      isIncomplete: false,
    });
  });

  it('is both and the difference', () => {
    expect(answers([turn('TotalBalance', measure('net'))])[0]).toMatchObject({
      totals: [
        {
          mine: { amount: usd('6500.75') },
          owed: { amount: usd('16057.07') },
          net: { amount: usd('-9556.32') },
          isNetNegative: true,
        },
      ],
    });
  });

  it('counts what the bank gave no figure for', () => {
    const accounts = [checking, deposit('savings', 'Plain', '1'), other('Brokerage', '2'), travelCard];
    expect(last([turn('TotalBalance')], accounts)).toBe('total mine: 1+2');
    expect(last([turn('TotalBalance', measure('owed'))], accounts)).toBe('total owed: 1+0');
  });

  it('of credit lines is told of each', () => {
    expect(last([turn('TotalBalance', measure('credit'))])).toBe('which: Cash Visa, Travel Mastercard');
  });
});

describe('what needs no bank', () => {
  it.each([
    ['Launch', 'welcome'],
    ['Help', 'help'],
    ['Stop', 'goodbye'],
    ['Cancel', 'goodbye'],
    ['No', 'goodbye'],
    ['Yes', 'anything-else'],
    ['Fallback', 'not-understood'],
    ['LostCard', 'call-bank'],
    ['ReportFraud', 'call-bank'],
  ] as const)('%s is answered with %s', (intent, kind) => {
    expect(resolve(turn(intent), NOTHING, BANK)).toMatchObject({ kind: 'told', answer: { kind } });
  });

  it('knows who is not linked, a stranger among them', () => {
    const welcome = (differences: Partial<Turn>) => answers([turn('Launch', {}, differences)])[0];
    expect(welcome({})).toStrictEqual({ kind: 'welcome', link: 'linked' });
    expect(welcome({ link: { state: 'unlinked' } })).toStrictEqual({ kind: 'welcome', link: 'unlinked' });
    expect(welcome({ link: { state: 'guest' } })).toStrictEqual({ kind: 'welcome', link: 'guest' });
    expect(welcome({ audience: 'stranger' })).toStrictEqual({ kind: 'welcome', link: 'unlinked' });
  });
});
