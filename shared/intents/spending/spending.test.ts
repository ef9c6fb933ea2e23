/** Questions about money that went out or came in, and what they are answered with. */

import type { Account } from '../../banking/account.ts';
import type { Answer } from '../../dialog/answer.ts';
import type { Slots, Turn } from '../../dialog/turn.ts';
import { currencyCode, parseMoney } from '../../money/money.ts';
import { decisions } from '../../testing/decided.ts';
import { checking, household, usd } from '../../testing/household.ts';
import { bought, SPENT } from '../../testing/rows.ts';
import { account, at, named, turn } from '../../testing/turn.ts';

function heard(
  turns: readonly Turn[],
  transactions = SPENT,
  accounts: readonly Account[] = household,
): Answer {
  const answer = decisions(turns, { accounts, transactions }).at(-1)?.answer;
  if (answer === undefined) throw new Error('nothing was said');
  return answer;
}

const exact = (amount: string) => ({ level: 'exact', amount: usd(amount) });
const spending = (...slots: readonly Slots[]): Turn => turn('Spending', Object.assign({}, ...slots));

describe('what was spent', () => {
  it('is this month so far, less refunds, with what is pending', () => {
    expect(heard([spending()])).toStrictEqual({
      kind: 'spending',
      about: {
        flow: 'out',
        period: {
          expression: { kind: 'calendar', unit: 'month', ago: 0 },
          kind: 'month',
          days: { from: '2026-11-01', last: '2026-11-22' },
          isSoFar: true,
          isImplied: true,
        },
      },
      totals: [{ total: exact('266.15'), pending: exact('18.40'), refunded: exact('5.10'), count: 8 }],
      counted: 5,
    });
  });

  it.each<[string, Slots, string]>([
    ['in a category', named('category', 'groceries'), '140.00'],
    ['at a merchant', at('target'), '52.25'],
    ['at a merchant that is heard as a category', { category: { heard: 'target' } }, '52.25'],
    ['at a merchant that is slightly misheard', at('save way'), '140.00'],
    ['on an account', account('visa', 'credit-card'), '73.90'],
    ['in a period', named('period', 'last-month'), '207.75'],
    [
      'in all of them at once',
      { ...at('safeway'), ...account('checking', 'checking'), ...named('period', '2026-10-01..2026-10-05') },
      '80.00',
    ],
  ])('%s', (_where, slots, amount) => {
    expect(heard([spending(slots)])).toMatchObject({ totals: [{ total: exact(amount) }] });
  });

  it('names what was asked for, and nothing that was not', () => {
    expect(heard([spending(at('target'), account('mastercard', 'credit-card'))])).toMatchObject({
      about: { merchant: 'Target', account: { name: 'Travel Mastercard' } },
    });
    expect(heard([spending()])).not.toHaveProperty('about.merchant');
  });

  it('is told of each currency by itself', () => {
    const euros = { amount: parseMoney('9.00', currencyCode('EUR')) };
    const rows = [...SPENT, bought(checking, '2026-11-09', '9', 'LE CAFE', euros)];
    expect(heard([spending()], rows)).toMatchObject({
      totals: [{ total: exact('266.15') }, { total: { amount: euros.amount } }],
    });
  });

  it('in a row of purchases that are booked days later is all there', () => {
    const late = bought(checking, '2026-10-31', '7.00', 'TARGET', {
      posted: { kind: 'day', day: '2026-11-04' as never },
    });
    const october = spending(named('period', 'last-month'));
    expect(heard([october], [...SPENT, late])).toMatchObject({ totals: [{ total: exact('214.75') }] });
  });

  it('is not looked for in days before banks keep any', () => {
    expect(heard([spending(named('period', 'past-2-years'))])).toMatchObject({ historyFrom: '2026-03-03' });
    expect(heard([spending(named('period', '2019'))])).toMatchObject({ kind: 'nothing-found' });
    const old = [...SPENT, bought(checking, '2024-11-30', '1.00', 'TARGET')];
    expect(heard([spending(named('period', '2024'))], old)).toMatchObject({ historyFrom: '2024-11-30' });
    expect(heard([spending(named('period', 'since-2024-11-20'))], old)).toHaveProperty('historyFrom');
    expect(heard([spending(named('period', 'since-2024-11-29'))], old)).not.toHaveProperty('historyFrom');
  });

  it('says since when there are rows, of a period that begins long before', () => {
    expect(heard([spending(named('period', 'this-year'))])).toMatchObject({ historyFrom: '2026-03-03' });
    expect(heard([spending()])).not.toHaveProperty('historyFrom');
  });

  it('is not guessed for a period that was not understood', () => {
    expect(heard([spending({ period: { heard: 'the other day' } })])).toMatchObject({
      kind: 'not-understood',
    });
    expect(heard([spending(named('period', 'since-payday'))])).toMatchObject({ kind: 'not-understood' });
  });
});

describe('nothing found', () => {
  it('is told with the nearest thing there is', () => {
    expect(heard([spending(at('target'), named('period', 'yesterday'))])).toMatchObject({
      kind: 'nothing-found',
      about: { merchant: 'Target', period: { days: { from: '2026-11-21', last: '2026-11-21' } } },
      nearest: { name: 'Target', day: '2026-11-19', isRefund: true },
    });
  });

  it('is told alone where there is nothing at all', () => {
    expect(heard([spending()], [])).not.toHaveProperty('nearest');
  });
});

