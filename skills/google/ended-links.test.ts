/** The second refusal in a row is told to the customer. */

import { Secret } from '../../shared/linking/secret.ts';
import { endedLinks } from './ended-links.ts';

const OLD = new Secret('old');
const NEW = new Secret('new');

describe('a link that was refused', () => {
  it('is refused again when the renewed token is refused too', () => {
    const ended = endedLinks();
    expect(ended.isRefusedAgain('session', OLD)).toBe(false);
    expect(ended.isRefusedAgain('session', NEW)).toBe(true);
  });

  it('is no news with the same token, or in another session', () => {
    const ended = endedLinks();
    expect(ended.isRefusedAgain('session', OLD)).toBe(false);
    expect(ended.isRefusedAgain('session', new Secret('old'))).toBe(false);
    expect(ended.isRefusedAgain('another', NEW)).toBe(false);
  });

  it('is forgotten after a while', () => {
    jest.useFakeTimers({ now: 0 });
    const ended = endedLinks();
    expect(ended.isRefusedAgain('session', OLD)).toBe(false);
    jest.setSystemTime(11_000);
    expect(ended.isRefusedAgain('session', NEW)).toBe(false);
    jest.useRealTimers();
  });

  it('does not fill the memory', () => {
    const ended = endedLinks();
    for (let session = 0; session < 1_000; session++) ended.isRefusedAgain(String(session), OLD);
    expect(ended.isRefusedAgain('999', NEW)).toBe(true);
    expect(ended.isRefusedAgain('0', NEW)).toBe(false);
  });
});
