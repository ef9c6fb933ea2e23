/**
 * The bank's own sign-ins, apart from those of linking: a cookie for the page of
 * linked assistants alone, known to the bank by its hash, over after a quarter
 * of an hour.
 */

import { createHash, randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Payload } from 'oidc-provider';
import type { StateFile } from '../state-file.ts';

export interface Visits {
  /** @returns the customer's id */
  readonly customerOf: (request: IncomingMessage) => string | undefined;
  readonly begin: (response: ServerResponse, customerId: string) => void;
  readonly end: (request: IncomingMessage, response: ServerResponse) => void;
}

const COOKIE = 'sandbox_links';
const ATTRIBUTES = 'Path=/links; HttpOnly; SameSite=Strict';
const SECONDS = 15 * 60;

export function visits(rows: StateFile<Payload>): Visits {
  const keyFrom = (request: IncomingMessage): string | undefined => {
    const [, value] = /(?:^|; )sandbox_links=([\w-]{43})(?:;|$)/.exec(request.headers.cookie ?? '') ?? [];
    return value === undefined ? undefined : keyOf(value);
  };
  return {
    customerOf: (request) => {
      const key = keyFrom(request);
      const visit = key === undefined ? undefined : rows.get(key);
      return visit === undefined ? undefined : String(visit['accountId']);
    },
    begin: (response, customerId) => {
      const value = randomBytes(32).toString('base64url');
      rows.set(keyOf(value), { accountId: customerId }, SECONDS);
      response.setHeader('set-cookie', `${COOKIE}=${value}; ${ATTRIBUTES}; Max-Age=${SECONDS}`);
    },
    end: (request, response) => {
      const key = keyFrom(request);
      if (key !== undefined) rows.delete(key);
      response.setHeader('set-cookie', `${COOKIE}=; ${ATTRIBUTES}; Max-Age=0`);
    },
  };
}

function keyOf(value: string): string {
  return `Visit:${createHash('sha256').update(value).digest('base64url')}`;
}
