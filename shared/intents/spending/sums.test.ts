/** What is told adds up: over random rows, accounts and periods, a sum equals the parts it is told in. */

import fc from 'fast-check';
import type { Account } from '../../banking/account.ts';
import { CATEGORIES } from '../../banking/spending/category.ts';
import type { Transaction, TransactionId } from '../../banking/transaction.ts';
import { addDays } from '../../calendar/day.ts';
import type { Day } from '../../calendar/zone.ts';
import type { Answer, Figure } from '../../dialog/answer.ts';
import type { Turn } from '../../dialog/turn.ts';
import { money } from '../../money/money.ts';
import { decisions } from '../../testing/decided.ts';
import { cashCard, checking, travelCard, USD } from '../../testing/household.ts';
import { bought } from '../../testing/rows.ts';
import { named, turn } from '../../testing/turn.ts';

const SHOPS = ['SAFEWAY', 'TARGET', 'UBER TRIP', 'UBER EATS', 'STARBUCKS', 'GARDEN WORLD', 'COPPER POT', ''];
const anyRow: fc.Arbitrary<Transaction> = fc
  .record({
    on: fc.constantFrom<Account>(checking, cashCard, travelCard),
    ago: fc.nat(80),
    minor: fc.integer({ min: 1, max: 90_000 }),
    shop: fc.constantFrom(...SHOPS),
    isRefund: fc.boolean(),
    id: fc.uuid(),
  })
  .map(({ on, ago, minor, shop, isRefund, id }) =>
    bought(on, addDays('2026-11-22' as Day, -ago), '1.00', shop, {
      id: id as TransactionId,
      amount: money(minor, USD),
      ...(isRefund && minor % 5 === 0 && { direction: 'credit' }),
    }),
  );
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 40 });
const anyPeriod = fc.constantFrom('this-month', 'last-month', 'past-2-months', 'past-week', 'this-year');

function minor(figure: Figure | undefined): number {
  return figure?.level === 'exact' ? figure.amount.minor : Number.NaN;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function totalIn(answer: Answer | undefined): number {
  return answer?.kind === 'spending' ? sumOf(answer.totals.map(({ total }) => minor(total))) : 0;
}

function told(said: readonly Turn[], transactions: readonly Transaction[]): readonly Answer[] {
  return decisions(said, { transactions }).map(({ answer }) => answer);
}

const MORE = Array.from({ length: 9 }, () => turn('More'));

describe('a sum', () => {
  it('is that of the rows listed for it', () => {
    fc.assert(
      fc.property(anyRows, anyPeriod, (rows, period) => {
        const total = totalIn(told([turn('Spending', named('period', period))], rows)[0]);
        const list = turn('Transactions', { ...named('period', period), ...named('count', '10') });
        const listed = told([list, ...MORE], rows)
          .flatMap((answer) => (answer.kind === 'transactions' ? answer.rows : []))
          .map(({ amount, isRefund }) => (isRefund ? -minor(amount) : minor(amount)));
        expect(sumOf(listed)).toBe(total);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['category', 'merchant'])('is that of its parts by %s', (grouping) => {
    fc.assert(
      fc.property(anyRows, anyPeriod, (rows, period) => {
        const total = totalIn(told([turn('Spending', named('period', period))], rows)[0]);
        const top = turn('TopSpending', { ...named('period', period), ...named('grouping', grouping) });
        const parts = told([top, ...MORE], rows).flatMap((answer) =>
          answer.kind === 'top' ? answer.parts : [],
        );
        expect(sumOf(parts.map(({ amount }) => minor(amount)))).toBe(total);
      }),
      { numRuns: 60 },
    );
  });

  it('is that of every category asked for by itself, and of every account', () => {
    fc.assert(
      fc.property(anyRows, anyPeriod, (rows, period) => {
        const spent = turn('Spending', named('period', period));
        const [answer, basis] = told([spent, turn('Explain')], rows);
        const each = CATEGORIES.map((one) =>
          turn('Spending', { ...named('category', one), ...named('period', period) }),
        );
        expect(sumOf(told(each, rows).map(totalIn))).toBe(totalIn(answer));
        const accounts =
          basis?.kind === 'spending-basis' ? basis.accounts.flatMap(({ totals }) => totals) : [];
        expect(sumOf(accounts.map(minor))).toBe(totalIn(answer));
      }),
      { numRuns: 30 },
    );
  });

  it('compared is the same sum, and the difference is between what is told', () => {
    fc.assert(
      fc.property(anyRows, anyPeriod, (rows, period) => {
        const [answer, compared] = told(
          [turn('Spending', named('period', period)), turn('CompareSpending', named('against', 'previous'))],
          rows,
        );
        if (compared?.kind !== 'comparison') return;
        expect(minor(compared.now)).toBe(totalIn(answer));
        expect(minor(compared.difference)).toBe(Math.abs(minor(compared.now) - minor(compared.before)));
      }),
      { numRuns: 60 },
    );
  });
});
