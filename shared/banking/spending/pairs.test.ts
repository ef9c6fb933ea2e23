/** Two halves of one movement, found across accounts. */

import { currencyCode, money } from '../../money/money.ts';
import { type Movement, pairsOf, relatedTo } from './pairs.ts';

const USD = currencyCode('USD');
const EUR = currencyCode('EUR');

function half(
  id: string,
  direction: Movement['direction'],
  day: number,
  more: Partial<Movement> = {},
): Movement {
  const account = direction === 'debit' ? 'checking' : 'savings';
  return { id, account, direction, day, amount: money(5000, USD), isOwn: true, ...more };
}

function ids(movements: readonly Movement[]): readonly string[] {
  return pairsOf(movements)
    .map(({ debit, credit }) => `${debit.id}${credit.id}`)
    .sort();
}

describe('pairs', () => {
  it('are of one amount, in opposite directions, in two accounts, within days', () => {
    expect(ids([half('a', 'debit', 10), half('b', 'credit', 12)])).toEqual(['ab']);
    expect(ids([half('a', 'debit', 10), half('b', 'credit', 17)])).toEqual([]);
    expect(ids([half('a', 'debit', 10), half('b', 'credit', 10, { account: 'checking' })])).toEqual([]);
    expect(ids([half('a', 'debit', 10), half('b', 'credit', 10, { amount: money(5001, USD) })])).toEqual([]);
    expect(ids([half('a', 'debit', 10), half('b', 'credit', 10, { amount: money(5000, EUR) })])).toEqual([]);
  });

  it('need one half that says so', () => {
    const unsure = { isOwn: false };
    expect(ids([half('a', 'debit', 10, unsure), half('b', 'credit', 10)])).toEqual(['ab']);
    expect(ids([half('a', 'debit', 10, unsure), half('b', 'credit', 10, unsure)])).toEqual([]);
  });

  it('take the account that is named before the nearer day, and the nearer day before the later', () => {
    const named = half('n', 'credit', 13, { account: 'rainy', digits: '8805' });
    const near = half('c', 'credit', 10, { digits: '7719' });
    expect(ids([half('a', 'debit', 10, { names: ['8805'] }), near, named])).toEqual(['an']);
    expect(ids([half('a', 'debit', 10), half('b', 'credit', 12), near])).toEqual(['ac']);
  });

  it('use each half once, whatever their order', () => {
    const all = [
      half('a', 'debit', 10),
      half('b', 'credit', 10),
      half('c', 'credit', 11),
      half('d', 'debit', 12),
    ];
    expect(ids(all)).toEqual(['ab', 'dc']);
    expect(ids(all.toReversed())).toEqual(['ab', 'dc']);
  });

  it('are found where the other account is in another currency', () => {
    const out = half('a', 'debit', 10, { foreign: money(4600, EUR) });
    expect(ids([out, half('b', 'credit', 10, { amount: money(4600, EUR) })])).toEqual(['ab']);
  });

  it('are found among very many alike', () => {
    const many = Array.from({ length: 500 }, (_, n) => [
      half(`d${n}`, 'debit', 10),
      half(`c${n}`, 'credit', 10),
    ]).flat();
    expect(pairsOf(many)).toHaveLength(500);
  });

  it('depend on movements of the same amounts alone', () => {
    const [a, b, other] = [
      half('a', 'debit', 1),
      half('b', 'credit', 90),
      half('c', 'credit', 1, { amount: money(1, USD) }),
    ];
    expect(relatedTo([a], [a, b, other])).toEqual([a, b]);
  });
});
