/** The assistants' tokens as a thief or a test would get at them: copied out of a platform's request. */

import type { Exchange, Surface } from '../../simulator/assistant.ts';
import type { Stage } from './stage.ts';

interface PlatformRequest {
  readonly headers?: { readonly authorization?: string };
  readonly context?: { readonly System: { readonly user: { readonly accessToken?: string } } };
}

/** @throws Error when the request carries none */
export function tokenIn(exchange: Exchange | undefined): string {
  const request = (exchange?.request ?? {}) as PlatformRequest;
  const token =
    request.context?.System.user.accessToken ?? request.headers?.authorization?.replace('Bearer ', '');
  if (token === undefined) throw new Error('the platform sent no token');
  return token;
}

/** Ends the grant (RFC 7009) behind the platform's back. */
export async function revokeAtBank({ bankOrigin }: Stage, surface: Surface, token: string): Promise<void> {
  const client = `${surface}-simulator`;
  const response = await fetch(`${bankOrigin}/token/revocation`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${client}:${client}-sandbox-secret`).toString('base64')}`,
    },
    body: new URLSearchParams({ token }),
  });
  if (!response.ok) throw new Error(`the revocation endpoint answered ${response.status}`);
}
