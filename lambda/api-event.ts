/** API Gateway's HTTP API, payload format 2.0: the event that a function gets and the answer it gives. */

import type { WebhookRequest, WebhookResponse } from '../skills/google/fulfillment.ts';

/** Everything may be missing: whoever may invoke the function may send anything. */
export interface ApiEvent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly isBase64Encoded?: boolean;
  readonly requestContext?: { readonly requestId?: string };
}

export interface ApiResponse {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export function webhookRequest(event: ApiEvent | null | undefined): WebhookRequest {
  const { headers, body, isBase64Encoded = false, requestContext } = event ?? {};
  const requestId = requestContext?.requestId;
  const text = typeof body === 'string' ? body : '';
  return {
    headers: headers ?? {},
    body: isBase64Encoded ? Buffer.from(text, 'base64').toString('utf8') : text,
    ...(requestId === undefined ? {} : { requestId }),
  };
}

export function apiResponse({ status, headers, body }: WebhookResponse): ApiResponse {
  return { statusCode: status, headers, body };
}
