/** One turn as the page shows it: what was heard, cards, and the raw exchange behind it. */

import type { Exchange, Heard } from '../assistant.ts';

function node<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className: string,
  text?: string,
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

export function buttonOf(text: string, press: () => void, className = ''): HTMLButtonElement {
  const button = node('button', className, text);
  button.type = 'button';
  button.addEventListener('click', press);
  return button;
}

/** The login as a link too: a browser may not let the page open a tab by itself. */
export function loginItem(bank: string, url: string): HTMLLIElement {
  const item = asideItem(`${bank}'s login opened in another tab. `);
  const link = node('a', '', 'Open it here');
  link.href = url;
  link.target = '_blank';
  link.rel = 'noopener';
  item.firstElementChild?.append(link);
  return item;
}

export function saidItem(text: string): HTMLLIElement {
  return node('li', 'said', text);
}

export function asideItem(text: string): HTMLLIElement {
  const item = node('li', 'heard');
  item.append(node('p', 'aside', text));
  return item;
}

/** A Lambda event carries its body as text: shown as the JSON it is. */
function readable(value: unknown): string {
  const withBody = value as { readonly body?: unknown } | null;
  if (typeof withBody?.body !== 'string') return JSON.stringify(value, undefined, 2);
  try {
    return JSON.stringify({ ...withBody, body: JSON.parse(withBody.body) }, undefined, 2);
  } catch {
    return JSON.stringify(value, undefined, 2);
  }
}

function outcomeOf(exchange: Exchange): string {
  const { outcome } = exchange.invocation;
  return outcome.kind === 'response' ? readable(outcome.response) : `${outcome.name}: ${outcome.message}`;
}

function exchangeDetails(exchange: Exchange): HTMLDetailsElement {
  const details = node('details', 'exchange');
  const broken = exchange.findings.length;
  const verdict = broken === 0 ? 'legal for the platform' : `${broken} finding${broken === 1 ? '' : 's'}`;
  const took = Math.round(exchange.invocation.milliseconds);
  details.append(node('summary', '', `Request and response: ${took} ms, ${verdict}`));
  if (broken > 0) {
    const list = node('ul', '');
    for (const finding of exchange.findings)
      list.append(node('li', '', `${finding.rule}: ${finding.message}`));
    details.append(list);
  }
  details.append(node('h3', '', 'Request'), node('pre', 'request', readable(exchange.request)));
  details.append(node('h3', '', 'Response'), node('pre', 'response', outcomeOf(exchange)));
  return details;
}

export function heardItem(heard: Heard, linkButton: () => HTMLButtonElement): HTMLLIElement {
  const item = node('li', 'heard');
  for (const waiting of heard.waiting) item.append(node('p', 'waiting', waiting));
  item.append(node('p', 'speech', heard.speech === '' ? '(silence)' : heard.speech));
  for (const card of heard.cards) {
    const shown = node('div', 'card');
    if (card.title !== undefined) shown.append(node('strong', '', card.title));
    shown.append(card.text);
    item.append(shown);
  }
  if (heard.offersLinking) item.append(linkButton());
  item.append(...heard.exchanges.map(exchangeDetails));
  return item;
}
