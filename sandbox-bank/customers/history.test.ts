/** The household lives as households do, and everything that may happen does. */

import type { Truth } from '../truth/truth.ts';
import { figuresOf } from './figures.ts';
import { type History, historyOf } from './history.ts';
import type { Row } from './row.ts';
import { SAM } from './sam.ts';
import {
  HOUSEHOLD_FREQUENCY,
  HOUSEHOLD_INCOME,
  HOUSEHOLD_ROWS,
  HOUSEHOLD_SPENT,
  HOUSEHOLD_TOTAL,
  type Range,
} from './survey.ts';
import { TOM_AND_ANN } from './tom-and-ann.ts';

const TODAY = '2026-11-22';

interface Told {
  readonly row: Row;
  readonly truth: Truth;
}

function toldOf(history: History): readonly Told[] {
  const truths = history.truths();
  return [...history.accounts.keys()]
    .flatMap((id) => history.rows(id))
    .map((row) => {
      const truth = truths.get(row.id);
      if (truth === undefined) throw new Error('a row without its truth');
      return { row, truth };
    });
}

const household = toldOf(historyOf(TOM_AND_ANN, 1, TODAY));
const posted = household.filter(({ row }) => row.status === 'POSTED');
const byId = new Map(posted.map((one) => [one.row.id, one]));

function inSeries(series: string): readonly Row[] {
  return posted.filter(({ truth }) => truth.series === series).map(({ row }) => row);
}

function expectWithin(figure: number, { from, to }: Range): void {
  expect(figure).toBeGreaterThanOrEqual(from);
  expect(figure).toBeLessThanOrEqual(to);
}

describe.each([
  [1, TODAY],
  [2, '2027-03-01'],
  [3, '2026-01-01'],
])('the household of seed %i on %s', (seed, day) => {
  const { accounts, rowsPerMonth, frequency, spent, income } = figuresOf(TOM_AND_ANN, seed, day);

  it('has as many rows as the surveys say', () => {
    expectWithin(
      accounts.reduce((sum, { rows }) => sum + rows, 0),
      HOUSEHOLD_TOTAL,
    );
    for (const kind of ['checking', 'card', 'savings'] as const)
      expectWithin(rowsPerMonth[kind], HOUSEHOLD_ROWS[kind]);
  });

  it('goes shopping as often as they say, and spends as much', () => {
    for (const category of ['groceries', 'fuel', 'online', 'cash', 'income'] as const)
      expectWithin(frequency[category] ?? 0, HOUSEHOLD_FREQUENCY[category]);
    expectWithin((frequency.dining ?? 0) + (frequency.coffee ?? 0), HOUSEHOLD_FREQUENCY.dining);
    expectWithin(spent, HOUSEHOLD_SPENT);
    expectWithin(income, HOUSEHOLD_INCOME);
  });
});

