/**
 * The customer's part of linking: sign in, then consent. Bound to the browser
 * that began by oidc-provider's own signed cookie, whose path is this page.
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Interaction, Provider } from 'oidc-provider';
import type { BankFile } from '../bank-file/bank-file.ts';
import type { Customer } from './customers/customer.ts';
import { formBody, sendHtml } from './http.ts';
import { type LoginOptions, login } from './login.ts';
import { consentPage } from './pages/consent-page.ts';
import { errorPage } from './pages/error-page.ts';
import { loginPage } from './pages/login-page.ts';
import { CONSENT_DAYS, consentToAccount, HOUSEHOLD_EXACT_SCOPE } from './scopes.ts';

interface SignInOptions extends LoginOptions {
  readonly provider: Provider;
  readonly bank: BankFile;
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
  return step.interaction.prompt.name === 'login' ? signedIn(step) : consent(step);
}

function cancel({ provider, request, response }: Step): Promise<void> {
  return provider.interactionFinished(request, response, {
    error: 'access_denied',
    error_description: 'the customer cancelled',
  });
}

async function signedIn(step: Step): Promise<void> {
  const { provider, bank, request, response, form } = step;
  const purpose = `to link your accounts with ${step.assistant}`;
  const view = { action: action(step), purpose, canCancel: true };
  if (form === undefined) return sendHtml(response, 200, loginPage(bank, view), redirectUri(step));
  const result = login(step, request, form);
  switch (result.kind) {
    case 'wrong':
    case 'wait': {
      const wait = result.kind === 'wait' ? { wait: result.seconds } : {};
      const body = loginPage(bank, { ...view, refused: result.username, ...wait });
      return sendHtml(response, result.kind === 'wait' ? 429 : 401, body, redirectUri(step));
    }
    case 'customer':
      // A session of somebody who signed in in another tab meanwhile must not meet this one.
      response.setHeader('set-cookie', ['_session=; path=/; max-age=0', '_session.sig=; path=/; max-age=0']);
      return provider.interactionFinished(request, response, {
        login: { accountId: result.customer.id, remember: false },
      });
    default:
      return result satisfies never;
  }
}

async function consent(step: Step): Promise<void> {
  const { provider, bank, request, response, interaction, form } = step;
  const customer = step.books.customer(interaction.session?.accountId ?? '');
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
    until: daysAfter(step.books.now(customer.id), CONSENT_DAYS),
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
