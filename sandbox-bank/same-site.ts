/** Whether a form or a call came from the bank's own page or from a tool, and not from a page elsewhere. */

import type { IncomingMessage } from 'node:http';

/** Browsers say where a POST comes from; tools say nothing. */
export function isOwn({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return origin === undefined || origin === `http://${host}`;
}
