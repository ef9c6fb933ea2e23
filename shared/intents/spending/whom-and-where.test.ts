/** Whom the money went to and from which account: what has to be asked first, and what is answered then. */

import type { Transaction } from '../../banking/transaction.ts';
import type { Answer } from '../../dialog/answer.ts';
import type { Slots, Turn } from '../../dialog/turn.ts';
import { decisions } from '../../testing/decided.ts';
import { cashCard, checking, travelCard, usd } from '../../testing/household.ts';
import { bought, earned, SPENT } from '../../testing/rows.ts';
import { account, at, measure, named, turn } from '../../testing/turn.ts';

function heard(turns: readonly Turn[], transactions = SPENT): Answer | undefined {
  return decisions(turns, { transactions }).at(-1)?.answer;
}

const exact = (amount: string) => ({ level: 'exact', amount: usd(amount) });
const spending = (...slots: readonly Slots[]): Turn => turn('Spending', Object.assign({}, ...slots));

describe('a merchant', () => {
  const copper = [
    bought(cashCard, '2026-11-05', '20.00', 'COPPER POT'),
    bought(cashCard, '2026-11-06', '30.00', 'COPPER KETTLE'),
  ];

  it('that may be one of several is asked for, by its place or its name', () => {
    const asked = spending(at('copper'));
    expect(heard([asked], copper)).toStrictEqual({
      kind: 'which-merchant',
      options: expect.arrayContaining(['Copper Pot', 'Copper Kettle']),
    });
    expect(heard([asked, turn('Refine', at('copper kettle'))], copper)).toMatchObject({
      about: { merchant: 'Copper Kettle' },
    });
    const [first] = decisions([asked, turn('ChooseAccount', named('position', '1'))], {
      transactions: copper,
    });
    const second = heard([asked, turn('ChooseAccount', named('position', '2'))], copper);
    const options = first?.answer.kind === 'which-merchant' ? first.answer.options : [];
    expect(second).toMatchObject({ about: { merchant: options[1] } });
  });

  it('is asked for again on "repeat", and its period can be changed meanwhile', () => {
    const asked = spending(at('copper'));
    expect(heard([asked, turn('Repeat')], copper)).toMatchObject({ kind: 'which-merchant' });
    expect(heard([asked, turn('Refine', named('period', 'last-month'))], copper)).toMatchObject({
      kind: 'which-merchant',
    });
  });

  it('may be named where an account could be, and replaces the one before', () => {
    const asked = spending(at('copper kettle'));
    expect(heard([asked, turn('ChooseAccount', account('copper pot'))], copper)).toMatchObject({
      about: { merchant: 'Copper Pot' },
    });
    expect(heard([asked, turn('ChooseAccount', account('travel mastercard'))], copper)).toMatchObject({
      about: { merchant: 'Copper Kettle', account: { name: 'Travel Mastercard' } },
    });
  });

  it('that is none of theirs is told with those that come near', () => {
    expect(heard([spending(at('zzyzx motors'))])).toMatchObject({ kind: 'no-such-merchant' });
    expect(heard([spending(at('zzyzx motors'))], [])).toStrictEqual({
      kind: 'no-such-merchant',
      closest: [],
    });
  });

  it('that they go to with another account is told to be nothing on this one', () => {
    expect(heard([spending(at('target'), account('checking', 'checking'))])).toMatchObject({
      kind: 'nothing-found',
      about: { merchant: 'Target', account: { name: 'Everyday Checking' } },
    });
  });

  it('and an account that may be several: the account is asked for, and the merchant is not forgotten', () => {
    const asked = spending(at('target'), account('card', 'credit-card'));
    expect(heard([asked])).toMatchObject({ kind: 'which-account' });
    expect(heard([asked, turn('ChooseAccount', named('position', '2'))])).toMatchObject({
      about: { merchant: 'Target', account: { name: travelCard.productName } },
      totals: [{ total: exact('52.25') }],
    });
  });
});

describe('an account', () => {
  it('that is none of theirs is asked for', () => {
    const asked = spending(account('amex'));
    expect(heard([asked])).toMatchObject({ kind: 'no-such-account' });
    expect(heard([asked, turn('ChooseAccount', account('checking', 'checking'))])).toMatchObject({
      totals: [{ total: exact('140.00') }],
    });
  });

  it('is every deposit and card when "my accounts" are named, and a loan only by its name', () => {
    expect(heard([spending(account('my accounts', 'account'))])).toMatchObject({ counted: 5 });
    const widened = [
      spending(account('checking', 'checking')),
      turn('ChooseAccount', account('all of them')),
    ];
    expect(heard(widened)).toMatchObject({ counted: 5, totals: [{ total: exact('266.15') }] });
    expect(heard([spending(account('car loan', 'auto-loan'))])).toMatchObject({ kind: 'nothing-found' });
  });

  it('chosen with a balance in mind is told its balance', () => {
    const said = [
      spending(),
      turn('ChooseAccount', { ...account('checking', 'checking'), ...measure('available') }),
    ];
    expect(heard(said)).toMatchObject({ kind: 'balance' });
  });
});

describe('the top merchants', () => {
  it('are those with a name, and what nobody can be named for comes last', () => {
    const rows = [
      bought(checking, '2026-11-05', '900.00', 'CHECK #1021', { kind: 'check' }),
      bought(cashCard, '2026-11-06', '30.00', 'COPPER KETTLE'),
    ];
    const parts = [{ name: 'Copper Kettle', amount: exact('30.00') }, { amount: exact('900.00') }];
    expect(heard([turn('TopSpending', named('grouping', 'merchant'))], rows)).toMatchObject({ parts });
  });
});

describe('what a merchant calls itself', () => {
  it.each(['<audio src="x"/>', 'X'.repeat(5000), '\u202Egnp.exe', 'AT&T', ''])('does no harm: %j', (name) => {
    const rows: readonly Transaction[] = [
      bought(checking, '2026-11-20', '5.00', name),
      earned(checking, '2026-11-15', '1.00', name),
    ];
    for (const said of [
      turn('Transactions'),
      turn('TopSpending', named('grouping', 'merchant')),
      turn('MoneyIn'),
    ])
      expect(['transactions', 'top']).toContain(heard([said], rows)?.kind);
  });
});