describe('in 24 months', () => {
  it('some months have three paydays', () => {
    const months = inSeries('toms-pay').map(({ posted: day = '' }) => day.slice(0, 7));
    const threes = [...new Set(months)].filter((month) => months.filter((one) => one === month).length === 3);
    expect(threes.length).toBeGreaterThanOrEqual(3);
  });

  it('the heating costs more in winter', () => {
    const sum = (months: readonly string[]) =>
      inSeries('power')
        .filter(({ made }) => months.includes(made.slice(5, 7)))
        .reduce((total, { amount }) => total + amount, 0);
    expect(sum(['12', '01', '02'])).toBeGreaterThan(1.4 * sum(['06', '07', '08']));
  });

  it('a subscription becomes dearer once, one is yearly, one ends, and a trial becomes paid', () => {
    expect(new Set(inSeries('video').map(({ amount }) => amount)).size).toBe(2);
    expect(inSeries('delivery-club')).toHaveLength(2);
    const changes = posted.map(({ truth }) => truth.change);
    for (const change of ['price-rise', 'trial', 'became-paid', 'last-before-cancelled'])
      expect(changes).toContain(change);
    const [trial, paid] = inSeries('news').filter(({ made }) => made >= byTrial());
    expect([trial?.amount, paid?.amount]).toEqual([100, 1700]);
  });

  function byTrial(): string {
    return posted.find(({ truth }) => truth.change === 'trial')?.row.made ?? '';
  }

  it('tips and pumps book other amounts than they asked for', () => {
    const changed = posted.filter(({ truth }) => truth.pendingAmount !== undefined);
    expect(new Set(changed.map(({ truth }) => truth.category))).toEqual(new Set(['dining', 'fuel']));
    for (const { row, truth } of changed)
      if (truth.category === 'dining') expect(row.amount).toBeGreaterThan(truth.pendingAmount ?? 0);
  });

  it('refunds come 3 to 45 days later, whole and in part, and name nothing', () => {
    const refunds = posted.filter(({ truth }) => truth.refundOf !== undefined);
    const parts = refunds.flatMap(({ row, truth }) => {
      const bought = byId.get(truth.refundOf ?? '')?.row;
      expect(row.reference).toBeUndefined();
      if (bought === undefined) return [];
      const days = (Date.parse(row.made) - Date.parse(bought.made)) / 86_400_000;
      expect(days).toBeGreaterThan(2);
      expect(days).toBeLessThan(46);
      return [row.amount / bought.amount];
    });
    expect(parts).toContain(1);
    expect(parts.some((part) => part < 1)).toBe(true);
  });

  it('reversals name the row, and give all of it back', () => {
    const reversals = posted.filter(({ truth }) => truth.reversalOf !== undefined);
    expect(reversals.length).toBeGreaterThanOrEqual(2);
    for (const { row, truth } of reversals) {
      expect(row.reference).toBe(truth.reversalOf);
      expect(byId.get(row.reference ?? '')?.row.amount ?? row.amount).toBe(row.amount);
    }
    expect(posted.some(({ row }) => row.description === 'LATE FEE')).toBe(true);
  });

  it('a shop charges twice', () => {
    const twice = posted.filter(({ truth }) => truth.duplicateOf !== undefined);
    expect(twice.length).toBeGreaterThanOrEqual(2);
    for (const { row, truth } of twice)
      expect(byId.get(truth.duplicateOf ?? '')?.row).toMatchObject({
        amount: row.amount,
        description: row.description,
      });
  });

  it('a trip is paid in another currency, with 3 % of each purchase as a fee of its own', () => {
    const abroad = posted.filter(({ row }) => row.foreign !== undefined);
    expect(abroad.length).toBeGreaterThan(20);
    expect(new Set(abroad.map(({ row }) => row.foreign?.currency)).size).toBe(2);
    const fees = new Map(posted.map(({ row, truth }) => [truth.feeFor, row]));
    for (const { row } of abroad) {
      const fee = fees.get(row.id);
      expect(fee).toMatchObject({ type: 'FEE', posted: row.posted, amount: Math.round(row.amount * 0.03) });
    }
  });

  it('own transfers and payments are pairs of the same amount', () => {
    const pairs = grouped();
    for (const [pair, both] of pairs) {
      if (pair === undefined || both.length === 1) continue;
      expect(both).toHaveLength(2);
      expect(new Set(both.map(({ row }) => row.amount)).size).toBe(1);
      expect(new Set(both.map(({ row }) => row.debitCreditMemo)).size).toBe(2);
    }
    // The two ends of the window may cut a pair.
    expect([...pairs.values()].filter(({ length }) => length === 1).length).toBeLessThanOrEqual(2);
  });

  function grouped(): Map<string | undefined, Told[]> {
    const groups = new Map<string | undefined, Told[]>();
    for (const one of posted) {
      const pair = one.truth.transferPair ?? one.truth.paymentPair;
      groups.set(pair, [...(groups.get(pair) ?? []), one]);
    }
    return groups;
  }

  it('cheques are numbered once each', () => {
    const numbers = posted.flatMap(({ row }) => row.checkNumber ?? []);
    expect(numbers.length).toBeGreaterThan(15);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('the student pays for overdrafts', () => {
    const student = toldOf(historyOf(SAM, 1, TODAY));
    expect(student.filter(({ row }) => row.description === 'OVERDRAFT ITEM FEE').length).toBeGreaterThan(3);
  });
});

describe('a pending row', () => {
  it('vanishes or is booked under another id that refers to it', () => {
    const today = toldOf(historyOf(SAM, 5, TODAY)).filter(({ row }) => row.status === 'PENDING');
    const later = toldOf(historyOf(SAM, 5, '2026-12-05')).map(({ row }) => row);
    expect(today.length).toBeGreaterThan(0);
    for (const { row, truth } of today) {
      expect(later.some(({ id }) => id === row.id)).toBe(false);
      const booked = later.filter(({ reference }) => reference === row.id);
      expect(booked).toHaveLength(truth.isVanishing === true ? 0 : 1);
    }
  });
});
