/** An answer of the FDX API before it is sent: standard, not yet in a dialect nor out in the weather. */

export type Entity = Readonly<Record<string, unknown>>;

export interface FdxAnswer {
  /** What the body is, for those who change it. */
  readonly kind: 'accounts' | 'account' | 'transactions' | 'error' | 'other';
  readonly status: number;
  /** Nothing with 204. */
  readonly body: Entity | readonly Entity[] | undefined;
}

/** FDX's table of errors, as far as this bank can make them: code to status and a message for the customer. */
const ERRORS = {
  '401': [400, 'Invalid input'],
  '404': [404, 'No such resource'],
  '409': [409, 'The consent is revoked already'],
  '500': [500, 'Internal server error'],
  '501': [500, 'A part of the bank is down'],
  '503': [503, 'Scheduled maintenance'],
  '602': [403, 'The customer has not authorised this'],
  '603': [401, 'Authentication required'],
  '701': [404, 'Account not found'],
  '702': [400, 'Invalid start or end date'],
  '703': [400, 'Invalid date range'],
  '1107': [404, 'No data found for these filters'],
  '1206': [405, 'The method is not supported'],
  '1207': [429, 'Too many requests'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;

export type FdxErrorCode = keyof typeof ERRORS;

export function failure(code: FdxErrorCode, message?: string): FdxAnswer {
  const [status, usual] = ERRORS[code];
  return { kind: 'error', status, body: { code, message: message ?? usual } };
}
