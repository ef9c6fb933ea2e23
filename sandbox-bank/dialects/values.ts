/** Dialects of values: numbers as text, lists without balances, errors of another kind. */

import { described } from '../fdx/described.ts';
import { type Entity, type FdxAnswer, failure } from '../fdx/fdx-answer.ts';
import { eachAccount, eachTransaction, withBody } from './bodies.ts';

export function stringNumbers(answer: FdxAnswer): FdxAnswer {
  return eachTransaction(eachAccount(answer, textOfNumbers), textOfNumbers);
}

function textOfNumbers(entity: Entity): Entity {
  return Object.fromEntries(Object.entries(entity).map(([name, value]) => [name, asText(value)]));
}

function asText(value: unknown): unknown {
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(asText);
  return typeof value === 'object' && value !== null ? textOfNumbers(value as Entity) : value;
}

export function lightweightLists(answer: FdxAnswer): FdxAnswer {
  return answer.kind === 'accounts' ? eachAccount(answer, described) : answer;
}

export function noDataAsError(answer: FdxAnswer): FdxAnswer {
  if (answer.kind !== 'transactions') return answer;
  const { transactions } = answer.body as { readonly transactions: readonly Entity[] };
  return transactions.length === 0 ? failure('1107') : answer;
}

export function numericCodes(answer: FdxAnswer): FdxAnswer {
  return answer.kind === 'error'
    ? withBody(answer, (body) => ({ ...body, code: Number(body['code']) }))
    : answer;
}
