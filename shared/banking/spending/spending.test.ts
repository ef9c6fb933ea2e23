/** What counts as spending, and what is asked of it. */

import type { Instant } from '../../calendar/clock.ts';
import type { Day } from '../../calendar/zone.ts';
import { currencyCode, money } from '../../money/money.ts';
import type { Transaction, TransactionId } from '../transaction.ts';
import { CHECKING, LOAN, MARCH, pagesOf, SAVINGS, summaryOf, USD, VISA } from './fixtures.ts';
import type { Narrowing, SpendingQuestion } from './spending-summary.ts';

let made = 0;
function row(description: string, minor: number, more: Partial<Transaction> = {}): Transaction {
  made++;
  return {
    id: `row-${made}` as TransactionId,
    accountId: CHECKING,
    status: 'posted',
    direction: 'debit',
    amount: money(minor, USD),
    description,
    made: { kind: 'day', day: '2026-03-10' as Day },
    ...more,
  };
}

function total(
  rows: readonly Transaction[],
  question?: SpendingQuestion,
  narrowing?: Narrowing,
): number | undefined {
  return summaryOf(pagesOf(rows), question, narrowing).currencies[0]?.total.minor;
}

describe('spending', () => {
  it('counts purchases and fees, and refunds against them', () => {
    const rows = [
      row('HANNAFORD #12', 5000, { kind: 'purchase', mcc: '5411' }),
      row('FOREIGN TRANSACTION FEE', 150, { kind: 'fee' }),
      row('HANNAFORD #12', 1200, { kind: 'purchase', mcc: '5411', direction: 'credit' }),
    ];
    expect(summaryOf(pagesOf(rows)).currencies[0]).toMatchObject({
      total: { minor: 3950 },
      refunded: { minor: 1200 },
      count: 3,
      byCategory: [
        { category: 'groceries', total: { minor: 3800 } },
        { category: 'fees', total: { minor: 150 } },
      ],
    });
  });

  it('takes a fee that was given back off the fees, whatever the bank calls its kind', () => {
    const rows = [
      row('LATE FEE', 2900, { kind: 'fee' }),
      row('ATM WITHDRAWAL', 6000, { kind: 'withdrawal' }),
      row('REVERSAL LATE FEE', 2900, { kind: 'adjustment', direction: 'credit' }),
    ];
    expect(summaryOf(pagesOf(rows)).currencies[0]?.byCategory).toMatchObject([
      { category: 'cash', total: { minor: 6000 } },
      { category: 'fees', total: { minor: 0 } },
    ]);
  });

  it('counts pending rows and tells how much they are', () => {
    const rows = [row('DINER', 2000), row('DINER', 3000, { status: 'pending' })];
    expect(summaryOf(pagesOf(rows)).currencies[0]).toMatchObject({
      total: { minor: 5000 },
      pending: { minor: 3000 },
      pendingCount: 1,
    });
  });

  it('leaves out transfers, card payments and loan payments between own accounts', () => {
    const rows = [
      row('ONLINE TRANSFER TO 8805', 10000, { kind: 'transfer' }),
      row('ONLINE TRANSFER FROM 4321', 10000, { kind: 'transfer', direction: 'credit', accountId: SAVINGS }),
      row('VISA CARD PAYMENT 1188', 20000, { kind: 'bill-payment' }),
      row('PAYMENT - THANK YOU', 20000, { kind: 'card-payment', direction: 'credit', accountId: VISA }),
      row('LOAN PAYMENT 3360', 30000, { kind: 'bill-payment' }),
      row('PAYMENT', 30000, { direction: 'credit', accountId: LOAN }),
      row('INTEREST', 4000, { kind: 'interest', accountId: LOAN }),
    ];
    const { currencies, leftOut } = summaryOf(pagesOf(rows));
    expect(currencies[0]?.total.minor).toBe(4000);
    expect(leftOut).toBe(6);
  });

  it('finds the other half of what no word tells, on whichever page it is', () => {
    const out = row('ACH DEBIT 99 WEB', 7700, { kind: 'bill-payment' });
    const into = row('PAYMENT', 7700, {
      kind: 'card-payment',
      direction: 'credit',
      accountId: VISA,
      made: { kind: 'day', day: '2026-03-07' as Day },
    });
    expect(total([out])).toBe(7700);
    expect(total([out, into])).toBeUndefined();
    expect(total([into, out])).toBeUndefined();
  });

  it('counts what is sent to people, and not what they send', () => {
    const rows = [
      row('ZELLE TO ALEX T', 4500, { kind: 'transfer' }),
      row('ZELLE FROM ALEX T', 2500, { kind: 'transfer', direction: 'credit' }),
    ];
    expect(total(rows)).toBe(4500);
    expect(total(rows, { ...MARCH, flow: 'in' })).toBe(2500);
  });

  it('never adds up two currencies', () => {
    const euros = row('MONOPRIX', 900, { amount: money(900, currencyCode('EUR')), accountId: VISA });
    expect(
      summaryOf(pagesOf([row('DINER', 500), row('DINER', 500), euros])).currencies.map(({ total }) => total),
    ).toEqual([money(1000, USD), money(900, currencyCode('EUR'))]);
  });

  it('narrows to accounts, merchants, categories and amounts', () => {
    const rows = [
      row('SQ *BLUE BOTTLE #123 OAKLAND CA', 600, { accountId: VISA, mcc: '5814' }),
      row('SQ *BLUE BOTTLE #123 OAKLAND CA', 700, { mcc: '5814' }),
      row('COMCAST 800-555-1212', 8000),
    ];
    const key = summaryOf(pagesOf(rows)).currencies[0]?.byMerchant.find(
      ({ merchant }) => merchant.name === 'Blue Bottle',
    )?.merchant.key;
    if (key === undefined) throw new Error('Blue Bottle is named');
    expect(total(rows, MARCH, { merchants: [key] })).toBe(1300);
    expect(total(rows, MARCH, { accounts: [VISA] })).toBe(600);
    expect(total(rows, MARCH, { categories: ['coffee'] })).toBe(1300);
    expect(total(rows, { ...MARCH, amounts: { least: money(650, USD), most: money(8000, USD) } })).toBe(8700);
    expect(total(rows, { ...MARCH, amounts: { least: money(650, currencyCode('EUR')) } })).toBeUndefined();
  });

  it('learns the category of a row without a code from other rows of its merchant', () => {
    const rows = [
      row('SQ *GREEN HERON ALBANY NY', 600, { mcc: '5411' }),
      row('SQ *GREEN HERON ALBANY NY', 700, { made: { kind: 'day', day: '2026-03-11' as Day } }),
    ];
    expect(total(rows, MARCH, { categories: ['groceries'] })).toBe(1300);
    expect(total(rows.toReversed(), MARCH, { categories: ['groceries'] })).toBe(1300);
  });

  it('lists the latest or the largest, and how many it does not', () => {
    const rows = [3, 1, 2].map((n) =>
      row(`SHOP ${n}`, n * 100, { made: { kind: 'day', day: `2026-03-0${n}` as Day } }),
    );
    const latest = summaryOf(pagesOf(rows), { ...MARCH, listing: { order: 'latest', limit: 2 } });
    expect(latest.rows.map(({ day }) => day)).toEqual(['2026-03-03', '2026-03-02']);
    expect(latest.unlisted).toBe(1);
    const largest = summaryOf(pagesOf(rows), { ...MARCH, listing: { order: 'largest', limit: 1 } });
    expect(largest.rows.map(({ transaction }) => transaction.amount.minor)).toEqual([300]);
    expect(summaryOf(pagesOf(rows), { flow: 'out', range: MARCH.range }).unlisted).toBe(3);
  });

  it('says which accounts are incomplete, and where the rows begin', () => {
    const [page] = pagesOf([row('DINER', 500, { made: { kind: 'day', day: '2026-01-05' as Day } })]);
    if (page === undefined) throw new Error('there is a page');
    const summary = summaryOf([{ ...page, isIncomplete: true }]);
    expect(summary).toMatchObject({ currencies: [], incomplete: [CHECKING], earliest: '2026-01-05' });
    expect(summaryOf([{ ...page, isIncomplete: true }], MARCH, { accounts: [VISA] }).incomplete).toEqual([]);
  });

  it('counts from the first day up to and without the last, where the customer lives', () => {
    const lateOnThe31st = { kind: 'instant', at: Date.parse('2026-04-01T03:59:59Z') as Instant } as const;
    const onThe1st = { kind: 'instant', at: Date.parse('2026-04-01T04:00:00Z') as Instant } as const;
    const rows = [row('DINER', 1, { made: lateOnThe31st }), row('DINER', 2, { made: onThe1st })];
    expect(total(rows)).toBe(1);
  });
});
