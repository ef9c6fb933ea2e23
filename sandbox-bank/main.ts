/** `npm run sandbox`: serves the bank, or tells a running one what to do. */

import { BankFileFailure } from '../bank-file/read.ts';
import { commandOf, isCommand, USAGE, unknownCommand } from './commands.ts';
import { ControlFailure } from './control.ts';
import { SandboxBankFailure } from './sandbox-bank-failure.ts';
import { serveOptions } from './serve-options.ts';
import { startSandboxBank } from './start.ts';

async function main(args: readonly string[]): Promise<void> {
  const [first = '', ...rest] = args;
  if (first === '--help' || first === 'help') console.log(USAGE);
  else if (isCommand(first)) console.log(await commandOf(first)(rest));
  else if (first === '' || first.startsWith('-')) await serve(args);
  else throw new SandboxBankFailure(unknownCommand(first));
}

async function serve(args: readonly string[]): Promise<void> {
  const bank = await startSandboxBank(serveOptions(args));
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
  if (process.send !== undefined) process.send({ ready: true, origin: bank.origin });
  else
    console.log(
      `The sandbox bank listens at ${bank.origin}\nCustomers and weather: ${bank.origin}/sandbox\nLinked assistants: ${bank.origin}/links`,
    );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const isExpected = [SandboxBankFailure, BankFileFailure, ControlFailure].some(
    (kind) => error instanceof kind,
  );
  console.error(isExpected ? (error as Error).message : error);
  process.exit(1);
});
