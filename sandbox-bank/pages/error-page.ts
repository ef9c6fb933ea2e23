/** What a customer sees when a link cannot go on; what was wrong is the assistant's matter, not theirs. */

import type { BankFile } from '../../bank-file/bank-file.ts';
import { html } from './html.ts';
import { page } from './page.ts';

export function errorPage(bank: BankFile): string {
  return page(
    bank,
    'This link cannot go on',
    html`<h1>This link cannot go on</h1>
<p>It has expired, was used already, was opened in another browser, or was not made for us.</p>
<p class="soft">If you were not finished, begin again in your assistant’s app.</p>`,
  );
}
