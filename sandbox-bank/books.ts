/**
 * The bank's books as each customer sees them now: what customers/ says for the
 * bank's day, with the entries that were made while the bank runs. Balances
 * move with the rows, so that they stay the sum of them.
 */

import { bankDayAt } from './customers/bank-days.ts';
import type { BankAccount, Customer } from './customers/customer.ts';
import type { Day, Row } from './customers/row.ts';

export interface Books {
  /** The bank's clock, where it stands for that customer. */
  readonly now: (customerId: string) => Date;
  /** In the bank's order. */
  readonly customers: () => readonly Customer[];
  readonly customer: (id: string) => Customer | undefined;
  readonly add: (row: Row) => void;
  /** Takes a row away; whose balances it moved, it moves back. */
  readonly remove: (row: Row) => void;
}

interface BooksOptions {
  /** All who bank here, as the books stand on that day. */
  readonly customersOn: (day: Day) => readonly Customer[];
  readonly now: () => Date;
  /** By how much the clock is ahead for a customer; in milliseconds. */
  readonly clockShift: (customerId: string) => number;
}

/** What was entered for one account while the bank runs. */
interface Entries {
  readonly added: readonly Row[];
  readonly removed: ReadonlySet<string>;
}

const NOTHING: Entries = { added: [], removed: new Set() };
const DAYS_KEPT = 4;

export function books({ customersOn, now, clockShift }: BooksOptions): Books {
  const entries = new Map<string, Entries>();
  const entriesOf = (accountId: string): Entries => entries.get(accountId) ?? NOTHING;
  const onDay = kept(customersOn, DAYS_KEPT);
  const nowOf = (id: string): Date => new Date(now().getTime() + clockShift(id));
  const current = (customer: Customer | undefined): Customer | undefined =>
    customer && withEntries(customer, entriesOf);
  return {
    now: nowOf,
    customers: () => onDay(bankDayAt(now())).map((customer) => withEntries(customer, entriesOf)),
    customer: (id) => current(onDay(bankDayAt(nowOf(id))).find((one) => one.id === id)),
    add: (row) => {
      const { added, removed } = entriesOf(row.accountId);
      entries.set(row.accountId, { added: [...added, row], removed });
    },
    remove: ({ accountId, id }) => {
      const { added, removed } = entriesOf(accountId);
      const left = added.filter((row) => row.id !== id);
      const isAdded = left.length < added.length;
      entries.set(accountId, { added: left, removed: isAdded ? removed : new Set([...removed, id]) });
    },
  };
}

function withEntries(customer: Customer, entriesOf: (accountId: string) => Entries): Customer {
  const rows = (accountId: string): readonly Row[] => {
    const { added, removed } = entriesOf(accountId);
    const standing = customer.rows(accountId);
    if (added.length === 0 && removed.size === 0) return standing;
    const all = [...standing.filter((row) => !removed.has(row.id)), ...added];
    return [
      ...all.filter((row) => row.status === 'POSTED'),
      ...all.filter((row) => row.status === 'PENDING'),
    ];
  };
  const { id, username, password, givenName } = customer;
  return {
    id,
    username,
    password,
    givenName,
    get accounts() {
      return customer.accounts.map((account) => {
        const { added, removed } = entriesOf(account.id);
        if (added.length === 0 && removed.size === 0) return account;
        const gone = customer.rows(account.id).filter((row) => removed.has(row.id));
        return added.reduce(
          (moved, row) => withRow(moved, row, 1),
          gone.reduce((moved, row) => withRow(moved, row, -1), account),
        );
      });
    },
    rows,
  };
}

/** @param times 1 for a row that came, -1 for one that went */
function withRow(account: BankAccount, row: Row, times: 1 | -1): BankAccount {
  const out = (row.debitCreditMemo === 'DEBIT' ? row.amount : -row.amount) * times;
  const posted = row.status === 'POSTED' ? out : 0;
  // A pending credit counts only once it is posted.
  const spendable = row.status === 'PENDING' && row.debitCreditMemo === 'CREDIT' ? 0 : out;
  switch (account.category) {
    case 'DEPOSIT_ACCOUNT':
      return {
        ...account,
        current: account.current - posted,
        available: account.available - spendable,
      };
    case 'LOC_ACCOUNT':
      return {
        ...account,
        owed: account.owed + posted,
        availableCredit: account.availableCredit - spendable,
      };
    case 'LOAN_ACCOUNT':
      return { ...account, principal: account.principal + posted };
    default:
      return account satisfies never;
  }
}

/** Remembers the last few results. */
function kept<Value>(make: (day: Day) => Value, most: number): (day: Day) => Value {
  const made = new Map<Day, Value>();
  return (day) => {
    const known = made.get(day);
    if (known !== undefined) return known;
    const value = make(day);
    made.set(day, value);
    const [oldest] = made.keys();
    if (made.size > most && oldest !== undefined) made.delete(oldest);
    return value;
  };
}
