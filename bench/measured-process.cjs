/**
 * One process, one bundle: loads it, gives it the first event, then the others,
 * and writes down how long each took. It loads nothing that a bundle would have
 * to load by itself, so no subject starts with another's advantage.
 */

const { readFileSync, writeFileSync } = require('node:fs');

const { bundle, events, isTraced, traceChannel } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const began = performance.now();
const steps = [];
const step = (name) => steps.push({ name, at: performance.now() - began });

/** Method, host and the last part of the path. */
const where = (target) => target.replace(/:\d+/, '').replace(/\/.*\//, '/…/');

/** What is loaded of Node.js itself, and every step that the conversation publishes. */
function trace() {
  const Module = require('node:module');
  const load = Module._load;
  Module._load = (name, ...rest) => {
    const before = performance.now();
    const loaded = load(name, ...rest);
    const milliseconds = performance.now() - before;
    if (Module.isBuiltin(name) && milliseconds > 0.2)
      steps.push({ name: `load ${name}`, at: performance.now() - began, milliseconds });
    return loaded;
  };
  require('node:diagnostics_channel').subscribe(traceChannel, ({ at, target }) =>
    step(target === undefined ? at : `http ${where(target)}`),
  );
}

async function timed(handler, text) {
  const event = JSON.parse(text);
  const before = performance.now();
  const response = await handler(event, { getRemainingTimeInMillis: () => 9000 });
  return { milliseconds: performance.now() - before, response };
}

/** Milliseconds of all threads, which a busy machine stretches less than time on the wall. */
function worked(since) {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

async function measured() {
  if (isTraced) trace();
  const usage = process.cpuUsage();
  const before = performance.now();
  const { handler } = require(bundle);
  // What the bundle begins by itself at init goes on until the loop turns.
  await new Promise(setImmediate);
  const init = performance.now() - before;
  step('init');
  const calls = [];
  let last;
  let firstWork;
  for (const text of events) {
    last = await timed(handler, text);
    firstWork ??= worked(usage);
    step('answered');
    calls.push(last.milliseconds);
  }
  return {
    init,
    calls,
    firstWork,
    steps,
    response: JSON.stringify(last.response),
    peakBytes: process.resourceUsage().maxRSS * 1024,
    files: Object.keys(require.cache),
  };
}

void measured().then((result) => {
  writeFileSync(process.argv[3], JSON.stringify(result));
  process.exit();
});
