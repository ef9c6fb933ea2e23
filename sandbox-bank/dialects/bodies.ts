/** Changes of one part of an answer's body that leave the rest, and every error, as it is. */

import type { Entity, FdxAnswer } from '../fdx/fdx-answer.ts';

type Change = (entity: Entity) => Entity;

export function withBody(answer: FdxAnswer, change: Change): FdxAnswer {
  return answer.body === undefined ? answer : { ...answer, body: change(answer.body as Entity) };
}

/** Each account, in a list or alone. */
export function eachAccount(answer: FdxAnswer, change: Change): FdxAnswer {
  if (answer.kind === 'account') return withBody(answer, change);
  return answer.kind === 'accounts' ? eachOf(answer, 'accounts', (list) => list.map(change)) : answer;
}

export function eachTransaction(answer: FdxAnswer, change: Change): FdxAnswer {
  return transactionList(answer, (list) => list.map(change));
}

export function transactionList(
  answer: FdxAnswer,
  change: (rows: readonly Entity[]) => readonly Entity[],
): FdxAnswer {
  return answer.kind === 'transactions' ? eachOf(answer, 'transactions', change) : answer;
}

function eachOf(
  answer: FdxAnswer,
  name: string,
  change: (list: readonly Entity[]) => readonly Entity[],
): FdxAnswer {
  return withBody(answer, (body) => ({ ...body, [name]: change((body[name] ?? []) as readonly Entity[]) }));
}

export function without(entity: Entity, ...names: readonly string[]): Entity {
  return Object.fromEntries(Object.entries(entity).filter(([name]) => !names.includes(name)));
}
