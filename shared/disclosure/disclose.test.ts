/** Disclosure: nothing finer than the level passes, whatever the answer. */

import fc from 'fast-check';
import type { AccountLabel, Answer, BalanceFacts, Figure, PrivacyLevel } from '../dialog/answer.ts';
import { HOUSEHOLD_EXACT_SCOPE } from '../linking/bank-tokens.ts';
import { money } from '../money/money.ts';
import { USD, usd } from '../testing/household.ts';
import { disclose, privacyLevel } from './disclose.ts';

const LEVELS: readonly PrivacyLevel[] = ['exact', 'rounded', 'yes-or-no', 'withheld'];
const label: AccountLabel = { kind: 'savings', name: 'Holiday', lastFour: '1002', by: 'name' };

function exact(amount: string): Figure {
  return { level: 'exact', amount: usd(amount) };
}

function balance(amount: string, differences: Partial<BalanceFacts> = {}): BalanceFacts {
  const primary = exact(amount);
  return {
    account: label,
    measure: 'available',
    primary,
    isOverdrawn: false,
    isInCredit: false,
    ...differences,
  };
}

const anyMinor = fc.integer({ min: -1e12, max: 1e12 });
const anyFigure: fc.Arbitrary<Figure> = anyMinor.map((minor) => ({
  level: 'exact',
  amount: money(minor, USD),
}));
const anyBalance: fc.Arbitrary<BalanceFacts> = anyMinor.map((minor) =>
  balance('0', { primary: { level: 'exact', amount: money(minor, USD) }, isOverdrawn: minor < 0 }),
);
const anyTotal = fc.tuple(anyFigure, anyFigure, anyMinor).map(([mine, owed, minor]) => ({
  mine,
  owed,
  net: { level: 'exact', amount: money(minor, USD) } as const,
  isNetNegative: minor < 0,
}));
const anyBalances = fc.array(anyBalance, { maxLength: 3 });
const anyAnswer: fc.Arbitrary<Answer> = fc.oneof(
  anyBalance.map((told): Answer => ({ kind: 'balance', balance: told })),
  anyBalances.map(
    (balances): Answer => ({ kind: 'accounts', balances, remaining: 0, isFirst: true, isIncomplete: false }),
  ),
  fc.array(anyTotal, { maxLength: 3 }).map(
    (totals): Answer => ({
      kind: 'total',
      measure: 'net',
      totals,
      counted: 2,
      uncounted: 0,
      isIncomplete: false,
    }),
  ),
  fc.tuple(anyBalance, anyFigure, anyFigure, anyFigure).map(
    ([told, ledger, available, creditLine]): Answer => ({
      kind: 'balance-basis',
      basis: { balance: told, ledger, available, creditLine },
    }),
  ),
  anyBalances.map(
    (balances): Answer => ({ kind: 'total-basis', measure: 'mine', balances, uncounted: [label] }),
  ),
);

/** Every object anywhere in a value. */
function within(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(within)];
}

function levelsIn(answer: Answer): readonly unknown[] {
  return within(answer).flatMap((part) => ('level' in part ? [part.level] : []));
}

describe('the privacy level', () => {
  it.each([
    ['owner', [], 'exact'],
    ['household', [], 'rounded'],
    ['household', ['fdx:balances:read'], 'rounded'],
    ['household', [HOUSEHOLD_EXACT_SCOPE], 'exact'],
    ['stranger', [HOUSEHOLD_EXACT_SCOPE], 'withheld'],
  ] as const)('of the %s with the scopes %j is %s', (audience, scopes, level) => {
    expect(privacyLevel(audience, scopes)).toBe(level);
  });
});

describe('a disclosed answer', () => {
  it('is untouched for the owner', () => {
    fc.assert(fc.property(anyAnswer, (answer) => expect(disclose(answer, 'exact')).toStrictEqual(answer)));
  });

  it('has no figure finer than its level', () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom(...LEVELS), (answer, level) => {
        for (const told of levelsIn(disclose(answer, level))) {
          expect(LEVELS.indexOf(told as PrivacyLevel)).toBeGreaterThanOrEqual(LEVELS.indexOf(level));
        }
      }),
    );
  });

  it('never becomes finer again', () => {
    fc.assert(
      fc.property(
        anyAnswer,
        fc.constantFrom(...LEVELS),
        fc.constantFrom(...LEVELS),
        (answer, once, twice) => {
          const coarser = LEVELS[Math.max(LEVELS.indexOf(once), LEVELS.indexOf(twice))] ?? 'withheld';
          const levels = levelsIn(disclose(disclose(answer, once), twice));
          expect(
            levels.every((level) => LEVELS.indexOf(level as PrivacyLevel) >= LEVELS.indexOf(coarser)),
          ).toBe(true);
          expect(disclose(disclose(answer, once), once)).toStrictEqual(disclose(answer, once));
        },
      ),
    );
  });

  it('tells a stranger no account and no figure', () => {
    fc.assert(
      fc.property(anyAnswer, (answer) =>
        expect(disclose(answer, 'withheld')).toStrictEqual({ kind: 'stranger' }),
      ),
    );
    const named: readonly Answer[] = [
      { kind: 'which-account', options: [label], more: false },
      { kind: 'no-such-account', closest: [label] },
      { kind: 'no-such-figure', account: label, measure: 'credit' },
      { kind: 'no-accounts' },
      { kind: 'no-credit-accounts' },
    ];
    for (const answer of named) expect(disclose(answer, 'withheld')).toStrictEqual({ kind: 'stranger' });
  });

  it('still gives a stranger the number to call', () => {
    const answer: Answer = { kind: 'call-bank', about: 'fraud', phone: '1-800-555-0199' };
    for (const level of LEVELS) expect(disclose(answer, level)).toBe(answer);
  });

  it('rounds a total from the exact total, not from rounded parts', () => {
    const totals = [
      { mine: exact('149.00'), owed: exact('144.00'), net: exact('5.00'), isNetNegative: false },
    ];
    const rest = { counted: 2, uncounted: 0, isIncomplete: false } as const;
    const told = disclose({ kind: 'total', measure: 'net', totals, ...rest }, 'rounded');
    expect(told).toMatchObject({
      totals: [
        { mine: { amount: usd('150.00') }, owed: { amount: usd('140.00') }, net: { amount: usd('10.00') } },
      ],
    });
  });

  it('says overdrawn only when the figure that is told does', () => {
    const little = disclose({ kind: 'balance', balance: balance('-3.00', { isOverdrawn: true }) }, 'rounded');
    expect(little).toMatchObject({ balance: { isOverdrawn: false, primary: { amount: usd('0.00') } } });
    const much = disclose({ kind: 'balance', balance: balance('-300.00', { isOverdrawn: true }) }, 'rounded');
    expect(much).toMatchObject({ balance: { isOverdrawn: true, primary: { amount: usd('-300.00') } } });
  });

  it('tells yes or no by the side of zero', () => {
    const told = disclose({ kind: 'balance', balance: balance('12.00') }, 'yes-or-no');
    expect(told).toMatchObject({ balance: { primary: { level: 'yes-or-no', sign: 'positive' } } });
    expect(JSON.stringify(told)).not.toContain('12');
  });
});
