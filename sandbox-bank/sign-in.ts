/**
 * The customer's part of linking: sign in, then consent. Bound to the browser
 * that began by oidc-provider's own signed cookie, whose path is this page.
 */

import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Interaction, Provider } from 'oidc-provider';
import type { BankFile } from '../bank-file/bank-file.ts';
import { type Customer, customerById, HOUSEHOLD } from './household.ts';
import { formBody, sendHtml } from './http.ts';
import { consentPage } from './pages/consent-page.ts';
import { errorPage } from './pages/error-page.ts';
import { loginPage } from './pages/login-page.ts';
import { CONSENT_DAYS, consentToAccount, HOUSEHOLD_EXACT_SCOPE } from './scopes.ts';

interface SignInOptions {
  readonly provider: Provider;
  readonly bank: BankFile;
  readonly now: () => Date;
}

/** One step under way, with the form that was sent, if any. */
interface Step extends SignInOptions {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly interaction: Interaction;
  readonly assistant: string;
  readonly form: URLSearchParams | undefined;
}

export function signIn(options: SignInOptions) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const interaction = await options.provider.interactionDetails(request, response).catch(() => undefined);
    if (interaction === undefined) return sendHtml(response, 400, errorPage(options.bank));
    const client = await options.provider.Client.find(String(interaction.params['client_id']));
    const form = request.method === 'POST' ? await formBody(request) : undefined;
    const assistant = client?.clientName ?? '';
    return taken({ ...options, request, response, interaction, assistant, form });
  };
}

function taken(step: Step): Promise<void> {
  if (step.form?.get('decision') === 'cancel') return cancel(step);
  return step.interaction.prompt.name === 'login' ? login(step) : consent(step);
}

function cancel({ provider, request, response }: Step): Promise<void> {
  return provider.interactionFinished(request, response, {
    error: 'access_denied',
    error_description: 'the customer cancelled',
  });
}

async function login(step: Step): Promise<void> {
  const { provider, request, response, form } = step;
  const username = form?.get('username')?.trim();
  const customer = customerWith(username ?? '', form?.get('password') ?? '');
  if (customer === undefined) {
    const view = { action: action(step), assistant: step.assistant };
    const body = loginPage(step.bank, username === undefined ? view : { ...view, refused: username });
    return sendHtml(response, form === undefined ? 200 : 401, body, redirectUri(step));
  }
  // A session of somebody who signed in in another tab meanwhile must not meet this one.
  response.setHeader('set-cookie', ['_session=; path=/; max-age=0', '_session.sig=; path=/; max-age=0']);
  return provider.interactionFinished(request, response, {
    login: { accountId: customer.id, remember: false },
  });
}

async function consent(step: Step): Promise<void> {
  const { provider, bank, request, response, interaction, form } = step;
  const customer = customerById(interaction.session?.accountId ?? '');
  if (customer === undefined) return sendHtml(response, 400, errorPage(bank));
  const chosen = customer.accounts.filter(({ id }) => form?.getAll('account').includes(id));
  const isHouseholdExact = form?.get('amounts') === 'household';
  if (form?.get('decision') === 'allow' && chosen.length > 0) {
    const accountIds = chosen.map(({ id }) => id);
    const grantId = await grant(step, customer, accountIds, isHouseholdExact);
    return provider.interactionFinished(request, response, { consent: { grantId } });
  }
  const view = {
    action: action(step),
    assistant: step.assistant,
    customer,
    scopes: requestedScopes(interaction),
    until: daysAfter(step.now(), CONSENT_DAYS),
    isNoneChosen: form !== undefined,
    isHouseholdExact,
  };
  return sendHtml(response, form === undefined ? 200 : 422, consentPage(bank, view), redirectUri(step));
}

/** @returns the id of the new grant */
function grant(
  { provider, interaction }: Step,
  customer: Customer,
  accountIds: readonly string[],
  isHouseholdExact: boolean,
): Promise<string> {
  const clientId = String(interaction.params['client_id']);
  const given = new provider.Grant({ accountId: customer.id, clientId });
  given.addOIDCScope(
    requestedScopes(interaction)
      .filter((scope) => scope !== HOUSEHOLD_EXACT_SCOPE)
      .join(' '),
  );
  if (isHouseholdExact) given.addOIDCScope(HOUSEHOLD_EXACT_SCOPE);
  else given.rejectOIDCScope(HOUSEHOLD_EXACT_SCOPE);
  for (const id of accountIds) consentToAccount(given, id);
  return given.save();
}

function customerWith(username: string, password: string): Customer | undefined {
  const customer = HOUSEHOLD.find((one) => one.username === username.toLowerCase());
  // Compared even when nobody has that name, so that the time tells nothing.
  const isRight = timingSafeEqual(digest(password), digest(customer?.password ?? ''));
  return isRight && customer !== undefined ? customer : undefined;
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function requestedScopes({ params }: Interaction): readonly string[] {
  return String(params['scope'] ?? '')
    .split(' ')
    .filter((scope) => scope !== '');
}

function action({ interaction }: Step): string {
  return `/interaction/${interaction.uid}`;
}

function redirectUri({ interaction }: Step): string {
  return String(interaction.params['redirect_uri']);
}

function daysAfter(at: Date, days: number): Date {
  return new Date(at.getTime() + days * 86_400_000);
}
