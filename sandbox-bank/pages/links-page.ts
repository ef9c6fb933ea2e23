/** Which assistants a customer linked, and how to unlink one. */

import type { BankFile } from '../../bank-file/bank-file.ts';
import { assistantName } from '../clients.ts';
import type { Customer } from '../customers/customer.ts';
import type { Consent } from '../links/consents.ts';
import { day, dayAndTime } from './day.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

interface LinksView {
  readonly customer: Customer;
  readonly linked: readonly Consent[];
  /** What was done just now. */
  readonly said?: string | undefined;
}

export function linksPage(bank: BankFile, { customer, linked, said }: LinksView): string {
  return page(
    bank,
    'Linked assistants',
    html`<h1>Linked assistants</h1>
<p class="soft">${customer.givenName}, ${linked.length === 0 ? 'no assistant is linked.' : 'these can answer questions about your accounts. None can move money.'}</p>
${said === undefined ? undefined : html`<p class="good" role="status">${said}</p>`}
${linked.map((consent) => link(bank, customer, consent))}
<form method="post" action="/links/sign-out"><div class="actions"><button>Sign out</button></div></form>`,
  );
}

function link({ zone }: BankFile, { accounts }: Customer, consent: Consent): Html {
  const name = assistantName(consent.clientId);
  const shared = accounts.filter(({ id }) => consent.accountIds.includes(id));
  return html`<section class="entry">
<h2>${name}</h2>
<dl>
<dt>Linked since</dt><dd>${day(consent.since, zone)}</dd>
<dt>Until</dt><dd>${day(consent.until, zone)}</dd>
<dt>Last used</dt><dd>${consent.lastUsed === undefined ? 'Never' : dayAndTime(consent.lastUsed, zone)}</dd>
<dt>Accounts</dt><dd>${shared.map(({ nickname, productName, lastFour }) => html`<span>${nickname ?? productName} (${lastFour})</span>`)}</dd>
</dl>
<form method="post" action="/links/unlink">
<input type="hidden" name="link" value="${consent.id}">
<div class="actions"><button aria-label="Unlink ${name}">Unlink</button></div>
</form>
</section>`;
}
