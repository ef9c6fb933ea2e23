import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FunctionHost, functionHost } from './function-host.ts';

const BUNDLE = `
const { channel } = require('node:diagnostics_channel');
exports.handler = async (event, context) => {
  console.log('asked ' + event.ask);
  channel('bank-aloud.trace').publish({ at: 'turn', hidden: { toJSON: () => '[secret]' } });
  switch (event.ask) {
    case 'environment': return Object.keys(process.env).filter((name) => !name.startsWith('NODE_CHANNEL'));
    case 'context': return { id: typeof context.awsRequestId, left: context.getRemainingTimeInMillis() };
    case 'throw': throw new TypeError('no such thing');
    case 'hang': return new Promise(() => setTimeout(() => {}, 60000));
    case 'crash': process.exit(3);
    case 'nothing': return undefined;
    default: return { ask: event.ask, lost: undefined };
  }
};`;

describe('the function host', () => {
  const folder = mkdtempSync(join(tmpdir(), 'function-host-'));
  const open: FunctionHost[] = [];

  function host(source: string, timeoutMs = 5000): FunctionHost {
    const bundle = join(folder, `bundle-${open.length}.cjs`);
    writeFileSync(bundle, source);
    const running = functionHost({ bundle, environment: { ONLY: 'this' }, timeoutMs });
    open.push(running);
    return running;
  }

  afterAll(async () => {
    await Promise.all(open.map((one) => one.close()));
    rmSync(folder, { recursive: true });
  });

  it('gives the response as JSON gives it, with what was printed and traced meanwhile', async () => {
    const { outcome, logs, trace } = await host(BUNDLE).invoke({ ask: 'hello' });
    expect(outcome).toEqual({ kind: 'response', response: { ask: 'hello' } });
    expect(logs).toEqual(['asked hello']);
    expect(trace).toEqual([{ at: 'turn', hidden: '[secret]' }]);
  });

  it('gives the function no environment but its own', async () => {
    const { outcome } = await host(BUNDLE).invoke({ ask: 'environment' });
    expect(outcome).toEqual({ kind: 'response', response: ['ONLY'] });
  });

  it('gives the function a context with the time that is left', async () => {
    const { outcome } = await host(BUNDLE).invoke({ ask: 'context' });
    expect(outcome).toMatchObject({ response: { id: 'string', left: expect.any(Number) } });
  });

  it('answers null for a function that returns nothing', async () => {
    expect((await host(BUNDLE).invoke({ ask: 'nothing' })).outcome).toEqual({
      kind: 'response',
      response: null,
    });
  });

  it('tells an error, a crash and a timeout apart, and goes on afterwards', async () => {
    const running = host(BUNDLE, 500);
    const outcomes = await Promise.all(
      ['throw', 'crash', 'hang', 'hello'].map((ask) => running.invoke({ ask })),
    );
    expect(outcomes.map(({ outcome }) => (outcome.kind === 'error' ? outcome.name : outcome.kind))).toEqual([
      'TypeError',
      'Runtime.ExitError',
      'Sandbox.Timedout',
      'response',
    ]);
    expect(outcomes[3]?.logs).toEqual(['asked hello']);
  });

  it.each([
    ['throws while it loads', 'throw new Error("ALEXA_SKILL_ID is empty")', 'ALEXA_SKILL_ID is empty'],
    ['exports no handler', 'exports.other = 1', 'no function named handler'],
    ['takes a callback', 'exports.handler = (event, context, callback) => callback()', 'callback'],
  ])('says why a bundle that %s cannot answer', async (_what, source, why) => {
    const { outcome } = await host(source).invoke({});
    expect(outcome).toMatchObject({ kind: 'error', message: expect.stringContaining(why) });
  });
});
