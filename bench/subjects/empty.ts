/** The floor: a function that does nothing but answer. */

import type { ResponseEnvelope } from 'ask-sdk-model';

export async function handler(_event: unknown, _context: unknown): Promise<ResponseEnvelope> {
  return { version: '1.0', response: {} };
}
