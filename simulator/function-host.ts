/**
 * Runs a built bundle as Lambda does: in a process of its own, with no
 * environment but the given variables, one event at a time.
 *
 * A function that outlives its time or crashes is killed and started anew for
 * the next event. Nothing of it outlives `close()`, or this process.
 */

import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { TRACE_CHANNEL } from '../shared/dialog/trace.ts';

export type Outcome =
  | { readonly kind: 'response'; readonly response: unknown }
  | { readonly kind: 'error'; readonly name: string; readonly message: string };

/** `trace` holds TraceEvents as JSON gives them; `logs` what the function printed, a line each. */
export interface Invocation {
  readonly outcome: Outcome;
  readonly logs: readonly string[];
  readonly trace: readonly unknown[];
  readonly milliseconds: number;
}

export interface FunctionHost {
  /** Never rejects: what the function throws, or not loading at all, is an outcome. */
  readonly invoke: (event: unknown) => Promise<Invocation>;
  readonly close: () => Promise<void>;
}

export interface FunctionHostOptions {
  /** Path of the CommonJS bundle. */
  readonly bundle: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Default 10 000. */
  readonly timeoutMs?: number;
}

interface ChildMessage {
  readonly at: 'ready' | 'not-loaded' | 'done' | 'failed';
  readonly response?: string;
  readonly error?: { readonly name: string; readonly message: string };
  readonly logs: readonly string[];
  readonly trace: readonly string[];
  /** The host says it: the process ended or had to be killed. */
  readonly isGone?: true;
}

const CHILD = fileURLToPath(new URL('./function-child.mjs', import.meta.url));
const LOAD_MS = 20_000;

function gone(name: string, message: string): ChildMessage {
  return { at: 'failed', error: { name, message }, logs: [], trace: [], isGone: true };
}

/** The child's next message; a crash or silence is told as a failure, and the child is killed. */
function nextMessage(child: ChildProcess, milliseconds: number, late: string): Promise<ChildMessage> {
  return new Promise((resolve) => {
    const finish = (message: ChildMessage): void => {
      clearTimeout(timer);
      child.off('message', finish);
      child.off('exit', crashed);
      resolve(message);
    };
    const crashed = (): void => finish(gone('Runtime.ExitError', 'the function process ended by itself'));
    const timer = setTimeout(() => {
      finish(gone('Sandbox.Timedout', `${late} after ${(milliseconds / 1000).toFixed(2)} seconds`));
    }, milliseconds);
    child.on('message', finish);
    child.on('exit', crashed);
  });
}

function outcomeOf(message: ChildMessage): Outcome {
  if (message.error === undefined) {
    return {
      kind: 'response',
      response: message.response === undefined ? null : JSON.parse(message.response),
    };
  }
  const { name, message: text } = message.error;
  return { kind: 'error', name, message: message.at === 'not-loaded' ? `not loaded: ${text}` : text };
}

async function killed(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/** The process of one function: started when needed, again after it is gone. */
function functionProcess({ bundle, environment }: FunctionHostOptions) {
  let child: ChildProcess | undefined;

  async function drop(): Promise<void> {
    await killed(child);
    child = undefined;
  }

  return {
    drop,
    /** @returns undefined when it runs already */
    async start(): Promise<ChildMessage | undefined> {
      if (child?.connected) return undefined;
      child = fork(CHILD, [bundle, TRACE_CHANNEL], {
        env: environment,
        execArgv: [],
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      const first = await nextMessage(child, LOAD_MS, 'the function did not load');
      if (first.at !== 'ready') await drop();
      return first;
    },
    async ask(event: unknown, milliseconds: number): Promise<ChildMessage> {
      if (!child?.connected) return gone('Runtime.ExitError', 'the function process could not be reached');
      child.send({ event, requestId: randomUUID(), milliseconds });
      const message = await nextMessage(child, milliseconds, 'the function timed out');
      if (message.isGone) await drop();
      return message;
    },
  };
}

export function functionHost(options: FunctionHostOptions): FunctionHost {
  const running = functionProcess(options);
  let queue: Promise<unknown> = Promise.resolve();
  let isClosed = false;

  async function run(event: unknown): Promise<Invocation> {
    const start = performance.now();
    const first = isClosed ? gone('Runtime.ExitError', 'the function host is closed') : await running.start();
    const isUp = first === undefined || first.at === 'ready';
    const last = isUp ? await running.ask(event, options.timeoutMs ?? 10_000) : first;
    return {
      outcome: outcomeOf(last),
      logs: [...(isUp ? (first?.logs ?? []) : []), ...last.logs],
      trace: last.trace.map((text) => JSON.parse(text)),
      milliseconds: Math.round(performance.now() - start),
    };
  }

  return {
    invoke(event) {
      const invocation = queue.then(() => run(event));
      queue = invocation.catch(() => undefined);
      return invocation;
    },
    async close() {
      isClosed = true;
      await running.drop();
    },
  };
}
