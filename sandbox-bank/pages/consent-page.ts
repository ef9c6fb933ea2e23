/** The bank's consent page: what is shared, with whom, until when, which accounts, and who may hear amounts. */

import type { BankFile } from '../../bank-file/bank-file.ts';
import type { BankAccount, Customer } from '../customers/customer.ts';
import { ACCOUNTS_SCOPE, BALANCES_SCOPE, BILLS_SCOPE, TRANSACTIONS_SCOPE } from '../scopes.ts';
import { day } from './day.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

interface ConsentView {
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
<p class="soft after">You can stop sharing at any time: <a href="/links">on our page of linked assistants</a>, or in your assistant’s app.</p>`,
  );
}

function shared(scopes: readonly string[]): readonly Html[] {
  return WORDS.filter(([scope]) => scopes.includes(scope)).map(([, words]) => html`<li>${words}</li>`);
}

const WORDS = [
  [ACCOUNTS_SCOPE, 'Account names, kinds and last four digits'],
  [BALANCES_SCOPE, 'Balances, what you owe, and available credit'],
  [TRANSACTIONS_SCOPE, 'Transactions of the last 24 months, pending ones too'],
  [BILLS_SCOPE, 'Card and loan bills: what is due, and when'],
] as const;

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
