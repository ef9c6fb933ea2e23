/**
 * The inside of the function host: loads one built bundle and runs its handler
 * as Lambda does, one event at a time. Speaks with its parent over IPC, ends
 * when the parent does, and keeps Ctrl-C to the parent.
 */

import { subscribe } from 'node:diagnostics_channel';
import { createRequire } from 'node:module';

const [bundle = '', traceChannel = ''] = process.argv.slice(2);
let logs = [];
let trace = [];

for (const stream of [process.stdout, process.stderr]) {
  stream.write = (chunk) => {
    logs.push(String(chunk));
    return true;
  };
}
subscribe(traceChannel, (event) => {
  // As text at once: what is published later changes, and a Secret shows itself as [secret].
  trace.push(JSON.stringify(event));
});

function drained() {
  const seen = {
    logs: logs
      .join('')
      .split('\n')
      .filter((line) => line !== ''),
    trace,
  };
  logs = [];
  trace = [];
  return seen;
}

const errorText = (error) => ({
  name: error instanceof Error ? error.name : 'Error',
  message: error instanceof Error ? error.message : String(error),
});

function contextOf({ requestId, milliseconds }) {
  const end = performance.now() + milliseconds;
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: false,
    functionName: 'simulated',
    functionVersion: '$LATEST',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:simulated',
    memoryLimitInMB: '512',
    logGroupName: '/aws/lambda/simulated',
    logStreamName: 'simulated',
    getRemainingTimeInMillis: () => Math.max(0, Math.round(end - performance.now())),
  };
}

async function loadedHandler() {
  const { handler } = createRequire(import.meta.url)(bundle);
  if (typeof handler !== 'function') throw new TypeError('the bundle exports no function named handler');
  if (handler.length > 2)
    throw new TypeError('the handler takes a callback, which Node.js 24 on Lambda refuses');
  return handler;
}

async function answer(handler, message) {
  try {
    const response = await handler(message.event, contextOf(message));
    // Lambda answers with JSON text, so what JSON cannot say is lost here as there.
    process.send({ at: 'done', response: JSON.stringify(response), ...drained() });
  } catch (error) {
    process.send({ at: 'failed', error: errorText(error), ...drained() });
  }
}

process.on('disconnect', () => process.exit());
process.on('SIGINT', () => {});

try {
  const handler = await loadedHandler();
  process.on('message', (message) => void answer(handler, message));
  process.send({ at: 'ready', ...drained() });
} catch (error) {
  process.send({ at: 'not-loaded', error: errorText(error), ...drained() });
}
