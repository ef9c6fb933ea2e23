import type { FunctionHost } from '../function-host.ts';
import { asRecord } from '../json.ts';
import type { LinkedGrant } from '../linked-grant.ts';
import { googleUser } from './user.ts';
import { webhook } from './webhook.ts';

const CALL = {
  handler: 'Hello',
  intent: { name: 'Hello', params: {}, query: 'hello' },
  scene: { name: 'Main', slotFillingStatus: 'UNSPECIFIED', slots: {} },
  session: { id: 's', params: {} },
} as const;

function grant(refreshed: Awaited<ReturnType<LinkedGrant['refresh']>>): LinkedGrant {
  let token = 'first';
  return {
    accessToken: async () => token,
    refresh: async () => {
      if (refreshed === 'refreshed') token = 'second';
      return refreshed;
    },
    hold: () => undefined,
    revoke: async () => undefined,
  };
}

/** Takes the tokens in `good`, and requests without one. */
function called(held: LinkedGrant | undefined, good: readonly string[]) {
  const sent: { readonly token: unknown; readonly status: unknown }[] = [];
  const user = googleUser(held);
  const fulfillment: FunctionHost = {
    close: async () => undefined,
    invoke: async (event) => {
      const { headers, body } = asRecord(event);
      const token = asRecord(headers)['authorization'];
      sent.push({ token, status: asRecord(JSON.parse(String(body)).user)['accountLinkingStatus'] });
      const isTaken = token === undefined || good.includes(String(token));
      const response = { statusCode: isTaken ? 200 : 401, body: isTaken ? '{"prompt":{}}' : '{}' };
      return { outcome: { kind: 'response', response }, logs: [], trace: [], milliseconds: 0 };
    },
  };
  const call = webhook({
    ...{ fulfillment, user, hasScreen: true, zone: 'America/New_York', now: () => new Date(0) },
    ...{ signature: async () => 'signed', scenes: new Set<string>(), handlers: new Set(['Hello']) },
  });
  return { call, sent, user };
}

describe('a call of the fulfillment', () => {
  it('carries the token of a linked customer', async () => {
    const { call, sent } = called(grant('failed'), ['Bearer first']);
    expect((await call(CALL)).body).toEqual({ prompt: {} });
    expect(sent).toEqual([{ token: 'Bearer first', status: 'LINKED' }]);
  });

  it('is sent once more with a new token after a 401', async () => {
    const { call, sent } = called(grant('refreshed'), ['Bearer second']);
    expect((await call(CALL)).exchanges).toHaveLength(2);
    expect(sent.map(({ token }) => token)).toEqual(['Bearer first', 'Bearer second']);
  });

  it('is sent without a token, and the link dropped, when the bank has ended it', async () => {
    const { call, sent, user } = called(grant('ended'), []);
    expect((await call(CALL)).body).toEqual({ prompt: {} });
    expect(sent.at(-1)).toEqual({ token: undefined, status: 'NOT_LINKED' });
    expect(user.isLinked()).toBe(false);
  });

  it('gives up after the second 401', async () => {
    const { call, sent } = called(grant('refreshed'), []);
    expect((await call(CALL)).body).toBeUndefined();
    expect(sent).toHaveLength(2);
  });

  it('says when the project calls a handler that it does not declare', async () => {
    const { call } = called(undefined, []);
    const { exchanges } = await call({ ...CALL, handler: 'Surprise' });
    expect(exchanges[0]?.findings[0]).toMatchObject({ rule: 'A2 webhook handlers' });
  });
});
