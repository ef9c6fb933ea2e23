/** FDX accounts and a bank that answers with them, for the tests of this room. */

import type { Accounts } from '../banking/account-data.ts';
import { deadlineIn } from '../calendar/clock.ts';
import { fdxAccountData } from '../fdx/fdx-account-data.ts';
import type { Http, HttpRequest, HttpResponse } from '../linking/http.ts';
import { Secret } from '../linking/secret.ts';

const BASE_URL = 'https://api.bank.example/fdx/v6';
const currency = { currencyCode: 'USD' };
export const checking = {
  accountCategory: 'DEPOSIT_ACCOUNT',
  accountType: 'CHECKING',
  accountId: 'a-1',
  accountNumberDisplay: '******4321',
  productName: 'Everyday Checking',
  status: 'OPEN',
  currency,
  balanceAsOf: '2026-11-22T08:30:00-0500',
  currentBalance: 2410.17,
  availableBalance: 2345.67,
};
export const card = {
  accountCategory: 'LOC_ACCOUNT',
  accountType: 'CREDITCARD',
  accountId: 'a-2',
  accountNumberDisplay: '4111111111111188',
  productName: 'Cash Rewards Visa',
  nickname: 'The card',
  status: 'OPEN',
  currency,
  currentBalance: '640.12',
  creditLine: 5000,
  availableCredit: 4359.88,
};
export const loan = {
  accountCategory: 'LOAN_ACCOUNT',
  accountType: 'AUTOLOAN',
  accountId: 'a-3',
  productName: 'Auto Loan',
  status: 'OPEN',
  currency,
  principalBalance: 14204.55,
};

interface Answer {
  readonly status?: number;
  readonly body: unknown;
}

/** A bank that answers as `answer` says; it sees the path behind the base address. */
export function bankThat(answer: (path: string) => Answer) {
  const asked: HttpRequest[] = [];
  const http: Http = async (request): Promise<HttpResponse> => {
    asked.push(request);
    const { status = 200, body } = answer(request.url.replace(BASE_URL, ''));
    return { status, headers: {}, body: typeof body === 'string' ? body : JSON.stringify(body) };
  };
  return { asked, accounts: () => read(http) };
}

export function read(http: Http): Promise<Accounts> {
  const access = { token: new Secret('canary-token'), scopes: [] };
  return fdxAccountData({ baseUrl: BASE_URL, access, http }).accounts(deadlineIn(1_000));
}

export const listing = (...accounts: unknown[]): Promise<Accounts> =>
  bankThat(() => ({ body: { accounts } })).accounts();
