/** An account without its figures. */

import type { Entity } from './fdx-answer.ts';

const DESCRIPTION = [
  'accountCategory',
  'accountId',
  'accountType',
  'accountNumberDisplay',
  'productName',
  'nickname',
  'status',
  'currency',
];

/** Only what FDX's AccountDescriptor holds. */
export function described(account: Entity): Entity {
  return Object.fromEntries(Object.entries(account).filter(([name]) => DESCRIPTION.includes(name)));
}
