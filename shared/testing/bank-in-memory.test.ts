/** The bank that the tests lean on keeps to the same contract as a real one. */

import type { Transaction, TransactionId } from '../banking/transaction.ts';
import type { Day } from '../calendar/zone.ts';
import { accountDataContract } from './account-data-contract.ts';
import { bankInMemory } from './bank-in-memory.ts';
import { cashCard, checking, household, usd } from './household.ts';

const row = (id: string, of: typeof checking | typeof cashCard, day: string): Transaction => ({
  id: id as TransactionId,
  accountId: of.id,
  status: 'posted',
  direction: 'debit',
  amount: usd('12.50'),
  description: 'A SHOP',
  made: { kind: 'day', day: day as Day },
});
const transactions = [
  row('1', checking, '2026-11-02'),
  row('2', checking, '2026-11-20'),
  row('3', cashCard, '2026-10-09'),
];

accountDataContract('a bank in memory', {
  working: () => bankInMemory({ transactions }).ports.accountData(),
  expected: household,
  transactions: {
    request: {
      accounts: [checking.id, cashCard.id],
      range: { from: '2026-10-01' as Day, to: '2026-12-01' as Day },
    },
    expected: transactions,
  },
  incomplete: () => bankInMemory({ transactions, isIncomplete: true }).ports.accountData(),
  failing: {
    'consent-ended': () => bankInMemory({ dataFailure: 'consent-ended' }).ports.accountData(),
    down: () => bankInMemory({ dataFailure: 'down' }).ports.accountData(),
  },
});
