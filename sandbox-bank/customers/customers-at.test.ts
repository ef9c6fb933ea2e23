/** Six customers whose histories add up, whatever the seed and the day. */

import fc from 'fast-check';
import { truthsAt } from '../truth/truths-at.ts';
import { businessDaysAfter, dayNumber, dayText, isBusinessDay } from './bank-days.ts';
import type { BankAccount, Customer } from './customer.ts';
import { customersAt } from './customers-at.ts';
import { balanceOf } from './figures.ts';
import type { Day, Row } from './row.ts';

const TODAY = '2026-11-22';

/** Month ends, a leap day, both changes of the clock, the turn of the year, Thanksgiving. */
const EDGES = [
  '2024-01-01',
  '2024-01-02',
  '2024-02-29',
  '2026-01-01',
  '2026-03-08',
  '2026-03-09',
  '2026-03-31',
  '2026-11-01',
  '2026-11-02',
  '2026-11-26',
  '2026-12-31',
  '2027-01-01',
  '2028-02-29',
  '2028-03-01',
];

const anyDay = fc.oneof(
  fc.constantFrom(...EDGES),
  fc.integer({ min: dayNumber('2024-01-01'), max: dayNumber('2030-12-31') }).map(dayText),
);
const anySeed = fc.integer({ min: 0, max: 1_000_000 });

function customer(username: string, today: Day = TODAY, seed = 1): Customer {
  const found = customersAt(seed, today).find((one) => one.username === username);
  if (found === undefined) throw new Error(`nobody is called ${username}`);
  return found;
}

function everyRow(one: Customer): readonly Row[] {
  return one.accounts.flatMap(({ id }) => one.rows(id));
}

function signed(rows: readonly Row[], status: Row['status']): number {
  return rows
    .filter((row) => row.status === status)
    .reduce((sum, row) => sum + (row.debitCreditMemo === 'DEBIT' ? row.amount : -row.amount), 0);
}

function expectSums(account: BankAccount, rows: readonly Row[]): void {
  const posted = signed(rows, 'POSTED');
  const pending = signed(rows, 'PENDING');
  if (account.category === 'DEPOSIT_ACCOUNT') {
    expect(account.opening - posted).toBe(account.current);
    expect(account.current - pending).toBe(account.available);
  } else {
    expect(account.opening + posted).toBe(balanceOf(account));
  }
  if (account.category === 'LOC_ACCOUNT')
    expect(account.line - account.owed - pending).toBe(account.availableCredit);
}

/** What is wrong with a row, whoever made it. */
function unsound(row: Row, today: Day): readonly string[] {
  const { amount, made, mcc, description, type, status, posted } = row;
  const wrongs = {
    amount: !Number.isSafeInteger(amount) || amount <= 0,
    time: !/^\d{4}-\d\d-\d\dT\d\d:\d\d:00-0[45]:00$/.test(made) || Number.isNaN(Date.parse(made)),
    status: (posted === undefined) !== (status === 'PENDING'),
    print: mcc !== undefined && description.length > 25,
    cash: mcc === '6011' && type !== 'ATMWITHDRAWAL',
    order: made.slice(0, 10) > (posted ?? today),
    future: (posted ?? '') > today,
    closed: posted !== undefined && !isBusinessDay(dayNumber(posted)),
  };
  return Object.entries(wrongs).flatMap(([name, isWrong]) =>
    isWrong ? [`${name}: ${JSON.stringify(row)}`] : [],
  );
}

