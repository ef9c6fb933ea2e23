/**
 * `npm start`: the sandbox bank, both assistants around the built bundles, and
 * the page to talk to them. Links at the bank survive a restart; the assistants
 * start unlinked, as a newcomer's do.
 */

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BankFileFailure, readBankFile } from '../bank-file/read.ts';
import { SandboxBankFailure } from '../sandbox-bank/sandbox-bank-failure.ts';
import { ROOT } from './bundles.ts';
import { startPageServer } from './page-server.ts';
import { startSimulator } from './simulator.ts';
import { UsageFailure } from './usage-failure.ts';

const USAGE = `Usage: npm start -- [--port N] [--bank-port N] [--state DIR] [--now TIME]

  --port       the page's port; default 4700, 0 for any free one
  --bank-port  the sandbox bank's port; default 4780, 0 for any free one
  --state      where the sandbox bank keeps its state; default .sandbox
  --now        the clock of the bank and of the functions stands still, such as 2026-11-22T09:00:00Z`;

const CUSTOMERS = 'sign in as tom or ann, password sandpiper';

interface Start {
  readonly port: number;
  readonly bankPort: number;
  readonly state: string;
  readonly now?: string;
}

function portFrom(name: string, text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UsageFailure(`--${name} is a whole number from 0 to 65535, 0 for any free one.`);
}

/** @returns undefined when help was asked for */
function startFrom(parameters: readonly string[]): Start | undefined {
  const { values } = parseArgs({
    args: [...parameters],
    options: {
      port: { type: 'string', default: '4700' },
      'bank-port': { type: 'string', default: '4780' },
      state: { type: 'string', default: join(ROOT, '.sandbox') },
      now: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const { now } = values;
  if (now !== undefined && Number.isNaN(Date.parse(now)))
    throw new UsageFailure('--now is a time such as 2026-11-22T09:00:00Z.');
  return {
    port: portFrom('port', values.port),
    bankPort: portFrom('bank-port', values['bank-port']),
    state: values.state,
    ...(now !== undefined && { now }),
  };
}

async function run({ port, bankPort, state, now }: Start): Promise<void> {
  const { name } = readBankFile(join(ROOT, 'bank.yaml'));
  const simulator = await startSimulator({
    bank: { kind: 'sandbox', port: bankPort, state },
    ...(now !== undefined && { now }),
  });
  const page = await startPageServer({ bank: name, assistants: simulator.assistants }, port).catch(
    async (error: unknown) => {
      await simulator.close();
      throw error;
    },
  );
  const stop = (): void => {
    void Promise.all([page.close(), simulator.close()]).then(() => process.exit(0));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  console.log(`
  Simulator     ${page.origin}
  ${name.padEnd(13)} ${simulator.bankOrigin}   (${CUSTOMERS})

  Open the simulator, link ${name}, and ask: what's my checking balance?
  Ctrl-C stops everything.
`);
}

function isPortTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE';
}

/** @returns undefined for a failure that is ours, which keeps its stack */
function told(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, port } = error as NodeJS.ErrnoException & { readonly port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken. Stop what uses it, or choose another: npm start -- --port 0`;
  if (code?.startsWith('ERR_PARSE_ARGS') === true || error instanceof UsageFailure)
    return `${error.message}\n\n${USAGE}`;
  if (error instanceof SandboxBankFailure && isPortTaken(error.cause))
    return `${error.message}\nFor a second simulator: npm start -- --port 0 --bank-port 0 --state OTHER_FOLDER`;
  return [SandboxBankFailure, BankFileFailure].some((one) => error instanceof one)
    ? error.message
    : undefined;
}

async function main(): Promise<void> {
  const start = startFrom(process.argv.slice(2));
  if (start === undefined) console.log(USAGE);
  else await run(start);
}

main().catch((error: unknown) => {
  console.error(told(error) ?? error);
  process.exit(1);
});
