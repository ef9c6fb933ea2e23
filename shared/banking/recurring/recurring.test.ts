/** Bills, subscriptions and incomes are found from how often and how much. */

import { addMonths } from '../../calendar/calendar-units.ts';
import { addDays } from '../../calendar/day.ts';
import type { Day, ZoneId } from '../../calendar/zone.ts';
import { currencyCode, money } from '../../money/money.ts';
import type { AccountId } from '../account.ts';
import { rowReader } from '../spending/row-reader.ts';
import type { Transaction, TransactionId } from '../transaction.ts';
import { recurringCharges } from './recurring.ts';
import type { Recurring } from './recurring-charge.ts';

const USD = currencyCode('USD');
const START = '2025-01-15' as Day;
const TODAY = '2026-03-01' as Day;

function charges(
  description: string,
  minors: readonly number[],
  dayOf: (n: number) => Day,
  more: Partial<Transaction> = {},
): Transaction[] {
  return minors.map((minor, n) => ({
    id: `${description} ${n}` as TransactionId,
    accountId: 'checking' as AccountId,
    status: 'posted',
    direction: 'debit',
    amount: money(minor, USD),
    description,
    kind: 'purchase',
    made: { kind: 'day', day: dayOf(n) },
    ...more,
  }));
}

function found(rows: readonly Transaction[]): readonly Recurring[] {
  const reader = rowReader({ accounts: [], zone: 'America/New_York' as ZoneId });
  const recurring = recurringCharges(reader);
  recurring.add(reader.read({ accountId: 'checking' as AccountId, transactions: rows, isIncomplete: false }));
  return recurring.found(TODAY);
}

const monthly = (n: number): Day => addMonths(START, n);
const same = (minor: number, count: number): number[] => Array.from({ length: count }, () => minor);

describe('a recurring charge', () => {
  it('is found monthly, with its next day and amount', () => {
    expect(found(charges('NETFLIX.COM', same(1549, 14), monthly))).toMatchObject([
      {
        flow: 'out',
        merchant: { name: 'Netflix' },
        interval: 'monthly',
        isFixed: true,
        next: { day: '2026-03-15', amount: { minor: 1549 } },
        changes: [],
      },
    ]);
  });

  it('keeps to the end of the month where it falls there', () => {
    const [rent] = found(
      charges('ASTOR ROW REALTY RENT', same(90000, 14), (n) => addMonths('2025-01-31' as Day, n)),
    );
    expect(rent?.next?.day).toBe('2026-03-31');
  });

  it.each([
    ['weekly', 7, 30],
    ['two-weeks', 14, 25],
    ['quarterly', 91, 5],
    ['yearly', 365, 2],
  ])('is found %s', (interval, days, count) => {
    const rows = charges('GARDEN SOCIETY', same(4000, count), (n) => addDays(START, n * days));
    expect(found(rows)).toMatchObject([{ interval }]);
  });

  it('is found as income', () => {
    const pay = charges('HARBOR & FINCH LLP PAYROLL', same(210_000, 26), (n) => addDays(START, n * 14), {
      direction: 'credit',
      kind: 'direct-deposit',
    });
    expect(found(pay)).toMatchObject([
      { flow: 'in', interval: 'two-weeks', merchant: { name: 'Harbor & Finch' } },
    ]);
  });

  it('tells a rise in price', () => {
    expect(found(charges('HULU', [...same(799, 8), ...same(999, 6)], monthly))[0]?.changes).toEqual([
      { kind: 'price-rise', from: money(799, USD), to: money(999, USD), on: '2025-09-15' },
    ]);
  });

  it('tells a trial that became paid', () => {
    expect(found(charges('ROOTFINDER', [100, ...same(1999, 13)], monthly))[0]?.changes).toMatchObject([
      { kind: 'became-paid', to: { minor: 1999 } },
    ]);
  });

  it('tells one that has stopped, and expects it no more', () => {
    const [stopped] = found(charges('HULU', same(799, 8), monthly));
    expect(stopped?.changes).toEqual([{ kind: 'stopped', last: '2025-08-15' }]);
    expect(stopped).not.toHaveProperty('next');
  });

  it('is found where amounts differ, and one is missing or late', () => {
    const day = (n: number): Day => addDays(addMonths(START, n > 5 ? n + 1 : n), (n * 7) % 4);
    const rows = charges(
      'NATIONAL GRID UTILITYPMT',
      [138, 150, 120, 99, 90, 95, 100, 97, 110, 140, 155, 150, 149].map((n) => n * 100),
      day,
    );
    expect(found(rows)).toMatchObject([
      { interval: 'monthly', isFixed: false, next: { amount: { minor: 15000 } } },
    ]);
  });

  it('is told from other purchases at the same shop by its amount', () => {
    const club = charges('CORNER MARKET', same(999, 12), monthly);
    const other = charges('CORNER MARKET', [5210, 733, 12012, 3301, 8800], (n) =>
      addDays(START, n * 37 + n * n),
    ).map((one, n) => ({ ...one, id: `other ${n}` as TransactionId }));
    expect(found([...club, ...other]).map(({ transactions }) => transactions.length)).toEqual([12]);
  });

  it('is not what happens now and then, nor transfers, fees and refunds', () => {
    const days = [0, 3, 31, 44, 80, 81, 130, 150, 199, 230];
    const amounts = [500, 1200, 740, 310, 2200, 900, 1500, 640, 880, 1020];
    expect(found(charges('DINER', amounts, (n) => addDays(START, days[n] ?? 0)))).toEqual([]);
    expect(found(charges('ONLINE TRANSFER TO 1', same(5000, 12), monthly, { kind: 'transfer' }))).toEqual([]);
    expect(found(charges('SERVICE FEE', same(500, 12), monthly, { kind: 'fee' }))).toEqual([]);
    expect(found(charges('SHOP', same(500, 12), monthly, { direction: 'credit' }))).toEqual([]);
  });
});
