/** The flags of `npm run sandbox` without a command. */

import { parseArgs } from 'node:util';
import { SandboxBankFailure } from './sandbox-bank-failure.ts';
import type { SandboxBankOptions } from './start.ts';

const FLAGS =
  'Flags: --port N (0 for a free one), --state FOLDER, --now ISO-TIME, --access-token-seconds N, --bank-file PATH, --seed N, --customer FILE (again for more).';

/** @throws SandboxBankFailure */
export function serveOptions(args: readonly string[]): SandboxBankOptions {
  const values = flags(args);
  const { now, 'bank-file': bankFile, 'access-token-seconds': seconds, seed, customer } = values;
  return {
    port: wholeNumber('--port', values.port, 0, 65_535),
    state: values.state,
    ...(now === undefined ? {} : { now }),
    ...(bankFile === undefined ? {} : { bankFile }),
    ...(customer === undefined ? {} : { customerFiles: customer }),
    ...(seed === undefined ? {} : { seed: wholeNumber('--seed', seed, 0, 4_294_967_295) }),
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
        seed: { type: 'string' },
        customer: { type: 'string', multiple: true },
      },
    }).values;
  } catch (error) {
    const [sentence] = (error as Error).message.split(/\. |\.?\n/);
    throw new SandboxBankFailure(`${sentence?.replace(/\.$/, '')}. ${FLAGS}`, { cause: error });
  }
}

function wholeNumber(flag: string, text: string, least: number, most: number): number {
  const number = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new SandboxBankFailure(`${flag} is a whole number from ${least} to ${most}.`);
}
