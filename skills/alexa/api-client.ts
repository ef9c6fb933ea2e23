/**
 * ApiClient for the SDK's service clients, over the house's HTTP client.
 *
 * The SDK's own breaks UTF-8 that is split over two chunks, and waits for ever.
 */

import type { services } from 'ask-sdk-model';
import type { Deadline } from '../../shared/calendar/clock.ts';
import type { Http } from '../../shared/linking/http.ts';

const MAX_BYTES = 64 * 1024;

export function apiClient(http: Http, deadline: Deadline): services.ApiClient {
  return {
    invoke: async ({ method, url, headers, body }) => {
      const answered = await http({
        method: method === 'POST' ? 'POST' : 'GET',
        url,
        headers: Object.fromEntries(headers.map(({ key, value }) => [key.toLowerCase(), value])),
        ...(body !== undefined && { body }),
        deadline,
        maxBytes: MAX_BYTES,
      });
      return {
        statusCode: answered.status,
        headers: Object.entries(answered.headers).map(([key, value]) => ({ key, value })),
        body: answered.body,
      };
    },
  };
}
