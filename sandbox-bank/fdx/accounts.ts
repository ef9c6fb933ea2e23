/** GET /accounts and GET /accounts/{accountId}: descriptors, or details with balances and bills. */

import type { BankAccount } from '../customers/customer.ts';
import { ACCOUNTS_SCOPE, BALANCES_SCOPE, BILLS_SCOPE } from '../scopes.ts';
import { type Access, hasScopes } from './access.ts';
import { accountDescriptor, accountDetails } from './account-entity.ts';
import { type Entity, type FdxAnswer, failure } from './fdx-answer.ts';
import { pageOf, pageQuery } from './paging.ts';

export function accountList(access: Access, query: URLSearchParams): FdxAnswer {
  const place = pageQuery(query);
  if ('status' in place) return place;
  const resultType = query.get('resultType') ?? place.carried['resultType'] ?? 'lightweight';
  if (resultType !== 'lightweight' && resultType !== 'details')
    return failure('401', 'resultType is lightweight or details');
  const needed = resultType === 'details' ? [ACCOUNTS_SCOPE, BALANCES_SCOPE] : [ACCOUNTS_SCOPE];
  if (!hasScopes(access, needed)) return failure('602');
  const ids = idsFrom([...query.getAll('accountIds'), place.carried['accountIds'] ?? '']);
  if (ids.some((id) => !access.accounts.some((account) => account.id === id))) return failure('701');
  const accounts = access.accounts.filter(({ id }) => ids.length === 0 || ids.includes(id));
  const carried = { resultType, accountIds: ids.join(',') };
  const { items, envelope } = pageOf(accounts, { ...place, carried }, '/accounts');
  const entities = items.map((account) =>
    resultType === 'details' ? details(access, account) : accountDescriptor(account),
  );
  return { kind: 'accounts', status: 200, body: { ...envelope, accounts: entities } };
}

export function oneAccount(access: Access, account: BankAccount): FdxAnswer {
  if (!hasScopes(access, [ACCOUNTS_SCOPE, BALANCES_SCOPE])) return failure('602');
  return { kind: 'account', status: 200, body: details(access, account) };
}

function details(access: Access, account: BankAccount): Entity {
  return accountDetails(account, access.now, hasScopes(access, [BILLS_SCOPE]));
}

function idsFrom(lists: readonly string[]): readonly string[] {
  return lists.flatMap((list) => list.split(',')).filter(Boolean);
}
