/**
 * The suite with its bank in memory: the whole conversation, and no wire. What
 * is left is the suite's own time.
 */

import { createHmac } from 'node:crypto';
import { bankProfile, type Suite } from '../../lambda/composition.ts';
import { embeddedBank } from '../../lambda/embedded-bank.ts';
import { nodeHttp } from '../../lambda/http.ts';
import { createConverse } from '../../shared/assistant/converse.ts';
import type { Account, AccountId } from '../../shared/banking/account.ts';
import type { AccountData } from '../../shared/banking/account-data.ts';
import { HOUSEHOLD_EXACT_SCOPE } from '../../shared/linking/bank-tokens.ts';
import { Secret } from '../../shared/linking/secret.ts';
import { currencyCode, parseMoney } from '../../shared/money/money.ts';
import { apologySpeech } from '../../shared/phrasing/phrase.ts';

const usd = currencyCode('USD');

const accounts: readonly Account[] = [
  {
    id: 'checking' as AccountId,
    class: 'deposit',
    kind: 'checking',
    productName: 'Everyday Checking',
    lastFour: '4321',
    currency: usd,
    isClosed: false,
    available: parseMoney('2345.67', usd),
    ledger: parseMoney('2410.17', usd),
  },
  {
    id: 'savings' as AccountId,
    class: 'deposit',
    kind: 'savings',
    productName: 'Rainy Day Savings',
    lastFour: '8805',
    currency: usd,
    isClosed: false,
    available: parseMoney('12800.00', usd),
    ledger: parseMoney('12800.00', usd),
  },
];

const accountData: AccountData = {
  accounts: async () => ({ accounts, isIncomplete: false }),
  transactions: async function* () {},
};

export function suiteInMemory(): Suite {
  return {
    converse: createConverse({
      bank: bankProfile(embeddedBank),
      bankTokens: {
        bankAccess: async () => ({ token: new Secret('in memory'), scopes: [HOUSEHOLD_EXACT_SCOPE] }),
      },
      accountData: () => accountData,
      keyedHash: (value) =>
        createHmac('sha256', 'a key of the bench')
          .update(value)
          .digest()
          .subarray(0, 16)
          .toString('base64url'),
    }),
    apology: apologySpeech(),
    http: nodeHttp(),
    log: (entry) => {
      process.stdout.write(`${JSON.stringify(entry)}\n`);
    },
    counted: (invocation) => invocation(),
  };
}
