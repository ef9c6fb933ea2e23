/** Dialects of the shape around entities: wrapped, paged by offset, pages nested. */

import type { Entity, FdxAnswer } from '../fdx/fdx-answer.ts';
import { eachAccount, eachTransaction, withBody, without } from './bodies.ts';

const KINDS: Readonly<Record<string, string>> = {
  DEPOSIT_ACCOUNT: 'deposit',
  LOC_ACCOUNT: 'loc',
  LOAN_ACCOUNT: 'loan',
};

export function wrappedEntities(answer: FdxAnswer): FdxAnswer {
  const wrapped =
    (noun: string) =>
    (entity: Entity): Entity => ({ [`${KINDS[String(entity['accountCategory'])]}${noun}`]: entity });
  return eachTransaction(eachAccount(answer, wrapped('Account')), wrapped('Transaction'));
}

const NAMES: Readonly<Record<string, string>> = {
  offset: 'pageKey',
  startTime: 'startDate',
  endTime: 'endDate',
};

/** The names of FDX 6 are unknown to this bank, which ignores what it does not know. */
export function offsetQuery(query: URLSearchParams): URLSearchParams {
  const standard = Object.values(NAMES);
  const heard = [...query].filter(([name]) => !standard.includes(name));
  return new URLSearchParams(
    heard.map(([name, value]): [string, string] => [NAMES[name] ?? name, dayOnly(name, value)]),
  );
}

/** `startTime` may come with a time, which does not count. */
function dayOnly(name: string, value: string): string {
  return name === 'startTime' || name === 'endTime' ? value.slice(0, 10) : value;
}

export function offsetLinks(answer: FdxAnswer): FdxAnswer {
  if (answer.kind !== 'accounts' && answer.kind !== 'transactions') return answer;
  return withBody(answer, (body) => {
    const { nextPageKey, ...page } = body['page'] as Entity;
    if (nextPageKey === undefined) return body;
    const { next } = body['links'] as { readonly next: { readonly href: string } };
    const href = next.href.replace('pageKey=', 'offset=');
    return { ...body, page: { nextOffset: nextPageKey, ...page }, links: { next: { ...next, href } } };
  });
}

export function nestedPages(answer: FdxAnswer): FdxAnswer {
  if (answer.kind !== 'accounts' && answer.kind !== 'transactions') return answer;
  return withBody(answer, (body) => {
    const { page, links } = body;
    return {
      paginatedArray: { page, ...(links === undefined ? {} : { links }) },
      ...without(body, 'page', 'links'),
    };
  });
}
