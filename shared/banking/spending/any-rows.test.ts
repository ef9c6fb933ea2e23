/** Sums of any rows: equal to their parts, whatever the order, the pages and the zone. */

import fc from 'fast-check';
import type { Instant } from '../../calendar/clock.ts';
import { addDays } from '../../calendar/day.ts';
import type { Day, ZoneId } from '../../calendar/zone.ts';
import { currencyCode, money, sum } from '../../money/money.ts';
import type { Transaction, TransactionId } from '../transaction.ts';
import { CATEGORIES } from './category.ts';
import { CHECKING, LOAN, MARCH, pagesOf, SAVINGS, summaryOf, VISA } from './fixtures.ts';
import type { SpendingQuestion } from './spending-summary.ts';

const LINES = [
  ...[
    'HANNAFORD #12',
    'SQ *BLUE BOTTLE #9 ALB',
    'ONLINE TRANSFER TO 8805',
    'ZELLE TO ALEX T',
    'CHECK 12',
    '',
  ],
  ...[
    'VISA CARD PAYMENT 1188',
    'PAYMENT - THANK YOU',
    '<audio src="x">',
    'DEPOSIT',
    'LATE FEE',
    'ACH DEBIT 1',
  ],
];
const anyRow: fc.Arbitrary<Transaction> = fc
  .record({
    accountId: fc.constantFrom(CHECKING, SAVINGS, VISA, LOAN),
    status: fc.constantFrom('pending' as const, 'posted' as const),
    direction: fc.constantFrom('debit' as const, 'credit' as const),
    minor: fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.constantFrom(7700, 5000)),
    currency: fc.constantFrom('USD', 'USD', 'JPY').map(currencyCode),
    description: fc.oneof(fc.constantFrom(...LINES), fc.string()),
    kind: fc.constantFrom(
      undefined,
      'purchase',
      'transfer',
      'bill-payment',
      'card-payment',
      'fee',
      'check',
    ) as fc.Arbitrary<Transaction['kind']>,
    mcc: fc.constantFrom(undefined, '5411', '5814', '9999'),
    at: fc.integer({ min: Date.parse('2026-02-20T00:00:00Z'), max: Date.parse('2026-04-10T00:00:00Z') }),
  })
  .map(({ minor, currency, kind, mcc, at, ...rest }) => ({
    ...rest,
    id: '' as TransactionId,
    amount: money(minor, currency),
    made: { kind: 'instant' as const, at: at as Instant },
    ...(kind === undefined ? {} : { kind }),
    ...(mcc === undefined ? {} : { mcc }),
  }));
const anyRows = fc
  .array(anyRow, { maxLength: 40 })
  .map((rows) => rows.map((one, at) => ({ ...one, id: `row-${at}` as TransactionId })));

describe('any rows', () => {
  it('come to the sum of the rows that are listed, and of each way to part them', () => {
    fc.assert(
      fc.property(anyRows, fc.constantFrom('out' as const, 'in' as const), (rows, flow) => {
        const { currencies, rows: listed, unlisted } = summaryOf(pagesOf(rows), { ...MARCH, flow });
        expect(unlisted).toBe(0);
        for (const { currency, total, count, pending, byCategory, byMerchant, byAccount } of currencies) {
          const own = listed.filter(({ transaction }) => transaction.amount.currency === currency);
          expect(own.length).toBe(count);
          const isBack = (direction: string): boolean => flow === 'out' && direction === 'credit';
          const signed = own.map(({ transaction: { amount, direction } }) =>
            money(isBack(direction) ? -amount.minor : amount.minor, currency),
          );
          expect(sum(signed)).toEqual(total);
          for (const parts of [byCategory, byMerchant, byAccount]) {
            expect(sum(parts.map((part) => part.total))).toEqual(total);
            expect(sum(parts.map((part) => part.pending))).toEqual(pending);
          }
        }
      }),
    );
  });

  it('come to the same in any order and on any pages', () => {
    fc.assert(
      fc.property(
        anyRows,
        fc.array(fc.nat(), { maxLength: 40 }),
        fc.integer({ min: 1, max: 5 }),
        (rows, keys, size) => {
          const mixed = rows.map((one, at) => ({ one, key: keys[at] ?? 0 })).sort((a, b) => a.key - b.key);
          const pages = pagesOf(mixed.map(({ one }) => one)).flatMap((page) =>
            page.transactions.map((_, at) => ({
              ...page,
              transactions: page.transactions.slice(at * size, (at + 1) * size),
            })),
          );
          expect(summaryOf(pages.toReversed())).toEqual(summaryOf(pagesOf(rows)));
        },
      ),
    );
  });

  it('are told whole by their categories, one by one', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const whole = summaryOf(pagesOf(rows));
        const each = CATEGORIES.map((category) =>
          summaryOf(pagesOf(rows), MARCH, { categories: [category] }),
        );
        expect(each.reduce((count, { rows: own }) => count + own.length, 0)).toBe(whole.rows.length);
      }),
    );
  });

  it('lose nothing where days meet, in any zone', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone')) as fc.Arbitrary<ZoneId>;
    const sure = anyRows.map((rows) => rows.map((one) => ({ ...one, kind: 'purchase' as const })));
    fc.assert(
      fc.property(sure, zones, fc.integer({ min: 0, max: 60 }), (rows, zone, cut) => {
        const [from, to] = ['2026-02-15' as Day, '2026-04-15' as Day];
        const day = addDays(from, cut);
        const count = (range: SpendingQuestion['range']): number =>
          summaryOf(pagesOf(rows), { ...MARCH, range }, {}, zone).rows.length;
        expect(count({ from, to: day }) + count({ from: day, to })).toBe(count({ from, to }));
      }),
    );
  });
});
