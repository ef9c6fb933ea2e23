/**
 * The weather at the token endpoint: late, 5xx or reset, after the work is done
 * and before the answer is sent, as answers are lost in life.
 */

import { setTimeout as delay } from 'node:timers/promises';
import type { Context, Provider } from 'oidc-provider';
import type { Conditions } from './conditions.ts';

export function weatherAtTokenEndpoint(provider: Provider, conditions: Conditions): void {
  provider.use(async (context, next) => {
    await next();
    const customer = context.oidc?.route === 'token' ? customerOf(context) : undefined;
    const weather = customer === undefined ? undefined : conditions.weather(customer);
    switch (weather?.kind) {
      case 'slow':
        return delay(weather.seconds * 1000, undefined, { ref: false });
      case 'failing':
        context.status = weather.status;
        context.body = { error: 'temporarily_unavailable' };
        return;
      case 'reset':
        context.respond = false;
        context.res.socket?.resetAndDestroy();
        return;
      default:
        return;
    }
  });
}

function customerOf({ oidc }: Context): string | undefined {
  const { AccessToken, RefreshToken, AuthorizationCode } = oidc.entities;
  return (AccessToken ?? RefreshToken ?? AuthorizationCode)?.accountId;
}
