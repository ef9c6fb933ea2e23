/** The bank's sign-in page. */

import type { BankFile } from '../../bank-file/bank-file.ts';
import { html } from './html.ts';
import { page } from './page.ts';

interface LoginView {
  readonly action: string;
  /** What the customer signs in for. */
  readonly purpose: string;
  /** A username that was refused, to be corrected. */
  readonly refused?: string;
  /** Seconds until another guess counts. */
  readonly wait?: number;
  /** Somebody waits for the answer and is told when it is no. */
  readonly canCancel: boolean;
}

export function loginPage(bank: BankFile, view: LoginView): string {
  const { action, purpose, refused, canCancel } = view;
  const isRefused = refused !== undefined;
  return page(
    bank,
    'Sign in',
    html`<h1>Sign in</h1>
<p class="soft">${purpose}</p>
${isRefused ? html`<p class="bad" role="alert">${refusal(view.wait)}</p>` : undefined}
<form method="post" action="${action}">
<label class="field">Username
<input name="username" value="${refused}" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="100"${isRefused ? undefined : AUTOFOCUS}>
</label>
<label class="field">Password
<input name="password" type="password" autocomplete="current-password" required maxlength="100"${isRefused ? AUTOFOCUS : undefined}>
</label>
<div class="actions">
<button class="main" name="decision" value="login">Sign in</button>
${canCancel ? html`<button name="decision" value="cancel" formnovalidate>Cancel</button>` : undefined}
</div>
</form>`,
  );
}

function refusal(seconds: number | undefined): string {
  if (seconds === undefined) return 'Wrong username or password.';
  return `Too many attempts. Try again in ${seconds} second${seconds === 1 ? '' : 's'}.`;
}

const AUTOFOCUS = html` autofocus`;
