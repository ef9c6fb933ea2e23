/**
 * Links an assistant to the sandbox bank without a browser: follows redirects,
 * keeps cookies and sends the bank's own forms, as a customer would. For tests
 * and tools; the bank knows no shorter way.
 */

import { randomUUID } from 'node:crypto';
import { type CookieJar, cookieJar } from './cookie-jar.ts';

/** What the customer types and ticks. */
interface CustomerChoices {
  readonly username: string;
  readonly password: string;
  /** Account ids to share; all when absent. */
  readonly accounts?: 'all' | readonly string[];
  /** Let the household hear exact amounts; default false. */
  readonly householdExact?: boolean;
}

export interface LinkOptions extends CustomerChoices {
  readonly origin: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
}

interface LinkedTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  /** In seconds. */
  readonly expiresIn: number;
}

/** @throws Error when the bank shows another page, or refuses */
export async function linkWithoutBrowser(options: LinkOptions): Promise<LinkedTokens> {
  const { origin, clientId, clientSecret, redirectUri } = options;
  const response = await fetch(`${origin}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code: await authorizationCode(options),
      redirect_uri: redirectUri,
    }),
  });
  if (!response.ok) throw new Error(`the token endpoint answered ${response.status}`);
  const tokens = (await response.json()) as Record<'access_token' | 'refresh_token', string> & {
    readonly expires_in: number;
  };
  return {
    accessToken: tokens.access_token,
    refreshToken: tokens.refresh_token,
    expiresIn: tokens.expires_in,
  };
}

/**
 * Signs in and allows, from an authorization request on.
 *
 * @returns where the bank sends the browser back to, with `code` or `error`
 * @throws Error when the bank shows another page
 */
export async function consentWithoutBrowser(request: URL, choices: CustomerChoices): Promise<URL> {
  const visit = visitor(request.searchParams.get('redirect_uri') ?? '');
  const login = pageAt(await visit(request), 'password');
  const { username, password } = choices;
  const signIn = new URLSearchParams({ username, password, decision: 'login' });
  const consent = pageAt(await visit(formAction(login), signIn), 'account');
  const back = await visit(formAction(consent), consentForm(consent, choices));
  if (back.body !== '') throw unexpected(back);
  return back.url;
}

async function authorizationCode(options: LinkOptions): Promise<string> {
  const { origin, clientId, redirectUri, scopes } = options;
  const state = randomUUID();
  const query = new URLSearchParams({ response_type: 'code', client_id: clientId, state });
  query.set('redirect_uri', redirectUri);
  query.set('scope', scopes.join(' '));
  const answer = (await consentWithoutBrowser(new URL(`/auth?${query}`, origin), options)).searchParams;
  const code = answer.get('code');
  if (code === null || answer.get('state') !== state)
    throw new Error(`the bank did not link: ${answer.get('error') ?? 'no code, or another state'}`);
  return code;
}

export interface Page {
  readonly url: URL;
  readonly body: string;
}

/** Goes to a URL, or sends a form there, and on through redirects until a page or `redirectUri`. */
export function visitor(redirectUri: string): (to: URL, form?: URLSearchParams) => Promise<Page> {
  const jar = cookieJar();
  return async (to, form) => {
    let response = await request(jar, to, form);
    let url = to;
    for (let redirects = 0; redirects < 10; redirects++) {
      const location = response.headers.get('location');
      if (location === null) return { url, body: await response.text() };
      url = new URL(location, url);
      if (url.href.startsWith(redirectUri)) return { url, body: '' };
      response = await request(jar, url);
    }
    throw new Error('the bank redirects without end');
  };
}

async function request(jar: CookieJar, url: URL, form?: URLSearchParams): Promise<Response> {
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { accept: 'text/html', cookie: jar.header(url) },
    ...(form === undefined ? {} : { method: 'POST', body: form }),
  });
  jar.store(response.headers.getSetCookie());
  return response;
}

function pageAt(page: Page, field: string): Page {
  if (page.body.includes(`name="${field}"`)) return page;
  throw unexpected(page);
}

function unexpected({ url, body }: Page): Error {
  const title = /role="alert">(.*?)</.exec(body)?.[1] ?? /<h1>(.*?)<\/h1>/.exec(body)?.[1];
  return new Error(`the bank answered otherwise: ${title ?? url.searchParams.get('error') ?? 'no page'}`);
}

function formAction({ url, body }: Page): URL {
  return new URL(/<form method="post" action="([^"]+)"/.exec(body)?.[1] ?? '', url);
}

function consentForm(
  { body }: Page,
  { accounts = 'all', householdExact = false }: CustomerChoices,
): URLSearchParams {
  const offered = [...body.matchAll(/name="account" value="([^"]+)"/g)].map(([, id = '']) => id);
  const form = new URLSearchParams({ decision: 'allow', amounts: householdExact ? 'household' : 'mine' });
  for (const id of accounts === 'all' ? offered : accounts) form.append('account', id);
  return form;
}