describe('customers', () => {
  it('are a household of two, a student, a retiree, a gig worker, one with a single account and one with two currencies', () => {
    const all = customersAt(1, TODAY);
    expect(all.map(({ username }) => username)).toEqual(['tom', 'ann', 'sam', 'ruth', 'gus', 'leo', 'eva']);
    expect(new Set(all.map(({ password }) => password))).toEqual(new Set(['sandpiper']));
    expect(customer('leo').accounts).toHaveLength(1);
    expect(new Set(customer('eva').accounts.map(({ currency }) => currency))).toEqual(
      new Set(['USD', 'EUR']),
    );
    const savings = customer('ruth').accounts.filter(
      (account) => account.category === 'DEPOSIT_ACCOUNT' && account.type !== 'CHECKING',
    );
    expect(savings).toHaveLength(4);
  });

  it.each(['2024-05-05', TODAY, '2026-11-23', '2027-01-01', '2031-07-04'])(
    'hold the balances of tom and ann on %s',
    (day) => {
      const held = (username: string) =>
        customer(username, day).accounts.map((account) => [account.lastFour, balanceOf(account)]);
      expect(held('tom')).toEqual([
        ['4321', 241_017],
        ['8805', 1_280_000],
        ['7719', 505_025],
        ['1188', 64_012],
        ['4407', 121_240],
        ['3360', 1_420_455],
      ]);
      expect(held('ann')).toEqual([
        ['2096', -4217],
        ['7719', 505_025],
        ['4407', 121_240],
      ]);
      const [checking, , , cash, travel] = customer('tom', day).accounts;
      expect(checking).toMatchObject({ id: 'everyday-checking', available: 234_567 });
      expect(cash).toMatchObject({ availableCredit: 435_988, line: 500_000 });
      expect(travel).toMatchObject({ availableCredit: 878_760, line: 1_000_000 });
    },
  );

  it('keep rows that add up to the balances, post on business days and print in 25 characters', () => {
    fc.assert(
      fc.property(anySeed, anyDay, (seed, today) => {
        for (const one of customersAt(seed, today)) {
          for (const account of one.accounts) expectSums(account, one.rows(account.id));
          expect(everyRow(one).flatMap((row) => unsound(row, today))).toEqual([]);
        }
      }),
      { numRuns: EDGES.length + 6, examples: EDGES.map((day) => [1, day]) },
    );
  }, 120_000);

  it('give every row an id of its own', () => {
    for (const one of customersAt(7, TODAY)) {
      const ids = everyRow(one).map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('are the same for the same seed and day, and others for another seed', () => {
    const told = (seed: number) => JSON.stringify(everyRow(customer('tom', TODAY, seed)));
    expect(told(1)).toBe(told(1));
    expect(told(1)).not.toBe(told(2));
  });

  it('keep every posted row tomorrow that is not too old by then', () => {
    fc.assert(
      fc.property(fc.constantFrom('tom', 'sam', 'gus', 'eva'), anyDay, (username, today) => {
        const tomorrow = dayText(dayNumber(today) + 1);
        const later = new Map(everyRow(customer(username, tomorrow)).map((row) => [row.id, row]));
        const [oldest = ''] = [...later.values()].map(({ posted }) => posted ?? '9').sort();
        const kept = everyRow(customer(username, today)).filter(({ posted }) => (posted ?? '') > oldest);
        expect(kept.filter((row) => JSON.stringify(later.get(row.id)) !== JSON.stringify(row))).toEqual([]);
      }),
      {
        numRuns: 25,
        examples: [
          ['tom', '2026-12-31'],
          ['tom', '2028-02-28'],
          ['gus', '2026-03-07'],
        ],
      },
    );
  }, 120_000);

  it('share the history of a shared account', () => {
    expect(customer('ann').rows('joint-savings')).toEqual(customer('tom').rows('joint-savings'));
    expect(customer('ann').rows('everyday-checking')).toEqual([]);
  });

  it('are refused before the books begin', () => {
    expect(() => customersAt(1, '2023-12-31')).toThrow(RangeError);
    expect(() => customersAt(1, '2026-02-30')).toThrow(RangeError);
  });

  it('live 24 months', () => {
    const days = everyRow(customer('tom'))
      .flatMap(({ posted }) => posted ?? [])
      .sort();
    expect(days[0]?.slice(0, 7)).toBe('2024-11');
    expect(days.at(-1)?.slice(0, 7)).toBe('2026-11');
  });

  it('are made in under 150 ms each', () => {
    const cost = (username: string, seed: number): number => {
      const { user, system } = process.cpuUsage();
      everyRow(customer(username, TODAY, seed));
      const spent = process.cpuUsage({ user, system });
      return (spent.user + spent.system) / 1000;
    };
    for (const username of ['tom', 'sam', 'ruth', 'gus', 'leo', 'eva'])
      expect(Math.min(...[11, 12, 13, 14].map((seed) => cost(username, seed)))).toBeLessThan(150);
  });
});

describe('bills', () => {
  it('ask for a statement that is due 25 days after it closed', () => {
    for (const one of customersAt(1, TODAY))
      for (const account of one.accounts) {
        if (account.category !== 'LOC_ACCOUNT') continue;
        const { bill } = account;
        expect(dayNumber(bill.dueOn) - dayNumber(bill.statementOn)).toBe(25);
        expect(bill.minimumPayment).toBeLessThanOrEqual(bill.totalDue);
        expect(bill.totalDue).toBeLessThanOrEqual(bill.statementBalance);
        expect(bill.lastPayment?.on).toMatch(/^2026-1[01]/);
      }
  });

  it('pay themselves where the customer said so', () => {
    const card = customer('ruth', '2026-12-02').accounts.find(({ category }) => category === 'LOC_ACCOUNT');
    if (card?.category !== 'LOC_ACCOUNT') throw new Error('ruth has a card');
    expect(card.bill.autoPay).toEqual({ amount: card.bill.totalDue, on: '2026-12-04' });
  });
});

describe('what is served', () => {
  const ROW_KEYS = [
    'accountId',
    'amount',
    'checkNumber',
    'debitCreditMemo',
    'description',
    'foreign',
    'id',
    'made',
    'mcc',
    'merchantName',
    'posted',
    'reference',
    'status',
    'type',
  ];

  it('holds nothing of the truth', () => {
    for (const one of customersAt(1, TODAY)) {
      const keys = new Set(everyRow(one).flatMap((row) => Reflect.ownKeys(row)));
      expect([...keys].filter((key) => !ROW_KEYS.includes(String(key)))).toEqual([]);
      const text = JSON.stringify([one, everyRow(one)]);
      const truths = [...(truthsAt(one.username, 1, TODAY)?.values() ?? [])];
      const pairs = truths.flatMap(({ transferPair, paymentPair, trip }) => [
        transferPair,
        paymentPair,
        trip,
      ]);
      for (const secret of new Set(pairs)) if (secret !== undefined) expect(text).not.toContain(secret);
      expect(text).not.toMatch(/"(truth|category":"groceries|series|isVanishing|duplicateOf|refundOf)/);
    }
  });
});

describe('the rule of posting', () => {
  it('is one to three business days for a card', () => {
    for (const row of everyRow(customer('leo')).filter(({ type, posted }) => type === 'POSDEBIT' && posted)) {
      const made = dayNumber(row.made.slice(0, 10));
      const most = dayText(businessDaysAfter(made, 3));
      expect((row.posted ?? '') >= dayText(businessDaysAfter(made, 1)) && (row.posted ?? '') <= most).toBe(
        true,
      );
    }
  });
});
