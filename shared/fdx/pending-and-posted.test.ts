/** Which pending rows have been booked, and which are still to come. */

import type { AccountId } from '../banking/account.ts';
import type { Transaction, TransactionId } from '../banking/transaction.ts';
import type { Day } from '../calendar/zone.ts';
import { usd } from '../testing/household.ts';
import { stillPending } from './pending-and-posted.ts';
import type { ReadRow } from './transaction-from-fdx.ts';

type Told = Partial<Omit<Transaction, 'id' | 'made' | 'amount'>> & {
  readonly id?: string;
  readonly day?: string;
  readonly dollars?: string;
  readonly reference?: string;
  readonly hasMadeId?: boolean;
};

function row(status: Transaction['status'], told: Told): ReadRow {
  const { id = status, day = '2026-11-20', dollars = '42.00', reference, hasMadeId = false, ...rest } = told;
  return {
    transaction: {
      id: id as TransactionId,
      accountId: 'a' as AccountId,
      status,
      direction: 'debit',
      amount: usd(dollars),
      description: 'TST* BLUE BOTTLE #123',
      made: { kind: 'day', day: day as Day },
      ...rest,
    },
    ...(reference === undefined ? {} : { reference }),
    hasMadeId,
  };
}

const isBooked = (pending: Told, posted: Told): boolean =>
  stillPending([row('pending', pending)], [row('posted', posted)]).length === 0;

describe('a pending row', () => {
  it.each<[string, Told, Told]>([
    ['its id', { id: 'p' }, { reference: 'p', dollars: '50', description: 'ANOTHER NAME' }],
    ['the same authorisation', { reference: 'auth', hasMadeId: true }, { reference: 'auth', dollars: '50' }],
    ['the id it refers to', { reference: 'x', hasMadeId: true, dollars: '1' }, { id: 'x' }],
    ['the same amount', {}, { description: 'BLUE BOTTLE OAKLAND CA' }],
    ['the same amount a week later', {}, { day: '2026-11-27' }],
    ['a merchant by another descriptor', { merchantName: 'Blue Bottle' }, { description: 'SQ *BLUE BOTTLE' }],
    ['a tip on top', { mcc: '5812' }, { dollars: '50.40' }],
    ['what was pumped for less than held', { mcc: '5542', dollars: '125' }, { dollars: '61.07' }],
    ['what was pumped after a dollar was held', { mcc: '5542', dollars: '1' }, { dollars: '61.07' }],
  ])('is booked by a posted row with %s', (_, pending, posted) => {
    expect(isBooked(pending, posted)).toBe(true);
  });

  it.each<[string, Told, Told]>([
    ['another amount', {}, { dollars: '42.01' }],
    ['a tip where nobody knows of a restaurant', {}, { dollars: '50.40' }],
    ['more than a tip', { mcc: '5812' }, { dollars: '90' }],
    ['less than the meal', { mcc: '5812' }, { dollars: '40' }],
    ['another merchant', {}, { description: 'TST* RED BOTTLE' }],
    ['a name that only begins alike', { description: 'UBE' }, { description: 'UBER' }],
    ['the other direction', {}, { direction: 'credit' }],
    ['a reference, as its refund', { id: 'p' }, { reference: 'p', direction: 'credit' }],
    ['an older day', {}, { day: '2026-11-18' }],
    ['a day too late', {}, { day: '2026-11-28' }],
    ['more pumped than held', { mcc: '5542', dollars: '50' }, { dollars: '61.07' }],
    ['no name at all', { description: '' }, { description: '' }],
    ['a number for a name', { description: '#123' }, { description: '#123' }],
  ])('is not booked by a posted row with %s', (_, pending, posted) => {
    expect(isBooked(pending, posted)).toBe(false);
  });

  it('is booked alone: of two alike, one still waits', () => {
    const two = [row('pending', { id: 'p1' }), row('pending', { id: 'p2' })];
    expect(stillPending(two, [row('posted', {})])).toEqual([two[1]]);
    expect(stillPending(two, [row('posted', {}), row('posted', { id: 'other' })])).toEqual([]);
  });

  it('leaves the posted row that refers to another one to that one', () => {
    const [first, second] = [row('pending', { id: 'p1' }), row('pending', { id: 'p2' })];
    expect(stillPending([first, second], [row('posted', { reference: 'p2' })])).toEqual([first]);
  });

  it('is compared in time, however many rows there are', () => {
    const many = <Status extends Transaction['status']>(status: Status, count: number) =>
      Array.from({ length: count }, (_, at) => row(status, { id: `${status}-${at}`, dollars: `${at + 1}` }));
    const started = performance.now();
    stillPending(many('pending', 5_000), many('posted', 10_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
