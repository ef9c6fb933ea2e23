/**
 * The frame of every page of the bank: its name, its style, its links, and the
 * headers that let the page load nothing, run nothing and stand in no frame.
 */

import { createHash } from 'node:crypto';
import type { BankFile } from '../../bank-file/bank-file.ts';
import { type Html, html } from './html.ts';
import { STYLE } from './style.ts';

const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** @param width `wide` for more than one thing at a time */
export function page(bank: BankFile, title: string, main: Html, width: 'narrow' | 'wide' = 'narrow'): string {
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · ${bank.name}</title>
<style>${{ markup: STYLE }}</style>
</head>
<body class="${width}">
<header><span class="mark" aria-hidden="true">${[...bank.name][0]}</span><span class="brand">${bank.name}</span></header>
<main>
${main}
</main>
<footer>
<a href="${bank.links.privacy}">Privacy</a>
<a href="${bank.links.terms}">Terms</a>
<span>Help ${bank.phones.help}</span>
</footer>
</body>
</html>
`.markup;
}

/**
 * @param redirectUri where the form on the page may lead in the end; Chrome holds
 *   form-action against every redirect after a form, and the assistants redirect
 *   on among hosts of their own
 */
export function pageHeaders(redirectUri?: string): Readonly<Record<string, string>> {
  const onward = redirectUri === undefined ? '' : ` ${onwardSource(redirectUri)}`;
  return {
    'content-security-policy': `default-src 'none'; style-src ${STYLE_HASH}; form-action 'self'${onward}; base-uri 'none'; frame-ancestors 'none'`,
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  };
}

function onwardSource(redirectUri: string): string {
  const { protocol, origin } = new URL(redirectUri);
  return protocol === 'https:' ? 'https:' : origin;
}
