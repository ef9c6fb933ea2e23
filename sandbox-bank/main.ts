/** `npm run sandbox`: the sandbox bank from the command line, or as a child process. */

import { parseArgs } from 'node:util';
import { BankFileFailure } from '../bank-file/read.ts';
import { SandboxBankFailure } from './sandbox-bank-failure.ts';
import { type SandboxBankOptions, startSandboxBank } from './start.ts';

const USAGE =
  'Flags: --port N (0 for a free one), --state FOLDER, --now ISO-TIME, --access-token-seconds N, --bank-file PATH.';

function optionsFrom(args: readonly string[]): SandboxBankOptions {
  const values = flags(args);
  const { now, 'bank-file': bankFile, 'access-token-seconds': seconds } = values;
  return {
    port: wholeNumber('--port', values.port, 0, 65_535),
    state: values.state,
    ...(now === undefined ? {} : { now }),
    ...(bankFile === undefined ? {} : { bankFile }),
    ...(seconds === undefined
      ? {}
      : { accessTokenSeconds: wholeNumber('--access-token-seconds', seconds, 1, 86_400) }),
  };
}

function flags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4780' },
        state: { type: 'string', default: '.sandbox' },
        now: { type: 'string' },
        'access-token-seconds': { type: 'string' },
        'bank-file': { type: 'string' },
      },
    }).values;
  } catch (error) {
    const [sentence = ''] = String((error as Error).message).split(/(?<=[.'])\s(?=To|Flags)/);
    throw new SandboxBankFailure(`${sentence.replace(/\.?$/, '.')} ${USAGE}`, { cause: error });
  }
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new SandboxBankFailure(`${flag} is a whole number from ${least} to ${most}.`);
}

async function main(): Promise<void> {
  const bank = await startSandboxBank(optionsFrom(process.argv.slice(2)));
  let isStopping = false;
  const stop = (): void => {
    if (isStopping) return;
    isStopping = true;
    bank.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGINT', stop).once('SIGTERM', stop).once('disconnect', stop);
  if (process.send === undefined) console.log(`The sandbox bank listens at ${bank.origin}`);
  else process.send({ ready: true, origin: bank.origin });
}

main().catch((error: unknown) => {
  const isExpected = error instanceof SandboxBankFailure || error instanceof BankFileFailure;
  console.error(isExpected ? error.message : error);
  process.exit(1);
});
