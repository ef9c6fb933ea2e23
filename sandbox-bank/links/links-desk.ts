/** /links: the customer signs in at the bank, sees which assistants are linked, and unlinks one. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { BankFile } from '../../bank-file/bank-file.ts';
import { assistantName } from '../clients.ts';
import type { Customer } from '../customers/customer.ts';
import { formBody, sendHtml } from '../http.ts';
import { type LoginOptions, login } from '../login.ts';
import { linksPage } from '../pages/links-page.ts';
import { loginPage } from '../pages/login-page.ts';
import { isOwn } from '../same-site.ts';
import type { Consents } from './consents.ts';
import type { Visits } from './visits.ts';

export const LINKS_PATH = '/links';

interface LinksOptions extends LoginOptions {
  readonly bank: BankFile;
  readonly consents: Consents;
  readonly visits: Visits;
}

interface Visit extends LinksOptions {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly form: URLSearchParams;
  readonly step: string;
}

const SIGN_IN = {
  action: `${LINKS_PATH}/sign-in`,
  purpose: 'to see which assistants are linked',
  canCancel: false,
};

export function linksDesk(options: LinksOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (request.method !== 'POST') return show({ ...options, request, response });
    if (!isOwn(request)) return sendHtml(response, 403, loginPage(options.bank, SIGN_IN));
    const form = await formBody(request);
    const [step = ''] = (request.url ?? '').slice(LINKS_PATH.length + 1).split('?', 1);
    return taken({ ...options, request, response, form, step });
  };
}

async function show(
  { bank, request, response, ...options }: Omit<Visit, 'form' | 'step'>,
  said?: string,
): Promise<void> {
  const customer = options.books.customer(options.visits.customerOf(request) ?? '');
  if (customer === undefined) return sendHtml(response, 200, loginPage(bank, SIGN_IN));
  const linked = options.consents.linked(customer.id);
  return sendHtml(response, 200, linksPage(bank, { customer, linked, said }));
}

async function taken(visit: Visit): Promise<void> {
  const { step, visits, books, request, response } = visit;
  if (step === 'sign-in') return signIn(visit);
  if (step === 'sign-out') {
    visits.end(request, response);
    return seeOther(response);
  }
  const customer = books.customer(visits.customerOf(request) ?? '');
  return step === 'unlink' && customer !== undefined ? unlink(visit, customer) : seeOther(response);
}

async function signIn({ bank, request, response, form, ...options }: Visit): Promise<void> {
  const result = login(options, request, form);
  if (result.kind === 'customer') {
    options.visits.begin(response, result.customer.id);
    return seeOther(response);
  }
  const wait = result.kind === 'wait' ? { wait: result.seconds } : {};
  const body = loginPage(bank, { ...SIGN_IN, refused: result.username, ...wait });
  return sendHtml(response, result.kind === 'wait' ? 429 : 401, body);
}

/** Somebody else's link is no link here. */
async function unlink(visit: Visit, customer: Customer): Promise<void> {
  const { consents, form } = visit;
  const consent = consents.linked(customer.id).find(({ id }) => id === form.get('link'));
  if (consent === undefined) return show(visit, 'That link was not there any more.');
  consents.revoke(consent.id, 'INDIVIDUAL');
  return show(visit, `${assistantName(consent.clientId)} is unlinked. It can see nothing any more.`);
}

function seeOther(response: ServerResponse): void {
  response.writeHead(303, { location: LINKS_PATH, 'cache-control': 'no-store' }).end();
}