describe('transactions', () => {
  const names = (answer: Answer) =>
    answer.kind === 'transactions'
      ? answer.rows.map(({ name, day }) => `${name} ${day.slice(5)}`)
      : answer.kind;

  it('are the latest three, and further ones on request until there are none', () => {
    const said = [turn('Transactions'), turn('More'), turn('Yes'), turn('More')];
    const told = decisions(said, { transactions: SPENT }).map(({ answer }) => names(answer));
    expect(told).toStrictEqual([
      ['Uber 11-21', 'Safeway 11-20', 'Target 11-19'],
      ['Target 11-18', 'Target 11-12', 'Uber Eats 11-06'],
      ['Uber 11-05', 'Safeway 11-03'],
      'no-more',
    ]);
  });

  it('are as many as asked for, and no more than ten', () => {
    expect(heard([turn('Transactions', named('count', '5'))])).toMatchObject({ remaining: 3 });
    expect(heard([turn('Transactions', named('count', '50'))])).toMatchObject({ remaining: 0 });
  });

  it('are the largest when these are asked for', () => {
    const largest = turn('Transactions', { ...named('order', 'largest'), ...named('period', 'this-year') });
    expect(heard([largest])).toMatchObject({
      order: 'largest',
      rows: [{ amount: exact('80.00') }, { amount: exact('80.00') }, { amount: exact('80.00') }],
    });
  });

  it('say of which account they are where several count', () => {
    expect(heard([turn('Transactions')])).toMatchObject({
      rows: [{ account: { name: 'Cash Visa' } }, {}, {}],
    });
    expect(heard([turn('Transactions', account('checking', 'checking'))])).not.toHaveProperty(
      'rows.0.account',
    );
  });
});

describe('money that came in', () => {
  it('is listed when no period is named, and summed when one is', () => {
    expect(heard([turn('MoneyIn')])).toMatchObject({
      about: { flow: 'in' },
      rows: [{ day: '2026-11-15', amount: exact('2500.00'), isRefund: false }],
    });
    expect(heard([turn('MoneyIn', named('period', 'this-quarter'))])).toMatchObject({
      totals: [{ total: exact('5000.00'), count: 2 }],
    });
  });

  it('has no transfer between own accounts and no refund in it', () => {
    expect(heard([turn('MoneyIn', named('period', 'this-month'))])).toMatchObject({ totals: [{ count: 1 }] });
  });
});

describe('where the money went', () => {
  it('is told by category, the largest first, with the share of each', () => {
    expect(heard([turn('TopSpending')])).toMatchObject({
      kind: 'top',
      by: 'category',
      parts: [{ category: 'groceries', amount: exact('140.00') }, { category: 'shopping' }, {}],
      total: exact('266.15'),
      remaining: 1,
    });
  });

  it('by another grouping is that of the same days', () => {
    const said = [
      turn('TopSpending', named('period', 'last-month')),
      turn('TopSpending', named('grouping', 'merchant')),
    ];
    expect(heard(said)).toMatchObject({ by: 'merchant', total: exact('207.75') });
  });

  it('is told by merchant', () => {
    expect(heard([turn('TopSpending', named('grouping', 'merchant')), turn('More')])).toMatchObject({
      by: 'merchant',
      parts: [{ name: 'Uber Eats', category: 'dining', amount: exact('35.50') }],
      isFirst: false,
      remaining: 0,
    });
  });
});

describe('a comparison', () => {
  const than = (against: string, slots: Slots = {}) =>
    turn('CompareSpending', { ...named('against', against), ...slots });

  it('with the month before is over the same number of days', () => {
    expect(heard([than('previous')])).toMatchObject({
      kind: 'comparison',
      against: { kind: 'previous', days: { from: '2026-10-01', last: '2026-10-22' } },
      now: exact('266.15'),
      before: exact('207.75'),
      difference: exact('58.40'),
      direction: 'more',
    });
  });

  it('with what is usual is with the median of six', () => {
    expect(heard([than('usual', at('target'))])).toMatchObject({
      about: { merchant: 'Target' },
      against: { kind: 'usual', periods: 6 },
      before: exact('12.25'),
      difference: exact('40.00'),
    });
  });

  it('takes as many as there are, and at least three', () => {
    const since = (day: string) => SPENT.filter(({ made }) => made.kind === 'day' && made.day >= day);
    expect(heard([than('usual')], since('2026-08-01'))).toMatchObject({ against: { periods: 3 } });
    expect(heard([than('usual')], since('2026-09-01'))).toMatchObject({
      kind: 'too-little-history',
      against: 'usual',
      totals: [{ total: exact('266.15') }],
      historyFrom: '2026-09-03',
    });
    expect(heard([than('previous')], since('2026-11-01'))).toMatchObject({ kind: 'too-little-history' });
  });

  it('knows a month without such spending as nothing spent', () => {
    const november = [...SPENT, bought(checking, '2026-11-10', '30.00', 'GARDEN WORLD', { mcc: '5261' })];
    expect(heard([than('previous', at('garden world'))], november)).toMatchObject({
      now: exact('30.00'),
      before: exact('0.00'),
      direction: 'more',
    });
  });
});

describe('how it was reached', () => {
  it('is each account with its part, and what was left out', () => {
    expect(heard([spending(), turn('Explain')])).toMatchObject({
      kind: 'spending-basis',
      measure: 'total',
      totals: [{ total: exact('266.15') }],
      accounts: [
        { account: { name: 'Everyday Checking' }, totals: [exact('140.00')] },
        { account: { name: 'Holiday' }, totals: [] },
        { totals: [] },
        { account: { name: 'Cash Visa' }, totals: [exact('73.90')] },
        { account: { name: 'Travel Mastercard' }, totals: [exact('52.25')] },
      ],
      leftOut: 2,
      compared: [],
    });
  });

  it('of a comparison is every period that was compared', () => {
    const answer = heard([turn('CompareSpending', named('against', 'usual')), turn('Explain')]);
    expect(answer).toMatchObject({ measure: 'than-usual', compared: { length: 6 } });
  });
});
