/** The bank that the tests lean on keeps to the same contract as a real one. */

import { accountDataContract } from './account-data-contract.ts';
import { bankInMemory } from './bank-in-memory.ts';
import { household } from './household.ts';

accountDataContract('a bank in memory', {
  working: () => bankInMemory().ports.accountData(),
  expected: household,
  failing: {
    'consent-ended': () => bankInMemory({ dataFailure: 'consent-ended' }).ports.accountData(),
    down: () => bankInMemory({ dataFailure: 'down' }).ports.accountData(),
  },
});
