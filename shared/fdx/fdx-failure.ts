/** What an FDX answer that is no success means, from FDX's error codes first and the status after them. */

import { AccountDataFailure, type AccountDataFailureCode } from '../banking/account-data.ts';
import { errorSchema } from './account-schema.ts';

/**
 * 603 is about the token and 602 about what the customer shares: with 603 the
 * link is over (a revoked consent takes its tokens along) and linking again
 * mends it; with 602 the link lives, and only what was asked for is not in it.
 *
 * FDX's codes below 600 repeat HTTP's numbers with another meaning; of
 * those only the server's own troubles are taken.
 */
const CODES = new Map<string, AccountDataFailureCode>([
  ['500', 'down'],
  ['501', 'down'],
  ['503', 'down'],
  ['601', 'not-allowed'],
  ['602', 'not-allowed'],
  ['603', 'token-refused'],
  ['701', 'no-such-account'],
  ['705', 'no-such-account'],
  ['706', 'not-allowed'],
  ['1207', 'throttled'],
]);

/** "No data for these filters": FDX says it as an error, and it is an empty list. */
const NO_DATA = '1107';

export function isNoData(status: number, json: unknown): boolean {
  return status === 204 || (status >= 400 && status < 500 && codeOf(json) === NO_DATA);
}

/** 702 and 703: what stands in the date parameters, or how far back they go. */
export function isAboutDates(json: unknown): boolean {
  return /^70[23]$/.test(codeOf(json));
}

/** @param what method and path in the API's own terms, such as "GET accounts" */
export function fdxFailure(what: string, status: number, json: unknown): AccountDataFailure {
  const code = status === 401 ? 'token-refused' : (CODES.get(codeOf(json)) ?? codeOfStatus(status));
  return new AccountDataFailure(code, `${what} answered ${status}`);
}

function codeOfStatus(status: number): AccountDataFailureCode {
  if (status === 403) return 'not-allowed';
  if (status === 429) return 'throttled';
  if (status === 408 || status >= 500) return 'down';
  return 'unreadable';
}

function codeOf(json: unknown): string {
  return String(errorSchema.safeParse(json).data?.code ?? '');
}
