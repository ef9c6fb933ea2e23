/** A secret cannot be printed by accident. */

import { format, inspect } from 'node:util';
import { Secret } from './secret.ts';

const CANARY = 'canary-4f1c';
const secret = new Secret(CANARY);

describe('a secret', () => {
  it('is told where it is revealed', () => {
    expect(secret.reveal()).toBe(CANARY);
    expect(new Secret('another').reveal()).toBe('another');
  });

  it.each([
    ['a template string', () => `${secret}`],
    ['joined text', () => ['token', secret].join(' ')],
    ['JSON', () => JSON.stringify({ headers: { authorization: secret } })],
    ['the console', () => format('%s %o %O %j', secret, secret, secret, secret)],
    ['an inspected object', () => inspect({ link: { secret } }, { depth: 9, showHidden: true })],
    ['a spread object', () => JSON.stringify({ ...secret })],
    ['its own keys', () => Reflect.ownKeys(secret).map(String).join()],
    ['a structured clone', () => inspect(structuredClone({ ...secret }))],
  ])('is not in %s', (_where, print) => {
    expect(print()).not.toContain(CANARY);
  });
});
