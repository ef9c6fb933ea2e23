/** The bank's consent page: what is shared, with whom, until when, which accounts, and who may hear amounts. */

import type { BankFile } from '../../bank-file/bank-file.ts';
import type { BankAccount, Customer } from '../household.ts';
import { ACCOUNTS_SCOPE, BALANCES_SCOPE } from '../scopes.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

export interface ConsentView {
  readonly action: string;
  readonly assistant: string;
  readonly customer: Customer;
  readonly scopes: readonly string[];
  readonly until: Date;
  /** The form came back without an account. */
  readonly isNoneChosen: boolean;
  readonly isHouseholdExact: boolean;
}

export function consentPage(bank: BankFile, view: ConsentView): string {
  const { action, assistant, customer, isNoneChosen, isHouseholdExact } = view;
  return page(
    bank,
    `Share with ${assistant}`,
    html`<h1>Share with ${assistant}?</h1>
<p class="soft">${customer.givenName}, ${assistant} can then answer questions about your accounts until ${day(view.until, bank.zone)}.</p>
<h2>What is shared</h2>
<ul>
${shared(view.scopes)}
<li class="not">No payments or transfers</li>
</ul>
<form method="post" action="${action}">
${isNoneChosen ? html`<p class="bad" role="alert">Choose at least one account.</p>` : undefined}
<fieldset>
<legend>Accounts</legend>
${customer.accounts.map((account) => accountChoice(account, !isNoneChosen))}
</fieldset>
<fieldset>
<legend>On a shared speaker, who may hear exact amounts?</legend>
${amountsChoice('mine', 'Only me, when my voice is recognized', 'Others hear rounded amounts', !isHouseholdExact)}
${amountsChoice('household', 'Anybody in the household', 'Guests included, whoever speaks to it', isHouseholdExact)}
</fieldset>
<div class="actions">
<button class="main" name="decision" value="allow">Allow</button>
<button name="decision" value="cancel">Cancel</button>
</div>
</form>
<p class="soft after">You can stop sharing at any time: unlink in your assistant’s app.</p>`,
  );
}

function day(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: zone }).format(at);
}

function shared(scopes: readonly string[]): readonly Html[] {
  return [
    ...(scopes.includes(ACCOUNTS_SCOPE) ? [html`<li>Account names, kinds and last four digits</li>`] : []),
    ...(scopes.includes(BALANCES_SCOPE) ? [html`<li>Balances, what you owe, and available credit</li>`] : []),
  ];
}

function accountChoice({ id, nickname, productName, lastFour }: BankAccount, isChecked: boolean): Html {
  const detail = nickname === undefined || nickname === productName ? '' : `${productName} · `;
  return html`<label class="choice"><input type="checkbox" name="account" value="${id}"${isChecked ? CHECKED : undefined}>
<span>${nickname ?? productName}<small>${detail}ends in ${lastFour}</small></span></label>`;
}

function amountsChoice(value: string, title: string, detail: string, isChecked: boolean): Html {
  return html`<label class="choice"><input type="radio" name="amounts" value="${value}"${isChecked ? CHECKED : undefined}>
<span>${title}<small>${detail}</small></span></label>`;
}

const CHECKED = html` checked`;
