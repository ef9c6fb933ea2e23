/** The bank's sign-in page. */

import type { BankFile } from '../../bank-file/bank-file.ts';
import { html } from './html.ts';
import { page } from './page.ts';

export interface LoginView {
  readonly action: string;
  /** Who asks, as the customer knows it. */
  readonly assistant: string;
  /** A username that was refused, to be corrected. */
  readonly refused?: string;
}

export function loginPage(bank: BankFile, { action, assistant, refused }: LoginView): string {
  const isRefused = refused !== undefined;
  return page(
    bank,
    'Sign in',
    html`<h1>Sign in</h1>
<p class="soft">to link your accounts with ${assistant}</p>
${isRefused ? html`<p class="bad" role="alert">Wrong username or password.</p>` : undefined}
<form method="post" action="${action}">
<label class="field">Username
<input name="username" value="${refused}" autocomplete="username" autocapitalize="none" spellcheck="false" required maxlength="100"${isRefused ? undefined : AUTOFOCUS}>
</label>
<label class="field">Password
<input name="password" type="password" autocomplete="current-password" required maxlength="100"${isRefused ? AUTOFOCUS : undefined}>
</label>
<div class="actions">
<button class="main" name="decision" value="login">Sign in</button>
<button name="decision" value="cancel" formnovalidate>Cancel</button>
</div>
</form>`,
  );
}

const AUTOFOCUS = html` autofocus`;
