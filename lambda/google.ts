/** The Lambda function behind Google's webhook, called through an API Gateway HTTP API (payload format 2.0). */

import { certificatesOverHttp } from '../skills/google/certificates.ts';
import { createGoogleFulfillment } from '../skills/google/fulfillment.ts';
import { type ApiEvent, type ApiResponse, apiResponse, webhookRequest } from './api-event.ts';
import { openSuite } from './composition.ts';
import { embeddedBank } from './embedded-bank.ts';
import { once } from './once.ts';
import { googleSettings } from './settings.ts';

const settings = googleSettings();

const opened = once(async () => {
  const suite = await openSuite(settings, embeddedBank);
  const { projectId, certsUrl, clock } = settings;
  const certs = certificatesOverHttp({ http: suite.http, url: certsUrl });
  return { suite, fulfillment: createGoogleFulfillment({ ...suite, projectId, certs, clock }) };
});

export async function handler(event: ApiEvent, _context: unknown): Promise<ApiResponse> {
  const { suite, fulfillment } = await opened();
  return apiResponse(await suite.counted(() => fulfillment.handle(webhookRequest(event))));
}
