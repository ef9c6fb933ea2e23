/** The weathers that change what is read: records missing (206), and one account that cannot be reached. */

import type { Access } from '../fdx/access.ts';
import { described } from '../fdx/described.ts';
import { type Entity, type FdxAnswer, failure } from '../fdx/fdx-answer.ts';
import type { Weather } from './weather.ts';

export function readThrough(
  answer: FdxAnswer,
  path: readonly string[],
  access: Access,
  weather: Weather | undefined,
): FdxAnswer {
  if (answer.status !== 200) return answer;
  if (weather?.kind === 'partial') return partial(answer);
  if (weather?.kind !== 'account-down') return answer;
  const down = weather.account ?? access.accounts[0]?.id;
  if (answer.kind === 'accounts') return without(answer, down);
  return path[0] === 'accounts' && path[1] === down ? failure('501') : answer;
}

/** The last of several is missing; of one alone, everything but its description. */
function partial(answer: FdxAnswer): FdxAnswer {
  const body = answer.body as Entity | undefined;
  switch (answer.kind) {
    case 'accounts': {
      const accounts = rowsOf(body, 'accounts');
      const left = accounts.length > 1 ? accounts.slice(0, -1) : accounts.map(described);
      return { ...answer, status: 206, body: { ...body, accounts: left } };
    }
    case 'transactions':
      return {
        ...answer,
        status: 206,
        body: { ...body, transactions: rowsOf(body, 'transactions').slice(0, -1) },
      };
    case 'account':
      return { ...answer, status: 206, body: described(body ?? {}) };
    case 'error':
    case 'other':
      return answer;
    default:
      return answer.kind satisfies never;
  }
}

/** One account of the list is described, with an error in place of its figures. */
function without(answer: FdxAnswer, down: string | undefined): FdxAnswer {
  const body = answer.body as Entity;
  const accounts = rowsOf(body, 'accounts').map((account) =>
    account['accountId'] === down ? { ...described(account), error: failure('501').body } : account,
  );
  return { ...answer, status: 206, body: { ...body, accounts } };
}

function rowsOf(body: Entity | undefined, name: string): readonly Entity[] {
  return (body?.[name] ?? []) as readonly Entity[];
}
