/** The operator's page: who banks here, in what weather and dialect, and what can be made to happen. */

import type { BankFile } from '../../bank-file/bank-file.ts';
import { BANK_EVENTS, type Outcome } from '../bank-events.ts';
import type { Customer } from '../customers/customer.ts';
import { DIALECT_NAMES, DIALECTS } from '../dialects/dialects.ts';
import type { Operator } from '../operator/operator.ts';
import { WEATHERS, weatherWords } from '../weather/weather.ts';
import { type Html, html } from './html.ts';
import { page } from './page.ts';

export function operatorPage(bank: BankFile, operator: Operator, outcome?: Outcome): string {
  return page(
    bank,
    'Sandbox',
    html`<h1>Sandbox</h1>
<p class="soft">Everybody signs in with the password <code>sandpiper</code>. Weather, dialects and rows made here are forgotten when the bank stops.</p>
${outcome === undefined ? undefined : html`<p class="${outcome.isDone ? 'good' : 'bad'}" role="status">${outcome.said}</p>`}
${operator.customers().map((customer) => customerEntry(operator, customer))}`,
    'wide',
  );
}

function customerEntry({ conditions, consents }: Operator, customer: Customer): Html {
  const { id, username, givenName, accounts } = customer;
  const weather = conditions.weather(id);
  const dialects = conditions.dialects(id);
  const links = consents.linked(id).length;
  return html`<section class="entry" id="${username}">
<h2>${givenName} <small class="soft">${username}</small></h2>
<dl>
<dt>Accounts</dt><dd>${accounts.map(({ nickname, productName, lastFour }) => html`<span>${nickname ?? productName} (${lastFour})</span>`)}</dd>
<dt>Linked</dt><dd>${links === 0 ? 'No assistant' : `${links} assistant${links === 1 ? '' : 's'}`}</dd>
<dt>Weather</dt><dd>${weatherWords(weather)}</dd>
<dt>Dialects</dt><dd>${dialects.length === 0 ? 'standard' : dialects.join(', ')}</dd>
</dl>
${weatherForm(username, weather?.kind)}
${eventForm(username)}
${dialectForm(username, dialects)}
</section>`;
}

function weatherForm(username: string, current: string | undefined): Html {
  const options = Object.entries(WEATHERS).map(
    ([kind, { description }]) =>
      html`<option value="${kind}"${kind === current ? html` selected` : undefined}>${kind}: ${description}</option>`,
  );
  return html`<form class="row" method="post" action="/sandbox/weather">
<input type="hidden" name="customer" value="${username}">
<select name="kind" aria-label="Weather"><option value="">clear</option>${options}</select>
<input name="setting" aria-label="Seconds, days, status or account id" placeholder="usual" maxlength="60">
<button>Set weather</button>
</form>`;
}

function eventForm(username: string): Html {
  const options = Object.entries(BANK_EVENTS).map(
    ([event, description]) => html`<option value="${event}">${event}: ${description}</option>`,
  );
  return html`<form class="row" method="post" action="/sandbox/events">
<input type="hidden" name="customer" value="${username}">
<select name="event" aria-label="Event">${options}</select>
<input name="amount" aria-label="Amount" placeholder="amount" inputmode="decimal" maxlength="12">
<button>Trigger</button>
</form>`;
}

function dialectForm(username: string, current: readonly string[]): Html {
  const choices = DIALECT_NAMES.map(
    (
      name,
    ) => html`<label class="choice"><input type="checkbox" name="dialect" value="${name}"${current.includes(name) ? html` checked` : undefined}>
<span>${name}<small>${DIALECTS[name].description}</small></span></label>`,
  );
  return html`<details>
<summary>Dialects</summary>
<form method="post" action="/sandbox/dialects">
<input type="hidden" name="customer" value="${username}">
<fieldset>${choices}</fieldset>
<div class="actions"><button>Set dialects</button></div>
</form>
</details>`;
}
