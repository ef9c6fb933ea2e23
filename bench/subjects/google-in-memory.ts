/** lambda/google.ts with the bank and Google's certificates in memory. The signature is still checked. */

import { type ApiEvent, type ApiResponse, apiResponse, webhookRequest } from '../../lambda/api-event.ts';
import { systemClock } from '../../shared/calendar/clock.ts';
import { createGoogleFulfillment } from '../../skills/google/fulfillment.ts';
import { suiteInMemory } from './bank-in-memory.ts';

const certificates = new Map(Object.entries<string>(JSON.parse(process.env['GOOGLE_CERTS'] ?? '{}')));

const fulfillment = createGoogleFulfillment({
  ...suiteInMemory(),
  projectId: process.env['GOOGLE_PROJECT_ID'] ?? '',
  certs: async () => ({ pemByKeyId: certificates, maxAgeMs: 3_600_000 }),
  clock: systemClock,
});

export async function handler(event: ApiEvent, _context: unknown): Promise<ApiResponse> {
  return apiResponse(await fulfillment.handle(webhookRequest(event)));
}
